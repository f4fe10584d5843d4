package cli

import (
	"testing"

	"offhours/protocol"
)

func TestAHeldBreakSaysWhatItWaitsFor(t *testing.T) {
	for hold, want := range map[protocol.Hold]string{
		protocol.HoldQuiet:  "due, and waits: the desktop asks for quiet",
		protocol.HoldLocked: "due, and waits: the screen is locked",
		"":                  "due, and waits for a good moment",
	} {
		if got := breakLine(protocol.Break{State: protocol.BreakHeld, Hold: hold}, 0); got != want {
			t.Errorf("%q: %q, want %q", hold, got, want)
		}
	}
}
