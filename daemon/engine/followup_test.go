package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

func (d *desk) followUp(t *testing.T, act protocol.FollowUpAct) protocol.FollowUpStatus {
	t.Helper()
	status, err := d.engine.FollowUpAct(t.Context(), act)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
	return status
}

// left is how much of the follow-up is left, in whole seconds.
func (d *desk) left(t *testing.T) time.Duration {
	t.Helper()
	snapshot, err := d.engine.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return (time.Duration(snapshot.FollowUp.LeftMs) * time.Millisecond).Round(time.Second)
}

// verdict is what a place of Facebook gets by the plan that was pushed last.
func (d *desk) verdict(role protocol.Role) protocol.Verdict {
	return d.pushed().VerdictAt(d.nowMs(), "facebook", role)
}

func TestAnEveningWithFollowUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 16:58:00")
		defer d.standUp()
		d.until(t, "2000-01-03 17:10:00")
		d.followUp(t, protocol.FollowUpStart)
		if community, care, feed := d.verdict(protocol.Community), d.verdict(protocol.Care), d.verdict(protocol.Feed); community != protocol.Open ||
			care != protocol.Open || feed != protocol.Closed {
			t.Errorf("community %s, care %s, feed %s", community, care, feed)
		}
		d.attend(t, "b_1", "facebook.community", 4*time.Minute)
		d.attend(t, "b_1", "facebook.feed", time.Minute) // closed, and nothing is spent on it
		d.until(t, "2000-01-03 18:00:00")
		if left := d.left(t); left != 11*time.Minute {
			t.Errorf("%s are left after 4 min", left)
		}
		d.attend(t, "b_2", "instagram.care", 10*time.Minute)
		d.followUp(t, protocol.FollowUpStop)
		d.until(t, "2000-01-03 20:00:00")
		d.followUp(t, protocol.FollowUpStart)
		d.attend(t, "b_1", "facebook.care", 80*time.Second)
		if got := d.verdict(protocol.Care); got != protocol.Open {
			t.Errorf("20 s after it was used up care is %s", got)
		}
		d.until(t, "2000-01-03 20:01:31")
		if got := d.verdict(protocol.Care); got != protocol.Closed {
			t.Errorf("31 s after it was used up care is %s", got)
		}
		d.until(t, "2000-01-03 23:00:00")
		want := `Mon 16:58:00  prompt: closes in 2 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00
Mon 17:00:00  follow-up: ready
Mon 17:00:00  prompt: follow up for 15 min?
Mon 17:10:00  follow-up: open
Mon 18:10:00  follow-up: ready
Mon 20:00:00  follow-up: open
Mon 20:01:00  follow-up: ending
Mon 20:01:00  prompt: follow-up is ending
Mon 20:01:30  follow-up: spent
Mon 22:30:00  phase: night until Tue 06:30:00
Mon 22:30:00  follow-up: none`
		if diff := cmp.Diff(want, d.read("plan:", "break:", "phase: work", "prompt: move", "prompt: eyes")); diff != "" {
			t.Errorf("the evening went otherwise (-want +got):\n%s", diff)
		}
	})
}

func TestThereIsNoFollowUp(t *testing.T) {
	tests := map[string]string{
		"at work":      "2000-01-03 12:00:00",
		"at night":     "2000-01-03 23:00:00",
		"before work":  "2000-01-03 08:00:00",
		"on a day off": "2000-01-04 12:00:00",
	}
	for name, wall := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), wall)
				defer d.standUp()
				status, err := d.engine.FollowUpAct(t.Context(), protocol.FollowUpStart)
				if !errors.Is(err, engine.ErrNoFollowUp) || status.State != protocol.FollowUpNone {
					t.Errorf("%s, %v", status.State, err)
				}
			})
		})
	}
}

// evening is a desk at 18:00 on a working day with its follow-up open.
func evening(t *testing.T) *desk {
	t.Helper()
	d := sitDownOn(t, cairo(), "2000-01-03 18:00:00")
	d.followUp(t, protocol.FollowUpStart)
	return d
}

func TestTwoBrowsersSpendItOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		for range 20 { // five minutes in both at once
			for _, browser := range []string{"b_1", "b_2"} {
				d.say(t, browser, protocol.Activity{Rule: "facebook.care", Attention: protocol.Focused, SinceMs: d.nowMs(), FromMs: d.nowMs()})
			}
			<-time.After(every)
			synctest.Wait()
		}
		if left := d.left(t); left != 10*time.Minute {
			t.Errorf("%s are left after 5 min in two browsers", left)
		}
	})
}

