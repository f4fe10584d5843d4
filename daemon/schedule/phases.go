package schedule

import (
	"math"
	"time"

	"offhours/protocol"
)

// Phases divides the time between two instants into phases: ranges in order that
// touch, begin at fromMs and end at toMs, no two neighbours alike. It is empty
// when toMs is not after fromMs.
func (h Hours) Phases(loc *time.Location, fromMs, toMs int64) []protocol.PhaseRange {
	out := []protocol.PhaseRange{}
	work, night := h.between(loc, fromMs, toMs)
	for atMs := fromMs; atMs < toMs; {
		phase, untilMs := phaseAt(&work, &night, atMs)
		untilMs = min(untilMs, toMs)
		out = appendPhase(out, protocol.PhaseRange{Phase: phase, FromMs: atMs, ToMs: untilMs})
		atMs = untilMs
	}
	return out
}

// phaseAt is the phase at the instant, and until when that is sure. It leaves
// behind what is past: ask in order of time.
func phaseAt(work, night *ranges, atMs int64) (phase protocol.Phase, untilMs int64) {
	isWork, workUntilMs := work.at(atMs)
	isNight, nightUntilMs := night.at(atMs)
	switch {
	case isNight:
		return protocol.Night, nightUntilMs
	case isWork:
		return protocol.Work, min(workUntilMs, nightUntilMs)
	}
	return protocol.Off, min(workUntilMs, nightUntilMs)
}

func appendPhase(out []protocol.PhaseRange, next protocol.PhaseRange) []protocol.PhaseRange {
	if n := len(out); n > 0 && out[n-1].Phase == next.Phase {
		out[n-1].ToMs = next.ToMs
		return out
	}
	return append(out, next)
}

// between turns every window that may touch the time between two instants into
// instants.
func (h *Hours) between(loc *time.Location, fromMs, toMs int64) (work, night ranges) {
	o := offsetsBetween(loc, fromMs-reachMs, toMs+reachMs)
	first := dayOfWall(fromMs-reachMs) - 1 // a window may run through the day after its own
	last := dayOfWall(toMs + reachMs)
	for day := first; day <= last; day++ {
		for _, w := range h.workOn(day) {
			work = work.add(o.last(day.wallMs(w.start)), o.first(day.wallMs(w.end)))
		}
		if h.night != (window{}) {
			night = night.add(o.first(day.wallMs(h.night.start)), o.last(day.wallMs(h.night.end)))
		}
	}
	return work, night
}

// ranges is a list of [from, to) instants in order, none of which touch.
type ranges []struct{ fromMs, toMs int64 }

// add joins a range that begins no earlier than those before it; days in order,
// and windows in order within them, see to that. An empty range adds nothing.
func (r ranges) add(fromMs, toMs int64) ranges {
	if toMs <= fromMs {
		return r
	}
	if n := len(r); n > 0 && fromMs <= r[n-1].toMs {
		r[n-1].toMs = max(r[n-1].toMs, toMs)
		return r
	}
	return append(r, struct{ fromMs, toMs int64 }{fromMs, toMs})
}

// at says whether the instant lies in a range, and until when that stays so. It
// drops what is past: ask in order of time.
func (r *ranges) at(atMs int64) (inside bool, untilMs int64) {
	for len(*r) > 0 && (*r)[0].toMs <= atMs {
		*r = (*r)[1:]
	}
	switch {
	case len(*r) == 0:
		return false, math.MaxInt64
	case atMs < (*r)[0].fromMs:
		return false, (*r)[0].fromMs
	}
	return true, (*r)[0].toMs
}
