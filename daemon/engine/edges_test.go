package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// withHours is the week of cairo, but for what is given for Monday 3 January 2000 and
// the night.
func withHours(night string, monday ...string) protocol.Settings {
	s := cairo()
	s.Night, s.Work.Mon = night, monday
	return s
}

// answer keeps community in front for so long, and then looks away.
func (d *desk) answer(t *testing.T, length time.Duration) {
	t.Helper()
	d.attend(t, "b_1", "facebook.community", length)
}

// shorten saves the same settings with another follow-up.
func (d *desk) shorten(t *testing.T, minutes int) {
	t.Helper()
	shorter := d.store.settings.Settings
	shorter.FollowUp.Minutes = minutes
	d.set(t, shorter)
}

// The follow-up where a date, a night, a zone or the settings end it: what the person
// hears of it, and what is left of whose date at the end.
func TestEdgesOfTheFollowUp(t *testing.T) {
	tests := map[string]struct {
		settings protocol.Settings
		from     string
		story    func(t *testing.T, d *desk)
		want     string // the diary
		date     string // of the purse at the end; "" for none
		left     time.Duration
	}{
		"work ends at 24:00: it is that date's, on the next": {
			withHours("01:00-07:00", "16:00-24:00"), "2000-01-03 23:50:00",
			func(t *testing.T, d *desk) {
				d.until(t, "2000-01-04 00:10:00")
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 5*time.Minute)
			},
			`Tue 00:00:00  follow-up: ready
Tue 00:10:00  follow-up: open`,
			"2000-01-03", 10 * time.Minute,
		},
		"hours past midnight, and a night after them": {
			withHours("03:00-09:00", "18:00-02:00"), "2000-01-04 01:50:00",
			func(t *testing.T, d *desk) {
				d.until(t, "2000-01-04 02:00:00")
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 4*time.Minute)
			},
			`Tue 02:00:00  follow-up: ready
Tue 02:00:00  follow-up: open`,
			"2000-01-03", 11 * time.Minute,
		},
		"hours that end in the night: there is none": {
			withHours("22:30-06:30", "18:00-02:00"), "2000-01-03 22:20:00",
			func(t *testing.T, d *desk) { d.until(t, "2000-01-04 07:00:00") },
			``, "", 0,
		},
		"the night begins while it is open: closed at once, and the next date's is whole": {
			withHours("22:30-06:30", "09:00-17:00"), "2000-01-03 22:27:00",
			func(t *testing.T, d *desk) {
				day := d.store.settings.Settings
				day.Work.Tue = []string{"09:00-17:00"}
				d.set(t, day)
				d.followUp(t, protocol.FollowUpStart)
				d.look(t, "b_1", "facebook.community", 4*time.Minute)
				if got := d.verdict(protocol.Community); got != protocol.Closed {
					t.Errorf("a minute into the night community is %s", got)
				}
				d.look(t, "b_1", "facebook.community", 11*time.Hour)
				d.until(t, "2000-01-04 17:00:00")
			},
			`Mon 22:27:00  follow-up: ready
Mon 22:27:00  follow-up: open
Mon 22:30:00  follow-up: none
Tue 17:00:00  follow-up: ready`,
			"2000-01-04", 15 * time.Minute,
		},
		"the settings leave less than was spent: a sentence, and it is over": {
			withHours("22:30-06:30", "09:00-17:00"), "2000-01-03 18:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 6*time.Minute)
				d.shorten(t, 5)
				d.until(t, "2000-01-03 18:10:00")
				d.shorten(t, 10)
			},
			`Mon 18:00:00  follow-up: ready
Mon 18:00:00  follow-up: open
Mon 18:06:00  follow-up: ending
Mon 18:06:30  follow-up: spent
Mon 18:10:00  follow-up: ready`,
			"2000-01-03", 4 * time.Minute,
		},
		"the settings take all of it away while it is open": {
			withHours("22:30-06:30", "09:00-17:00"), "2000-01-03 18:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, time.Minute)
				d.shorten(t, 0)
				d.until(t, "2000-01-03 18:02:00")
				if got := d.verdict(protocol.Community); got != protocol.Closed {
					t.Errorf("a minute later community is %s", got)
				}
			},
			`Mon 18:00:00  follow-up: ready
Mon 18:00:00  follow-up: open
Mon 18:01:00  follow-up: ending
Mon 18:01:30  follow-up: none`,
			"", 0,
		},
		"to the west while it is open: there it is still work, and later the same date's": {
			withHours("22:30-06:30", "09:00-17:00"), "2000-01-03 18:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 6*time.Minute)
				d.travel("Europe/London")
				d.until(t, "2000-01-03 17:30:00")
			},
			`Mon 18:00:00  follow-up: ready
Mon 18:00:00  follow-up: open
Mon 16:06:05  follow-up: none
Mon 17:00:00  follow-up: ready`,
			"2000-01-03", 9 * time.Minute,
		},
		"to the east while it is open: there it is night": {
			withHours("22:30-06:30", "09:00-17:00"), "2000-01-03 18:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 6*time.Minute)
				d.travel("Asia/Tokyo")
				d.until(t, "2000-01-04 01:10:00")
			},
			`Mon 18:00:00  follow-up: ready
Mon 18:00:00  follow-up: open
Tue 01:06:05  follow-up: none`,
			"", 0,
		},
		"two dates within one evening, to the west: each has its own": {
			func() protocol.Settings {
				s := withHours("06:00-09:00", "09:00-17:00")
				s.Work.Tue = []string{"00:30-02:00"}
				return s
			}(), "2000-01-04 02:10:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 6*time.Minute) // Tuesday's
				d.travel("America/New_York")
				d.until(t, "2000-01-03 19:20:00")
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 4*time.Minute) // Monday's
				d.until(t, "2000-01-04 02:30:00")
			},
			`Tue 02:10:00  follow-up: ready
Tue 02:10:00  follow-up: open
Mon 19:16:05  follow-up: ready
Mon 19:20:00  follow-up: open
Tue 00:30:00  follow-up: none
Tue 02:00:00  follow-up: ready`,
			"2000-01-04", 9 * time.Minute,
		},
		"work ends at 24:00 and no night comes: it lasts for the day on which it was filled": {
			withHours("", "16:00-24:00"), "2000-01-03 23:50:00",
			func(t *testing.T, d *desk) { d.until(t, "2000-01-05 00:10:00") },
			`Tue 00:00:00  follow-up: ready
Wed 00:00:00  follow-up: none`,
			"", 0,
		},
		"a day that an exception frees, for who wants it on days off": {
			func() protocol.Settings {
				s := withHours("22:30-06:30", "09:00-17:00")
				s.FollowUp.DaysOff = true
				s.Exceptions = []protocol.Exception{{Name: "Feast", From: "2000-01-03", To: "2000-01-03"}}
				return s
			}(), "2000-01-03 11:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 5*time.Minute)
			},
			`Mon 11:00:00  follow-up: ready
Mon 11:00:00  follow-up: open`,
			"2000-01-03", 10 * time.Minute,
		},
		"asleep until the next evening: another date's is told": {
			strictCairo(), "2000-01-03 18:00:00",
			func(t *testing.T, d *desk) {
				d.followUp(t, protocol.FollowUpStart)
				d.answer(t, 5*time.Minute)
				d.followUp(t, protocol.FollowUpStop)
				d.setClock(24 * time.Hour)
				d.until(t, "2000-01-04 18:06:00")
			},
			`Mon 18:00:00  follow-up: ready
Mon 18:00:00  follow-up: open
Mon 18:05:00  follow-up: ready
Tue 18:05:05  clock: 24h0m0s
Tue 18:05:05  follow-up: ready`,
			"2000-01-04", 15 * time.Minute,
		},
		"a day that an exception frees has none": {
			func() protocol.Settings {
				s := withHours("22:30-06:30", "09:00-17:00")
				s.Exceptions = []protocol.Exception{{Name: "Feast", From: "2000-01-03", To: "2000-01-03"}}
				return s
			}(), "2000-01-03 16:50:00",
			func(t *testing.T, d *desk) { d.until(t, "2000-01-03 18:00:00") },
			``, "", 0,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, tt.settings, tt.from)
				defer d.standUp()
				tt.story(t, d)
				status := d.snapshot(t).FollowUp
				if diff := cmp.Diff(tt.want, d.read("plan:", "phase:", "prompt:", "break:")); diff != "" {
					t.Errorf("it went otherwise (-want +got):\n%s", diff)
				}
				if status.Date != tt.date || status.LeftMs != tt.left.Milliseconds() {
					t.Errorf("at the end %q has %d s, want %q with %s", status.Date, status.LeftMs/1000, tt.date, tt.left)
				}
			})
		})
	}
}

