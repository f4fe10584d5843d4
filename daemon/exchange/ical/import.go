package ical

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

const (
	yearsAhead = 2      // as far as what repeats is followed
	maxFound   = 10_000 // days off in a file, after which nobody counts on
)

// LeftAlone is what is in a file and does not become a day off.
type LeftAlone struct {
	WithTimes int      `json:"withTimes"` // events with times
	Cancelled int      `json:"cancelled"` // events that were called off
	Past      int      `json:"past"`      // events that are over
	Unread    []Unread `json:"unread,omitempty"`
}

// Unread is an event that may be days off, and is not understood.
type Unread struct {
	Line int    `json:"line"` // where it begins
	Name string `json:"name"`
	Why  string `json:"why"`
}

// Import says what a calendar's days off would make of the settings. Today is the date
// in the person's zone; the zone itself counts only for whole days that Exchange wrote
// as instants. Its error is a *FileError.
func Import(text []byte, today schedule.Date, zone *time.Location, before protocol.Settings) (Proposal, error) {
	if len(text) > MaxBytes {
		return Proposal{}, TooLong(int64(len(text)))
	}
	events, err := scan(text)
	if err != nil {
		return Proposal{}, err
	}
	now := time.Date(today.Year, today.Month, today.Day, 0, 0, 0, 0, time.UTC)
	r := reader{zone: zone, today: now, last: now.AddDate(yearsAhead, 0, 0), left: maxSteps, at: map[place]int{}}
	r.findMoved(events)
	for _, e := range events {
		if err := r.take(e); err != nil {
			return Proposal{}, err
		}
	}
	slices.SortStableFunc(r.found, func(a, b protocol.Exception) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Name, b.Name))
	})
	return propose(before, r.found, r.alone, today)
}

// TooLong is the problem of a file of so many bytes; -1 when they were not counted.
func TooLong(bytes int64) *FileError {
	const mebi = 1 << 20
	what := fmt.Sprintf("the calendar has %d MiB, and at most %d are read", (bytes+mebi-1)/mebi, MaxBytes/mebi)
	if bytes < 0 {
		what = fmt.Sprintf("the calendar has more than %d MiB, and no more are read", MaxBytes/mebi)
	}
	return &FileError{What: what, Hint: hintShorter}
}

// reader turns events into days off.
type reader struct {
	zone        *time.Location
	today, last time.Time
	left        steps
	moved       map[instance]bool // days of repeating events that another event stands for
	found       []protocol.Exception
	at          map[place]int // in found
	alone       LeftAlone
}

// instance is one day of a repeating event.
type instance struct {
	uid string
	day time.Time
}

// findMoved collects the days on which a repeating event is replaced by another one.
func (r *reader) findMoved(events []*event) {
	r.moved = map[instance]bool{}
	for _, e := range events {
		if at, err := parseStamp(e.one("RECURRENCE-ID").text); err == nil {
			r.moved[instance{e.one("UID").text, e.day(at, r.zone)}] = true
		}
	}
}

func (r *reader) take(e *event) error {
	start, whole, err := e.begin(r.zone)
	switch {
	case err != nil:
		return err
	case e.is("STATUS", "CANCELLED"):
		r.alone.Cancelled++
		return nil
	case !whole:
		r.alone.WithTimes++
		return nil
	}
	days, err := e.days(start, r.zone)
	if err != nil {
		return err
	}
	begins, err := r.begins(e, start, days)
	if errors.Is(err, errUnread) {
		r.alone.Unread = append(r.alone.Unread, Unread{e.line, e.name, err.Error()})
		return nil
	}
	if err != nil {
		return err
	}
	if len(begins) == 0 && start.Before(r.today) {
		r.alone.Past++
	}
	return r.add(e, begins, days)
}

// begins lists the days on which an event of so many days begins, as far as they are
// not past.
func (r *reader) begins(e *event, start time.Time, days int) ([]time.Time, error) {
	first := r.today.AddDate(0, 0, 1-days)
	list := []time.Time{start}
	for _, rule := range e.values["RRULE"] {
		parsed, err := e.parseRule(rule.text, r.zone)
		if err == nil {
			var repeated []time.Time
			repeated, err = parsed.dates(start, first, r.last, &r.left)
			list = append(list, repeated...)
		}
		switch {
		case errors.Is(err, errUnread):
			return nil, err
		case errors.Is(err, errTooOften):
			return nil, &FileError{Line: rule.line, Event: e.name, What: err.Error(), Hint: hintShorter}
		case err != nil:
			return nil, e.problem(rule.line, err)
		}
	}
	return r.around(e, list, first)
}

// around adds the days that an event names one by one, and takes away those that it
// excepts or that another event stands for.
func (r *reader) around(e *event, list []time.Time, first time.Time) (kept []time.Time, err error) {
	more, err := e.stamps("RDATE", r.zone)
	if err != nil {
		return nil, err
	}
	except, err := e.stamps("EXDATE", r.zone)
	if err != nil {
		return nil, err
	}
	gone := map[time.Time]bool{}
	for _, day := range except {
		gone[day] = true
	}
	list = append(list, slices.DeleteFunc(more, r.last.Before)...)
	slices.SortFunc(list, time.Time.Compare)
	for _, day := range slices.Compact(list) {
		if !day.Before(first) && !gone[day] && !r.isMoved(e, day) {
			kept = append(kept, day)
		}
	}
	return kept, nil
}

func (r *reader) isMoved(e *event, day time.Time) bool {
	return e.one("RECURRENCE-ID").line == 0 && r.moved[instance{e.one("UID").text, day}]
}

// add notes the days off of one event. What is in the file twice counts once.
func (r *reader) add(e *event, begins []time.Time, days int) error {
	for _, from := range begins {
		to := from.AddDate(0, 0, days-1)
		if to.Year() > lastYear {
			return e.problem(e.line, errors.New("the event lasts longer than calendars go"))
		}
		found := protocol.Exception{Name: e.name, From: from.Format(time.DateOnly), To: to.Format(time.DateOnly)}
		key := place{found.Name, found.From}
		if at, twice := r.at[key]; twice {
			r.found[at].To = max(r.found[at].To, found.To)
			continue
		}
		if len(r.found) == maxFound {
			return tooMany(fmt.Sprintf("more than %d days off", maxFound))
		}
		r.at[key] = len(r.found)
		r.found = append(r.found, found)
	}
	return nil
}
