package engine

import (
	"maps"
	"slices"

	"offhours/protocol"
)

// minuteMs is one minute.
const minuteMs = 60_000

// warnMinutes is how long before the platforms close a person is told, from far
// to near.
func warnMinutes() []int { return []int{protocol.WindDownMs / minuteMs, 5, 1} }

// warned is, for each closing that a person was warned of, how many minutes away
// it was the last time.
type warned map[int64]int

// The limits of that memory. A closing that is further ahead than what was told
// last, and by more than a time server corrects, was warned of before the clock was
// set back, and will be again. One that is past is remembered for as long as a clock
// may be wrong and set right again.
const (
	forgetAheadMs = minuteMs
	forgetPastMs  = 7 * 24 * 60 * minuteMs
)

// Closing is what a person is warned of.
type Closing struct {
	Minutes int
	Next    protocol.Verdict // closed, or delay where the platforms wait first from then on
	Part    bool             // some of the platforms, or of the kinds of work, stay free
	atMs    int64
}

// closing is what closes next, or begins to wait first: at the end of the working
// hours, of the time on call, or of the first evenings when the night begins. False
// when nothing does, and while nobody has pressed Start.
func (e *Engine) closing(nowMs int64) (next Closing, ok bool) {
	if e.startedMs == 0 {
		return Closing{}, false
	}
	all, allOK := e.allClose(nowMs)
	part, partOK := e.partCloses(nowMs)
	if partOK && (!allOK || part.atMs < all.atMs) {
		return part, true
	}
	return all, allOK
}

// allClose is for platforms in general, or what somebody is on call for.
func (e *Engine) allClose(nowMs int64) (next Closing, ok bool) {
	if e.plan.VerdictAt(nowMs, e.onCall.Platform, e.onCall.Role).IsShut() {
		return Closing{}, false
	}
	verdict, atMs, ok := e.plan.NextVerdict(nowMs, e.onCall.Platform, e.onCall.Role)
	return Closing{Next: verdict, atMs: atMs}, ok && verdict.IsShut()
}

// partCloses is for places that are treated in their own way when work ends.
func (e *Engine) partCloses(nowMs int64) (next Closing, ok bool) {
	phase, _ := e.plan.PhaseAt(nowMs)
	if phase.Phase != protocol.Work || phase.ToMs >= e.plan.ValidUntilMs {
		return Closing{}, false
	}
	next = Closing{Part: true, atMs: phase.ToMs}
	for _, v := range e.plan.VerdictsAt(phase.ToMs) {
		if v.Verdict.IsShut() && next.Next != protocol.Closed {
			next.Next = v.Verdict
		}
	}
	return next, next.Next != ""
}

// warn tells the person that the platforms are about to close: once for each
// distance. Who wakes the computer, starts the daemon, shortens the hours or can be
// prompted again between two of them is told at once, and how long it really is.
func (e *Engine) warn(nowMs int64) {
	maps.DeleteFunc(e.warned, func(closesMs int64, minutes int) bool {
		return closesMs > nowMs+int64(minutes)*minuteMs+forgetAheadMs || closesMs < nowMs-forgetPastMs
	})
	next, ok := e.closing(nowMs)
	if !ok || e.hold != "" {
		return
	}
	for _, minutes := range slices.Backward(warnMinutes()) {
		if nowMs >= next.atMs-int64(minutes)*minuteMs {
			e.warnOnce(nowMs, next, minutes)
			return
		}
	}
}

func (e *Engine) warnOnce(nowMs int64, next Closing, minutes int) {
	if nearest, ok := e.warned[next.atMs]; ok && nearest <= minutes {
		return
	}
	e.warned[next.atMs] = minutes
	next.Minutes = int((next.atMs - nowMs + minuteMs - 1) / minuteMs)
	e.Prompter.Closing(next)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventWarned, Minutes: next.Minutes, UntilMs: next.atMs})
}

func (e *Engine) nextWarningMs(nowMs int64) int64 {
	next, ok := e.closing(nowMs)
	if !ok {
		return 0
	}
	for _, minutes := range warnMinutes() {
		if atMs := next.atMs - int64(minutes)*minuteMs; atMs > nowMs {
			return atMs
		}
	}
	return 0
}
