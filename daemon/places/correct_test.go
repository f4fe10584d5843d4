package places_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/protocol"
)

func ruleOf(t *testing.T, rules protocol.Rules, id string) protocol.Rule {
	t.Helper()
	at := slices.IndexFunc(rules.Rules, func(rule protocol.Rule) bool { return rule.ID == id })
	if at < 0 {
		t.Fatalf("there is no rule %s", id)
	}
	return rules.Rules[at]
}

func TestCorrectChangesTheRoleAndNothingElse(t *testing.T) {
	catalogue := places.Catalogue()
	corrected := places.Correct(catalogue, []places.Correction{{Rule: "facebook.call", Role: protocol.Admin}})
	want := ruleOf(t, catalogue, "facebook.call")
	want.Role, want.Catalogue = protocol.Admin, protocol.Care
	if got := ruleOf(t, corrected, "facebook.call"); got.Hold == "" || !cmp.Equal(got, want) {
		t.Errorf("the rule is %+v, want %+v", got, want)
	}
	table := places.New(corrected)
	place, _ := table.Place("facebook.call")
	found, _ := table.Match("https://www.facebook.com/groupcall/ROOM:1/")
	if want := (protocol.Place{Platform: "facebook", Role: protocol.Admin, Rule: "facebook.call"}); place != want || found != want {
		t.Errorf("its place is %+v, and that of a page %+v, want %+v", place, found, want)
	}
}

// While a corrected page is closed and its composer is not, what is covered there is
// what the page is for now.
func TestWhatStandsInTheMainLandmarkIsCorrectedWithItsPage(t *testing.T) {
	corrected := places.Correct(places.Catalogue(), []places.Correction{{Rule: "facebook.home", Role: protocol.Community}})
	for id, want := range map[string]protocol.Role{
		"facebook.home-composer": protocol.Community, "instagram.home-composer": protocol.Feed, "x.compose": protocol.Feed,
	} {
		if rule := ruleOf(t, corrected, id); rule.Main != want || rule.Role != protocol.Content || rule.Catalogue != "" {
			t.Errorf("%s is %s above %s, corrected from %q; want content above %s", id, rule.Role, rule.Main, rule.Catalogue, want)
		}
	}
}

func TestACorrectionThatSaysNothingNewChangesNothing(t *testing.T) {
	catalogue := places.Catalogue()
	for name, corrections := range map[string][]places.Correction{
		"none":                    nil,
		"of a rule that has gone": {{Rule: "facebook.gone", Role: protocol.Ads}},
		"to what it is":           {{Rule: "x.home", Role: protocol.Feed}},
		"that is taken back":      {{Rule: "x.home", Role: protocol.Ads}, {Rule: "x.home"}},
	} {
		if diff := cmp.Diff(catalogue, places.Correct(catalogue, corrections)); diff != "" {
			t.Errorf("a correction %s: -want +got\n%s", name, diff)
		}
	}
}

func TestPatternRunsTheSharedVectors(t *testing.T) {
	var vectors []struct {
		Rule protocol.Rule
		Text string
	}
	data, err := os.ReadFile("../../protocol/testdata/pattern-vectors.json")
	if err == nil {
		err = json.Unmarshal(data, &vectors)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors {
		if got := places.Pattern(v.Rule); got != v.Text {
			t.Errorf("Pattern(%+v) = %q, want %q", v.Rule, got, v.Text)
		}
	}
}

// drawCorrections may name the same rule often, and rules that are not there.
func drawCorrections(t *rapid.T, rules []protocol.Rule) []places.Correction {
	ids := []string{"facebook.gone"}
	for _, rule := range rules {
		ids = append(ids, rule.ID)
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) places.Correction {
		return places.Correction{
			Rule: rapid.SampledFrom(ids).Draw(t, "rule"),
			Role: rapid.SampledFrom(append(protocol.Roles(), "")).Draw(t, "role"),
		}
	}), 0, 20).Draw(t, "corrections")
}