// Half a minute to finish a sentence is no more than that, whatever the clock shows.
func TestAClockSetBackDoesNotLengthenTheEnding(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		d.answer(t, 15*time.Minute)
		d.setClock(-time.Hour)
		<-time.After(31 * time.Second)
		synctest.Wait()
		if got := d.verdict(protocol.Community); got != protocol.Closed {
			t.Errorf("31 s after all was spent community is %s", got)
		}
	})
}

// What browsers hold open by themselves is told anew: the old plan was made before ten
// minutes were spent, and would hold for ten minutes more than there are.
func TestAClockSetBackDoesNotLengthenWhatIsPromised(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		d.look(t, "b_1", "facebook.care", 10*time.Minute)
		d.setClock(-10*time.Minute + 15*time.Second)
		<-time.After(engine.CheckEvery)
		synctest.Wait()
		atMs := d.nowMs() + (6 * time.Minute).Milliseconds()
		if got := d.pushed().VerdictAt(atMs, "facebook", protocol.Care); got != protocol.Closed {
			t.Errorf("with 5 min left care is %s in 6 min", got)
		}
	})
}

// After a clock was set back it takes no hour until what is spent is saved again.
func TestASetClockAndACrashGiveNothingBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		d.look(t, "b_1", "facebook.care", 2*time.Minute)
		d.setClock(-30 * time.Minute)
		d.look(t, "b_1", "facebook.care", 8*time.Minute)
		d.standUp() // nothing is saved at the end
		again := d.again(t)
		defer again.standUp()
		if left := again.left(t); left > 6*time.Minute+15*time.Second {
			t.Errorf("%s are left after 10 min", left)
		}
	})
}

// Nobody follows up asleep: what is kept ends with the night at the latest.
func TestWhatIsKeptOfItEndsWithTheNight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := evening(t)
		defer d.standUp()
		nightMs := d.at(t, "2000-01-03 22:30:00")
		d.setClock(13 * time.Hour)
		d.until(t, "2000-01-04 07:01:00")
		if o := d.store.openings[0]; !o.Over || o.UntilMs != nightMs {
			t.Errorf("kept: over %t, until %s", o.Over, d.local(o.UntilMs))
		}
	})
}

// A stricter day that was saved counts, also where the clock goes back before that.
func TestAClockSetBackUndoesNoStrictness(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 12:00:00")
		defer d.standUp()
		moved := strictCairo()
		moved.Work.Mon = []string{"09:00-11:00", "18:00-22:00"} // closes now, and opens the evening: which waits
		if saved := d.set(t, moved); saved.OpensMs == 0 {
			t.Fatal("it counts in full at once")
		}
		d.setClock(-30 * time.Minute)
		<-time.After(time.Minute)
		synctest.Wait()
		if phase, _ := d.pushed().PhaseAt(d.nowMs()); phase.Phase != protocol.Off {
			t.Errorf("at half past eleven it is %s", phase.Phase)
		}
	})
}
