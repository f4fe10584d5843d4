package schedule

import (
	"cmp"
	"fmt"
	"time"
)

const (
	minuteMs = 60_000
	hourMs   = 60 * minuteMs
	dayMs    = 24 * hourMs // of a day in UTC; local days differ
)

// Date is a day in the civil calendar, in no particular zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a date as it is written in settings and on the wire,
// 2026-03-29. It refuses days that no calendar has, such as 2026-02-30.
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date such as 2026-03-29", text)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// String writes the date as 2026-03-29.
func (d Date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Number is how many days it is after 1970-01-01.
func (d Date) Number() int64 { return int64(d.number()) }

// AddDays is the date n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return (d.number() + dayNumber(n)).date() }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.number().weekday() }

// Compare is negative when d is before other, 0 when they are the same day, and
// positive when d is after it.
func (d Date) Compare(other Date) int { return cmp.Compare(d.number(), other.number()) }

func (d Date) number() dayNumber {
	return dayNumber(floorDiv(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).UnixMilli(), dayMs))
}

// dayNumber counts civil days from 1970-01-01. Rules reckon in it because
// yesterday and tomorrow are then one less and one more.
type dayNumber int64

func (n dayNumber) date() Date {
	t := time.UnixMilli(int64(n) * dayMs).UTC()
	return Date{t.Year(), t.Month(), t.Day()}
}

func (n dayNumber) weekday() time.Weekday {
	const epoch = int64(time.Thursday) // 1970-01-01
	return time.Weekday(floorMod(int64(n)+epoch, 7))
}

// wallMs is what clocks show so many minutes into the day, as milliseconds since
// they showed 1970-01-01 00:00.
func (n dayNumber) wallMs(minute int) int64 {
	return int64(n)*dayMs + int64(minute)*minuteMs
}

// dayOfWall is the day on which clocks show that wall time.
func dayOfWall(wallMs int64) dayNumber { return dayNumber(floorDiv(wallMs, dayMs)) }

// floorDiv rounds towards the past, also before 1970.
func floorDiv(a, b int64) int64 { return (a - floorMod(a, b)) / b }

func floorMod(a, b int64) int64 { return (a%b + b) % b }
