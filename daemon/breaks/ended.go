package breaks

import (
	"cmp"
	"slices"

	"offhours/protocol"
)

// Ended is a break that has ended, in the zone that was in force then.
type Ended struct {
	protocol.BreakRecord
	Zone string
}

// maxRecords is how many breaks are told one by one.
const maxRecords = 500

// Tell counts breaks by the local day on which they ended, and tells the latest of them
// one by one, the last first. The dates are those of ended, in the same order.
func Tell(ended []Ended, dates []string) protocol.BreaksTaken {
	told := protocol.BreaksTaken{Days: []protocol.BreaksOfDay{}, Records: []protocol.BreakRecord{}}
	for i, e := range ended {
		day := dayOf(&told, dates[i])
		day.add(e.BreakRecord)
		told.Records = append(told.Records, e.BreakRecord)
	}
	slices.SortFunc(told.Days, func(a, b protocol.BreaksOfDay) int { return cmp.Compare(a.Date, b.Date) })
	slices.SortStableFunc(told.Records, func(a, b protocol.BreakRecord) int { return cmp.Compare(b.EndMs, a.EndMs) })
	told.Records = told.Records[:min(len(told.Records), maxRecords)]
	return told
}

// ofDay is a day that is being counted.
type ofDay struct{ *protocol.BreaksOfDay }

func dayOf(told *protocol.BreaksTaken, date string) ofDay {
	at := slices.IndexFunc(told.Days, func(d protocol.BreaksOfDay) bool { return d.Date == date })
	if at < 0 {
		at = len(told.Days)
		told.Days = append(told.Days, protocol.BreaksOfDay{Date: date, Kinds: []protocol.BreaksOfAKind{}})
	}
	return ofDay{&told.Days[at]}
}

func (d ofDay) add(record protocol.BreakRecord) {
	d.LongestStretchMs = max(d.LongestStretchMs, record.StretchMs)
	kind := d.kind(record.Kind)
	switch record.End {
	case protocol.BreakTaken:
		kind.Taken++
	case protocol.BreakCredited:
		kind.Credited++
	default:
		kind.Skipped++
	}
}

// kind is a kind's counts, which stand in the order of protocol.BreakKinds.
func (d ofDay) kind(kind protocol.BreakKind) *protocol.BreaksOfAKind {
	order := func(k protocol.BreaksOfAKind, kind protocol.BreakKind) int {
		return cmp.Compare(slices.Index(protocol.BreakKinds(), k.Kind), slices.Index(protocol.BreakKinds(), kind))
	}
	at, found := slices.BinarySearchFunc(d.Kinds, kind, order)
	if !found {
		d.Kinds = slices.Insert(d.Kinds, at, protocol.BreaksOfAKind{Kind: kind})
	}
	return &d.Kinds[at]
}
