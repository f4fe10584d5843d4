package schedule_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"offhours/protocol"
)

// Each line is a wall time in Cairo in the week of Monday 7 September 2026, and
// the purse that can be used then.
func TestPurseAt(t *testing.T) {
	weekdays := protocol.Week{Mon: []string{"09:00-13:00", "14:00-17:00"}, Tue: []string{"09:00-17:00"}, Wed: []string{"20:00-02:00"}, Thu: []string{"14:00-23:00"}}
	tests := map[string]struct {
		night   string
		daysOff bool
		at      string
		want    string // date, from and to; "" for none
	}{
		"at work":                        {"22:30-06:30", false, "2026-09-07 16:59", ""},
		"in the break at noon":           {"22:30-06:30", false, "2026-09-07 13:30", ""},
		"when work ends":                 {"22:30-06:30", false, "2026-09-07 17:00", "2026-09-07 Mon 17:00-Mon 22:30"},
		"until the night":                {"22:30-06:30", false, "2026-09-07 22:29", "2026-09-07 Mon 17:00-Mon 22:30"},
		"in the night":                   {"22:30-06:30", false, "2026-09-07 22:30", ""},
		"in the morning":                 {"22:30-06:30", false, "2026-09-08 07:00", ""},
		"past midnight":                  {"04:00-08:00", false, "2026-09-10 02:30", "2026-09-09 Thu 02:00-Thu 04:00"},
		"work ends in the night":         {"22:30-06:30", false, "2026-09-10 02:30", ""},
		"before late work":               {"22:30-06:30", false, "2026-09-10 10:00", ""},
		"a day off":                      {"22:30-06:30", false, "2026-09-11 12:00", ""},
		"a day off, if set":              {"22:30-06:30", true, "2026-09-11 12:00", "2026-09-11 Fri 00:00-Fri 22:30"},
		"a night of a day off":           {"22:30-06:30", true, "2026-09-11 23:00", ""},
		"no night: until the day ends":   {"", false, "2026-09-08 23:59", "2026-09-08 Tue 17:00-Wed 00:00"},
		"no night: the day has ended":    {"", false, "2026-09-09 00:00", ""},
		"no night: on the next day":      {"", false, "2026-09-10 03:00", "2026-09-09 Thu 02:00-Thu 14:00"},
		"night after midnight":           {"00:30-07:00", false, "2026-09-09 00:15", "2026-09-08 Tue 17:00-Wed 00:30"},
		"yesterday's before a day off's": {"00:30-07:00", true, "2026-09-11 00:15", "2026-09-10 Thu 23:00-Fri 00:30"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			cairo := zone(t, "Africa/Cairo")
			hours := compile(t, protocol.Settings{Night: test.night, Work: weekdays})
			at, err := time.ParseInLocation("2006-01-02 15:04", test.at, cairo)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if p, ok := hours.PurseAt(cairo, at.UnixMilli(), test.daysOff); ok {
				clock := func(ms int64) string { return time.UnixMilli(ms).In(cairo).Format("Mon 15:04") }
				got = p.Date.String() + " " + clock(p.FromMs) + "-" + clock(p.ToMs)
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAPurseLiesInOffHoursAndIsOnePerDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		daysOff := rapid.Bool().Draw(t, "days off")
		atMs := rapid.Int64Range(fromMs, toMs-1).Draw(t, "at")
		purse, ok := hours.PurseAt(loc, atMs, daysOff)
		if !ok {
			return
		}
		if atMs < purse.FromMs || purse.ToMs <= atMs {
			t.Fatalf("%s is not in %+v", show(atMs), purse)
		}
		for _, phase := range hours.Phases(loc, atMs, purse.ToMs) {
			if phase.Phase != protocol.Off {
				t.Fatalf("%s lies in the purse %+v", phase.Phase, purse)
			}
		}
		laterMs := rapid.Int64Range(atMs, purse.ToMs-1).Draw(t, "later")
		if later, ok := hours.PurseAt(loc, laterMs, daysOff); !ok || later.Date != purse.Date {
			t.Fatalf("at %s it is the purse of %v, and at %s that of %v", show(atMs), purse.Date, show(laterMs), later.Date)
		}
	})
}
