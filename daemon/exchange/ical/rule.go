package ical

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// errUnread is of a rule that is right, but not followed here.
var errUnread = errors.New("it repeats in a way that is not read")

// rule is how an event of whole days repeats: by RRULE without hours, minutes,
// seconds and numbers of weeks.
type rule struct {
	every     period
	interval  int
	count     int       // 0: without an end by number
	until     time.Time // inclusive; zero: without an end by date
	months    []int
	monthDays []int // negative ones count from the end, also below
	yearDays  []int
	weekdays  []weekday
	positions []int // which days of those that fit in a period; empty: all
	weekStart time.Weekday
}

// period is what a rule counts in.
type period string

const (
	daily   period = "DAILY"
	weekly  period = "WEEKLY"
	monthly period = "MONTHLY"
	yearly  period = "YEARLY"
)

// weekday is a day of the week, or the nth of a month or year.
type weekday struct {
	nth int // 0: every one
	day time.Weekday
}

// parseRule reads the value of an RRULE.
func (e *event) parseRule(text string, zone *time.Location) (rule, error) {
	r := rule{interval: 1, weekStart: time.Monday}
	for part := range strings.SplitSeq(strings.ToUpper(text), ";") {
		name, value, found := strings.Cut(part, "=")
		if part == "" {
			continue
		}
		if !found {
			return rule{}, wrongPart(part)
		}
		if err := r.set(name, value, func(s stamp) time.Time { return e.day(s, zone) }); err != nil {
			return rule{}, err
		}
	}
	if r.every == "" {
		return rule{}, fmt.Errorf("%.80q does not say how often, as in FREQ=YEARLY", text)
	}
	return r, nil
}

func wrongPart(part string) error { return fmt.Errorf("%.80q is not part of a rule", part) }

func (r *rule) set(name, value string, day func(stamp) time.Time) (err error) {
	switch name {
	case "FREQ":
		r.every, err = parsePeriod(value)
	case "INTERVAL":
		r.interval, err = number(value, 1, 9999)
	case "COUNT":
		r.count, err = number(value, 1, 1_000_000)
	case "UNTIL":
		var until stamp
		until, err = parseStamp(value)
		r.until = day(until)
	case "BYMONTH":
		r.months, err = numbers(value, 1, 12)
	case "BYMONTHDAY":
		r.monthDays, err = numbersFromEnds(value, 31)
	case "BYYEARDAY":
		r.yearDays, err = numbersFromEnds(value, 366)
	case "BYSETPOS":
		r.positions, err = numbersFromEnds(value, 366)
	case "BYDAY":
		r.weekdays, err = parseWeekdays(value)
	case "WKST":
		var start weekday
		start, err = parseWeekday(value)
		r.weekStart = start.day
	case "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP":
		return fmt.Errorf("%w: by %s", errUnread, name)
	default:
		err = wrongPart(name + "=" + value)
	}
	return err
}

func parsePeriod(value string) (period, error) {
	switch p := period(value); p {
	case daily, weekly, monthly, yearly:
		return p, nil
	case "HOURLY", "MINUTELY", "SECONDLY":
		return "", fmt.Errorf("%w: %s", errUnread, value)
	}
	return "", wrongPart("FREQ=" + value)
}

func number(text string, least, most int) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		return 0, fmt.Errorf("%.40q is not a number from %d to %d", text, least, most)
	}
	return n, nil
}

func numbers(text string, least, most int) (list []int, err error) {
	for one := range strings.SplitSeq(text, ",") {
		n, err := number(one, least, most)
		if err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, nil
}

// numbersFromEnds reads numbers that count from the beginning, or from the end when
// they are negative.
func numbersFromEnds(text string, most int) ([]int, error) {
	list, err := numbers(text, -most, most)
	if err == nil && slices.Contains(list, 0) {
		return nil, fmt.Errorf("%.40q has a 0, and counting begins at 1", text)
	}
	return list, err
}

func parseWeekdays(text string) (list []weekday, err error) {
	for one := range strings.SplitSeq(text, ",") {
		day, err := parseWeekday(one)
		if err != nil {
			return nil, err
		}
		list = append(list, day)
	}
	return list, nil
}

// parseWeekday reads MO, 2MO and -1MO.
func parseWeekday(text string) (weekday, error) {
	split := max(0, len(text)-2)
	day := slices.Index([]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}, text[split:])
	if day < 0 {
		return weekday{}, fmt.Errorf("%.40q is not a day such as MO or 2MO", text)
	}
	if split == 0 {
		return weekday{day: time.Weekday(day)}, nil
	}
	nth, err := numbersFromEnds(text[:split], 53)
	if err != nil || len(nth) != 1 {
		return weekday{}, fmt.Errorf("%.40q is not a day such as MO or 2MO", text)
	}
	return weekday{nth[0], time.Weekday(day)}, nil
}
