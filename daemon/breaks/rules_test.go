package breaks_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

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
