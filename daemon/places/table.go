package places

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"offhours/protocol"
)

// Table is the rules table made ready for look-ups. It does not change, so any
// number of goroutines may use it.
type Table struct {
	patterns []pattern // in order of precedence
	byStart  map[start][]int
	byID     map[string]int
	clients  *Table // whose page it is, each rule having the client in the place of its id; nil where there are none
}

// start is what the index knows of a rule: its host and the first segment of its
// path (see pattern.first).
type start struct{ host, segment string }

// New makes a table. Where two rules share an id, the first one keeps it. No page is on a
// rule that is gone, and what was counted by it still has its place.
func New(rules protocol.Rules, gone ...protocol.Rule) *Table {
	t := &Table{byStart: map[start][]int{}, byID: map[string]int{}}
	for i, rule := range rules.Rules {
		p := compile(rule)
		at := start{lower(rule.Host), p.first()}
		t.patterns = append(t.patterns, p)
		t.byStart[at] = append(t.byStart[at], i)
		t.name(rule.ID, i)
	}
	for _, rule := range gone {
		t.name(rule.ID, len(t.patterns))
		t.patterns = append(t.patterns, compile(rule))
	}
	if len(rules.ClientPages) > 0 {
		t.clients = clientTable(rules.ClientPages)
	}
	return t
}

func (t *Table) name(id string, i int) {
	if _, taken := t.byID[id]; !taken {
		t.byID[id] = i
	}
}

// Match says what an address counts as, and for which client its pages are; false when it
// is on no platform, or is no http or https address.
func (t *Table) Match(rawURL string) (protocol.Place, bool) {
	a, ok := parse(rawURL)
	if !ok {
		return protocol.Place{}, false
	}
	place, found := t.at(t.find(&a))
	if found && t.clients != nil {
		client, _ := t.clients.at(t.clients.find(&a))
		place.Client = client.Rule
	}
	return place, found
}

// find is the first rule that matches; past the last one when none does.
func (t *Table) find(a *address) int {
	best := len(t.patterns)
	for host := a.host; host != ""; _, host, _ = strings.Cut(host, ".") {
		best = t.earliest(best, start{host, anySegment}, a)
		best = t.earliest(best, start{host, firstOf(a.segments)}, a)
	}
	return best
}

// earliest is the first rule under a key that matches, if it comes before best.
func (t *Table) earliest(best int, key start, a *address) int {
	for _, i := range t.byStart[key] {
		if i >= best {
			break
		}
		if t.patterns[i].matches(a) {
			return i
		}
	}
	return best
}

// Place says what a rule's pages count as, or what time was said to be by hand; false when
// there is no such rule.
func (t *Table) Place(rule string) (protocol.Place, bool) {
	i, ok := t.byID[rule]
	if !ok {
		return placeByHand(rule)
	}
	return t.at(i)
}

// Rest is Place of the rules that take the rest of a host; false for all others.
func (t *Table) Rest(rule string) (protocol.Place, bool) {
	i, ok := t.byID[rule]
	if !ok || !t.patterns[i].rule.Rest {
		return protocol.Place{}, false
	}
	return t.at(i)
}

// Rule is the rule of that id; false when there is none.
func (t *Table) Rule(id string) (protocol.Rule, bool) {
	i, ok := t.byID[id]
	if !ok {
		return protocol.Rule{}, false
	}
	return t.patterns[i].rule, true
}

// Knows says whether there is a rule of that id.
func (t *Table) Knows(rule string) bool {
	_, ok := t.byID[rule]
	return ok
}

func (t *Table) at(i int) (protocol.Place, bool) {
	if i >= len(t.patterns) {
		return protocol.Place{}, false
	}
	rule := t.patterns[i].rule
	return protocol.Place{Platform: rule.Platform, Role: rule.Role, Rule: rule.ID}, true
}

func firstOf(segments []string) string {
	if len(segments) == 0 {
		return ""
	}
	return segments[0]
}

// ForBrowsers is what browsers are told of a table: all that they go by. How much a
// rule is worth, and where people are answered, stands in the catalogue that their
// pages have.
func ForBrowsers(rules protocol.Rules) protocol.Rules {
	rules.Platforms, rules.Rules = slices.Clone(rules.Platforms), slices.Clone(rules.Rules)
	for i := range rules.Platforms {
		rules.Platforms[i].Care, rules.Platforms[i].Community = "", ""
	}
	for i := range rules.Rules {
		rules.Rules[i].Rest, rules.Rules[i].Uncertain = false, false
	}
	return rules
}

// Catalogue is the table that Offhours comes with.
func Catalogue() protocol.Rules {
	var rules protocol.Rules
	if err := json.NewDecoder(protocol.Catalogue()).Decode(&rules); err != nil {
		panic(fmt.Sprintf("catalogue: %v", err)) // it is built in: a test reads it
	}
	return rules
}
