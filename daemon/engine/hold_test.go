package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// However much comes together while the desktop wants quiet, one prompt follows.
func TestN13OnePromptFollowsTheQuiet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.hold(protocol.HoldQuiet)
		d.read()
		d.look(t, "b_1", "facebook.feed", 55*time.Minute) // both kinds are due by then
		if got := d.read("break:", "prompt: eyes break withdrawn", "prompt: move break withdrawn"); got != "" {
			t.Errorf("in the quiet the person was told:\n%s", got)
		}
		d.hold("")
		want := "Mon 09:55:00  prompt: move break is due"
		if diff := cmp.Diff(want, d.read("break:", "prompt: eyes break withdrawn")); diff != "" {
			t.Errorf("after the quiet (-want +got):\n%s", diff)
		}
		d.hold(protocol.HoldQuiet)
		d.hold("")
		want = "Mon 09:55:00  prompt: move break withdrawn\nMon 09:55:00  prompt: move break is due"
		if diff := cmp.Diff(want, d.read("break:")); diff != "" {
			t.Errorf("after quiet that began under the prompt (-want +got):\n%s", diff)
		}
	})
}

func TestN13AWarningInTheQuiet(t *testing.T) {
	for _, test := range []struct{ name, until, want string }{
		{"N13 it is told as soon as it can be", "2000-01-03 16:56:30", "Mon 16:56:30  prompt: closes in 4 min\nMon 16:59:00  prompt: closes in 1 min\nMon 17:00:00  prompt: follow up for 15 min?"},
		{"N13 of two the nearest is told", "2000-01-03 16:59:20", "Mon 16:59:20  prompt: closes in 1 min\nMon 17:00:00  prompt: follow up for 15 min?"},
		{"N13 one that is past is dropped", "2000-01-03 17:00:10", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), "2000-01-03 16:50:00")
				defer d.standUp()
				d.hold(protocol.HoldQuiet)
				d.read()
				d.until(t, test.until)
				d.hold("")
				d.until(t, "2000-01-03 17:30:00")
				if diff := cmp.Diff(test.want, d.read("phase:", "follow-up:")); diff != "" {
					t.Errorf("-want +got:\n%s", diff)
				}
			})
		})
	}
}

// Who locks the screen to move about is not told of its end on coming back.
func TestN13ABreakThatEndsInTheQuietIsNotNews(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.act(t, protocol.BreakNow)
		d.hold(protocol.HoldLocked)
		d.read()
		d.until(t, "2000-01-03 09:10:00")
		d.hold("")
		want := "Mon 09:05:00  prompt: move break withdrawn"
		if diff := cmp.Diff(want, d.read("break:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Browsers hear when the screen is locked, and one that connects hears how it is.
func TestN13BrowsersHearOfALockedScreen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 09:00:00")
		defer d.standUp()
		for _, hold := range []protocol.Hold{protocol.HoldQuiet, protocol.HoldLocked, protocol.HoldLocked, protocol.HoldQuiet, ""} {
			d.hold(hold)
		}
		d.hold(protocol.HoldLocked)
		if err := d.engine.Connected(t.Context(), "b_1"); err != nil {
			t.Fatal(err)
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		if diff := cmp.Diff([]bool{true, false, true, true}, d.screens); diff != "" {
			t.Errorf("told that it is locked (-want +got):\n%s", diff)
		}
	})
}

// What is shown of a break that waits is why, also when only that changes.
func TestN13ABreakSaysWhyItWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.hold(protocol.HoldQuiet)
		d.look(t, "b_1", "facebook.feed", 20*time.Minute)
		for _, why := range []protocol.Hold{protocol.HoldQuiet, protocol.HoldLocked, ""} {
			d.hold(why)
			if got := d.eyes(); got.Hold != why {
				t.Errorf("browsers show %+v, want hold %q", got, why)
			}
		}
	})
}
