package ical

import (
	"fmt"
	"strings"
)

// FileError is why a calendar cannot be read, said so that its person can find the
// place.
type FileError struct {
	Line  int    // of the file, from 1; 0 when it is about the file as a whole
	Event string // the event's name, where it is about one
	What  string
	Hint  string // the way out
}

// Error names the place and what is wrong there.
func (p *FileError) Error() string {
	var where []string
	if p.Line > 0 {
		where = append(where, fmt.Sprintf("line %d", p.Line))
	}
	if p.Event != "" {
		where = append(where, fmt.Sprintf("event %q", p.Event))
	}
	if len(where) == 0 {
		return p.What
	}
	return strings.Join(where, ", ") + ": " + p.What
}

const (
	hintNoCalendar = "let your calendar program export an iCalendar file, whose name ends in .ics"
	hintBroken     = "export the calendar again; if that does not help, take out this line or its event with a text editor"
	hintEvent      = "change or remove this event in your calendar program, and export again"
	hintShorter    = "import a shorter calendar, such as one of public holidays alone"
)

// broken is a problem of a line that cannot be understood.
func broken(line int, format string, args ...any) error {
	return &FileError{Line: line, What: fmt.Sprintf(format, args...), Hint: hintBroken}
}
