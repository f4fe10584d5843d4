package ledger

import (
	"sort"
	"time"

	"offhours/daemon/schedule"
)

// zoneClock is what calendars and clocks of a zone show in the quarters of one day of UTC.
// The date is that of [schedule.DayRange], so that a series and a day agree where clocks
// fall back over midnight.
type zoneClock struct {
	location *time.Location
	starts   []int64 // when each date begins, from the first on, and when the last one ends
	day      int64   // which it is set to
	isSet    bool
	dates    [quartersPerDay]int // counted from the first date; -1 outside of them
	hours    [quartersPerDay]int
}

func newZoneClock(location *time.Location, first schedule.Date, dates int) *zoneClock {
	c := &zoneClock{location: location, starts: make([]int64, 0, dates+1)}
	for i := range dates + 1 {
		fromMs, _ := schedule.DayRange(location, first.AddDays(i))
		c.starts = append(c.starts, fromMs)
	}
	return c
}

func (c *zoneClock) at(quarter int) (date, hour int) { return c.dates[quarter], c.hours[quarter] }

// set turns to a day.
func (c *zoneClock) set(day int64) {
	if c.isSet && c.day == day {
		return
	}
	c.day, c.isSet = day, true
	fromMs, toMs := DayRange(day)
	offsetMs := c.offset(fromMs)
	isEven := offsetMs == c.offset(toMs-quarterMs)
	date := c.dateAt(fromMs)
	for quarter := range quartersPerDay {
		atMs := fromMs + int64(quarter)*quarterMs
		for date < len(c.starts)-1 && c.starts[date+1] <= atMs {
			date++
		}
		if !isEven {
			offsetMs = c.offset(atMs)
		}
		c.hours[quarter] = int(((atMs+offsetMs)%dayMs + dayMs) % dayMs / 3_600_000)
		c.dates[quarter] = date
		if date == len(c.starts)-1 {
			c.dates[quarter] = -1
		}
	}
}

// dateAt is the date to which an instant belongs, counted from the first; -1 before it.
func (c *zoneClock) dateAt(atMs int64) int {
	return sort.Search(len(c.starts), func(date int) bool { return c.starts[date] > atMs }) - 1
}

func (c *zoneClock) offset(atMs int64) int64 {
	_, offset := time.UnixMilli(atMs).In(c.location).Zone()
	return int64(offset) * 1000
}
