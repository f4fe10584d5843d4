package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// cairo is the default week with a night, begun long enough ago that off hours
// close.
func cairo() protocol.Settings {
	s := settings.Default()
	s.Night = "22:30-06:30"
	s.Work = protocol.Week{Mon: []string{"09:00-17:00"}}
	return s
}

// plain is cairo without what makes a break come at another time than after 20 and 50
// minutes at the screen.
func plain() protocol.Settings {
	s := cairo()
	s.Breaks.Outside.Length, s.Breaks.Weight, s.Breaks.Strain = "", 100, ""
	return s
}

// longAgo is a Start whose first week is over: 1999-12-01.
const longAgo = 944_006_400_000

func TestAWholeDay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-02 23:00:00")
		defer d.standUp()
		if err := d.engine.Connected(t.Context(), "b_1"); err != nil {
			t.Fatal(err)
		}
		d.read()

		d.until(t, "2000-01-03 09:05:00")
		d.attend(t, "b_1", "facebook.groups", 20*time.Minute)
		d.act(t, protocol.BreakStart)
		d.leave(t)
		d.until(t, "2000-01-03 16:00:00")
		d.attend(t, "b_1", "facebook.feed", 10*time.Minute)
		d.leave(t)
		d.until(t, "2000-01-04 07:00:00")

		want := `Mon 06:30:00  phase: off until Mon 09:00:00
Mon 09:00:00  phase: work until Mon 17:00:00
Mon 09:25:00  break: eyes prompted
Mon 09:25:00  prompt: eyes break is due
Mon 09:25:00  break: eyes running
Mon 09:25:00  prompt: eyes break withdrawn
Mon 09:25:20  break: eyes taken
Mon 09:25:20  prompt: eyes break is over
Mon 16:00:00  break: eyes ahead
Mon 16:50:00  prompt: closes in 10 min
Mon 16:55:00  prompt: closes in 5 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00
Mon 17:00:00  follow-up: ready
Mon 17:00:00  prompt: follow up for 15 min?
Mon 22:30:00  phase: night until Tue 06:30:00
Mon 22:30:00  follow-up: none
Tue 06:30:00  phase: off until Tue 22:30:00`
		if diff := cmp.Diff(want, d.read("plan:")); diff != "" {
			t.Errorf("the day went otherwise (-want +got):\n%s", diff)
		}
	})
}

func TestTheZoneIsFollowedWithinFiveSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 16:30:00")
		defer d.standUp()
		d.read()
		d.travel("Europe/London") // two hours earlier on the wall: work goes on until 17:00 there
		d.until(t, "2000-01-03 14:30:20")

		want := `Mon 14:30:05  plan: zone Europe/London
Mon 14:30:05  phase: work until Mon 17:00:00`
		if diff := cmp.Diff(want, d.read()); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != protocol.Work {
			t.Errorf("phase in London is %s, want work", phase.Phase)
		}
	})
}

func TestNothingIsWarnedOfBeforeStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownForDays(t, cairo(), 0)
		defer d.standUp()
		d.until(t, "2000-01-03 18:00:00")
		if got := d.read("plan:", "phase:", "follow-up:"); got != "" {
			t.Errorf("before Start the person was told:\n%s", got)
		}
	})
}

// start presses Start at that wall time.
func (d *desk) start(t *testing.T, wall string) {
	t.Helper()
	d.until(t, wall)
	d.store.startedMs = time.Now().UnixMilli()
	if err := d.engine.Started(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestFirstWeekRemindsAndThenCloses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownForDays(t, cairo(), 0)
		defer d.standUp()
		d.start(t, "2000-01-03 10:00:00")
		for _, tt := range []struct {
			wall string
			want protocol.Verdict
		}{
			{"2000-01-03 12:00:00", protocol.Open},
			{"2000-01-03 18:00:00", protocol.Remind},
			{"2000-01-03 23:00:00", protocol.Closed}, // night closes from the first day
			{"2000-01-09 18:00:00", protocol.Remind},
			{"2000-01-10 18:00:00", protocol.Closed}, // the eighth day
		} {
			d.until(t, tt.wall)
			if got := d.pushed().VerdictAt(time.Now().UnixMilli(), "facebook", protocol.Feed); got != tt.want {
				t.Errorf("%s: verdict %s, want %s", tt.wall, got, tt.want)
			}
		}
	})
}

// In the first week it is the night that closes, and not the end of work.
func TestTheFirstNightsAreToldOfBeforehand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownForDays(t, cairo(), 0)
		defer d.standUp()
		d.start(t, "2000-01-03 10:00:00")
		d.read()
		d.until(t, "2000-01-03 23:00:00")
		want := `Mon 22:20:00  prompt: closes in 10 min
Mon 22:25:00  prompt: closes in 5 min
Mon 22:29:00  prompt: closes in 1 min`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:", "prompt: follow", "prompt: off")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// A browser that loses the daemon at any moment has a plan for a day and a half.
func TestThePlanIsRenewedLongBeforeItEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownForDays(t, cairo(), longAgo)
		defer d.standUp()
		first := d.pushed().Revision
		for range 5 * 24 {
			<-time.After(time.Hour)
			synctest.Wait()
			plan := d.pushed()
			if left := time.Until(time.UnixMilli(plan.ValidUntilMs)); left < 36*time.Hour {
				t.Errorf("the browsers' plan holds for %s more", left)
			}
		}
		if made := d.pushed().Revision - first; made > 5*2 {
			t.Errorf("%d plans in five days, want one in twelve hours", made)
		}
	})
}

