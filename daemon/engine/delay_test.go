package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// waiting is somebody whose platforms wait first in off hours; messages are open, and
// youtube is closed.
func waiting() protocol.Settings {
	s := cairo()
	s.Off.Verdict = protocol.Delay
	s.Off.Places = []protocol.OffPlace{
		{Role: protocol.Care, Verdict: protocol.Open},
		{Platform: "youtube", Verdict: protocol.Closed},
	}
	return s
}

func (d *desk) enter(t *testing.T, platform string, minutes int) error {
	t.Helper()
	_, err := d.engine.DelayOpen(t.Context(), protocol.DelayOpen{Platform: platform, Minutes: minutes, Reason: "a customer"})
	synctest.Wait()
	return err
}

// verdicts are those of feed and messages on two platforms.
func (d *desk) verdicts() (all []protocol.Verdict) {
	for _, platform := range []string{"facebook", "youtube"} {
		for _, role := range []protocol.Role{protocol.Feed, protocol.Care} {
			all = append(all, d.pushed().VerdictAt(d.nowMs(), platform, role))
		}
	}
	return all
}

func TestWhatWaitsFirstIsOpenForItsMinutesAndWaitsAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, waiting(), "2000-01-03 16:45:00")
		defer d.standUp()
		for _, step := range []struct {
			wall string
			do   func()
			want []protocol.Verdict // facebook's feed and messages, youtube's
		}{
			{"2000-01-03 16:59:59", func() {}, []protocol.Verdict{"open", "open", "open", "open"}},
			{"2000-01-03 17:00:01", func() {}, []protocol.Verdict{"delay", "open", "closed", "closed"}},
			{"2000-01-03 18:00:00", func() { _ = d.enter(t, "facebook", 10) }, []protocol.Verdict{"open", "open", "closed", "closed"}},
			{"2000-01-03 18:10:01", func() {}, []protocol.Verdict{"delay", "open", "closed", "closed"}},
			{"2000-01-03 22:20:00", func() { _ = d.enter(t, "facebook", 30) }, []protocol.Verdict{"open", "open", "closed", "closed"}},
			{"2000-01-03 22:30:01", func() {}, []protocol.Verdict{"closed", "closed", "closed", "closed"}},
		} {
			d.until(t, step.wall)
			step.do()
			if diff := cmp.Diff(step.want, d.verdicts()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", step.wall, diff)
			}
		}
		want := `Mon 16:50:00  prompt: waits first in 10 min
Mon 16:55:00  prompt: waits first in 5 min
Mon 16:59:00  prompt: waits first in 1 min
Mon 18:00:00  delay: facebook until Mon 18:10:00
Mon 22:20:00  delay: facebook until Mon 22:30:00`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

func TestOnlyWhatWaitsFirstCanBeEntered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, waiting(), "2000-01-03 16:45:00")
		defer d.standUp()
		if err := d.enter(t, "facebook", 10); !errors.Is(err, engine.ErrNoDelay) {
			t.Errorf("at work: %v", err)
		}
		d.until(t, "2000-01-03 18:00:00")
		if err := d.enter(t, "youtube", 10); !errors.Is(err, engine.ErrNoDelay) {
			t.Errorf("where it is closed: %v", err)
		}
		d.store.full.Store(true)
		if err := d.enter(t, "facebook", 10); err == nil {
			t.Error("a full disk kept it")
		}
		d.store.full.Store(false)
		for range 2 { // the second asks for nothing new
			if err := d.enter(t, "facebook", 10); err != nil {
				t.Error(err)
			}
		}
		if n := len(d.store.openings); n != 1 {
			t.Errorf("%d openings are kept", n)
		}
		d.until(t, "2000-01-03 23:00:00")
		if err := d.enter(t, "facebook", 10); !errors.Is(err, engine.ErrNoDelay) {
			t.Errorf("at night: %v", err)
		}
	})
}

func TestWhatWasEnteredOutlivesARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, waiting(), "2000-01-03 18:00:00")
		if err := d.enter(t, "facebook", 30); err != nil {
			t.Fatal(err)
		}
		d.standUp()
		for _, want := range []protocol.Verdict{protocol.Open, protocol.Delay} {
			<-time.After(20 * time.Minute)
			again := d.again(t)
			if got := again.pushed().VerdictAt(again.nowMs(), "facebook", protocol.Feed); got != want {
				t.Errorf("the feed is %s, want %s", got, want)
			}
			again.standUp()
		}
		if !d.store.openings[0].Over {
			t.Error("it has no end")
		}
	})
}

