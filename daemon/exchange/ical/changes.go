package ical

import (
	"errors"
	"fmt"
	"slices"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// Proposal is what an import would make of the settings.
type Proposal struct {
	Settings  protocol.Settings `json:"settings"`
	Changes   []Change          `json:"changes"` // every day off of the file, by date
	LeftAlone LeftAlone         `json:"leftAlone"`
}

// Change is what becomes of one day off, or several on end.
type Change struct {
	Kind Kind                `json:"kind"`
	Name string              `json:"name"`
	From string              `json:"from"`
	To   string              `json:"to"`             // inclusive
	Was  *protocol.Exception `json:"was,omitempty"`  // what is replaced
	Over *protocol.Exception `json:"over,omitempty"` // working hours of these dates that give way to what is new
}

// Kind is a kind of change.
type Kind string

// The kinds.
const (
	New      Kind = "new"
	There    Kind = "there"    // in the settings already
	Replaced Kind = "replaced" // an exception of the same name from the same date was otherwise
)

// Count is how many changes are of a kind.
func (p *Proposal) Count(kind Kind) (n int) {
	for _, change := range p.Changes {
		if change.Kind == kind {
			n++
		}
	}
	return n
}

// place is what tells exceptions apart: those that agree in it are one.
type place struct{ name, from string }

// propose puts days off into the settings: in the place of an exception with the same
// name and first date, else behind all others, so that they win.
func propose(before protocol.Settings, found []protocol.Exception, alone LeftAlone, today schedule.Date) (Proposal, error) {
	p := Proposal{Settings: before, Changes: []Change{}, LeftAlone: alone}
	exceptions := slices.Clone(before.Exceptions)
	at := map[place]int{}
	for i, e := range exceptions {
		at[place{e.Name, e.From}] = i
	}
	for _, off := range found {
		change := Change{Kind: New, Name: off.Name, From: off.From, To: off.To}
		i, known := at[place{off.Name, off.From}]
		switch {
		case !known:
			change.Over = hoursWithin(before.Exceptions, off)
			exceptions = append(exceptions, off)
		case exceptions[i].To == off.To && isOff(exceptions[i].Work):
			change.Kind = There
		default:
			was := exceptions[i]
			change.Kind, change.Was = Replaced, &was
			exceptions[i] = off
		}
		p.Changes = append(p.Changes, change)
	}
	p.Settings.Exceptions = exceptions
	return p, check(p.Settings, len(before.Exceptions), p.Count(New), today)
}

// hoursWithin is the last exception with working hours that shares a date with a day off.
func hoursWithin(exceptions []protocol.Exception, off protocol.Exception) *protocol.Exception {
	for _, e := range slices.Backward(exceptions) {
		if e.From <= off.To && off.From <= e.To && !isOff(e.Work) {
			return &e
		}
	}
	return nil
}

// isOff is true of a week without working hours.
func isOff(week protocol.Week) bool {
	return len(week.Mon)+len(week.Tue)+len(week.Wed)+len(week.Thu)+len(week.Fri)+len(week.Sat)+len(week.Sun) == 0
}

// check refuses what the settings cannot hold.
func check(after protocol.Settings, had, added int, today schedule.Date) error {
	if added > 0 && len(after.Exceptions) > settings.MaxExceptions {
		return tooMany(fmt.Sprintf("%d days off, beside the %d exceptions that are there (%d of them past)",
			added, had, countPast(after.Exceptions[:had], today)))
	}
	if problems, wrong := errors.AsType[settings.Problems](settings.Usable(after)); added > 0 && wrong {
		return &FileError{What: "with these days off, " + problems[0].Problem, Hint: hintShorter + `, or take old exceptions out with "offhours hours edit"`}
	}
	return nil
}

func tooMany(what string) error {
	return &FileError{
		What: fmt.Sprintf("%s, are more than the %d exceptions that the settings can hold", what, settings.MaxExceptions),
		Hint: hintShorter + `, or take old exceptions out with "offhours hours edit"`,
	}
}

func countPast(exceptions []protocol.Exception, today schedule.Date) (n int) {
	for _, e := range exceptions {
		if e.To < today.String() {
			n++
		}
	}
	return n
}
