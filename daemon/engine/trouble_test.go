package engine_test

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// A disk that is full for a while must not leave the browsers on the plan of
// another zone, or of hours that no longer hold.
func TestAPlanThatCouldNotBeMadeIsMadeLater(t *testing.T) {
	for name, change := range map[string]func(t *testing.T, d *desk){
		"zone": func(_ *testing.T, d *desk) { d.travel("Europe/London") },
		"settings": func(t *testing.T, d *desk) {
			abroad := cairo()
			abroad.Zone = "Europe/London"
			if _, err := d.engine.SetSettings(t.Context(), abroad); err != nil {
				t.Errorf("saved settings are reported as not saved: %v", err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownOn(t, cairo(), "2000-01-03 10:00:00")
				defer d.standUp()
				d.store.full.Store(true)
				change(t, d)
				<-time.After(time.Minute)
				if zone := d.pushed().Zone; zone != "Africa/Cairo" {
					t.Errorf("plan for %s although it could not be numbered", zone)
				}
				d.store.full.Store(false)
				<-time.After(engine.CheckEvery + time.Second)
				if zone := d.pushed().Zone; zone != "Europe/London" {
					t.Errorf("plan still for %s", zone)
				}
			})
		})
	}
}

func TestSettingsThatCannotBeUsedGiveWayToTheDefaults(t *testing.T) {
	broken := settings.Default()
	broken.Night = "late"
	newer := settings.Default()
	newer.Version = 2
	for name, store := range map[string]*memory{
		"wrong":      {settings: protocol.SettingsRevision{Revision: 7, Settings: broken}},
		"newer":      {settings: protocol.SettingsRevision{Revision: 7, Settings: newer}},
		"unreadable": {settings: protocol.SettingsRevision{Revision: 7}, unread: errors.New("cannot unmarshal")},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := sitDownAt(t, store)
				defer d.standUp()
				got := d.snapshot(t)
				want := protocol.SettingsRevision{Revision: 7, Settings: settings.Default()}
				if diff := cmp.Diff(want, got.Settings); diff != "" {
					t.Errorf("in force (-want +got):\n%s", diff)
				}
				if !slices.Contains(got.Troubles, protocol.TroubleSettingsUnread) {
					t.Errorf("troubles %v do not tell", got.Troubles)
				}
				if _, err := d.engine.SetSettings(t.Context(), cairo()); err != nil {
					t.Fatal(err)
				}
				if left := d.snapshot(t).Troubles; len(left) > 0 {
					t.Errorf("troubles %v after others were saved", left)
				}
			})
		})
	}
}

func TestAZoneThatIsGoneGivesWayToTheComputers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		abroad := cairo()
		abroad.Zone = "Mars/Olympus"
		d := sitDown(t, abroad)
		defer d.standUp()
		got := d.snapshot(t)
		if got.Plan.Zone != "Africa/Cairo" || !slices.Contains(got.Troubles, protocol.TroubleZoneUnknown) {
			t.Errorf("plan for %s, troubles %v; want the computer's zone and a word about it", got.Plan.Zone, got.Troubles)
		}
	})
}

func (d *desk) snapshot(t *testing.T) engine.Snapshot {
	t.Helper()
	snapshot, err := d.engine.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return snapshot
}
