package cli

import (
	"testing"

	"offhours/protocol"
)

func TestWorkText(t *testing.T) {
	day := []string{"09:00-17:00"}
	short := []string{"09:00-12:00"}
	split := []string{"09:00-13:00", "14:00-17:00"}
	for name, tt := range map[string]struct {
		work  protocol.Week
		first protocol.Weekday
		want  string
	}{
		"in a row":         {protocol.Week{Mon: day, Tue: day, Wed: day}, "mon", "Mon-Wed 09:00-17:00"},
		"over its end":     {protocol.Week{Sat: day, Sun: day, Mon: day}, "mon", "Sat-Mon 09:00-17:00"},
		"a short Friday":   {protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: short}, "sun", "Mon-Thu 09:00-17:00, Fri 09:00-12:00"},
		"a gap":            {protocol.Week{Mon: day, Wed: day}, "mon", "Mon 09:00-17:00, Wed 09:00-17:00"},
		"two ranges":       {protocol.Week{Sun: split}, "sat", "Sun 09:00-13:00 and 14:00-17:00"},
		"every day":        {protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day}, "sat", "Sat-Fri 09:00-17:00"},
		"no day":           {protocol.Week{}, "mon", "no working hours"},
		"an unknown first": {protocol.Week{Mon: day}, "", "Mon 09:00-17:00"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := workText(tt.work, tt.first); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestGuessCountry(t *testing.T) {
	for _, tt := range []struct{ zone, region, code, why string }{
		{"Africa/Cairo", "US", "EG", "the time zone Africa/Cairo"},
		{"UTC", "MA", "MA", "the language"},
		{"", "MA", "MA", "the language"},
		{"UTC", "001", "", ""},
		{"UTC", "", "", ""},
	} {
		if code, why := guessCountry(tt.zone, tt.region); code != tt.code || why != tt.why {
			t.Errorf("%q and %q: %q by %q, want %q by %q", tt.zone, tt.region, code, why, tt.code, tt.why)
		}
	}
}
