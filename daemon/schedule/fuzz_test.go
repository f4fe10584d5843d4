package schedule_test

import (
	"regexp"
	"testing"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// wallRange is how a range of wall times may be written.
var wallRange = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$`)

// A range of wall times is taken exactly when it is written as the pattern says
// and its ends differ.
func FuzzWallTimes(f *testing.F) {
	for _, seed := range []string{"", "22:30-06:30", "00:00-24:00", "24:00-09:00", "09:00-09:00", "09:00-24:01", "9:00-17:00", "09:00–17:00", "09:60-10:00", "٠٩:٠٠-١٧:٠٠", "09:00-17:00 ", "23:59-00:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := schedule.Compile(protocol.Settings{Night: text})
		want := text == "" || wallRange.MatchString(text) && text[:5] != text[6:]
		if (err == nil) != want {
			t.Errorf("night %q: taken %v, want %v", text, err == nil, want)
		}
	})
}

// A date is taken exactly when the calendar has it, and is written as it was read.
func FuzzDates(f *testing.F) {
	for _, seed := range []string{"2026-03-29", "2024-02-29", "2026-02-30", "0000-01-01", "9999-12-31", "10000-01-01", "2026-3-29", "-001-01-01", "2026-03-29T00:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := schedule.ParseDate(text)
		if err != nil {
			return
		}
		if date.String() != text {
			t.Errorf("%q is written again as %q", text, date)
		}
		if next := date.AddDays(1); next.AddDays(-1) != date || next.Weekday() != (date.Weekday()+1)%7 || next.Compare(date) <= 0 {
			t.Errorf("the day after %s is %s", date, next)
		}
		if at := time.Date(date.Year, date.Month, date.Day, 0, 0, 0, 0, time.UTC); at.Weekday() != date.Weekday() {
			t.Errorf("%s is a %s, want %s", date, date.Weekday(), at.Weekday())
		}
	})
}
