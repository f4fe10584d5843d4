package places

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"offhours/protocol"
)

// Own is the person's word on a site that the catalogue does not have.
type Own struct {
	Revision int64  // of the table that it made
	AtMs     int64  // when it was said
	Browser  string // where; "": at the owner's door
	Platform protocol.OwnPlatform
	Removed  bool // it is a platform no more
}

// Added are the platforms of the person's own that count, in order of host: of one host
// the last word. Each has its id.
func Added(words []Own) []protocol.OwnPlatform {
	count := counting(words)
	return inOrder(count, slices.Sorted(maps.Keys(count)))
}

// counting are the same by host.
func counting(words []Own) map[string]protocol.OwnPlatform {
	count := map[string]protocol.OwnPlatform{}
	for _, w := range words {
		w.Platform.ID = OwnID(w.Platform.Host)
		count[w.Platform.Host] = w.Platform
		if w.Removed {
			delete(count, w.Platform.Host)
		}
	}
	return count
}

// inOrder are some of them. (What is sorted are hosts: to sort whole platforms makes the
// program larger by a third of what all of this takes.)
func inOrder(count map[string]protocol.OwnPlatform, hosts []string) []protocol.OwnPlatform {
	platforms := make([]protocol.OwnPlatform, 0, len(hosts))
	for _, host := range hosts {
		platforms = append(platforms, count[host])
	}
	return platforms
}

// WithOwn is the catalogue with the platforms that the person has added. Their rules stand
// after it: what it knows of a narrower host it goes on to know. Of two hosts of which one
// lies under the other, the narrower one, whose name is the longer, comes first.
func WithOwn(catalogue protocol.Rules, words []Own) protocol.Rules {
	all := catalogue
	all.Platforms, all.Rules = slices.Clone(catalogue.Platforms), slices.Clone(catalogue.Rules)
	count := counting(words)
	hosts := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	for _, own := range inOrder(count, hosts) {
		all.Platforms = append(all.Platforms, asPlatform(own))
		all.Rules = append(all.Rules, ownRules(own)...)
	}
	return all
}

func asPlatform(own protocol.OwnPlatform) protocol.Platform {
	return protocol.Platform{ID: own.ID, Name: own.Name, Home: "https://" + own.Host + "/"}
}

// Gone are the platforms and rules of the person's own that count no more, as they were
// last: no page is on one, and what was counted by one is still told.
func Gone(words []Own) protocol.Rules {
	now, gone := WithOwn(protocol.Rules{}, words), protocol.Rules{}
	known := map[string]bool{}
	for _, platform := range now.Platforms {
		known[platform.ID] = true
	}
	for _, rule := range now.Rules {
		known[rule.ID] = true
	}
	for _, w := range slices.Backward(words) {
		w.Platform.ID = OwnID(w.Platform.Host)
		if !known[w.Platform.ID] {
			gone.Platforms = append(gone.Platforms, asPlatform(w.Platform))
		}
		known[w.Platform.ID] = true
		for _, rule := range ownRules(w.Platform) {
			if !known[rule.ID] {
				gone.Rules = append(gone.Rules, rule)
			}
			known[rule.ID] = true
		}
	}
	return gone
}

// lastSaid is by which word each rule of own platforms got the role that it has: a word
// that leaves it as it is does not count.
func lastSaid(words []Own) map[string]int64 {
	saidAt, roles := map[string]int64{}, map[string]protocol.Role{}
	for _, w := range words {
		w.Platform.ID = OwnID(w.Platform.Host)
		for _, rule := range ownRules(w.Platform) {
			if roles[rule.ID] != rule.Role {
				roles[rule.ID], saidAt[rule.ID] = rule.Role, w.Revision
			}
		}
	}
	return saidAt
}

// ownRules are the rules of a platform that has its id: the person's, those of its kind,
// and one for all the rest.
func ownRules(own protocol.OwnPlatform) (rules []protocol.Rule) {
	add := func(name, path string, role protocol.Role) {
		rules = append(rules, protocol.Rule{ID: own.ID + "." + name, Platform: own.ID, Role: role, Host: own.Host, Path: path})
	}
	for _, pages := range own.Pages {
		add(pagesName(pages.Path), pages.Path, pages.Role)
	}
	if own.Kind == protocol.Mastodon {
		for _, known := range mastodon() {
			add(known.name, known.path, known.role)
		}
	}
	add("other", "", own.Role)
	return rules
}

const (
	ownPrefix     = "own-"
	maxPlatformID = 32
	maxPagesName  = 31 // a rule's id has at most 64 characters, its platform's 32, and a dot
)

// IsOwn says whether a platform's id is one of those that the person adds: the catalogue
// has none that begins like that.
func IsOwn(platform string) bool { return strings.HasPrefix(platform, ownPrefix) }

// OwnID is the id of a platform that the person adds, made from its host alone, so that
// one who removes it and adds it again goes on with its history: "own-forum-example-org".
func OwnID(host string) string {
	id := ownPrefix + strings.ReplaceAll(host, ".", "-")
	if len(id) <= maxPlatformID && !strings.Contains(host, "-") && isPlain(host) {
		return id
	}
	return named(ownPrefix+slug(host), host, maxPlatformID)
}

// pagesName is what the rule of some pages is called within its platform.
func pagesName(path string) string {
	return named(cmp.Or(slug(path), "front"), lower(path), maxPagesName)
}

// named is a name cut so that with a number made from all of the text it is no longer
// than most.
func named(name, text string, most int) string {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(text))
	number := fmt.Sprintf("-%08x", sum.Sum32())
	return strings.Trim(name[:min(len(name), most-len(number))], "-") + number
}

// slug is what of a text can stand in an id, with one hyphen for each run of the rest.
func slug(text string) string {
	words := strings.FieldsFunc(lower(text), func(r rune) bool { return !isPlain(string(r)) || r == '.' || r == '_' || r == '-' })
	return strings.Join(words, "-")
}

// isPlain says whether a text has only letters and digits of ids, and dots.
func isPlain(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' }) < 0
}

// On is what pages of a host are for by a table, each once: those of the platform
// on the host itself, and where there is none, of the nearest own one around it. None
// where no own platform has the host.
func On(rules protocol.Rules, host string) (all []protocol.Place) {
	for ; host != ""; _, host, _ = strings.Cut(host, ".") {
		for _, rule := range rules.Rules {
			one := protocol.Place{Platform: rule.Platform, Role: rule.Role}
			if rule.Host == host && IsOwn(rule.Platform) && !slices.Contains(all, one) {
				all = append(all, one)
			}
		}
		if len(all) > 0 {
			break
		}
	}
	return all
}
