package engine_test

import (
	"errors"
	"testing"
	"testing/synctest"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// Nobody takes a platform of their own off the list in the evening, or has its feed be
// something else; to add one, or to close more of it, is no opening.
func TestStrictnessAndOwnPlatforms(t *testing.T) {
	const forum = "own-forum-example-org"
	open := strictCairo()
	open.Off.Verdict, open.Night = protocol.Open, ""
	free := strictCairo()
	free.Strict = false
	allowed := strictCairo()
	allowed.Night = ""
	allowed.Off.Places = []protocol.OffPlace{{Platform: forum, Verdict: protocol.Open}}
	roles := func(roles ...protocol.Role) (places []protocol.Place) {
		for _, role := range roles {
			places = append(places, protocol.Place{Platform: forum, Role: role})
		}
		return places
	}
	around := []protocol.Place{{Platform: "own-example-org", Role: protocol.Care}}
	for name, test := range map[string]struct {
		settings      protocol.Settings
		wall          string
		before, after []protocol.Place
		refused       bool
	}{
		"removed off hours":                             {strictCairo(), "18:00:00", roles(protocol.Feed), nil, true},
		"removed at night":                              {strictCairo(), "23:00:00", roles(protocol.Care), nil, true},
		"removed while they work":                       {strictCairo(), "12:00:00", roles(protocol.Feed), nil, false},
		"removed without strictness":                    {free, "18:00:00", roles(protocol.Feed), nil, false},
		"removed where all is open":                     {open, "18:00:00", roles(protocol.Feed), nil, false},
		"removed where it is let open":                  {allowed, "18:00:00", roles(protocol.Feed), nil, false},
		"of a platform around it, and let open by name": {allowed, "18:00:00", around, roles(protocol.Feed), true},
		"back to one around it, which is closed":        {allowed, "18:00:00", roles(protocol.Feed), around, false},
		"added":                                         {strictCairo(), "18:00:00", nil, roles(protocol.Care), false},
		"renamed":                                       {strictCairo(), "18:00:00", roles(protocol.Feed), roles(protocol.Feed), false},
		"the feed as care":                              {strictCairo(), "18:00:00", roles(protocol.Feed), roles(protocol.Care), true},
		"some of the feed as care":                      {strictCairo(), "18:00:00", roles(protocol.Feed), roles(protocol.Care, protocol.Feed), true},
		"care as the feed":                              {strictCairo(), "18:00:00", roles(protocol.Care), roles(protocol.Feed), false},
		"the feed as ads, closed as well":               {strictCairo(), "18:00:00", roles(protocol.Feed), roles(protocol.Ads), false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, test.settings, "2000-01-03 "+test.wall)
				defer d.standUp()
				kept := false
				err := d.engine.Redefine(t.Context(), test.before, test.after, func(int64) error {
					kept = true
					return nil
				})
				if errors.Is(err, engine.ErrStrict) != test.refused || !test.refused && err != nil || kept == test.refused {
					t.Errorf("%v, kept: %v; refused: %v", err, kept, test.refused)
				}
			})
		})
	}
}

func TestAnOwnPlatformThatIsNotKeptIsNone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, cairo(), "2000-01-03 18:00:00")
		defer d.standUp()
		full := errors.New("disk full")
		err := d.engine.Redefine(t.Context(), nil, []protocol.Place{{Platform: "own-a-example", Role: protocol.Feed}}, func(int64) error { return full })
		if !errors.Is(err, full) {
			t.Errorf("%v, want that the disk is full", err)
		}
	})
}