// Without a night, the time off can be longer than a plan: here it is a week.
func TestALongPhaseIsToldWithItsTrueEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		weekly := cairo()
		weekly.Night = ""
		d := sitDownForDays(t, weekly, longAgo)
		defer d.standUp()
		d.until(t, "2000-01-03 17:00:00")
		want := `Sat 02:00:00  phase: off until Mon 09:00:00
Mon 09:00:00  phase: work until Mon 17:00:00
Mon 17:00:00  phase: off until Mon 09:00:00`
		if diff := cmp.Diff(want, d.read("plan:", "prompt:", "follow-up:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Who starts the daemon, or wakes the computer, between two warnings hears at
// once how long is left.
func TestALateWarningSaysWhatIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		late := cairo()
		late.Night, late.Work = "", protocol.Week{Sat: []string{"01:00-02:03"}} // the bubble begins at 02:00 in Cairo
		d := sitDown(t, late)
		defer d.standUp()
		d.until(t, "2000-01-01 02:04:00")
		want := `Sat 02:00:00  prompt: closes in 3 min
Sat 02:02:00  prompt: closes in 1 min`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Browsers notice only after a while that nobody is there, and then say since
// when: that time is no load, and already rest.
func TestTimeAwayBeginsAtTheLastInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 10:00:00")
		defer d.standUp()
		d.look(t, "b_1", "x.home", 10*time.Minute)
		lastInputMs := d.nowMs() - (2 * time.Minute).Milliseconds()
		d.say(t, "b_1", protocol.Activity{SinceMs: lastInputMs, FromMs: lastInputMs, Away: true})
		if got := time.Duration(d.snapshot(t).Breaks.Breaks[0].LoadMs) * time.Millisecond; got != 8*time.Minute {
			t.Errorf("load %s, want the 8 min up to the last input", got)
		}
		d.until(t, "2000-01-03 10:11:01") // three minutes after the last input are credit for the eyes
		if got := d.snapshot(t).Breaks.Breaks[0].LoadMs; got != 0 {
			t.Errorf("load %d ms, want none after the rest", got)
		}
	})
}

func TestNewSettingsTakeEffectAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 10:00:00")
		defer d.standUp()
		d.read()
		shorter := cairo()
		shorter.Work.Mon = []string{"09:00-10:30"}
		if _, err := d.engine.SetSettings(t.Context(), shorter); err != nil {
			t.Fatal(err)
		}
		d.until(t, "2000-01-03 11:00:00")

		want := `Mon 10:00:00  plan: zone Africa/Cairo
Mon 10:00:00  phase: work until Mon 10:30:00
Mon 10:20:00  prompt: closes in 10 min
Mon 10:25:00  prompt: closes in 5 min
Mon 10:29:00  prompt: closes in 1 min
Mon 10:30:00  phase: off until Mon 22:30:00`
		if diff := cmp.Diff(want, d.read("follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

func TestWrongSettingsChangeNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDown(t, cairo())
		defer d.standUp()
		wrong := cairo()
		wrong.Work.Mon = []string{"nine to five"}
		before := d.store.settings
		if _, err := d.engine.SetSettings(t.Context(), wrong); err == nil {
			t.Fatal("wrong settings were taken")
		}
		if diff := cmp.Diff(before, d.store.settings); diff != "" {
			t.Errorf("the stored settings changed:\n%s", diff)
		}
	})
}

// A browser that was killed says nothing more: its open span must not grow past
// what was seen, and a sleeping computer must not work.
func TestTheOpenSpanEndsWithTheLastWord(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDown(t, cairo())
		defer d.standUp()
		atMs := time.Now().UnixMilli()
		d.say(t, "b_1", protocol.Activity{Rule: "x.home", Attention: protocol.Focused, SinceMs: atMs, FromMs: atMs})
		for _, tt := range []struct {
			after, want time.Duration
		}{
			{10 * time.Second, 10 * time.Second},
			{10 * time.Second, 20 * time.Second},
			{time.Hour, protocol.MaxGapMs * time.Millisecond},
		} {
			<-time.After(tt.after)
			snapshot, err := d.engine.Snapshot(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			open := snapshot.Open[0]
			if got := time.Duration(open.ToMs-open.FromMs) * time.Millisecond; got != tt.want {
				t.Errorf("the open span lasts %s, want %s", got, tt.want)
			}
		}
	})
}

func (d *desk) act(t *testing.T, act protocol.BreakAct) {
	t.Helper()
	if _, err := d.engine.BreakAct(t.Context(), protocol.BreakCommand{Act: act}); err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
}
