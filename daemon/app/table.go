package app

import (
	"cmp"
	"sync"

	"offhours/daemon/places"
	"offhours/protocol"
)

// table is what pages count as: the catalogue, as the person has corrected it.
type table struct {
	turn sync.Mutex // held while it is pushed: no browser is left with an older one

	mu          sync.RWMutex
	catalogue   protocol.Rules
	corrections []places.Correction // of one rule the last one counts
	rules       protocol.Rules
	told        protocol.Rules // as browsers have it
	places      *places.Table
}

func newTable(corrections []places.Correction, nowMs int64) *table {
	t := &table{catalogue: places.Catalogue()}
	t.take(corrections, nowMs)
	return t
}

// take corrects the catalogue anew, by all that was said. The revision is an instant, or one more than the one
// before where the clock is behind it: so it never goes back, also when all that was
// known of earlier ones is lost.
func (t *table) take(corrections []places.Correction, nowMs int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	revision := max(nowMs, t.rules.Revision+1)
	for _, c := range corrections {
		revision = max(revision, c.Revision)
	}
	t.corrections, t.rules = corrections, places.Correct(t.catalogue, corrections)
	t.rules.Revision = revision
	t.told, t.places = places.ForBrowsers(t.rules), places.New(t.rules)
}

// next is a correction as the next revision of the table.
func (t *table) next(c places.Correction, nowMs int64) places.Correction {
	c.Revision, c.AtMs = max(nowMs, t.pushed().Revision+1), nowMs
	return c
}

// inherit goes on from the table before, which alone knows the corrections while the
// history is down.
func (t *table) inherit(before *table, down bool, nowMs int64) {
	corrections := t.corrections
	if down {
		corrections = before.corrections
	}
	t.rules.Revision = before.rules.Revision
	t.take(corrections, nowMs)
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

// roleInCatalogue is what the catalogue says of a rule; false when it has none of that id.
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
	for _, c := range t.corrections {
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
