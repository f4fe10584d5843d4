package engine

import (
	"testing"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// What was heard before a clock was set back does not stay the latest word for
// as long as the clock lies behind. Nothing outside can set the clock of a test,
// so this one looks from inside.
func TestAClockSetBackMakesNoWordOfTheFuture(t *testing.T) {
	const hourMs = 3_600_000
	e := New(Config{})
	e.followClock(10 * hourMs)
	e.browsers["b_1"] = presence{}.next(protocol.Activity{Rule: "x.home"}, 10*hourMs)
	e.followClock(9 * hourMs)
	if !e.presence(9 * hourMs).Load {
		t.Error("attention ended when the clock was set back")
	}
	afterMs := int64(9*hourMs + protocol.MaxGapMs + 1)
	if e.presence(afterMs).Load {
		t.Error("a silent browser still has attention")
	}
	e.browsers["b_2"] = presence{}.next(protocol.Activity{Away: true}, afterMs)
	if got, want := e.presence(afterMs), (breaks.Presence{Away: true}); got != want {
		t.Errorf("presence %+v, want %+v: the newer word counts", got, want)
	}
}
