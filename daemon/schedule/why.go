package schedule

import (
	"fmt"
	"time"

	"offhours/protocol"
)

// Why is the phase of an instant, and the rule that decides it: the night, else the
// working hours that hold, else which came before and come after. Those are the ends
// of the off hours; one that is more than two years away is left out.
func (h Hours) Why(loc *time.Location, atMs int64) (protocol.Phase, protocol.PhaseReason) {
	ranges := h.rangesBetween(loc, atMs, atMs)
	for _, phase := range []protocol.Phase{protocol.Night, protocol.Work} {
		for _, r := range ranges {
			if phaseOf(r) == phase && r.FromMs <= atMs && atMs < r.ToMs {
				return phase, protocol.PhaseReason{Kind: r.Kind, Hours: &r, Exception: h.exceptionOf(r)}
			}
		}
	}
	return protocol.Off, h.whyOff(loc, atMs)
}

// whyOff says what is around off hours. A date that an exception covers says so, for
// it is the exception that has no hours then.
func (h Hours) whyOff(loc *time.Location, atMs int64) protocol.PhaseReason {
	today := DateAt(loc, atMs).number()
	reason := protocol.PhaseReason{Kind: protocol.NoHours}
	if e := h.exceptionOn(today); e != nil {
		reason.Exception = e.dates()
		if len(e.week[today.weekday()]) == 0 {
			reason.Kind = protocol.ExceptionHours
		}
	}
	for _, days := range []int64{2, 16, 128, 732} { // as Next does
		reason.Before, reason.After = around(h.rangesBetween(loc, atMs-days*dayMs, atMs+days*dayMs), atMs)
		if reason.Before != nil && reason.After != nil {
			break
		}
	}
	return reason
}

// around are the range that ended last and the one that begins next.
func around(ranges []protocol.HoursRange, atMs int64) (before, after *protocol.HoursRange) {
	for _, r := range ranges {
		switch {
		case r.ToMs <= atMs && (before == nil || r.ToMs > before.ToMs):
			before = &r
		case r.FromMs > atMs && (after == nil || r.FromMs < after.FromMs):
			after = &r
		}
	}
	return before, after
}

// rangesBetween lists every range that may touch the time between two instants, and
// some more; empty ones are left out.
func (h Hours) rangesBetween(loc *time.Location, fromMs, toMs int64) (all []protocol.HoursRange) {
	o := offsetsBetween(loc, fromMs-4*reachMs, toMs+4*reachMs) // so that no range is cut
	for day := dayOfWall(fromMs-reachMs) - 1; day <= dayOfWall(toMs+reachMs); day++ {
		for _, r := range h.rangesOn(day, o) {
			if r.FromMs < r.ToMs {
				all = append(all, r)
			}
		}
	}
	return all
}

// rangesOn lists the ranges that begin on a day.
func (h Hours) rangesOn(day dayNumber, o offsets) (all []protocol.HoursRange) {
	date, kind, name := day.date().String(), protocol.WeekHours, ""
	if e := h.exceptionOn(day); e != nil {
		kind, name = protocol.ExceptionHours, e.name
	}
	for _, w := range h.workOn(day) {
		all = append(all, protocol.HoursRange{
			Kind: kind, Range: w.String(), Date: date, Exception: name,
			FromMs: o.last(day.wallMs(w.start)), ToMs: o.first(day.wallMs(w.end)),
		})
	}
	if h.night != (window{}) {
		all = append(all, protocol.HoursRange{
			Kind: protocol.NightHours, Range: h.night.String(), Date: date,
			FromMs: o.first(day.wallMs(h.night.start)), ToMs: o.last(day.wallMs(h.night.end)),
		})
	}
	return all
}

func phaseOf(r protocol.HoursRange) protocol.Phase {
	if r.Kind == protocol.NightHours {
		return protocol.Night
	}
	return protocol.Work
}

// exceptionOf is the exception whose hours they are; nil for the week's and the night.
func (h Hours) exceptionOf(r protocol.HoursRange) *protocol.ExceptionDates {
	date, err := ParseDate(r.Date)
	if r.Kind != protocol.ExceptionHours || err != nil {
		return nil
	}
	return h.exceptionOn(date.number()).dates()
}

func (e *exception) dates() *protocol.ExceptionDates {
	return &protocol.ExceptionDates{Name: e.name, From: e.from.date().String(), To: e.to.date().String()}
}

// String writes a window as people do, "22:30-06:30".
func (w window) String() string {
	end := w.end
	if end > minutesPerDay {
		end -= minutesPerDay
	}
	return fmt.Sprintf("%02d:%02d-%02d:%02d", w.start/60, w.start%60, end/60, end%60)
}

// Why is the phase of an instant by all documents that count then, and which of them
// decides: the strictest, and of those that are alike the one that was saved last.
func (f InForce) Why(atMs int64) (phase protocol.Phase, reason protocol.PhaseReason, decided Document) {
	for i, d := range f.At(atMs) {
		p, r := d.Hours.Why(d.Location, atMs)
		if i == 0 || strictness(p) >= strictness(phase) {
			phase, reason, decided = p, r, d
		}
	}
	return phase, reason, decided
}
