package app

import (
	"cmp"
	"encoding/json"
	"sync"

	"offhours/daemon/places"
	"offhours/protocol"
)

// table is what pages count as: the catalogue, with the person's own platforms and as they
// have corrected it.
type table struct {
	turn sync.Mutex // held while it is pushed: no browser is left with an older one

	mu        sync.RWMutex
	catalogue protocol.Rules
	words     places.Words
	rules     protocol.Rules
	told      protocol.Rules // as browsers have it
	places    *places.Table
	labels    map[string]string // of clients by id, also of those that are gone
}

func newTable(words places.Words, nowMs int64) *table {
	t := &table{catalogue: places.Catalogue()}
	t.take(words, nowMs)
	return t
}

// take makes the table anew, by all that was said. The revision is an instant, or one more
// than the one before where the clock is behind it: so it never goes back, also when all
// that was known of earlier ones is lost.
func (t *table) take(words places.Words, nowMs int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	revision := max(nowMs, t.rules.Revision+1)
	for _, c := range words.Corrections {
		revision = max(revision, c.Revision)
	}
	for _, own := range words.Own {
		revision = max(revision, own.Revision)
	}
	for _, client := range words.Clients {
		revision = max(revision, client.Revision)
	}
	t.labels = places.ClientLabels(words.Clients)
	gone := words.Gone()
	t.words, t.rules = words, words.Rules(t.catalogue)
	t.rules.Revision = revision
	t.told, t.places = toldOf(t.rules, gone), places.New(t.rules, gone.Rules...)
}

// toldOf is the table as browsers have it, which go on naming platforms that are gone as
// long as there is room for them.
func toldOf(rules, gone protocol.Rules) protocol.Rules {
	told := places.ForBrowsers(rules)
	room := min(len(gone.Platforms), maxPlatforms-len(told.Platforms))
	told.Platforms = append(told.Platforms, gone.Platforms[:room]...)
	return told
}

// placesOn is what a host's pages would be for by these words: see [places.On].
func (t *table) placesOn(host string, words places.Words) []protocol.Place {
	return places.On(words.Rules(t.catalogue), host)
}

// hasRoom says whether browsers could be told of the table that follows from these words.
func (t *table) hasRoom(words places.Words) bool {
	encoded, err := json.Marshal(toldOf(words.Rules(t.catalogue), words.Gone()))
	return err == nil && len(encoded) <= protocol.MaxDaemonMessageBytes-pushBytes
}

// pushBytes is more than what a message has around what it tells.
const pushBytes = 1 << 10

// maxPlatforms is how many a table may have: see [protocol.Rules].
const maxPlatforms = 200

// nextRevision is that of the table which follows from one word more.
func (t *table) nextRevision(nowMs int64) int64 { return max(nowMs, t.pushed().Revision+1) }

// said is all that the person has said by now.
func (t *table) said() places.Words {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.words
}

// inherit goes on from the table before, which alone knows the words while the history is
// down.
func (t *table) inherit(before *table, down bool, nowMs int64) {
	words := t.words
	if down {
		words = before.words
	}
	t.rules.Revision = before.rules.Revision
	t.take(words, nowMs)
}

// pushed is the table as browsers have it.
func (t *table) pushed() protocol.Rules {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.told
}

func (t *table) now() *places.Table {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.places
}

// Place says what a rule's pages count as now; false when there is no such rule.
func (t *table) Place(rule string) (protocol.Place, bool) { return t.now().Place(rule) }

// knowsClient says whether there is or was a client of that id.
func (t *table) knowsClient(id string) bool {
	t.mu.RLock()
	defer t.mu.RUnlock()
	_, known := t.labels[id]
	return known
}

// label is what a client is called, or was last.
func (t *table) label(id string) string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.labels[id]
}

// inTable is the table with all that only the daemon needs.
func (t *table) inTable() protocol.Rules {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.rules
}

// roleInCatalogue is what is said of a rule by the catalogue, or by what the person has
// added to it; false when neither has one of that id.
func (t *table) roleInCatalogue(id string) (protocol.Role, bool) {
	for _, rule := range t.pushed().Rules {
		if rule.ID == id {
			return cmp.Or(rule.Catalogue, rule.Role), true
		}
	}
	return "", false
}

// inForce are the corrections that make the table another one than the catalogue.
func (t *table) inForce() protocol.Corrections {
	t.mu.RLock()
	defer t.mu.RUnlock()
	sinceMs := map[string]int64{}
	for _, c := range t.words.Corrections {
		sinceMs[c.Rule] = c.AtMs
	}
	list := protocol.Corrections{Corrections: []protocol.Correction{}}
	for _, rule := range t.rules.Rules {
		if rule.Catalogue != "" {
			list.Corrections = append(list.Corrections, protocol.Correction{
				Rule: rule.ID, Pattern: places.Pattern(rule), Platform: rule.Platform,
				Catalogue: rule.Catalogue, Role: rule.Role, SinceMs: sinceMs[rule.ID],
			})
		}
	}
	return list
}