// takenBack is a history at whose end nothing is corrected.
func takenBack(history []places.Correction) []places.Correction {
	all := slices.Clone(history)
	for _, c := range history {
		all = append(all, places.Correction{Rule: c.Rule})
	}
	return all
}

func TestCorrectingAndTakingItBackGivesTheSameTable(t *testing.T) {
	catalogue := places.Catalogue()
	rapid.Check(t, func(t *rapid.T) {
		history := drawCorrections(t, catalogue.Rules)
		corrected := places.Correct(catalogue, history)
		for i, rule := range corrected.Rules {
			before := catalogue.Rules[i]
			if rule.Catalogue != "" && (rule.Catalogue != before.Role || rule.Role == before.Role) || rule.Catalogue == "" && rule.Role != before.Role {
				t.Fatalf("%s is %s, corrected from %q, and was %s", rule.ID, rule.Role, rule.Catalogue, before.Role)
			}
		}
		if diff := cmp.Diff(catalogue, places.Correct(catalogue, takenBack(history))); diff != "" {
			t.Fatalf("all is taken back, and the table is another one: -want +got\n%s", diff)
		}
	})
}

// drawSegments is what browsers saw of the catalogue's pages, as it counts.
func drawSegments(t *rapid.T, rules []protocol.Rule) []ledger.Segment {
	spans := make([]ledger.Span, rapid.IntRange(0, 30).Draw(t, "spans"))
	for i := range spans {
		fromMs := rapid.Int64Range(0, 900).Draw(t, "from")
		spans[i] = ledger.Span{
			Browser: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "browser"),
			FromMs:  fromMs, SinceMs: fromMs, ToMs: fromMs + rapid.Int64Range(1, 100).Draw(t, "length"),
			Rule: rapid.SampledFrom(rules).Draw(t, "rule").ID, Attention: protocol.Focused, Zone: "Africa/Cairo",
		}
	}
	return ledger.Settle(spans)
}

func TestHistoryFollowsACorrectionAndReturnsExactly(t *testing.T) {
	catalogue := places.Catalogue()
	always := func(string) (fromMs, toMs int64) { return 0, 24 * 3_600_000 }
	rapid.Check(t, func(t *rapid.T) {
		rules := catalogue.Rules[:rapid.IntRange(1, 20).Draw(t, "rules")]
		segments, history := drawSegments(t, rules), drawCorrections(t, rules)
		under := func(corrections []places.Correction) []protocol.PlatformStats {
			noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
			days := ledger.Post(0, 0, segments, noHours, nil)
			return ledger.Sum(days, always).Platforms(places.New(places.Correct(catalogue, corrections)).Place)
		}
		before, after := under(nil), under(history)
		if diff := cmp.Diff(resorted(segments, catalogue.Rules, history), byPlace(after)); diff != "" {
			t.Fatalf("under the corrections: -want +got\n%s", diff)
		}
		if diff := cmp.Diff(before, under(takenBack(history))); diff != "" {
			t.Fatalf("all is taken back: -want +got\n%s", diff)
		}
	})
}

// resorted adds up by each rule's last word, one segment after the other.
func resorted(segments []ledger.Segment, rules []protocol.Rule, history []places.Correction) map[string]int64 {
	role, platform := map[string]protocol.Role{}, map[string]string{}
	for _, rule := range rules {
		role[rule.ID], platform[rule.ID] = rule.Role, rule.Platform
	}
	asBefore := maps.Clone(role)
	for _, c := range history {
		if role[c.Rule] = c.Role; c.Role == "" {
			role[c.Rule] = asBefore[c.Rule]
		}
	}
	sums := map[string]int64{}
	for _, s := range segments {
		sums[fmt.Sprint(platform[s.Rule], " ", role[s.Rule])] += s.ToMs - s.FromMs
	}
	return sums
}

func byPlace(stats []protocol.PlatformStats) map[string]int64 {
	sums := map[string]int64{}
	for _, platform := range stats {
		for _, role := range platform.Roles {
			sums[fmt.Sprint(platform.Platform, " ", role.Role)] += role.TotalMs
		}
	}
	return sums
}
