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
		killed := d.store.breaksNow
		d.standUp()
		d.store.breaksNow = killed

		d = d.again(t)
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

// What is on disk is not written anew for nothing.
func TestBreaksAreSavedSeldom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := plain()
		s.Breaks.Eyes.Every, s.Breaks.Move.Every = "", "4h"
		d := sitDownOn(t, s, "2000-01-03 09:00:00")
		defer d.standUp()
		d.atDesk(t, "b_1", "")
		begun := d.store.saves
		d.until(t, "2000-01-03 10:01:00")
		if n := d.store.saves - begun; n > 12 {
			t.Errorf("saved %d times in an hour at the desk, want 12 at most", n)
		}
		d.leave(t)
		d.until(t, "2000-01-03 10:30:00")
		begun = d.store.saves
		d.until(t, "2000-01-03 12:00:00")
		if n := d.store.saves - begun; n != 0 {
			t.Errorf("saved %d times while nobody was there", n)
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
