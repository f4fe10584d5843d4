package schedule_test

import (
	"testing"
	"time"

	"offhours/protocol"
)

// Each line is a wall time in Cairo in the week of Monday 7 September 2026, and the shift
// that it belongs to: when it begins, has its middle, and ends.
func TestShiftAt(t *testing.T) {
	week := protocol.Week{
		Mon: []string{"09:00-13:00", "14:00-18:00"},
		Tue: []string{"09:00-12:00", "13:00-18:00"},
		Wed: []string{"20:00-02:00"},
		Thu: []string{"04:00-24:00"},
	}
	tests := map[string]struct{ at, want string }{
		"in the morning":                       {"2026-09-07 09:00", "2026-09-07 Mon 09:00, Mon 13:00, Mon 18:00"},
		"before it begins":                     {"2026-09-08 01:00", "2026-09-08 Tue 09:00, Tue 14:00, Tue 18:00"},
		"at lunch":                             {"2026-09-07 13:30", "2026-09-07 Mon 09:00, Mon 13:00, Mon 18:00"},
		"in the evening it is past":            {"2026-09-07 22:00", "2026-09-07 Mon 09:00, Mon 13:00, Mon 18:00"},
		"half of the time, not of the day":     {"2026-09-08 15:00", "2026-09-08 Tue 09:00, Tue 14:00, Tue 18:00"},
		"over midnight":                        {"2026-09-10 01:59", "2026-09-09 Wed 20:00, Wed 23:00, Thu 02:00"},
		"the next one, when that has ended":    {"2026-09-10 02:00", "2026-09-10 Thu 04:00, Thu 14:00, Fri 00:00"},
		"on a day off":                         {"2026-09-11 12:00", ""},
		"on the evening of the day before one": {"2026-09-10 23:59", "2026-09-10 Thu 04:00, Thu 14:00, Fri 00:00"},
	}
	cairo := zone(t, "Africa/Cairo")
	hours := compile(t, protocol.Settings{Work: week})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			at, err := time.ParseInLocation("2006-01-02 15:04", test.at, cairo)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if s, ok := hours.ShiftAt(cairo, at.UnixMilli()); ok {
				clock := func(ms int64) string { return time.UnixMilli(ms).In(cairo).Format("Mon 15:04") }
				got = s.Date.String() + " " + clock(s.FromMs) + ", " + clock(s.MiddleMs) + ", " + clock(s.ToMs)
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Clocks that move in a shift move its middle: half of the time that is really worked.
func TestAShiftInWhichClocksMove(t *testing.T) {
	cairo := zone(t, "Africa/Cairo")
	hours := compile(t, onlyOn("2026-04-23", "20:00-06:00"))           // clocks go from 00:00 to 01:00
	s, ok := hours.ShiftAt(cairo, utc(t, "2026-04-23T19:00Z"))         // 21:00
	if got := show(s.MiddleMs); !ok || got != "2026-04-23T22:30:00Z" { // 4.5 of 9 hours
		t.Errorf("the middle is %s, want 2026-04-23T22:30:00Z", got)
	}
}
