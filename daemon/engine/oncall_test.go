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

func (d *desk) onCall(t *testing.T, start protocol.OnCallStart) protocol.OnCallStatus {
	t.Helper()
	status, err := d.engine.OnCallStart(t.Context(), start)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
	return status
}

func TestOnCallToItsEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:00:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		if got := d.verdict(protocol.Feed); got != protocol.Open {
			t.Errorf("on call the feed is %s", got)
		}
		d.until(t, "2000-01-03 23:31:00")
		if got := d.verdict(protocol.Feed); got != protocol.Closed {
			t.Errorf("after it the feed is %s", got)
		}
		want := `Mon 23:00:00  on-call: until Mon 23:30:00
Mon 23:20:00  prompt: closes in 10 min
Mon 23:25:00  prompt: closes in 5 min
Mon 23:29:00  prompt: closes in 1 min
Mon 23:30:00  on-call: ended`
		if diff := cmp.Diff(want, d.read("plan:", "phase:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if o := d.store.openings[0]; !o.Over || o.UntilMs-o.FromMs != 30*60_000 || o.Reason != "The shop is down" {
			t.Errorf("kept: %+v", o)
		}
	})
}

func TestOnCallForOneKindOfWorkAtOnePlatform(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:00:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 10, Reason: "Take a post down", Platform: "facebook", Role: protocol.Content})
		plan := d.pushed()
		got := []protocol.Verdict{
			plan.VerdictAt(d.nowMs(), "facebook", protocol.Content), plan.VerdictAt(d.nowMs(), "facebook", protocol.Community),
			plan.VerdictAt(d.nowMs(), "facebook", protocol.Feed), plan.VerdictAt(d.nowMs(), "x", protocol.Content),
		}
		if diff := cmp.Diff([]protocol.Verdict{protocol.Open, protocol.Open, protocol.Closed, protocol.Closed}, got); diff != "" {
			t.Errorf("content, community and feed of facebook, content of x (-want +got):\n%s", diff)
		}
	})
}

func TestOnCallEndsEarlyOrWhenWorkBegins(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 08:00:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "a"})
		d.until(t, "2000-01-03 08:10:00")
		if _, err := d.engine.OnCallEnd(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := d.engine.OnCallEnd(t.Context()); !errors.Is(err, engine.ErrNotOnCall) {
			t.Errorf("ended twice: %v", err)
		}
		d.onCall(t, protocol.OnCallStart{Minutes: 240, Reason: "b"})
		if _, err := d.engine.OnCallStart(t.Context(), protocol.OnCallStart{Minutes: 15, Reason: "c"}); !errors.Is(err, engine.ErrOnCall) {
			t.Errorf("on call twice: %v", err)
		}
		d.until(t, "2000-01-03 09:00:01")
		if _, err := d.engine.OnCallStart(t.Context(), protocol.OnCallStart{Minutes: 15, Reason: "d"}); !errors.Is(err, engine.ErrAtWork) {
			t.Errorf("on call at work: %v", err)
		}
		want := `Mon 08:00:00  on-call: until Mon 08:30:00
Mon 08:10:00  on-call: ended
Mon 08:10:00  on-call: until Mon 12:10:00
Mon 09:00:00  on-call: ended`
		if diff := cmp.Diff(want, d.read("plan:", "phase:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

func TestOnCallEndsWhenWorkBeganWhileTheComputerSlept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 08:00:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 240, Reason: "The shop is down"})
		d.setClock(2 * time.Hour)
		d.until(t, "2000-01-03 10:01:00")
		if o := d.store.openings[0]; !o.Over || o.UntilMs != d.at(t, "2000-01-03 09:00:00") {
			t.Errorf("kept: over %t, until %s", o.Over, d.local(o.UntilMs))
		}
	})
}

func TestOnCallOutlivesARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:00:00")
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		d.standUp()
		for _, want := range []protocol.Verdict{protocol.Open, protocol.Closed} {
			<-time.After(20 * time.Minute)
			again := newDesk(d.store)
			again.setClock(time.Duration(d.ahead.Load()) * time.Millisecond)
			again.run(t)
			if told := again.read("plan:", "phase:", "prompt:"); (told != "Mon 23:20:00  on-call: until Mon 23:30:00") == (want == protocol.Open) {
				t.Errorf("told %q", told)
			}
			if got := again.verdict(protocol.Feed); got != want {
				t.Errorf("the feed is %s, want %s", got, want)
			}
			again.standUp()
		}
		if !d.store.openings[0].Over {
			t.Error("it has no end")
		}
	})
}

