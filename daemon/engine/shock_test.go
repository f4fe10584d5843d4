package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// The clock on the wall is set, or the computer sleeps, while a person works in
// Cairo on a Monday. What the diary shows is all that the person is told. Each
// story begins with the clock showing `from`.
func TestClockShocks(t *testing.T) {
	for _, tt := range []struct {
		name  string
		from  string
		story func(t *testing.T, d *desk)
		want  string
	}{
		{
			"C1 set back an hour just before the end: the person is warned anew, for it is an hour again", "2000-01-03 16:58:30",
			func(t *testing.T, d *desk) {
				d.setClock(-time.Hour)
				d.until(t, "2000-01-03 17:00:30")
			},
			`Mon 15:58:35  clock: -1h0m0s
Mon 16:50:00  prompt: closes in 10 min
Mon 16:55:00  prompt: closes in 5 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00`,
		},
		{
			"C1 set back by nine minutes after the last word: told anew how long it is", "2000-01-03 16:59:20",
			func(t *testing.T, d *desk) {
				d.setClock(-9 * time.Minute)
				d.until(t, "2000-01-03 17:00:30")
			},
			`Mon 16:50:25  clock: -9m0s
Mon 16:50:25  prompt: closes in 10 min
Mon 16:55:00  prompt: closes in 5 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00`,
		},
		{
			"C2 a day ahead for five minutes: no window's warning comes twice, tomorrow's neither", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				d.until(t, "2000-01-03 16:56:00")
				d.setClock(24 * time.Hour)
				d.until(t, "2000-01-04 17:01:00")
				d.setClock(-24 * time.Hour)
				d.until(t, "2000-01-04 17:00:00")
			},
			`Mon 16:55:00  prompt: closes in 5 min
Tue 16:56:05  clock: 24h0m0s
Tue 16:56:05  phase: work until Tue 17:00:00
Tue 16:56:05  prompt: closes in 4 min
Tue 16:59:00  prompt: closes in 1 min
Tue 17:00:00  phase: off until Tue 22:30:00
Mon 17:01:05  clock: -24h0m0s
Mon 17:01:05  phase: off until Mon 22:30:00
Mon 22:30:00  phase: night until Tue 06:30:00
Tue 06:30:00  phase: off until Tue 09:00:00
Tue 09:00:00  phase: work until Tue 17:00:00
Tue 16:50:00  prompt: closes in 10 min
Tue 16:55:00  prompt: closes in 5 min
Tue 16:59:00  prompt: closes in 1 min
Tue 17:00:00  phase: off until Tue 22:30:00`,
		},
		{
			"C2 back in time for today's end: it was warned of already", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				d.until(t, "2000-01-03 16:56:00")
				d.setClock(24 * time.Hour)
				d.until(t, "2000-01-04 16:57:00")
				d.setClock(-24 * time.Hour)
				d.until(t, "2000-01-03 17:00:00")
			},
			`Mon 16:55:00  prompt: closes in 5 min
Tue 16:56:05  clock: 24h0m0s
Tue 16:56:05  phase: work until Tue 17:00:00
Tue 16:56:05  prompt: closes in 4 min
Mon 16:57:05  clock: -24h0m0s
Mon 16:57:05  phase: work until Mon 17:00:00
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00`,
		},
		{
			"C3 a time server corrects 200 ms at every edge: nobody notices", "2000-01-03 16:54:50",
			func(t *testing.T, d *desk) {
				for _, edge := range []string{"16:55:00", "16:59:00", "17:00:00"} {
					d.until(t, "2000-01-03 "+edge)
					d.setClock(-200 * time.Millisecond)
					<-time.After(time.Minute / 2)
					d.setClock(200 * time.Millisecond)
				}
			},
			`Mon 16:55:00  prompt: closes in 5 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00`,
		},
		{
			"C5 asleep over the end: closed within five seconds, and no warning of what is past", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				d.setClock(15 * time.Minute)
				d.until(t, "2000-01-03 17:06:00")
			},
			`Mon 17:05:05  clock: 15m0s
Mon 17:05:05  phase: off until Mon 22:30:00`,
		},
		{
			"C5 asleep over the first warning: told at once what is left, and once", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				d.setClock(7 * time.Minute)
				d.until(t, "2000-01-03 17:00:10")
			},
			`Mon 16:57:05  clock: 7m0s
Mon 16:57:05  prompt: closes in 3 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00`,
		},
		{
			"C5 asleep over two days: only what holds now is told", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				d.setClock(48 * time.Hour)
				d.until(t, "2000-01-05 16:54:00")
			},
			`Wed 16:50:05  clock: 48h0m0s
Wed 16:50:05  phase: work until Wed 17:00:00
Wed 16:50:05  prompt: closes in 10 min`,
		},
		{
			"C7 stopped for ten minutes over the end, while the clock and the time went on", "2000-01-03 16:59:30",
			func(t *testing.T, d *desk) {
				d.freeze(10 * time.Minute)
				<-time.After(engine.CheckEvery)
			},
			`Mon 17:09:30  phase: off until Mon 22:30:00`,
		},
		{
			"C17 a leap second smeared over a day: every edge comes at its own instant", "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) {
				for range 24 * 60 { // 1 s in 24 h, by less than a millisecond a second
					<-time.After(time.Minute)
					d.setClock(-time.Second / (24 * 60))
				}
			},
			`Mon 16:55:00  prompt: closes in 5 min
Mon 16:59:00  prompt: closes in 1 min
Mon 17:00:00  phase: off until Mon 22:30:00
Mon 22:30:00  phase: night until Tue 06:30:00
Tue 06:30:00  phase: off until Tue 09:00:00
Tue 09:00:00  phase: work until Tue 17:00:00
Tue 16:50:00  prompt: closes in 10 min`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				week := cairo()
				week.Work.Tue, week.Work.Wed = week.Work.Mon, week.Work.Mon
				d := sitDownOn(t, week, tt.from)
				defer d.standUp()
				d.read()
				tt.story(t, d)
				if diff := cmp.Diff(tt.want, d.read("plan:", "follow-up:", "prompt: follow")); diff != "" {
					t.Errorf("the person was told otherwise (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// Whatever the clock does, within five seconds the browsers have a plan that
// covers what it shows now.
func TestClockShocksLeaveAPlan(t *testing.T) {
	for name, by := range map[string]time.Duration{
		"C1 an hour back": -time.Hour, "C2 a day ahead": 24 * time.Hour, "C2 a day back": -24 * time.Hour,
		"C5 a night's sleep": 8 * time.Hour, "C5 a week's sleep": 7 * 24 * time.Hour, "C1 a month back": -30 * 24 * time.Hour,
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), "2000-01-03 12:00:00")
				defer d.standUp()
				d.setClock(by)
				<-time.After(engine.CheckEvery)
				synctest.Wait()
				plan := d.pushed()
				if _, covered := plan.PhaseAt(d.nowMs()); !covered || plan.ValidUntilMs-d.nowMs() < 36*time.Hour.Milliseconds() {
					t.Errorf("at %s the plan runs from %s to %s", d.local(d.nowMs()), d.local(plan.MadeAtMs), d.local(plan.ValidUntilMs))
				}
			})
		})
	}
}

