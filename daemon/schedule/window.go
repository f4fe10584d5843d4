package schedule

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"offhours/protocol"
)

const minutesPerDay = 24 * 60

// window is a range of wall times that belongs to one date. Both ends count
// minutes from the date's midnight; an end past 24:00 lies in the next date. The
// zero window is empty.
type window struct{ start, end int }

// parseWindow reads "09:00-17:00". The error's Field is left to the caller.
func parseWindow(text string) (window, *FieldError) {
	from, to, found := strings.Cut(text, "-")
	start, startOK := ParseClock(from)
	end, endOK := ParseClock(to)
	switch {
	case !found || !startOK || !endOK:
		return window{}, wrongRange(text)
	case start == minutesPerDay:
		return window{}, &FieldError{
			Problem: fmt.Sprintf("%q begins at 24:00, which is the end of a day", text),
			Hint:    "let it begin at 00:00 on the next day",
			Code:    protocol.ProblemRangeStart,
		}
	case start == end:
		return window{}, &FieldError{
			Problem: fmt.Sprintf("%q begins and ends at the same time", text),
			Hint:    `for a whole day write "00:00-24:00"`,
			Code:    protocol.ProblemRangeEmpty,
		}
	case end < start:
		end += minutesPerDay
	}
	return window{start, end}, nil
}

// wrongRange says why a text is no range of times, with the text put right where
// what was meant is plain.
func wrongRange(text string) *FieldError {
	if meant := plainRange(text); meant != text {
		if _, problem := parseWindow(meant); problem == nil {
			return &FieldError{
				Problem: fmt.Sprintf("%q is %s", text, howWritten(text)),
				Hint:    fmt.Sprintf("write %q", meant),
				Code:    protocol.ProblemRange,
			}
		}
	}
	problem := fmt.Sprintf("%q is not a range of times", text)
	from, to, _ := strings.Cut(text, "-")
	if why := cmp.Or(noClock(from), noClock(to)); why != "" {
		problem += ": " + why
	}
	return &FieldError{
		Problem: problem,
		Hint:    `write two times from 00:00 to 24:00 with a hyphen between them, such as "09:00-17:00"`,
		Code:    protocol.ProblemRange,
	}
}

// plainRange writes a range with the digits 0-9, two for an hour, and a hyphen without
// spaces around it.
func plainRange(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Pd, r) || r == '\u2212': // dashes, and the minus sign
			return '-'
		case unicode.IsSpace(r):
			return -1
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, text)
	from, to, _ := strings.Cut(text, "-")
	return twoDigitHour(from) + "-" + twoDigitHour(to)
}

func twoDigitHour(clock string) string {
	if len(clock) == len("9:00") {
		return "0" + clock
	}
	return clock
}

// howWritten says what is unusual in a range whose meaning is plain.
func howWritten(text string) string {
	switch {
	case strings.ContainsFunc(text, func(r rune) bool { return r > '9' && unicode.IsDigit(r) }):
		return "not written with the digits 0-9"
	case strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }):
		return "written with a long dash, where - belongs"
	case strings.ContainsFunc(text, unicode.IsSpace):
		return "written with spaces"
	}
	return "written with one digit for an hour"
}

// noClock says why a time that has the form of one is none; "" for every other text.
func noClock(text string) string {
	if len(text) != len("15:04") || text[2] != ':' {
		return ""
	}
	hour, hourOK := twoDigits(text[:2])
	minute, minuteOK := twoDigits(text[3:])
	switch {
	case !hourOK || !minuteOK:
		return ""
	case minute >= 60:
		return "no hour has a minute " + text[3:]
	case hour*60+minute > minutesPerDay:
		return text + " is later than 24:00"
	}
	return ""
}

// ParseClock reads HH:MM, from 00:00 to 24:00, as minutes since midnight.
func ParseClock(text string) (minute int, ok bool) {
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