// Each step may cost or give the few seconds between two words of a browser.
func TestAClockThatIsSetGivesNothing(t *testing.T) {
	tests := map[string]struct {
		step  time.Duration
		left  time.Duration
		state protocol.FollowUpState
	}{
		"back ten minutes":                    {-10 * time.Minute, 4 * time.Minute, protocol.FollowUpOpen},
		"ahead ten minutes":                   {10 * time.Minute, 4 * time.Minute, protocol.FollowUpOpen},
		"back to a day off, which closes it":  {-24 * time.Hour, 10 * time.Minute, protocol.FollowUpReady},
		"ahead into the night, which does so": {6 * time.Hour, 10 * time.Minute, protocol.FollowUpReady},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := evening(t)
				defer d.standUp()
				d.look(t, "b_1", "facebook.care", 5*time.Minute)
				d.setClock(tt.step)
				d.look(t, "b_1", "facebook.care", 5*time.Minute)
				d.setClock(-tt.step)
				d.look(t, "b_1", "facebook.care", time.Minute)
				snapshot, err := d.engine.Snapshot(t.Context())
				if err != nil || snapshot.FollowUp.State != tt.state {
					t.Errorf("it is %s, %v; want %s", snapshot.FollowUp.State, err, tt.state)
				}
				if off := d.left(t) - tt.left; off < -2*every || off > 2*every {
					t.Errorf("%s are left after 11 min, want %s", d.left(t), tt.left)
				}
			})
		})
	}
}

func TestNobodyWhoIsAwaySpends(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		d.look(t, "b_1", "facebook.care", time.Minute)
		d.say(t, "b_1", protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs(), Away: true})
		d.until(t, "2000-01-03 21:00:00")
		if left := d.left(t); left != 14*time.Minute {
			t.Errorf("%s are left after 1 min at the desk", left)
		}
		if got := d.verdict(protocol.Care); got != protocol.Open {
			t.Errorf("with 14 min left care is %s", got)
		}
	})
}

// A daemon that is killed knows of the last minute only from what browsers send it
// afterwards, and of the time while it was down as well.
func TestARestartGivesNothingBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		fromMs := d.nowMs()
		d.look(t, "b_1", "facebook.care", 5*time.Minute+50*time.Second)
		d.standUp() // nothing is saved at the end
		<-time.After(2 * time.Minute)
		again := d.again(t)
		defer again.standUp()
		if got := again.verdict(protocol.Care); got != protocol.Open {
			t.Errorf("after the restart care is %s", got)
		}
		d.store.spans = []ledger.Span{
			{Browser: "b_1", FromMs: fromMs, ToMs: again.nowMs(), SinceMs: fromMs, Rule: "facebook.care", Attention: protocol.Focused},
			{Browser: "b_1", FromMs: fromMs - 60_000, ToMs: fromMs, SinceMs: fromMs - 60_000, Rule: "facebook.care", Attention: protocol.Focused},
		}
		if err := again.engine.Uploaded(t.Context()); err != nil {
			t.Fatal(err)
		}
		if left := again.left(t); left != 7*time.Minute+10*time.Second {
			t.Errorf("%s are left after 7 min 50 s", left)
		}
	})
}

func TestAfterALongRestartItIsClosedAndWhatIsLeftStays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		d.attend(t, "b_1", "facebook.care", 3*time.Minute)
		d.standUp()
		<-time.After(time.Hour)
		again := d.again(t)
		defer again.standUp()
		snapshot, err := again.engine.Snapshot(t.Context())
		if err != nil || snapshot.FollowUp.State != protocol.FollowUpReady {
			t.Errorf("it is %s, %v", snapshot.FollowUp.State, err)
		}
		if left := again.left(t); left < 12*time.Minute || left > 13*time.Minute {
			t.Errorf("%s are left after 3 min", left)
		}
	})
}

func TestWhatCannotBeSavedIsNotOpened(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		d.store.full.Store(true)
		if status, err := d.engine.FollowUpAct(t.Context(), protocol.FollowUpStart); err == nil || status.State != protocol.FollowUpReady {
			t.Errorf("%s, %v", status.State, err)
		}
		if got := d.verdict(protocol.Care); got != protocol.Closed {
			t.Errorf("care is %s", got)
		}
	})
}

// Without the daemon a browser keeps to the last plan: it holds no longer open than
// there was to spend.
func TestAPromiseIsNeverLongerThanWhatIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		for range 60 {
			d.look(t, "b_1", "facebook.care", every)
			<-time.After(7 * time.Second)
			d.say(t, "b_1", protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs()})
			left := d.left(t)
			longest := max(left, time.Minute) + 31*time.Second
			atMs := d.nowMs() + longest.Milliseconds()
			if got := d.pushed().VerdictAt(atMs, "facebook", protocol.Care); got == protocol.Open {
				t.Fatalf("with %s left care is open in %s", left, longest)
			}
		}
	})
}
