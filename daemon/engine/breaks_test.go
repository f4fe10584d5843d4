package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// atDesk says that somebody is at the screen, on no platform, and why nobody should
// interrupt them.
func (d *desk) atDesk(t *testing.T, browser string, hold protocol.Hold) {
	t.Helper()
	d.say(t, browser, protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs(), Hold: hold})
}

// what is the eye break as it is shown.
func (d *desk) what(t *testing.T) protocol.Break {
	t.Helper()
	return d.snapshot(t).Breaks.Breaks[0]
}

// A day with the defaults, of somebody who is at the screen from nine to one and answers
// every prompt.
func TestAMorningWithTheDefaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.look(t, "b_1", "facebook.feed", 10*time.Minute) // weighs 15
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:15:01")
		d.act(t, protocol.BreakStart)
		d.until(t, "2000-01-03 09:20:00")
		d.look(t, "b_1", "facebook.care", 30*time.Minute) // half an hour of messages
		d.act(t, protocol.BreakStart)
		d.leave(t)
		d.until(t, "2000-01-03 10:00:00")
		want := `Mon 09:15:00  break: eyes prompted
Mon 09:15:01  break: eyes running
Mon 09:15:21  break: eyes taken
Mon 09:15:21  break: eyes ahead
Mon 09:30:14  break: eyes prompted
Mon 09:36:53  break: move prompted
Mon 09:36:53  break: eyes due
Mon 09:50:00  break: move running
Mon 09:53:00  break: eyes credited
Mon 09:55:00  break: move taken`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "prompt:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Half an hour of messages brings the movement break forward, where the load alone would
// not.
func TestStrain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := cairo()
		s.Breaks.Eyes.Every, s.Breaks.Weight = "", 100
		d := sitDownOn(t, s, "2000-01-03 09:00:00")
		defer d.standUp()
		d.look(t, "b_1", "facebook.feed", 10*time.Minute)
		d.look(t, "b_1", "facebook.care", 31*time.Minute)
		want := "Mon 09:40:00  break: move prompted"
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "prompt:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Whatever holds a break is told, the weightiest of it, and when nothing does any more
// one prompt follows.
func TestWhatHoldsABreak(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", protocol.HoldTyping)
		d.atDesk(t, "b_2", protocol.HoldFullScreen)
		d.until(t, "2000-01-03 09:20:01")
		for _, step := range []struct {
			name string
			do   func()
			want protocol.Hold
		}{
			{"full screen in one browser, typing in the other", func() {}, protocol.HoldFullScreen},
			{"a live broadcast", func() { d.atDesk(t, "b_1", protocol.HoldLive) }, protocol.HoldLive},
			{"the microphone", func() { d.heard <- true }, protocol.HoldCall},
			{"do-not-disturb", func() { d.hold(protocol.HoldQuiet) }, protocol.HoldQuiet},
			{"without it", func() { d.hold("") }, protocol.HoldCall},
			{"the call is over", func() { d.heard <- false }, protocol.HoldLive},
			{"that browser is gone", func() { d.gone(t, "b_1") }, protocol.HoldFullScreen},
		} {
			step.do()
			synctest.Wait()
			if got := d.what(t); got.State != protocol.BreakHeld || got.Hold != step.want {
				t.Errorf("%s: %s, hold %q; want held by %q", step.name, got.State, got.Hold, step.want)
			}
		}
		d.read()
		d.atDesk(t, "b_2", "")
		want := "Mon 09:20:01  prompt: eyes break is due"
		if diff := cmp.Diff(want, d.read("break:")); diff != "" {
			t.Errorf("afterwards (-want +got):\n%s", diff)
		}
	})
}

