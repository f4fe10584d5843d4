package ical

import "time"

// Repeat follows a rule for tests: the days from first to last on which an event that
// began on start begins again.
func Repeat(text string, start, first, last time.Time) ([]time.Time, error) {
	r, err := (&event{}).parseRule(text, time.UTC)
	if err != nil {
		return nil, err
	}
	left := steps(maxSteps)
	return r.dates(start, first, last, &left)
}
