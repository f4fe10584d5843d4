package schedule

import (
	"math"
	"slices"
	"time"
)

// reachMs is how far the instants of a wall time may lie from that wall time
// taken as UTC, with room to spare: clocks have stood up to 16 h from UTC.
const reachMs = 26 * hourMs

// stretch is a time during which the clocks of a zone stand equally far from UTC.
type stretch struct {
	fromMs, toMs int64 // instants; toMs is exclusive
	offsetMs     int64 // what clocks show, less UTC
}

// offsets is how a zone's clocks stood from UTC between two instants: stretches
// in order that touch. It is never empty.
type offsets []stretch

// offsetsBetween asks the zone once, so that everything after is arithmetic.
func offsetsBetween(loc *time.Location, fromMs, toMs int64) offsets {
	out := offsets{stretchAt(loc, fromMs)}
	for {
		last := &out[len(out)-1]
		if last.toMs >= toMs {
			last.toMs = toMs
			return out
		}
		next := stretchAt(loc, last.toMs)
		if next.offsetMs == last.offsetMs {
			last.toMs = next.toMs // only the zone's name changed, or the year
			continue
		}
		out = append(out, next)
	}
}

// SameClocks reports whether the clocks of two zones show the same at every
// instant from fromMs to toMs. So it tells whether an update of the zone data
// changed anything that matters.
func SameClocks(a, b *time.Location, fromMs, toMs int64) bool {
	return slices.Equal(offsetsBetween(a, fromMs, toMs), offsetsBetween(b, fromMs, toMs))
}

// Clocks is a time during which the clocks of a zone stand equally far from UTC.
type Clocks struct {
	FromMs, ToMs int64 // instants; ToMs is exclusive
	OffsetMs     int64 // what clocks show, less UTC
}

// ClocksBetween is how a zone's clocks stand between two instants: times in order
// that touch, at least one.
func ClocksBetween(loc *time.Location, fromMs, toMs int64) []Clocks {
	var out []Clocks
	for _, s := range offsetsBetween(loc, fromMs, toMs) {
		out = append(out, Clocks{s.fromMs, s.toMs, s.offsetMs})
	}
	return out
}

// stretchAt is the stretch from the instant to where the offset may change next.
func stretchAt(loc *time.Location, atMs int64) stretch {
	t := time.UnixMilli(atMs).In(loc)
	_, offset := t.Zone()
	return stretch{fromMs: atMs, toMs: boundAfter(t), offsetMs: int64(offset) * 1000}
}

// boundAfter is an instant after t up to which the offset of t holds.
func boundAfter(t time.Time) int64 {
	_, end := t.ZoneBounds()
	switch {
	case end.IsZero():
		return math.MaxInt64
	case end.After(t):
		return end.UnixMilli()
	}
	// Beyond a zone's table ZoneBounds takes every year for 365 days, so on
	// 31 December of a leap year the end that it gives is past. The offset holds
	// until that day is over.
	return (floorDiv(t.UnixMilli(), dayMs) + 1) * dayMs
}

// first is the first instant at which clocks show the wall time or a later one:
// the earlier one in an overlap, the end of the jump in a gap.
func (o offsets) first(wallMs int64) int64 {
	for _, s := range o {
		if at := wallMs - s.offsetMs; at < s.toMs {
			return max(at, s.fromMs)
		}
	}
	return o[len(o)-1].toMs
}

// last is the instant after which clocks show only later wall times: the later
// one in an overlap, the end of the jump in a gap.
func (o offsets) last(wallMs int64) int64 {
	for _, s := range slices.Backward(o) {
		if at := wallMs - s.offsetMs; at >= s.fromMs {
			return min(at, s.toMs)
		}
	}
	return o[0].fromMs
}