// An hour of listening is no rest, and leaving the desk after it is.
func TestATalkIsNoRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.heard <- true
		d.until(t, "2000-01-03 09:05:00")
		d.leave(t)
		d.until(t, "2000-01-03 09:30:00")
		if got := d.what(t); got.State != protocol.BreakHeld || got.Hold != protocol.HoldCall {
			t.Errorf("with the hands in the lap it is %s (%q), want held by the call", got.State, got.Hold)
		}
		d.heard <- false
		d.until(t, "2000-01-03 09:32:59")
		if got := d.what(t); got.State != protocol.BreakHeld {
			t.Errorf("less than three minutes after it, it is %s, want held", got.State)
		}
		d.until(t, "2000-01-03 09:33:01")
		if got := d.what(t); got.State != protocol.BreakCredited {
			t.Errorf("after three minutes away it is %s, want credited", got.State)
		}
	})
}

// Where some program always listens, its person has said that this means nothing: it holds
// no break, and nobody sits there because of it.
func TestAMicrophoneThatMeansNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := plain()
		s.Breaks.IgnoreMicrophone = true
		d := sitDownOn(t, s, "2000-01-03 09:00:00")
		defer d.standUp()
		d.heard <- true
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:20:01")
		if got := d.what(t); got.State != protocol.BreakPrompted {
			t.Errorf("it is %s (%q), want prompted", got.State, got.Hold)
		}
		d.leave(t)
		d.until(t, "2000-01-03 09:22:00")
		d.heard <- false
		d.heard <- true
		d.until(t, "2000-01-03 09:23:03")
		if got := d.what(t); got.State != protocol.BreakCredited {
			t.Errorf("after three minutes away it is %s, want credited", got.State)
		}
	})
}

// A call holds breaks, and not the news that platforms close.
func TestACallHoldsNoWarning(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 16:45:00")
		defer d.standUp()
		d.atDesk(t, "b_1", protocol.HoldCall)
		d.until(t, "2000-01-03 16:51:00")
		want := "Mon 16:50:00  prompt: closes in 10 min"
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "break:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Breaks are for hours in which somebody works: also the follow-up, and on call.
func TestNoBreakInOffHours(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 16:50:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 17:15:00")
		if got := d.what(t); got.State != protocol.BreakAhead || got.LoadMs != 600_000 {
			t.Errorf("in off hours %s, load %d ms; want what was there at five, 10 min", got.State, got.LoadMs)
		}
		if _, err := d.engine.FollowUpAct(t.Context(), protocol.FollowUpStart); err != nil {
			t.Fatal(err)
		}
		d.until(t, "2000-01-03 17:25:01")
		if got := d.what(t); got.State != protocol.BreakPrompted {
			t.Errorf("in the follow-up it is %s, want prompted", got.State)
		}
		if _, err := d.engine.FollowUpAct(t.Context(), protocol.FollowUpStop); err != nil {
			t.Fatal(err)
		}
		if got := d.what(t); got.State != protocol.BreakHeld || got.Hold != protocol.HoldOff {
			t.Errorf("when that is over it is %s (%q), want held by off hours", got.State, got.Hold)
		}
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		if got := d.what(t); got.State != protocol.BreakPrompted {
			t.Errorf("on call it is %s, want prompted", got.State)
		}
	})
}

// What has become of a break is kept, if need be when the disk has room again.
func TestBreaksAreKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.store.full.Store(true)
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:20:01")
		d.act(t, protocol.BreakSkip)
		d.until(t, "2000-01-03 09:21:00")
		if got := d.store.breaks; len(got) != 0 {
			t.Fatalf("kept %v on a full disk", got)
		}
		d.store.full.Store(false)
		d.until(t, "2000-01-03 09:21:16")
		want := []breaks.Ended{{Zone: "Africa/Cairo", BreakRecord: protocol.BreakRecord{
			Kind: protocol.Eyes, DueMs: d.at(t, "2000-01-03 09:20:00"), EndMs: d.at(t, "2000-01-03 09:20:01"),
			End: protocol.BreakSkipped, StretchMs: 1_201_000,
		}}}
		if diff := cmp.Diff(want, d.store.breaks); diff != "" {
			t.Errorf("kept (-want +got):\n%s", diff)
		}
	})
}

