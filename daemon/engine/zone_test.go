package engine_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"offhours/protocol"
)

// longest is how long the engine may take to notice that a zone or its data
// changed.
const longest = time.Minute

func TestZoneShocks(t *testing.T) {
	for _, tt := range []struct {
		name  string
		shock func(d *desk)
		zone  string
		// what the clock on the wall shows when work ends in the new plan
		workEnds string
		plans    int64 // how many were made because of it
		trouble  bool
	}{
		{
			"C8 travel from Cairo to New York", func(d *desk) { d.travel("America/New_York") },
			"America/New_York", "Mon 17:00:00", 1, false,
		},
		{
			"C9 the computer says no more where it is", func(d *desk) { d.travel("") },
			"UTC", "Mon 17:00:00", 1, true,
		},
		{
			"C14 new data: Cairo's clocks stand an hour further from UTC", func(d *desk) { d.update("Africa/Cairo", fixed("EEST", 3)) },
			"Africa/Cairo", "Mon 17:00:00", 1, false,
		},
		{
			"C14 the data are missing while they are replaced", func(d *desk) { d.update("Africa/Cairo", nil) },
			"Africa/Cairo", "Mon 17:00:00", 0, false,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), "2000-01-03 10:00:00")
				defer d.standUp()
				before := d.pushed()
				tt.shock(d)
				<-time.After(longest)
				synctest.Wait()
				plan := d.pushed()
				if plan.Zone != tt.zone || plan.Revision != before.Revision+tt.plans {
					t.Errorf("plan %d for %s, want %d for %s", plan.Revision, plan.Zone, before.Revision+tt.plans, tt.zone)
				}
				if guessed := slices.Contains(d.snapshot(t).Troubles, protocol.TroubleZoneGuessed); guessed != tt.trouble {
					t.Errorf("the person hears that the zone is a guess: %t, want %t", guessed, tt.trouble)
				}
				if tt.plans > 0 && d.local(endOfWork(plan)) != tt.workEnds {
					t.Errorf("work ends at %s, want %s", d.local(endOfWork(plan)), tt.workEnds)
				}
			})
		})
	}
}

func endOfWork(plan protocol.Plan) int64 {
	for _, p := range plan.Phases {
		if p.Phase == protocol.Work {
			return p.ToMs
		}
	}
	return 0
}

// fixed is a zone whose clocks always stand so many hours from UTC.
func fixed(name string, hours int) *time.Location {
	return time.FixedZone(name, hours*3_600)
}

// Another release of the data that says the same makes no new plan.
func TestC14OnlyWhatMattersMakesANewPlan(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		abroad := cairo()
		abroad.Zone = "UTC"
		d := sitDownOn(t, abroad, "2000-01-03 10:00:00")
		defer d.standUp()
		before := d.pushed().Revision
		d.update("UTC", fixed("still UTC", 0))
		<-time.After(longest)
		d.travel("Asia/Dubai") // the settings name a zone, so it does not matter
		<-time.After(longest)
		synctest.Wait()
		if after := d.pushed().Revision; after != before {
			t.Errorf("plan %d after plan %d, although nothing changed", after, before)
		}
	})
}
