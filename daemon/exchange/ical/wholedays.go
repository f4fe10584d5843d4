package ical

import (
	"errors"
	"strings"
	"time"
)

// begin is the event's first day; whole is false of an event with times.
func (e *event) begin(zone *time.Location) (day time.Time, whole bool, err error) {
	written := e.one("DTSTART")
	if written.line == 0 {
		return day, false, e.problem(e.line, errors.New("the event does not say when it begins"))
	}
	start, err := parseStamp(written.text)
	if err != nil {
		return day, false, e.problem(written.line, err)
	}
	if e.is(wholeDays, "TRUE") {
		start = start.in(zone)
		whole = start.clock == "000000"
	}
	return start.date, whole || start.clock == "", nil
}

// days is how many days the event lasts: its end is the day after its last one.
func (e *event) days(start time.Time, zone *time.Location) (days int, err error) {
	end, length := e.one("DTEND"), e.one("DURATION")
	days = 1
	switch {
	case end.line > 0:
		stamp, err := parseStamp(end.text)
		if err != nil {
			return 0, e.problem(end.line, err)
		}
		days = daysBetween(start, e.day(stamp, zone))
		if days < 0 {
			return 0, e.problem(end.line, errors.New("the event ends before it begins"))
		}
	case length.line > 0:
		if days, err = parseLength(length.text); err != nil {
			return 0, e.problem(length.line, err)
		}
	}
	return max(1, days), nil // some programs write the day itself for the end of a single one
}

// day is the date of a stamp in this event. What is written in UTC counts as it is
// written beside plain dates, and by the person's zone in an event of instants.
func (e *event) day(s stamp, zone *time.Location) time.Time {
	if e.is(wholeDays, "TRUE") {
		s = s.in(zone)
	}
	return s.date
}

// stamps reads a list of dates, each of which may also begin a period of time.
func (e *event) stamps(name string, zone *time.Location) (list []time.Time, err error) {
	for _, value := range e.values[name] {
		for text := range strings.SplitSeq(value.text, ",") {
			text, _, _ = strings.Cut(text, "/")
			at, err := parseStamp(text)
			if err != nil {
				return nil, e.problem(value.line, err)
			}
			list = append(list, e.day(at, zone))
		}
	}
	return list, nil
}
