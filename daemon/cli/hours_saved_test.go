package cli

import (
	"testing"
	"time"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func TestMeaningOfHours(t *testing.T) {
	week := func(hours ...string) protocol.Week { return protocol.Week{Mon: hours} }
	allDay := []string{"00:00-24:00"}
	for name, tt := range map[string]struct {
		now, night string
		work       protocol.Week
		want       string
	}{
		"today":            {"2026-11-23 10:00", "22:30-06:30", week("09:00-17:00"), "working hours until 17:00, then off hours until 22:30"},
		"over days":        {"2026-11-21 10:00", "", week("09:00-17:00"), "off hours until Mon 09:00, then working hours until 17:00"},
		"a week away":      {"2026-11-23 18:00", "", week("09:00-17:00"), "off hours until Mon 30 Nov 09:00, then working hours until 17:00"},
		"none":             {"2026-11-23 10:00", "22:30-06:30", week(), "no day has working hours: the platforms never open"},
		"all in the night": {"2026-11-23 10:00", "00:00-24:00", week("09:00-17:00"), "no day has working hours: the platforms never open"},
		"always": {
			"2026-11-23 10:00", "",
			protocol.Week{Mon: allDay, Tue: allDay, Wed: allDay, Thu: allDay, Fri: allDay, Sat: allDay, Sun: allDay},
			"working hours, always",
		},
	} {
		t.Run(name, func(t *testing.T) {
			now, err := time.ParseInLocation("2006-01-02 15:04", tt.now, time.UTC)
			if err != nil {
				t.Fatal(err)
			}
			hours := hoursText{Settings: settings.Default()}
			hours.Night, hours.Work = tt.night, tt.work
			if got := hours.meaning(time.UTC, now.UnixMilli()); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
