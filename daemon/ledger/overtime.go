package ledger

import (
	"offhours/daemon/budget"
	"offhours/protocol"
)

// Overtime adds up what of the segments fell in off hours and nights, and how much of
// that a follow-up, an on-call or the wait before a platform had opened. Window and
// place are as in [Stats]; phases says which phases held between two instants for
// somebody in a zone, and is asked once for each zone. Every on-call is told, and the
// last times after a wait, also those in which nothing was done.
//
// No instant is counted twice: where openings overlap it is a follow-up's before an
// on-call's, that before what was entered after a wait, and then the earlier one's.
func Overtime(
	segments []Segment,
	window func(zone string) (fromMs, toMs int64),
	place func(rule string) (protocol.Place, bool),
	phases func(zone string, fromMs, toMs int64) []protocol.PhaseRange,
	openings []budget.Opening,
) protocol.Overtime {
	sum := newOvertimeSum(openings)
	rest := make(map[string]*restTime)
	for s, in := range within(segments, window) {
		if in.part(s) == 0 {
			continue
		}
		if rest[s.Zone] == nil {
			rest[s.Zone] = &restTime{phases(s.Zone, in.fromMs, in.toMs)}
		}
		for _, part := range rest[s.Zone].in(max(s.FromMs, in.fromMs), min(s.ToMs, in.toMs)) {
			if at, known := place(s.Rule); known {
				sum.add(at, part)
			}
		}
	}
	return sum.overtime()
}

// restTime is the phases of a zone from where it was last asked.
type restTime struct{ ahead []protocol.PhaseRange }

// in cuts the time between two instants to off hours and nights. Ask in order of time.
func (r *restTime) in(fromMs, toMs int64) (parts []bounds) {
	for len(r.ahead) > 0 && r.ahead[0].ToMs <= fromMs {
		r.ahead = r.ahead[1:]
	}
	for _, p := range r.ahead {
		if p.FromMs >= toMs {
			break
		}
		if p.Phase != protocol.Work {
			parts = append(parts, bounds{max(p.FromMs, fromMs), min(p.ToMs, toMs)})
		}
	}
	return parts
}

// overtimeSum is what was done outside working hours, by what had opened it.
type overtimeSum struct {
	totalMs  int64
	openings []budget.Opening // in the order in which they own an instant
	openedMs []int64          // of each
	byDay    map[int64][]int  // those that touch a day of UTC: over a year they are many
}

const dayMs = 24 * 3_600_000

func newOvertimeSum(openings []budget.Opening) *overtimeSum {
	sum := &overtimeSum{openedMs: make([]int64, len(openings)), byDay: map[int64][]int{}}
	for _, kind := range []budget.OpeningKind{budget.OpenedFollowUp, budget.OpenedOnCall, budget.OpenedDelay} {
		for _, o := range openings {
			if o.Kind == kind {
				sum.own(o)
			}
		}
	}
	return sum
}

// own takes an opening that owns what those before it leave.
func (o *overtimeSum) own(opening budget.Opening) {
	for day := opening.FromMs / dayMs; day <= opening.UntilMs/dayMs; day++ {
		o.byDay[day] = append(o.byDay[day], len(o.openings))
	}
	o.openings = append(o.openings, opening)
}

// add gives each instant of the time at a place to the first opening that opens it.
func (o *overtimeSum) add(at protocol.Place, part bounds) {
	o.totalMs += part.toMs - part.fromMs
	for day := part.fromMs / dayMs; day*dayMs < part.toMs; day++ {
		o.addOn(day, at, bounds{max(part.fromMs, day*dayMs), min(part.toMs, (day+1)*dayMs)})
	}
}

func (o *overtimeSum) addOn(day int64, at protocol.Place, part bounds) {
	free := []bounds{part}
	for _, i := range o.byDay[day] {
		opening := &o.openings[i]
		if len(free) == 0 || opening.UntilMs <= part.fromMs || part.toMs <= opening.FromMs || !opening.Opens(at) {
			continue
		}
		var takenMs int64
		free, takenMs = without(free, bounds{opening.FromMs, opening.UntilMs})
		o.openedMs[i] += takenMs
	}
}

// without takes a stretch out of others, and says how much of it they held.
func without(from []bounds, taken bounds) (left []bounds, takenMs int64) {
	for _, f := range from {
		inside := bounds{max(f.fromMs, taken.fromMs), min(f.toMs, taken.toMs)}
		if inside.toMs <= inside.fromMs {
			left = append(left, f)
			continue
		}
		takenMs += inside.toMs - inside.fromMs
		for _, side := range []bounds{{f.fromMs, inside.fromMs}, {inside.toMs, f.toMs}} {
			if side.fromMs < side.toMs {
				left = append(left, side)
			}
		}
	}
	return left, takenMs
}

func (o *overtimeSum) overtime() protocol.Overtime {
	out := protocol.Overtime{TotalMs: o.totalMs, OnCalls: []protocol.OnCallTime{}}
	for i, opening := range o.openings {
		switch opening.Kind {
		case budget.OpenedFollowUp:
			out.FollowUpMs += o.openedMs[i]
		case budget.OpenedOnCall:
			out.OnCallMs += o.openedMs[i]
			out.OnCalls = append(out.OnCalls, openedTime(opening, o.openedMs[i]))
		case budget.OpenedDelay:
			out.DelayMs += o.openedMs[i]
			out.Delays = append(out.Delays, openedTime(opening, o.openedMs[i]))
		}
	}
	out.Delays = out.Delays[max(0, len(out.Delays)-protocol.MaxDelaysTold):]
	return out
}

func openedTime(o budget.Opening, totalMs int64) protocol.OnCallTime {
	return protocol.OnCallTime{
		FromMs: o.FromMs, UntilMs: o.UntilMs, Reason: o.Reason, Platform: o.Platform, Role: o.Role, TotalMs: totalMs,
	}
}
