package breaks_test

import (
	"testing"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// What is said of a break that waits is what it waits for now, and nothing of one
// that does not wait.
func TestHoldOfABreak(t *testing.T) {
	const quiet, locked = protocol.HoldQuiet, protocol.HoldLocked
	works, away := breaks.Presence{Place: true}, breaks.Presence{Away: true}
	with := func(p breaks.Presence, hold protocol.Hold) breaks.Presence { p.Hold = hold; return p }
	for _, test := range []struct {
		name          string
		before, after breaks.Presence // it becomes due, and a second later
		state         protocol.BreakState
		hold          protocol.Hold
	}{
		{"nothing holds it", works, works, protocol.BreakPrompted, ""},
		{"N13 quiet", with(works, quiet), with(works, quiet), protocol.BreakHeld, quiet},
		{"N13 another reason takes over", with(works, quiet), with(works, locked), protocol.BreakHeld, locked},
		{"N13 quiet, and then nobody is there", with(works, quiet), away, protocol.BreakHeld, ""},
		{"N13 nobody is there, and nobody wants to be told", with(works, quiet), with(away, locked), protocol.BreakHeld, locked},
		{"N13 released", with(works, locked), works, protocol.BreakPrompted, ""},
		{"N13 quiet after it was asked for", works, with(works, quiet), protocol.BreakHeld, quiet},
		{"N13 locked after it was asked for", works, with(works, locked), protocol.BreakPrompted, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := play(t, only(protocol.Eyes))
			s.presence = test.before
			s.advance()
			s.runTo(s.length("20m"))
			s.presence = test.after
			s.runTo(s.length("20m1s"))
			got := s.state.Status(s.rules, s.nowMs()).Breaks[0]
			if got.State != test.state || got.Hold != test.hold {
				t.Errorf("%s, hold %q; want %s, hold %q", got.State, got.Hold, test.state, test.hold)
			}
		})
	}
}
