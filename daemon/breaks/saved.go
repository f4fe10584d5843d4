package breaks

import (
	"errors"
	"slices"

	"offhours/protocol"
)

// UnsavedMs is how much time a daemon that is killed may forget at most. What a person has
// said and what became of a break belongs on disk at once; load grows with every second,
// and is not worth a write for each.
const UnsavedMs = 300_000

// Saved is a [State] as it is kept on disk for the next start of the daemon. It is ours
// alone: no wire carries it.
type Saved struct {
	NowMs         int64       `json:"nowMs"`             // when it was saved, and up to when time has been counted
	Stopped       bool        `json:"stopped,omitempty"` // the daemon has ended then, in good order
	BeganMs       int64       `json:"beganMs"`
	PausedUntilMs int64       `json:"pausedUntilMs,omitempty"`
	StrainMs      int64       `json:"strainMs,omitempty"`
	StretchMs     int64       `json:"stretchMs,omitempty"`
	LastStretchMs int64       `json:"lastStretchMs,omitempty"`
	Kinds         []SavedKind `json:"kinds"` // in the order of protocol.BreakKinds
}

// SavedKind is one kind's part of it. Loads are in hundredths of a millisecond.
type SavedKind struct {
	Kind      protocol.BreakKind  `json:"kind"`
	State     protocol.BreakState `json:"state"`
	Load      int64               `json:"load,omitempty"`
	SinceRest int64               `json:"sinceRest,omitempty"`
	RestedMs  int64               `json:"restedMs,omitempty"`
	DueMs     int64               `json:"dueMs,omitempty"`
	StartedMs int64               `json:"startedMs,omitempty"`
	UntilMs   int64               `json:"untilMs,omitempty"`
	Postponed int                 `json:"postponed,omitempty"`
	Skipped   int                 `json:"skipped,omitempty"`
	Held      []protocol.HeldFor  `json:"held,omitempty"`
	Served    string              `json:"served,omitempty"`
	Idea      int                 `json:"idea,omitempty"`
}

// Saved is what is to be kept of the state. Who is at the desk is not: the next start asks
// anew.
func (s State) Saved() Saved {
	saved := Saved{
		NowMs: s.nowMs, BeganMs: s.beganMs, PausedUntilMs: s.pausedUntilMs,
		StrainMs: s.strainMs, StretchMs: s.stretchMs, LastStretchMs: s.lastStretchMs,
	}
	for i, t := range s.timers {
		saved.Kinds = append(saved.Kinds, SavedKind{
			Kind: protocol.BreakKinds()[i], State: t.state, Load: t.load, SinceRest: t.sinceRest, RestedMs: t.restedMs, DueMs: t.dueMs,
			StartedMs: t.startedMs, UntilMs: t.untilMs, Postponed: t.postponed, Skipped: t.skipped,
			Held: t.held.list(), Served: t.served, Idea: t.idea,
		})
	}
	return saved
}

// ErrUnfit is the answer to something saved that no state can be: of a newer program, or
// written by another hand.
var ErrUnfit = errors.New("these are no breaks that were saved here")

// Restore goes on at nowMs where a state was saved. Nobody is known to be there until the
// first Advance says so, and the time in between is told apart by its length, as it is for
// a computer that slept: a daemon that was updated has missed seconds, and a computer that
// was switched off was rest. One that was killed may have gone on for [UnsavedMs], which is
// neither load nor rest. A prompt that was on the screen asks again.
func Restore(saved Saved, nowMs int64) (State, error) {
	if !saved.isFit() {
		return State{}, ErrUnfit
	}
	fromMs := saved.NowMs
	if !saved.Stopped {
		fromMs = max(fromMs, min(nowMs, fromMs+UnsavedMs))
	}
	s := New(fromMs)
	s.beganMs, s.pausedUntilMs = saved.BeganMs, saved.PausedUntilMs
	s.strainMs, s.stretchMs, s.lastStretchMs = saved.StrainMs, saved.StretchMs, saved.LastStretchMs
	for i, k := range saved.Kinds {
		s.timers[i] = timer{
			state: k.State, load: k.Load, sinceRest: k.SinceRest, restedMs: k.RestedMs, dueMs: k.DueMs,
			startedMs: k.StartedMs, untilMs: k.UntilMs, postponed: k.Postponed, skipped: k.Skipped,
			held: heldBy(k.Held), served: k.Served, idea: k.Idea,
		}
		if k.State == protocol.BreakPrompted {
			s.timers[i].state = protocol.BreakHeld // it waited for nothing, and waits for nothing longer now
		}
	}
	return s, nil
}

// isFit says whether a state can be what was saved, so that nothing of it leads to a
// break without an end or a load below none. Instants may lie anywhere: a clock that
// begins in 1970 moves them there.
func (saved Saved) isFit() bool {
	running, kinds := 0, protocol.BreakKinds()
	if len(saved.Kinds) != len(kinds) {
		return false
	}
	for i, k := range saved.Kinds {
		if k.Kind != kinds[i] || !k.isFit(saved.NowMs) {
			return false
		}
		if k.State == protocol.BreakRunning {
			running++
		}
	}
	return running <= 1 && min(saved.StrainMs, saved.StretchMs, saved.LastStretchMs) >= 0 &&
		saved.PausedUntilMs-saved.NowMs <= protocol.MaxPauseMs
}

func (k SavedKind) isFit(nowMs int64) bool {
	hasEnd := k.State == protocol.BreakRunning || k.State == protocol.BreakPostponed
	return k.isKnown() && !slices.ContainsFunc(k.Held, isUnfit) && min(k.Load, k.SinceRest) >= 0 && min(k.Postponed, k.Skipped, k.Idea) >= 0 &&
		max(k.RestedMs, k.DueMs, k.StartedMs) <= nowMs && hasEnd == (k.UntilMs > nowMs)
}

func isUnfit(h protocol.HeldFor) bool {
	return h.HeldMs <= 0 || !slices.Contains(protocol.Holds(), h.Hold)
}

func heldBy(all []protocol.HeldFor) (out held) {
	for _, h := range all {
		*out.by(h.Hold) = h.HeldMs
	}
	return out
}

func (k SavedKind) isKnown() bool {
	switch k.State {
	case protocol.BreakAhead, protocol.BreakDue, protocol.BreakPrompted, protocol.BreakHeld, protocol.BreakPostponed,
		protocol.BreakRunning, protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped:
		return true
	default:
		return false
	}
}
