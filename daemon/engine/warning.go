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

// closes is when the platforms that are open now, or only remind, close or begin to
// wait first: at the end of the working hours, of the time on call, or of the first
// evenings when the night begins. False when they do not, and while nobody has pressed
// Start.
func (e *Engine) closes(nowMs int64) (next protocol.Verdict, toMs int64, ok bool) {
	if e.startedMs == 0 || e.plan.VerdictAt(nowMs, e.onCall.Platform, e.onCall.Role).IsShut() {
		return "", 0, false
	}
	next, toMs, ok = e.plan.NextVerdict(nowMs, e.onCall.Platform, e.onCall.Role)
	return next, toMs, ok && next.IsShut()
}

// warn tells the person that the platforms are about to close: once for each
// distance. Who wakes the computer, starts the daemon, shortens the hours or can be
// prompted again between two of them is told at once, and how long it really is.
func (e *Engine) warn(nowMs int64) {
	maps.DeleteFunc(e.warned, func(closesMs int64, minutes int) bool {
		return closesMs > nowMs+int64(minutes)*minuteMs+forgetAheadMs || closesMs < nowMs-forgetPastMs
	})
	next, toMs, ok := e.closes(nowMs)
	if !ok || e.hold != "" {
		return
	}
	for _, minutes := range slices.Backward(warnMinutes()) {
		if nowMs >= toMs-int64(minutes)*minuteMs {
			e.warnOnce(nowMs, toMs, minutes, next)
			return
		}
	}
}

func (e *Engine) warnOnce(nowMs, closesMs int64, minutes int, next protocol.Verdict) {
	if nearest, ok := e.warned[closesMs]; ok && nearest <= minutes {
		return
	}
	e.warned[closesMs] = minutes
	left := int((closesMs - nowMs + minuteMs - 1) / minuteMs)
	e.Prompter.Closing(left, next)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventWarned, Minutes: left, UntilMs: closesMs})
}

func (e *Engine) nextWarningMs(nowMs int64) int64 {
	_, toMs, ok := e.closes(nowMs)
	if !ok {
		return 0
	}
	for _, minutes := range warnMinutes() {
		if atMs := toMs - int64(minutes)*minuteMs; atMs > nowMs {
			return atMs
		}
	}
	return 0
}
