package breaks

import (
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
// one by one, the last first. They come in the order in which they ended, and the dates
// are theirs; who travels may have a day twice, and it is told once.
func Tell(ended []Ended, dates []string) protocol.BreaksTaken {
	told := protocol.BreaksTaken{Days: []protocol.BreaksOfDay{}, Records: []protocol.BreakRecord{}}
	for i, e := range ended {
		dayOf(&told, dates[i]).add(e.BreakRecord)
	}
	for i := len(ended) - 1; i >= max(0, len(ended)-maxRecords); i-- {
		told.Records = append(told.Records, ended[i].BreakRecord)
	}
	return told
}

// ofDay is a day that is being counted.
type ofDay struct{ *protocol.BreaksOfDay }

func dayOf(told *protocol.BreaksTaken, date string) ofDay {
	at := len(told.Days)
	for at > 0 && told.Days[at-1].Date > date {
		at--
	}
	if at > 0 && told.Days[at-1].Date == date {
		return ofDay{&told.Days[at-1]}
	}
	told.Days = slices.Insert(told.Days, at, protocol.BreaksOfDay{Date: date, Kinds: []protocol.BreaksOfAKind{}})
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
	order := func(kind protocol.BreakKind) int { return slices.Index(protocol.BreakKinds(), kind) }
	at := 0
	for at < len(d.Kinds) && order(d.Kinds[at].Kind) < order(kind) {
		at++
	}
	if at == len(d.Kinds) || d.Kinds[at].Kind != kind {
		d.Kinds = slices.Insert(d.Kinds, at, protocol.BreaksOfAKind{Kind: kind})
	}
	return &d.Kinds[at]
}
