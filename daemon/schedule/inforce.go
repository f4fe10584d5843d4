package schedule

import (
	"math"
	"slices"
	"time"

	"offhours/protocol"
)

// strictMs is how far away the working hours must be with which a change that opens
// more begins to count, for somebody who wants it strict: no evening in which a
// person weakens is shorter.
const strictMs = 8 * hourMs

// Document is one revision of the hours, in the zone that holds for it.
type Document struct {
	Revision int64 // its number, for who asks which one decided
	Hours    Hours
	Ladder   Ladder
	Location *time.Location
	SavedMs  int64 // from then on it closes what it closes
	FullMs   int64 // from then on it also opens what it opens, and those before it are over
}

// InForce is every document that counts at some instant that is asked about, in the
// order in which they were saved; never empty. Mostly it is one. Between SavedMs and
// FullMs of a document the strictest of it and those before it holds: night before
// off hours before work. Before the first of them that one holds.
type InForce []Document

// Alone is a document that counts in full, and always has, and closes off hours.
func Alone(hours Hours, loc *time.Location) InForce { return InForce{{Hours: hours, Location: loc}} }

// Phases divides the time between two instants into phases, as [Hours.Phases] does
// for a single document.
func (f InForce) Phases(fromMs, toMs int64) []protocol.PhaseRange {
	if len(f) == 1 {
		return f[0].Hours.Phases(f[0].Location, fromMs, toMs)
	}
	out := []protocol.PhaseRange{}
	for atMs := fromMs; atMs < toMs; {
		untilMs := min(toMs, f.changesMs(atMs))
		for _, p := range f.At(atMs).strictest(atMs, untilMs) {
			out = appendPhase(out, p)
		}
		atMs = untilMs
	}
	return out
}

// At are the documents that count at an instant: the last one that counts in full,
// and those that were saved after it.
func (f InForce) At(atMs int64) InForce {
	base := 0
	for i, d := range f {
		if d.SavedMs <= atMs && d.FullMs <= atMs {
			base = i
		}
	}
	known := InForce{f[base]}
	for _, d := range f[base+1:] {
		if d.SavedMs <= atMs {
			known = append(known, d)
		}
	}
	return known
}

// changesMs is the next instant at which other documents count.
func (f InForce) changesMs(afterMs int64) int64 {
	next := int64(math.MaxInt64)
	for _, d := range f {
		for _, atMs := range []int64{d.SavedMs, d.FullMs} {
			if atMs > afterMs {
				next = min(next, atMs)
			}
		}
	}
	return next
}

// strictest lays the phases of all documents over one another.
func (f InForce) strictest(fromMs, toMs int64) []protocol.PhaseRange {
	out := f[0].Hours.Phases(f[0].Location, fromMs, toMs)
	for _, d := range f[1:] {
		out = stricter(out, d.Hours.Phases(d.Location, fromMs, toMs))
	}
	return out
}

// stricter keeps the stricter of two phases at each instant. Both lists cover the same
// time.
func stricter(a, b []protocol.PhaseRange) (out []protocol.PhaseRange) {
	for len(a) > 0 && len(b) > 0 {
		phase := a[0].Phase
		if strictness(b[0].Phase) > strictness(phase) {
			phase = b[0].Phase
		}
		fromMs, toMs := max(a[0].FromMs, b[0].FromMs), min(a[0].ToMs, b[0].ToMs)
		out = appendPhase(out, protocol.PhaseRange{Phase: phase, FromMs: fromMs, ToMs: toMs})
		if a[0].ToMs == toMs {
			a = a[1:]
		}
		if b[0].ToMs == toMs {
			b = b[1:]
		}
	}
	return out
}

func strictness(phase protocol.Phase) int {
	return slices.Index([]protocol.Phase{protocol.Work, protocol.Off, protocol.Night}, phase)
}

// Next is the phase that follows the one at the instant, and when it begins. False:
// nothing changes within the two years that it looks ahead, as with neither work nor
// night.
func (f InForce) Next(afterMs int64) (phase protocol.Phase, atMs int64, ok bool) {
	for _, days := range []int64{2, 16, 128, 732} { // nearly always the first will do
		phases := f.Phases(afterMs, afterMs+days*dayMs)
		if len(phases) > 1 {
			return phases[1].Phase, phases[1].FromMs, true
		}
	}
	return "", 0, false
}

// OpensMs is from when on a change that opens more may count, if it is made now by
// somebody who wants it strict: when working hours begin that are at least eight hours
// away. For who never works that is in eight hours.
func (f InForce) OpensMs(nowMs int64) int64 {
	for _, days := range []int64{3, 16, 128, 732} {
		phases := f.Phases(nowMs, nowMs+days*dayMs)
		for _, p := range phases[min(1, len(phases)):] {
			if p.Phase == protocol.Work && p.FromMs >= nowMs+strictMs {
				return p.FromMs
			}
		}
	}
	return nowMs + strictMs
}

// Same says whether two sets of documents give the same phases between two instants.
func (f InForce) Same(other InForce, fromMs, toMs int64) bool {
	return slices.Equal(f.Phases(fromMs, toMs), other.Phases(fromMs, toMs))
}

// PurseAt is the purse of the instant by the document that counts in full, as far as
// it is off hours by all; false when there is none.
func (f InForce) PurseAt(atMs int64, daysOff bool) (Purse, bool) {
	known := f.At(atMs)
	purse, ok := known[0].Hours.PurseAt(known[0].Location, atMs, daysOff)
	if !ok || len(known) == 1 {
		return purse, ok
	}
	off := f.Phases(purse.FromMs, purse.ToMs)
	at := slices.IndexFunc(off, func(p protocol.PhaseRange) bool { return p.FromMs <= atMs && atMs < p.ToMs })
	if at < 0 || off[at].Phase != protocol.Off {
		return Purse{}, false
	}
	purse.FromMs, purse.ToMs = off[at].FromMs, off[at].ToMs
	return purse, true
}
