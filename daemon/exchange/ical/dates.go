package ical

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Dates are midnights in UTC here, where every day has 24 hours.

const lastYear = 9999 // that four digits can write

// daysBetween is also right for centuries, which no time.Duration can hold.
func daysBetween(from, to time.Time) int { return int((to.Unix() - from.Unix()) / 86_400) }

// stamp is a date, or a date with a time, as calendars write them.
type stamp struct {
	date  time.Time
	clock string // "150405", or "" of a date alone
	isUTC bool
}

// parseStamp reads 20261225, 20261225T090000 and 20261225T090000Z.
func parseStamp(text string) (stamp, error) {
	day, clock, timed := strings.Cut(text, "T")
	date, err := time.Parse("20060102", day)
	local, isUTC := strings.CutSuffix(clock, "Z")
	if err == nil && timed {
		_, err = time.Parse("150405", strings.Replace(local, "60", "59", 1)) // a leap second is a time, too
	}
	if err != nil {
		return stamp{}, fmt.Errorf("%.40q is not a date such as 20261225", text)
	}
	return stamp{date, local, isUTC}, nil
}

// in is the stamp as clocks in a zone show it. A date alone is the same everywhere.
func (s stamp) in(zone *time.Location) stamp {
	if !s.isUTC {
		return s
	}
	at, err := time.Parse("20060102150405", s.date.Format("20060102")+s.clock)
	if err != nil {
		return s
	}
	year, month, day := at.In(zone).Date()
	return stamp{date: time.Date(year, month, day, 0, 0, 0, 0, time.UTC), clock: at.In(zone).Format("150405")}
}

var aLength = regexp.MustCompile(`^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$`)

// parseLength reads a duration such as P1W or P2DT12H as days; a part of a day is one.
func parseLength(text string) (days int, err error) {
	parts := aLength.FindStringSubmatch(text)
	if parts == nil || strings.HasSuffix(text, "P") || strings.HasSuffix(text, "T") {
		return 0, fmt.Errorf("%.40q is not a duration such as P1D", text)
	}
	seconds := 0
	for i, unit := range []int{7 * 86_400, 86_400, 3_600, 60, 1} {
		n, _ := strconv.Atoi(parts[i+1]) // digits, or nothing for none
		seconds += n * unit
	}
	return max(1, (seconds+86_399)/86_400), nil
}
