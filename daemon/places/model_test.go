package places_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offhours/daemon/places"
	"offhours/protocol"
)

// model is the rule's definition word for word: every rule in turn, no index,
// and "**" by trying each length.
func model(rules []protocol.Rule, host string, path []string, query string) string {
	for _, rule := range rules {
		onHost := host == rule.Host || strings.HasSuffix(host, "."+rule.Host)
		onPath := rule.Path == "" || modelCovers(parts(rule.Path), path)
		if onHost && onPath && (rule.Query == "" || rule.Query == query) {
			return rule.ID
		}
	}
	return ""
}

func modelCovers(pattern, path []string) bool {
	switch {
	case len(pattern) == 0:
		return len(path) == 0
	case pattern[0] == "**":
		return modelCovers(pattern[1:], path) || len(path) > 0 && modelCovers(pattern, path[1:])
	case len(path) == 0:
		return false
	default:
		return (pattern[0] == "*" || pattern[0] == path[0]) && modelCovers(pattern[1:], path[1:])
	}
}

func parts(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}

// Few words, so that rules and addresses often meet.
var (
	hosts     = rapid.SampledFrom([]string{"a.example", "b.a.example", "c.b.a.example", "d.example"})
	words     = rapid.SampledFrom([]string{"x", "y", "z"})
	wildWords = rapid.SampledFrom([]string{"x", "y", "*", "**"})
	queries   = rapid.SampledFrom([]string{"", "", "k=1", "k=2"})
)

func drawRules(t *rapid.T) []protocol.Rule {
	rules := make([]protocol.Rule, rapid.IntRange(0, 12).Draw(t, "rules"))
	for i := range rules {
		rules[i] = protocol.Rule{
			ID: fmt.Sprintf("rule.n%d", i), Platform: "p", Role: protocol.Feed,
			Host: hosts.Draw(t, "host"), Query: queries.Draw(t, "query"),
		}
		if rapid.Bool().Draw(t, "has path") {
			rules[i].Path = "/" + strings.Join(rapid.SliceOfN(wildWords, 0, 5).Draw(t, "path"), "/")
		}
	}
	return rules
}

func TestMatchFollowsTheDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		host, query := hosts.Draw(t, "page host"), queries.Draw(t, "page query")
		path := rapid.SliceOfN(words, 0, 6).Draw(t, "page path")
		address := "https://" + host + "/" + strings.Join(path, "/") + "?" + query

		place, _ := places.New(protocol.Rules{Rules: rules}).Match(address)
		if want := model(rules, host, path, query); place.Rule != want {
			t.Fatalf("Match(%q) = %q, want %q", address, place.Rule, want)
		}
	})
}
