package cli

import (
	"testing"
	"time"

	"offhours/protocol"
)

func TestAHeldBreakSaysWhatItWaitsFor(t *testing.T) {
	for hold, want := range map[protocol.Hold]string{
		protocol.HoldPaused:     "due, and waits for the end of the pause",
		protocol.HoldOff:        "due, and waits for working hours",
		protocol.HoldLocked:     "due, and waits for the locked screen",
		protocol.HoldQuiet:      "due, and waits for the end of do-not-disturb",
		protocol.HoldCall:       "due, and waits for the end of a call",
		protocol.HoldLive:       "due, and waits for the end of a live broadcast",
		protocol.HoldFullScreen: "due, and waits for the end of full screen",
		protocol.HoldTyping:     "due, and waits for a pause in typing",
		"":                      "due, and waits for a good moment",
	} {
		if got := breakLine(protocol.Break{State: protocol.BreakHeld, Hold: hold}, 0, 0, time.UTC); got != want {
			t.Errorf("%q: %q, want %q", hold, got, want)
		}
	}
}

func TestAPauseHoldsWhatComesBeforeItsEnd(t *testing.T) {
	const nowMs, minuteMs = 1_795_000_000_000, 60_000
	eyes := protocol.Break{State: protocol.BreakAhead, EveryMs: 20 * minuteMs, LoadMs: 10 * minuteMs}
	for name, test := range map[string]struct {
		pausedMs int64
		b        protocol.Break
		want     string
	}{
		"no pause":             {0, eyes, "after about 10 min more at the screen"},
		"one that ends before": {5 * minuteMs, eyes, "after about 10 min more at the screen"},
		"one that ends later":  {15 * minuteMs, eyes, "after the pause"},
		"by the clock":         {15 * minuteMs, protocol.Break{State: protocol.BreakAhead, AtMs: nowMs + minuteMs}, "after the pause"},
		"none any more":        {15 * minuteMs, protocol.Break{State: protocol.BreakAhead}, "none any more in these working hours"},
		"postponed":            {15 * minuteMs, protocol.Break{State: protocol.BreakPostponed, UntilMs: nowMs + minuteMs}, "after the pause"},
		"running":              {15 * minuteMs, protocol.Break{State: protocol.BreakRunning, UntilMs: nowMs + minuteMs}, "running, 1 min 00 s left"},
	} {
		if got := breakLine(test.b, nowMs, nowMs+test.pausedMs, time.UTC); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestQuietSaysWhoseItIs(t *testing.T) {
	until := time.Date(2026, 11, 30, 6, 30, 0, 0, time.UTC)
	nowMs := until.Add(-8 * time.Hour).UnixMilli()
	for _, test := range []struct {
		quiet protocol.QuietStatus
		want  string
	}{
		{protocol.QuietStatus{}, "do-not-disturb is as you have it"},
		{protocol.QuietStatus{Why: protocol.QuietNight}, "Offhours has switched do-not-disturb on for the night"},
		{protocol.QuietStatus{Why: protocol.QuietBreak, UntilMs: until.UnixMilli()}, "Offhours has switched do-not-disturb on for the break, until Mon 06:30"},
	} {
		if got := quietLine(test.quiet, nowMs, time.UTC); got != test.want {
			t.Errorf("%+v: %q, want %q", test.quiet, got, test.want)
		}
	}
}