func TestAClockSetBackGivesNoMoreTimeAfterTheWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, waiting(), "2000-01-03 20:00:00")
		defer d.standUp()
		if err := d.enter(t, "facebook", 10); err != nil {
			t.Fatal(err)
		}
		<-time.After(4 * time.Minute)
		d.setClock(-time.Hour)
		d.until(t, "2000-01-03 19:05:59")
		if got := d.pushed().VerdictAt(d.nowMs(), "facebook", protocol.Feed); got != protocol.Open {
			t.Errorf("before its minutes are over the feed is %s", got)
		}
		d.standUp()
		again := d.again(t)
		defer again.standUp()
		if got := again.pushed().VerdictAt(again.nowMs(), "facebook", protocol.Feed); got != protocol.Open {
			t.Errorf("after a restart the feed is %s", got)
		}
		again.until(t, "2000-01-03 19:10:01")
		if got := again.pushed().VerdictAt(again.nowMs(), "facebook", protocol.Feed); got != protocol.Delay {
			t.Errorf("after ten minutes the feed is %s", got)
		}
		if o := d.store.openings[0]; !o.Over || o.UntilMs-o.FromMs != 10*60_000 {
			t.Errorf("kept: %s to %s", d.local(o.FromMs), d.local(o.UntilMs))
		}
	})
}

// A night that is moved closer ends what was entered, also in a browser that hears no more.
func TestANightThatComesCloserEndsWhatWasEntered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, waiting(), "2000-01-03 18:00:00")
		defer d.standUp()
		if err := d.enter(t, "facebook", 30); err != nil {
			t.Fatal(err)
		}
		early := waiting()
		early.Night = "18:10-06:30"
		d.set(t, early)
		if got := d.pushed().VerdictAt(d.at(t, "2000-01-03 18:15:00"), "facebook", protocol.Feed); got != protocol.Closed {
			t.Errorf("in the night the feed is %s", got)
		}
	})
}

// What is treated in its own way is told of, also where the rest stays open.
func TestWhereOnlySomePlacesCloseTheirPersonIsWarned(t *testing.T) {
	for name, tt := range map[string]struct {
		off  protocol.OffHours
		want string
	}{
		"the feed": {
			protocol.OffHours{FirstWeek: "closed", Verdict: "open", Wait: "20s", Embeds: "open", Places: []protocol.OffPlace{{Role: "feed", Verdict: "closed"}}},
			"Mon 16:59:00  prompt: part closes in 1 min",
		},
		"one platform waits": {
			protocol.OffHours{FirstWeek: "closed", Verdict: "remind", Wait: "20s", Embeds: "open", Places: []protocol.OffPlace{{Platform: "x", Verdict: "delay"}}},
			"Mon 16:59:00  prompt: part waits first in 1 min",
		},
		"nothing": {protocol.OffHours{FirstWeek: "closed", Verdict: "open", Wait: "20s", Embeds: "open"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := cairo()
				s.Off = tt.off
				d := sitDownOn(t, s, "2000-01-03 16:58:30")
				defer d.standUp()
				d.until(t, "2000-01-03 16:58:59")
				d.read()
				d.until(t, "2000-01-03 16:59:59")
				if diff := cmp.Diff(tt.want, d.read("plan:", "phase:")); diff != "" {
					t.Errorf("-want +got:\n%s", diff)
				}
			})
		})
	}
}

// The evening's mood: whoever wants it strict is not let in sooner by changing places.
func TestStrictnessHoldsTheLadder(t *testing.T) {
	change := func(how func(*protocol.OffHours)) protocol.Settings {
		s := strictCairo()
		s.Off = waiting().Off
		how(&s.Off)
		return s
	}
	for name, tt := range map[string]struct {
		next  protocol.Settings
		waits bool
	}{
		"the same":           {change(func(*protocol.OffHours) {}), false},
		"all closed":         {change(func(o *protocol.OffHours) { o.Verdict, o.Places = protocol.Closed, nil }), false},
		"a longer wait":      {change(func(o *protocol.OffHours) { o.Wait = "1m" }), false},
		"a shorter wait":     {change(func(o *protocol.OffHours) { o.Wait = "10s" }), true},
		"open":               {change(func(o *protocol.OffHours) { o.Verdict = protocol.Open }), true},
		"youtube waits, too": {change(func(o *protocol.OffHours) { o.Places = o.Places[:1] }), true},
		"one feed only reminds": {change(func(o *protocol.OffHours) {
			o.Places = append(o.Places, protocol.OffPlace{Platform: "x", Role: "feed", Verdict: "remind"})
		}), true},
		"a place said again": {change(func(o *protocol.OffHours) {
			o.Places = append(o.Places, protocol.OffPlace{Platform: "x", Role: "care", Verdict: "open"})
		}), false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, change(func(*protocol.OffHours) {}), "2000-01-03 20:00:00")
				defer d.standUp()
				before := d.verdicts()
				if saved := d.set(t, tt.next); (saved.OpensMs > 0) != tt.waits {
					t.Errorf("it waits until %s", d.local(saved.OpensMs))
				}
				if tt.waits && cmp.Diff(before, d.verdicts()) != "" {
					t.Errorf("it waits, and yet %v became %v", before, d.verdicts())
				}
			})
		})
	}
}
