package ical

import (
	"fmt"
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"
)

// maxDepth bounds how deep the parts of a calendar lie in one another; an alarm in an
// event in a calendar is three.
const maxDepth = 8

// event is what is read of a VEVENT, as it is written.
type event struct {
	line   int // where it begins
	name   string
	values map[string][]written // by property
}

// written is a value and where it stands; its line is 0 when there is none.
type written struct {
	line int
	text string
}

// problem is what is wrong with one of the event's values.
func (e *event) problem(line int, what error) error {
	return &FileError{Line: line, Event: e.name, What: what.Error(), Hint: hintEvent}
}

// scanner walks through the parts of a file and collects the events.
type scanner struct {
	open   []string // names of the parts that the line is in, outermost first
	events []*event
	any    bool // there was a calendar
}

// scan reads the events of a file.
func scan(text []byte) ([]*event, error) {
	var s scanner
	for l := range lines(text) {
		if err := s.take(l); err != nil {
			return nil, err
		}
	}
	switch {
	case !s.any:
		return nil, &FileError{What: "there is no calendar in it", Hint: hintNoCalendar}
	case len(s.open) > 0:
		return nil, &FileError{What: fmt.Sprintf("the file ends in the middle of %.100q", s.open[len(s.open)-1]), Hint: "it was cut off: download or export it again"}
	}
	return s.events, nil
}

func (s *scanner) take(l line) error {
	name := l.name()
	switch {
	case len(s.open) == 0 && !isLine(l, "BEGIN", "VCALENDAR"):
		return &FileError{Line: l.number, What: "here a calendar would begin, with BEGIN:VCALENDAR", Hint: hintNoCalendar}
	case name == "":
		return broken(l.number, "this is not a line of a calendar")
	case name == "BEGIN":
		return s.begin(l)
	case name == "END":
		return s.end(l)
	case slices.Equal(s.open, []string{"VCALENDAR", "VEVENT"}):
		return s.events[len(s.events)-1].take(name, l)
	}
	return nil
}

func isLine(l line, name, value string) bool {
	return l.name() == name && partName(l) == value
}

// partName is the value of a BEGIN or END.
func partName(l line) string {
	_, part, _ := strings.Cut(l.text, ":")
	return strings.ToUpper(strings.TrimSpace(part))
}

func (s *scanner) begin(l line) error {
	if len(s.open) == maxDepth {
		return broken(l.number, "the parts of the calendar lie too deep in one another")
	}
	s.open = append(s.open, partName(l))
	s.any = true
	if slices.Equal(s.open, []string{"VCALENDAR", "VEVENT"}) {
		s.events = append(s.events, &event{line: l.number, values: map[string][]written{}})
	}
	return nil
}

func (s *scanner) end(l line) error {
	last := len(s.open) - 1
	if part := partName(l); part != s.open[last] {
		return broken(l.number, "%.100q ends here, but %.100q is open", part, s.open[last])
	}
	s.open = s.open[:last]
	return nil
}

// take reads one property of the event; most are of no concern.
func (e *event) take(name string, l line) error {
	switch name {
	default:
		return nil
	case "SUMMARY", "UID", "STATUS", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", wholeDays:
	}
	value, err := l.value()
	if err != nil {
		return err
	}
	if name == "SUMMARY" {
		e.name = plainName(ics.FromText(value))
		return nil
	}
	e.values[name] = append(e.values[name], written{l.number, strings.TrimSpace(value)})
	return nil
}

// wholeDays is TRUE of an event of whole days that Exchange writes with times.
const wholeDays = "X-MICROSOFT-CDO-ALLDAYEVENT"

// one is a property that stands at most once in an event.
func (e *event) one(name string) written {
	if values := e.values[name]; len(values) > 0 {
		return values[0]
	}
	return written{}
}

func (e *event) is(name, value string) bool { return strings.EqualFold(e.one(name).text, value) }