// Who takes a post down in ten minutes is not told at once that they end in ten.
func TestOnCallIsWarnedOfItsEndNotOfItsLength(t *testing.T) {
	for minutes, want := range map[int]string{
		10: "Mon 23:05:00  prompt: closes in 5 min\nMon 23:09:00  prompt: closes in 1 min",
		15: "Mon 23:05:00  prompt: closes in 10 min\nMon 23:10:00  prompt: closes in 5 min\nMon 23:14:00  prompt: closes in 1 min",
	} {
		synctest.Test(t, func(t *testing.T) {
			d := sitDownOn(t, cairo(), "2000-01-03 23:00:00")
			defer d.standUp()
			d.onCall(t, protocol.OnCallStart{Minutes: minutes, Reason: "The shop is down"})
			d.until(t, "2000-01-03 23:16:00")
			if diff := cmp.Diff(want, d.read("plan:", "phase:", "on-call:")); diff != "" {
				t.Errorf("of %d min (-want +got):\n%s", minutes, diff)
			}
		})
	}
}

func TestAClockSetBackDoesNotLengthenOnCall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:20:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		<-time.After(10 * time.Minute)
		d.setClock(-20 * time.Minute)
		<-time.After(20*time.Minute + 5*time.Second)
		synctest.Wait()
		if got := d.verdict(protocol.Feed); got != protocol.Closed {
			t.Errorf("30 min after it began the feed is %s", got)
		}
	})
}

// Nor where it is set back while the daemon is down: nobody knows then how much of it is
// over, but it is no longer than it was.
func TestOnCallIsNoLongerAfterARestartInThePast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:20:00")
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		d.standUp()
		again := newDesk(d.store)
		again.setClock(time.Duration(d.ahead.Load())*time.Millisecond - 20*time.Minute)
		again.run(t)
		defer again.standUp()
		again.until(t, "2000-01-03 23:31:00")
		if got := again.verdict(protocol.Feed); got != protocol.Closed {
			t.Errorf("31 min after the restart the feed is %s", got)
		}
	})
}

// However often the daemon comes again.
func TestOnCallDoesNotBeginAnewWithEachRestartInThePast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:20:00")
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		d.standUp()
		var feed protocol.Verdict
		for range 3 {
			again := newDesk(d.store)
			again.setClock(time.Duration(d.ahead.Load())*time.Millisecond - 20*time.Minute)
			again.run(t)
			<-time.After(10*time.Minute + time.Second)
			synctest.Wait()
			feed = again.verdict(protocol.Feed)
			again.standUp()
		}
		if feed != protocol.Closed {
			t.Errorf("30 min after the first restart the feed is %s", feed)
		}
	})
}

func TestAClockSetBackDoesNotLengthenOnCallAfterARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:20:00")
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		d.setClock(-20 * time.Minute)
		<-time.After(time.Minute)
		d.standUp()
		again := newDesk(d.store)
		again.setClock(time.Duration(d.ahead.Load()) * time.Millisecond)
		again.run(t)
		defer again.standUp()
		<-time.After(30 * time.Minute)
		synctest.Wait()
		if got := again.verdict(protocol.Feed); got != protocol.Closed {
			t.Errorf("31 min after it began the feed is %s", got)
		}
	})
}

// However the clock is set, nobody's time on call ends without a word.
func TestOnCallIsWarnedOfAlsoAfterTheClockWasSetBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 23:00:00")
		defer d.standUp()
		d.onCall(t, protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"})
		<-time.After(5 * time.Minute)
		d.setClock(-time.Hour)
		<-time.After(26 * time.Minute)
		synctest.Wait()
		want := "Mon 22:20:00  prompt: closes in 10 min\nMon 22:25:00  prompt: closes in 5 min\nMon 22:29:00  prompt: closes in 1 min"
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "on-call:", "clock:", "follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}