// What is counted while a page is in front for ten minutes, then something
// happens to the clock, and the page is in front for ten minutes more.
func TestClockShocksAndTheLoad(t *testing.T) {
	for _, tt := range []struct {
		name  string
		shock time.Duration
		load  time.Duration // of the eyes afterwards
	}{
		{"C1 set back an hour: the work goes on", -time.Hour, 20 * time.Minute},
		{"C3 200 ms ahead", 200 * time.Millisecond, 20 * time.Minute},
		{"C3 200 ms back", -200 * time.Millisecond, 20 * time.Minute},
		{"C4 asleep for eight hours in front of the page", 8 * time.Hour, 10 * time.Minute},
		{"C7 a machine frozen for ten minutes", 10 * time.Minute, 10 * time.Minute},
		{"C6 asleep for as long as counts as a break", 3 * time.Minute, 10 * time.Minute},
		{"C6 asleep for less than counts as a break: at most one gap is work", 100 * time.Second, 20 * time.Minute},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				patient := plain()
				patient.Night, patient.Work = "", protocol.Week{Mon: []string{"00:00-24:00"}}
				patient.Breaks.Eyes.Every, patient.Breaks.Eyes.Credit = "2h", "3m"
				d := sitDownOn(t, patient, "2000-01-03 10:00:00")
				defer d.standUp()
				d.look(t, "b_1", "x.home", 10*time.Minute)
				d.setClock(tt.shock)
				d.look(t, "b_1", "x.home", 10*time.Minute)
				// The instants between the last look before a step and the step itself
				// are lost, and at most a gap's worth of a short sleep is counted.
				got := time.Duration(d.snapshot(t).Breaks.Breaks[0].LoadMs) * time.Millisecond
				if got < tt.load-engine.CheckEvery || got > tt.load+protocol.MaxGapMs*time.Millisecond {
					t.Errorf("load %s, want about %s", got, tt.load)
				}
			})
		})
	}
}

