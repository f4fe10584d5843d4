package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// An update of the daemon is nobody's rest, and takes no pause away.
func TestBreaksGoOnAfterARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:15:00")
		command := protocol.BreakCommand{Act: protocol.BreakPause, ForMs: 600_000}
		if _, err := d.engine.BreakAct(t.Context(), command); err != nil {
			t.Fatal(err)
		}
		d.standUp()
		<-time.After(5 * time.Second)

		d = d.again(t)
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:26:00")
		want := `Mon 09:20:05  break: eyes held
Mon 09:20:05  prompt: eyes break withdrawn
Mon 09:25:00  break: eyes prompted
Mon 09:25:00  prompt: eyes break is due`
		if diff := cmp.Diff(want, d.read("plan:", "phase:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// A daemon that is killed forgets a few minutes of load, and no break that has come or gone.
func TestBreaksGoOnAfterAKill(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:20:01")
		d.act(t, protocol.BreakSkip)
		d.until(t, "2000-01-03 09:39:00")
		d = d.killed(t)
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		switch got := d.what(t); {
		case got.State != protocol.BreakAhead:
			t.Errorf("the break that was skipped is %s", got.State)
		case got.LoadMs > 1_139_000 || got.LoadMs < 1_139_000-300_000:
			t.Errorf("of 1139 s of load %d ms are left, want all but five minutes at least", got.LoadMs)
		}
		if n := len(d.store.breaks); n != 1 {
			t.Errorf("%d breaks are kept, want the one that was skipped", n)
		}
	})
}

// So does one that is killed soon after a start: it has not stopped in good order.
func TestBreaksGoOnAfterAKillSoonAfterAStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:15:00")
		d.standUp()
		d = d.again(t)
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:18:30")
		d = d.killed(t)
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		if got := d.what(t).LoadMs; got < 900_000 {
			t.Errorf("%d ms of load are left, want 15 min at least", got)
		}
	})
}

// A rest is nobody's twice: it is on disk before anybody comes back.
func TestARestIsSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:15:00")
		d.leave(t)
		d.until(t, "2000-01-03 09:19:00")
		d = d.killed(t)
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		if got := d.what(t).LoadMs; got != 0 {
			t.Errorf("after the rest %d ms of load are left", got)
		}
	})
}

// A break that ran when the computer was switched off ended at its time, and that is no
// news the next morning.
func TestABreakThatRanAtTheEndOfTheDay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:20:01")
		d.act(t, protocol.BreakStart)
		d.standUp()
		<-time.After(24 * time.Hour)
		d = d.again(t)
		defer d.standUp()
		d.until(t, "2000-01-04 09:20:10")
		if got, want := d.store.breaks[0].EndMs, d.at(t, "2000-01-03 09:20:21"); got != want {
			t.Errorf("it ended at %s, want %s", d.local(got), d.local(want))
		}
		if got := d.read("plan:", "phase:", "break:"); got != "Tue 09:20:01  prompt: eyes break withdrawn" {
			t.Errorf("the person was told:\n%s", got)
		}
	})
}

// savesUntil is how often breaks are saved until the clock on the wall shows that time.
func (d *desk) savesUntil(t *testing.T, wall string) int {
	t.Helper()
	begun := d.store.saves
	d.until(t, wall)
	return d.store.saves - begun
}

// What is on disk is not written anew for nothing.
func TestBreaksAreSavedSeldom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := plain()
		s.Breaks.Eyes.Every, s.Breaks.Move.Every = "", "4h"
		d := sitDownOn(t, s, "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		if n := d.savesUntil(t, "2000-01-03 10:01:00"); n != 12 {
			t.Errorf("saved %d times in an hour at the desk, want 12", n)
		}
		d.leave(t)
		d.until(t, "2000-01-03 10:30:00")
		if n := d.savesUntil(t, "2000-01-03 12:00:00"); n != 0 {
			t.Errorf("saved %d times while nobody was there", n)
		}
	})
}

// That a break comes soon, and then not after all, is no news for the disk.
func TestWhatIsOnlyToldIsNotSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:19:31")
		begun := d.store.saves
		for range 4 {
			d.atDesk(t, "b_1", protocol.HoldTyping)
			<-time.After(3 * time.Second)
			d.atDesk(t, "b_1", "")
			<-time.After(3 * time.Second)
		}
		if n := d.store.saves - begun; n != 0 {
			t.Errorf("saved %d times while somebody typed on and off", n)
		}
	})
}

// A clock that was set back does not keep the load from the disk.
func TestBreaksAreSavedAfterAClockSetBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := plain()
		s.Breaks.Eyes.Every, s.Breaks.Move.Every = "", "4h"
		d := sitDownOn(t, s, "2000-01-03 12:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 12:10:00")
		d.setClock(-2 * time.Hour)
		d.until(t, "2000-01-03 10:10:10")
		if n := d.savesUntil(t, "2000-01-03 11:11:00"); n != 12 {
			t.Errorf("saved %d times in an hour, want 12", n)
		}
	})
}

// A disk that takes its time to refuse does not take it from everybody: it is asked once a
// minute, and when a person has said something.
func TestADiskThatRefusesIsLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		d.store.full.Store(true)
		d.until(t, "2000-01-03 09:20:01")
		begun := d.store.tries
		for range 30 {
			d.atDesk(t, "b_1", "")
		}
		if n := d.store.tries - begun; n != 0 {
			t.Errorf("tried %d times at words of a browser", n)
		}
		d.act(t, protocol.BreakPostpone)
		if n := d.store.tries - begun; n != 1 {
			t.Errorf("tried %d times after a person's word, want once", n)
		}
	})
}

// What no disk has taken goes on in the engine that comes after one that has ended.
func TestBreaksAreInherited(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, plain(), "2000-01-03 09:00:00")
		d.atDesk(t, "b_1", "")
		d.until(t, "2000-01-03 09:20:01")
		d.store.full.Store(true)
		d.act(t, protocol.BreakSkip)
		d.until(t, "2000-01-03 09:30:00")
		d.standUp()
		d.store.full.Store(false)
		next := newDesk(d.store)
		next.ahead.Store(d.ahead.Load())
		next.inherits = d.engine
		next.run(t)
		defer next.standUp()
		next.atDesk(t, "b_1", "")
		if got := next.what(t); got.State != protocol.BreakAhead || got.LoadMs < 590_000 {
			t.Errorf("it is %s with a load of %d ms, want the next one, ten minutes on its way", got.State, got.LoadMs)
		}
		next.until(t, "2000-01-03 09:31:30")
		if n := len(d.store.breaks); n != 1 {
			t.Errorf("%d breaks are kept, want the one that was skipped", n)
		}
	})
}

// What cannot be read costs its person the load, and not the day.
func TestBreaksThatCannotBeRead(t *testing.T) {
	for name, store := range map[string]*memory{
		"unread": {settings: protocol.SettingsRevision{Settings: plain()}, unreadNow: errors.New("malformed")},
		"unfit":  {settings: protocol.SettingsRevision{Settings: plain()}, breaksNow: breaks.Saved{Kinds: make([]breaks.SavedKind, 1)}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownAt(t, store)
				defer d.standUp()
				if got := d.what(t); got.State != protocol.BreakAhead || got.LoadMs != 0 {
					t.Errorf("the break is %s with a load of %d ms, want one that is ahead", got.State, got.LoadMs)
				}
			})
		})
	}
}