// Browsers hear half a minute before that a break comes, and when it does not after all.
func TestBrowsersHearThatABreakComes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		soon := func() bool {
			synctest.Wait()
			d.mu.Lock()
			defer d.mu.Unlock()
			return len(d.rests.Breaks) > 0 && d.rests.Breaks[0].Soon
		}
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:19:29")
		if soon() {
			t.Error("31 s before it is said to come")
		}
		d.until(t, "2000-01-03 09:19:30")
		if !soon() {
			t.Error("30 s before it is not said to come")
		}
		d.atDesk(t, "b_1", protocol.HoldCall)
		if soon() {
			t.Error("in a call it is said to come")
		}
	})
}

// Browsers hear of a pause in which nothing is due, and of its end.
func TestBrowsersHearOfAPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		pausedUntil := func() int64 {
			synctest.Wait()
			d.mu.Lock()
			defer d.mu.Unlock()
			return d.rests.PausedUntilMs
		}
		command := protocol.BreakCommand{Act: protocol.BreakPause, ForMs: 600_000}
		if _, err := d.engine.BreakAct(t.Context(), command); err != nil {
			t.Fatal(err)
		}
		if got, want := pausedUntil(), d.at(t, "2000-01-03 09:10:00"); got != want {
			t.Errorf("paused until %d, want %d", got, want)
		}
		d.until(t, "2000-01-03 09:10:01")
		if got := pausedUntil(); got != 0 {
			t.Errorf("ten minutes later it is still paused, until %d", got)
		}
	})
}

// Browsers hear that a break stands still, when it does.
func TestBrowsersHearThatABreakStands(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		stands := func() bool {
			synctest.Wait()
			d.mu.Lock()
			defer d.mu.Unlock()
			return d.rests.Breaks[1].Stands
		}
		d.act(t, protocol.BreakNow)
		d.look(t, "b_1", "facebook.feed", 59*time.Second)
		if stands() {
			t.Error("after less than a minute it is said to stand")
		}
		d.look(t, "b_1", "facebook.feed", 2*time.Second)
		if !stands() {
			t.Error("after a minute it is not said to stand")
		}
		d.atDesk(t, "b_1", "")
		if stands() {
			t.Error("when the page is left it is said to stand")
		}
	})
}

// Who writes on a platform works, at once, whatever holds prompts.
func TestTypingInABreakIsWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.act(t, protocol.BreakNow)
		for _, hold := range []protocol.Hold{protocol.HoldTyping, protocol.HoldFullScreen, protocol.HoldLive} {
			for _, types := range []bool{true, false} {
				d.say(t, "b_1", protocol.Activity{
					Rule: "facebook.feed", Attention: protocol.Focused, SinceMs: d.nowMs(), FromMs: d.nowMs(), Hold: hold, Typing: types,
				})
				if got := d.snapshot(t).Breaks.Breaks[1].Stands; got != types {
					t.Errorf("while %q holds and somebody types (%v), it stands still: %v", hold, types, got)
				}
			}
		}
	})
}

// Somebody who goes is away since the last input, also when no platform was in front.
func TestTimeAwayElsewhere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 10:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 10:10:00")
		d.say(t, "b_1", protocol.Activity{SinceMs: d.at(t, "2000-01-03 10:00:00"), FromMs: d.at(t, "2000-01-03 10:00:00"), InputMs: d.at(t, "2000-01-03 10:09:00"), Away: true})
		if got := d.what(t).LoadMs; got != 540_000 {
			t.Errorf("load %d ms, want the 9 min up to the last input", got)
		}
		d.until(t, "2000-01-03 10:12:01")
		if got := d.what(t).RestedMs; got != d.at(t, "2000-01-03 10:12:01") {
			t.Errorf("rested until %d, want until now: three minutes after the last input", got)
		}
	})
}
