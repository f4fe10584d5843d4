package ical

import (
	"errors"
	"slices"
	"time"
)

// maxSteps bounds how many days are looked at for all events of a file: enough for
// some 9,000 that repeat without an end, and done in about a second.
const maxSteps = 10_000_000

var errTooOften = errors.New("this event and those before it repeat too often to be followed")

// steps is how many days may still be looked at.
type steps int

func (s *steps) take(n int) error {
	*s -= steps(n)
	if *s < 0 {
		return errTooOften
	}
	return nil
}

// dates gives the days from first to last, both included, on which an event that began
// on start begins again. Not more is looked at than left allows.
func (r rule) dates(start, first, last time.Time, left *steps) (dates []time.Time, err error) {
	r.settle(start)
	if !r.until.IsZero() && r.until.Before(last) {
		last = r.until
	}
	k := 0
	if r.count == 0 { // else all that came before must be counted
		k = r.before(start, first)
	}
	for counted := 0; ; k += r.interval {
		from := r.period(start, k)
		if from.After(last) || r.count > 0 && counted == r.count {
			return dates, nil
		}
		days, err := r.in(from, r.period(start, k+1), left)
		if err != nil {
			return nil, err
		}
		days = within(days, start, last)
		if r.count > 0 {
			days = days[:min(len(days), r.count-counted)]
		}
		counted += len(days)
		dates = append(dates, within(days, first, last)...)
	}
}

// within keeps the days from first to last.
func within(days []time.Time, first, last time.Time) []time.Time {
	return slices.DeleteFunc(days, func(day time.Time) bool { return day.Before(first) || day.After(last) })
}

// settle fills in what a rule leaves to the day on which its event began.
func (r *rule) settle(start time.Time) {
	if len(r.monthDays)+len(r.yearDays)+len(r.weekdays) > 0 {
		return
	}
	switch r.every {
	case yearly:
		if len(r.months) == 0 {
			r.months = []int{int(start.Month())}
		}
		r.monthDays = []int{start.Day()}
	case monthly:
		r.monthDays = []int{start.Day()}
	case weekly:
		r.weekdays = []weekday{{day: start.Weekday()}}
	case daily:
	}
}

// period is the first day of the kth period after the one in which the event began.
func (r rule) period(start time.Time, k int) time.Time {
	switch r.every {
	case yearly:
		return time.Date(start.Year()+k, time.January, 1, 0, 0, 0, 0, time.UTC)
	case monthly:
		return time.Date(start.Year(), start.Month()+time.Month(k), 1, 0, 0, 0, 0, time.UTC)
	case weekly:
		sinceWeekStart := (int(start.Weekday()-r.weekStart) + 7) % 7
		return start.AddDate(0, 0, 7*k-sinceWeekStart)
	default:
		return start.AddDate(0, 0, k)
	}
}

// before is a number of periods, a multiple of the interval, after which first has
// not come yet, or just has.
func (r rule) before(start, first time.Time) int {
	if !first.After(start) {
		return 0
	}
	var periods int
	days := daysBetween(start, first)
	switch r.every {
	case yearly:
		periods = first.Year() - start.Year()
	case monthly:
		periods = 12*(first.Year()-start.Year()) + int(first.Month()-start.Month())
	case weekly:
		periods = days / 7
	case daily:
		periods = days
	}
	return periods / r.interval * r.interval
}

// in gives the days of one period that fit.
func (r rule) in(from, to time.Time, left *steps) (days []time.Time, err error) {
	if err := left.take(1); err != nil {
		return nil, err
	}
	for day := from; day.Before(to); day = day.Add(24 * time.Hour) {
		if err := left.take(1); err != nil {
			return nil, err
		}
		if r.fits(day) {
			days = append(days, day)
		}
	}
	if len(r.positions) > 0 {
		days = chosen(days, r.positions)
	}
	return days, nil
}

// chosen picks days by their position, from the end when it is negative.
func chosen(days []time.Time, positions []int) (out []time.Time) {
	for i, day := range days {
		if isAt(positions, i+1, len(days)) {
			out = append(out, day)
		}
	}
	return out
}

// isAt says whether a list has the nth of so many, counted from either end.
func isAt(list []int, nth, of int) bool {
	return slices.Contains(list, nth) || slices.Contains(list, nth-of-1)
}

func (r rule) fits(day time.Time) bool {
	switch {
	case len(r.months) > 0 && !slices.Contains(r.months, int(day.Month())):
		return false
	case len(r.monthDays) > 0 && !isAt(r.monthDays, day.Day(), daysOfMonth(day)):
		return false
	case len(r.yearDays) > 0 && !isAt(r.yearDays, day.YearDay(), daysOfYear(day)):
		return false
	}
	return len(r.weekdays) == 0 || slices.ContainsFunc(r.weekdays, func(w weekday) bool { return r.isDay(w, day) })
}

// isDay says whether a day is such a weekday. The nth is that of the month, or of the
// year in a yearly rule without months; other rules have no nth.
func (r rule) isDay(w weekday, day time.Time) bool {
	nth, of := day.Day(), daysOfMonth(day)
	switch {
	case w.day != day.Weekday():
		return false
	case w.nth == 0 || r.every == weekly || r.every == daily:
		return true
	case r.every == yearly && len(r.months) == 0:
		nth, of = day.YearDay(), daysOfYear(day)
	}
	if w.nth > 0 {
		return w.nth == (nth-1)/7+1
	}
	return -w.nth == (of-nth)/7+1
}

func daysOfMonth(day time.Time) int {
	return time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func daysOfYear(day time.Time) int {
	return time.Date(day.Year(), time.December, 31, 0, 0, 0, 0, time.UTC).YearDay()
}
