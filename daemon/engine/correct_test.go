package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/engine"
	"offhours/protocol"
)

func (d *desk) correct(t *testing.T, rule string, role protocol.Role) error {
	t.Helper()
	err := d.engine.Correct(t.Context(), rule, role, func(int64) error {
		d.corrected[rule] = role
		return nil
	})
	synctest.Wait()
	return err
}

// Nobody opens the feed in the evening by calling it something else, and nobody is kept
// from closing more, or from putting the table right while they work.
func TestStrictnessAndCorrections(t *testing.T) {
	daysOff := strictCairo()
	daysOff.FollowUp.DaysOff, daysOff.Work.Tue = true, nil
	care := strictCairo()
	care.Off.Places = []protocol.OffPlace{{Platform: "x", Role: protocol.Care, Verdict: protocol.Open}}
	none := strictCairo()
	none.FollowUp.Minutes = 0
	reminded := strictCairo()
	reminded.Off.Verdict = protocol.Remind
	open := strictCairo()
	open.Off.Verdict = protocol.Open
	free := strictCairo()
	free.Strict = false
	for name, test := range map[string]struct {
		settings protocol.Settings
		wall     string
		rule     string
		role     protocol.Role
		refused  bool
	}{
		"the feed as community, while there is a follow-up": {strictCairo(), "18:00:00", "x.feed", protocol.Community, true},
		"without strictness":                      {free, "18:00:00", "x.feed", protocol.Community, false},
		"while they work":                         {strictCairo(), "12:00:00", "x.feed", protocol.Community, false},
		"at night, when there is no follow-up":    {strictCairo(), "23:00:00", "x.feed", protocol.Community, false},
		"at night, when there is one the day off": {daysOff, "23:00:00", "x.feed", protocol.Community, true},
		"the day off comes after the next work":   {daysOff, "07:00:00", "x.feed", protocol.Community, false},
		"there never is one":                      {none, "18:00:00", "x.feed", protocol.Community, false},
		"community as care, which is the same":    {strictCairo(), "18:00:00", "x.community", protocol.Care, false},
		"community as the feed, which closes":     {strictCairo(), "18:00:00", "x.community", protocol.Feed, false},
		"the feed as ads, which are closed too":   {strictCairo(), "18:00:00", "x.feed", protocol.Ads, false},
		"the feed as what is open off hours":      {care, "18:00:00", "x.feed", protocol.Care, true},
		"where that is closed off hours":          {care, "06:45:00", "facebook.feed", protocol.Care, false},
		"where off hours only remind":             {reminded, "18:00:00", "x.feed", protocol.Community, true},
		"where all is open, but for the night":    {open, "18:00:00", "x.feed", protocol.Community, false},
		"to what it is":                           {strictCairo(), "18:00:00", "x.feed", protocol.Feed, false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, test.settings, "2000-01-03 "+test.wall)
				defer d.standUp()
				err := d.correct(t, test.rule, test.role)
				if errors.Is(err, engine.ErrStrict) != test.refused || !test.refused && err != nil {
					t.Errorf("%v; refused: %v", err, test.refused)
				}
			})
		})
	}
}

func TestAFollowUpThatIsSpentOpensNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		d.followUp(t, protocol.FollowUpStart)
		d.attend(t, "b_1", "x.care", 14*time.Minute)
		if err := d.correct(t, "x.feed", protocol.Community); !errors.Is(err, engine.ErrStrict) {
			t.Errorf("with a minute left: %v", err)
		}
		d.attend(t, "b_1", "x.care", 2*time.Minute)
		if err := d.correct(t, "x.feed", protocol.Community); err != nil {
			t.Errorf("with nothing left: %v", err)
		}
	})
}

// A correction that closes is made at once, and in the evening it stays.
func TestStrictnessLetsNobodyTakeACorrectionBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, strictCairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		if err := d.correct(t, "x.community", protocol.Feed); err != nil {
			t.Fatal(err)
		}
		if err := d.correct(t, "x.community", protocol.Community); !errors.Is(err, engine.ErrStrict) {
			t.Errorf("taking it back: %v", err)
		}
		d.until(t, "2000-01-04 09:00:01")
		if err := d.correct(t, "x.community", protocol.Community); err != nil {
			t.Errorf("at work: %v", err)
		}
	})
}

// What was in front until then is spent by what it counted as, and from then on by what
// it counts as now.
func TestTheFollowUpIsSpentByTheRoleOfTheMoment(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		d.followUp(t, protocol.FollowUpStart)
		d.look(t, "b_1", "facebook.feed", 2*time.Minute)
		<-time.After(10 * time.Second)
		if err := d.correct(t, "facebook.feed", protocol.Community); err != nil {
			t.Fatal(err)
		}
		if left := d.left(t); left != 15*time.Minute {
			t.Errorf("%s are left when it becomes community", left)
		}
		d.attend(t, "b_1", "facebook.feed", 3*time.Minute)
		if left := d.left(t); left != 12*time.Minute {
			t.Errorf("%s are left after 3 min of it", left)
		}
	})
}

func TestACorrectionThatIsNotKeptChangesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		full := errors.New("disk full")
		if err := d.engine.Correct(t.Context(), "x.feed", protocol.Ads, func(int64) error { return full }); !errors.Is(err, full) {
			t.Errorf("%v, want that the disk is full", err)
		}
	})
}
