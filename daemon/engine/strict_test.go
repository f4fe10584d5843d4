package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// strictCairo is somebody who works every day, and wants it strict.
func strictCairo() protocol.Settings {
	s := cairo()
	day := []string{"09:00-17:00"}
	s.Work = protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day}
	s.Strict = true
	return s
}

func (d *desk) set(t *testing.T, s protocol.Settings) protocol.SettingsSaved {
	t.Helper()
	saved, err := d.engine.SetSettings(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
	return saved
}

// At ten to midnight a person takes the night away, lets work begin at once, and
// takes the strictness back: in the morning, when work begins, all of it counts.
func TestStrictnessAtTenToMidnight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 23:50:00")
		defer d.standUp()
		weak := strictCairo()
		weak.Strict, weak.Night = false, ""
		weak.Work.Tue = []string{"00:00-24:00"}
		saved := d.set(t, weak)
		if want := d.at(t, "2000-01-04 09:00:00"); saved.OpensMs != want {
			t.Errorf("it counts from %s, want %s", d.local(saved.OpensMs), d.local(want))
		}
		for _, step := range []struct {
			wall string
			want protocol.Phase
		}{
			{"2000-01-03 23:55:00", protocol.Night},
			{"2000-01-04 06:00:00", protocol.Night},
			{"2000-01-04 08:59:59", protocol.Off},
			{"2000-01-04 09:00:01", protocol.Work},
			{"2000-01-04 20:00:00", protocol.Work}, // by the new hours
		} {
			d.until(t, step.wall)
			if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != step.want {
				t.Errorf("%s: %s, want %s", step.wall, phase.Phase, step.want)
			}
		}
		if saved := d.set(t, strictCairo()); saved.OpensMs != 0 {
			t.Error("it is no longer strict, and yet what is saved must wait")
		}
	})
}

func TestWhatClosesMoreCountsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 16:00:00")
		defer d.standUp()
		early := strictCairo()
		early.Work.Mon = []string{"09:00-15:00"}
		if saved := d.set(t, early); saved.OpensMs != 0 {
			t.Errorf("it counts from %s", d.local(saved.OpensMs))
		}
		if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != protocol.Off {
			t.Errorf("at once it is %s", phase.Phase)
		}
		// And to take it back opens more again.
		if saved := d.set(t, strictCairo()); saved.OpensMs == 0 {
			t.Error("it was taken back at once")
		}
		if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != protocol.Off {
			t.Errorf("after that it is %s", phase.Phase)
		}
	})
}

func TestAChangeThatClosesHereAndOpensThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 12:00:00")
		defer d.standUp()
		moved := strictCairo()
		moved.Work.Mon = []string{"09:00-12:30", "18:00-22:00"}
		moved.Work.Tue = moved.Work.Mon
		d.set(t, moved)
		for _, step := range []struct {
			wall string
			want protocol.Phase
		}{
			{"2000-01-03 13:00:00", protocol.Off},
			{"2000-01-03 19:00:00", protocol.Off},
			{"2000-01-04 13:00:00", protocol.Off},
			{"2000-01-04 19:00:00", protocol.Work},
		} {
			d.until(t, step.wall)
			if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != step.want {
				t.Errorf("%s: %s, want %s", step.wall, phase.Phase, step.want)
			}
		}
	})
}

func TestFollowUpIsNotLengthenedInTheEvening(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		longer := strictCairo()
		longer.FollowUp.Minutes = 60
		d.set(t, longer)
		if left := d.left(t); left != 15*time.Minute {
			t.Errorf("%s are left", left)
		}
		shorter := strictCairo()
		shorter.FollowUp.Minutes = 5
		d.set(t, shorter)
		if left := d.left(t); left != 5*time.Minute {
			t.Errorf("%s are left after it was made shorter", left)
		}
	})
}

// Every plan compares all that waits: a browser that goes on saving must not make it
// dearer without end.
func TestOnlySoManyChangesWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		more := strictCairo()
		more.FollowUp.Minutes = 60
		for range 31 {
			d.set(t, more)
		}
		if _, err := d.engine.SetSettings(t.Context(), more); !errors.As(err, new(settings.Problems)) {
			t.Errorf("one more: %v", err)
		}
		less := strictCairo()
		less.FollowUp.Minutes = 5
		d.set(t, less)
		d.until(t, "2000-01-04 09:00:01")
		d.set(t, more)
	})
}

func TestStrictnessOutlivesARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 23:50:00")
		weak := strictCairo()
		weak.Strict, weak.Night = false, ""
		d.set(t, weak)
		d.standUp()
		again := newDesk(d.store)
		again.setClock(time.Duration(d.ahead.Load()) * time.Millisecond)
		again.run(t)
		defer again.standUp()
		if phase, _ := again.pushed().PhaseAt(again.nowMs()); phase.Phase != protocol.Night {
			t.Errorf("after the restart it is %s", phase.Phase)
		}
	})
}

func TestOnCallStaysPossible(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 23:50:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		if got := d.verdict(protocol.Feed); got != protocol.Open {
			t.Errorf("on call the feed is %s", got)
		}
	})
}

// What the preview shows is what happens when it is saved.
func TestThePreviewShowsWhatMustWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 23:50:00")
		defer d.standUp()
		weak := strictCairo()
		weak.Strict, weak.Night = false, ""
		weak.Work.Tue = []string{"00:00-24:00"}
		preview, err := d.engine.PreviewSettings(t.Context(), protocol.SettingsDraft{Settings: weak, Days: 2})
		if err != nil {
			t.Fatal(err)
		}
		if saved := d.set(t, weak); preview.OpensMs != saved.OpensMs {
			t.Errorf("the preview says %s, and it counts from %s", d.local(preview.OpensMs), d.local(saved.OpensMs))
		}
		fromMs := d.nowMs()
		for _, foreseen := range preview.After {
			for atMs := max(fromMs, foreseen.FromMs); atMs < foreseen.ToMs; atMs += 60_000 {
				if phase, _ := d.pushed().PhaseAt(atMs); phase.Phase != foreseen.Phase {
					t.Fatalf("%s: the preview says %s, the plan %s", d.local(atMs), foreseen.Phase, phase.Phase)
				}
			}
		}
		if again, err := d.engine.PreviewSettings(t.Context(), protocol.SettingsDraft{Settings: weak, Days: 2}); err != nil || again.OpensMs == 0 {
			t.Errorf("the same once more counts from %s, %v", d.local(again.OpensMs), err)
		}
	})
}