// A break that asks is answered by a long sleep, and its prompt goes.
func TestC6ALongSleepIsABreak(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 10:00:00")
		defer d.standUp()
		d.look(t, "b_1", "x.home", 20*time.Minute+10*time.Second)
		d.setClock(40 * time.Minute)
		d.until(t, "2000-01-03 11:00:16")
		want := `Mon 10:20:00  break: eyes prompted
Mon 10:20:00  prompt: eyes break is due
Mon 11:00:15  clock: 40m0s
Mon 11:00:15  break: eyes credited
Mon 11:00:15  prompt: eyes break withdrawn
Mon 11:00:15  break: eyes ahead`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// The open span ends a gap after the last word, wherever the clock went, and
// never before it began.
func TestClockShocksAndTheOpenSpan(t *testing.T) {
	for _, tt := range []struct {
		name  string
		shock time.Duration
		want  time.Duration // -1: there is no open span
	}{
		{"C1 set back to before it began", -time.Hour, -1},
		{"C1 set back a little", -4 * time.Second, 6 * time.Second},
		{"C2 set ahead a day", 24 * time.Hour, protocol.MaxGapMs * time.Millisecond},
		{"C4 asleep for eight hours", 8 * time.Hour, protocol.MaxGapMs * time.Millisecond},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), "2000-01-03 10:00:00")
				defer d.standUp()
				d.say(t, "b_1", protocol.Activity{Rule: "x.home", Attention: protocol.Focused, SinceMs: d.nowMs(), FromMs: d.nowMs()})
				<-time.After(10 * time.Second)
				d.setClock(tt.shock)
				got := time.Duration(-1)
				for _, open := range d.snapshot(t).Open {
					got = time.Duration(open.ToMs-open.FromMs) * time.Millisecond
				}
				if got != tt.want {
					t.Errorf("the open span lasts %s, want %s", got, tt.want)
				}
			})
		})
	}
}

// What was heard before a clock was set back does not stay the latest word for
// as long as the clock lies behind.
func TestC1AClockSetBackMakesNoWordOfTheFuture(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 10:00:00")
		defer d.standUp()
		d.look(t, "b_1", "x.home", 5*time.Minute)
		d.setClock(-time.Hour)
		d.until(t, "2000-01-03 09:06:00") // b_1 is silent: its attention is over
		before := d.snapshot(t).Breaks.Breaks[0].LoadMs
		d.say(t, "b_2", protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs(), Away: true})
		d.until(t, "2000-01-03 09:10:00")
		if after := d.snapshot(t).Breaks.Breaks[0].LoadMs; before == 0 || after != 0 {
			t.Errorf("load %d ms, and %d ms after four minutes away; the newer word must count", before, after)
		}
	})
}
