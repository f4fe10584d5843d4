package schedule

import (
	"fmt"
	"strings"
)

const minutesPerDay = 24 * 60

// window is a range of wall times that belongs to one date. Both ends count
// minutes from the date's midnight; an end past 24:00 lies in the next date. The
// zero window is empty.
type window struct{ start, end int }

// parseWindow reads "09:00-17:00". The error's Field is left to the caller.
func parseWindow(text string) (window, *FieldError) {
	from, to, found := strings.Cut(text, "-")
	start, startOK := parseClock(from)
	end, endOK := parseClock(to)
	switch {
	case !found || !startOK || !endOK:
		return window{}, wrongRange(text)
	case start == minutesPerDay:
		return window{}, &FieldError{
			Problem: fmt.Sprintf("%q begins at 24:00, which is the end of a day", text),
			Hint:    "let it begin at 00:00 on the next day",
		}
	case start == end:
		return window{}, &FieldError{
			Problem: fmt.Sprintf("%q begins and ends at the same time", text),
			Hint:    `for a whole day write "00:00-24:00"`,
		}
	case end < start:
		end += minutesPerDay
	}
	return window{start, end}, nil
}

func wrongRange(text string) *FieldError {
	return &FieldError{
		Problem: fmt.Sprintf("%q is not a range of times", text),
		Hint:    `write two times from 00:00 to 24:00 with a hyphen between them, such as "09:00-17:00"`,
	}
}

// parseClock reads HH:MM, from 00:00 to 24:00, as minutes since midnight.
func parseClock(text string) (minute int, ok bool) {
	if len(text) != len("15:04") || text[2] != ':' {
		return 0, false
	}
	hour, hourOK := twoDigits(text[:2])
	minute, minuteOK := twoDigits(text[3:])
	total := hour*60 + minute
	return total, hourOK && minuteOK && minute < 60 && total <= minutesPerDay
}

func twoDigits(text string) (n int, ok bool) {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = n*10 + int(text[i]-'0')
	}
	return n, true
}
