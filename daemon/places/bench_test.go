package places_test

import (
	"fmt"
	"testing"

	"offhours/daemon/places"
	"offhours/protocol"
)

const pageOfInterest = "https://www.facebook.com/groups/100000000000001/posts/100000000000002/?ref=share#comments"

func BenchmarkMatchCatalogue(b *testing.B) {
	table := places.New(places.Catalogue())
	for b.Loop() {
		table.Match(pageOfInterest)
	}
}

// BenchmarkMatchFullTable has as many rules as a table may hold, all on one host
// and ahead of the one that decides.
func BenchmarkMatchFullTable(b *testing.B) {
	table := places.New(fullTable())
	for b.Loop() {
		table.Match(pageOfInterest)
	}
}

// BenchmarkMatchFullTableOfStars defeats the index: every rule may begin with
// any segment.
func BenchmarkMatchFullTableOfStars(b *testing.B) {
	rules := fullTable()
	for i := range rules.Rules[:len(rules.Rules)-1] {
		rules.Rules[i].Path = fmt.Sprintf("/*/page-%d/**", i)
	}
	table := places.New(rules)
	for b.Loop() {
		table.Match(pageOfInterest)
	}
}

func BenchmarkMatchUnlistedHost(b *testing.B) {
	table := places.New(places.Catalogue())
	for b.Loop() {
		table.Match("https://docs.example.org/guide/chapter/7?highlight=groups")
	}
}

func fullTable() protocol.Rules {
	var rules protocol.Rules
	for i := range 1999 {
		rules.Rules = append(rules.Rules, protocol.Rule{
			ID: fmt.Sprintf("facebook.page-%d", i), Platform: "facebook", Role: protocol.Community,
			Host: "facebook.com", Path: fmt.Sprintf("/page-%d/**", i),
		})
	}
	return protocol.Rules{Rules: append(rules.Rules, protocol.Rule{
		ID: "facebook.groups", Platform: "facebook", Role: protocol.Community, Host: "facebook.com", Path: "/groups/**",
	})}
}
