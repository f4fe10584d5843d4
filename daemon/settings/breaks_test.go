package settings_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/daemon/settings"
	"offhours/protocol"
)

func TestBreakRules(t *testing.T) {
	got, err := settings.BreakRules(protocol.Breaks{
		Eyes: protocol.BreakRule{Every: "20m", Length: "20s", Postpone: "3m", Postpones: 2, Credit: "3m"},
		Move: protocol.BreakRule{Every: "", Length: "1h30m"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := breaks.Rules{Eyes: rules.Eyes, Move: breaks.Rule{LengthMs: 5_400_000}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestBreakRulesNamesTheField(t *testing.T) {
	_, err := settings.BreakRules(protocol.Breaks{Move: protocol.BreakRule{Credit: "soon"}})
	if err == nil || !strings.HasPrefix(err.Error(), "breaks.move.credit: ") {
		t.Errorf("error %v does not name breaks.move.credit", err)
	}
}

func TestBreaksShowsWhatIsLeft(t *testing.T) {
	s := play(t, rules, "0s works", "20m0s postpone", "21m end")
	want := []protocol.Break{
		{
			Kind: protocol.Eyes, State: protocol.BreakPostponed, LoadMs: 1_270_000, EveryMs: 1_200_000, LengthMs: 20_000,
			UntilMs: beginMs + 1_380_000, PostponesLeft: 1, PostponeMs: 180_000,
		},
		{
			Kind: protocol.Move, State: protocol.BreakAhead, LoadMs: 1_270_000, EveryMs: 3_000_000, LengthMs: 300_000,
			PostponesLeft: 1, PostponeMs: 300_000,
		},
	}
	// Ten seconds after the last Advance: what is shown is live.
	if diff := cmp.Diff(want, s.state.Breaks(rules, s.nowMs()+10_000)); diff != "" {
		t.Errorf("breaks (-want +got):\n%s", diff)
	}
}

func BenchmarkAdvance(b *testing.B) {
	state, nowMs, presence := breaks.New(beginMs), int64(beginMs), breaks.Presence{Load: true}
	b.ReportAllocs()
	for b.Loop() {
		nowMs += 15_000
		state, _ = state.Advance(rules, presence, nowMs)
	}
}
