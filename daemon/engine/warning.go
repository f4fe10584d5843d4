package engine

import (
	"slices"

	"offhours/protocol"
)

// minuteMs is one minute.
const minuteMs = 60_000

// warnMinutes is how long before the platforms close a person is told, from far
// to near.
func warnMinutes() []int { return []int{5, 1} }

// warned is the last warning given: for which closing, and how near it was.
type warned struct {
	closesMs int64
	minutes  int
}

// closesMs is when the present working hours end, if the platforms close then;
// false outside working hours, and while nobody has pressed Start.
func (e *Engine) closesMs(nowMs int64) (toMs int64, ok bool) {
	current, covered := e.plan.PhaseAt(nowMs)
	if !covered || current.Phase != protocol.Work || e.startedMs == 0 {
		return 0, false
	}
	return current.ToMs, e.plan.VerdictAt(current.ToMs, "", "") == protocol.Closed
}

// warn tells the person that the platforms are about to close: once for each
// distance. Who wakes the computer, starts the daemon or shortens the hours
// between two of them is told at once, and how long it really is.
func (e *Engine) warn(nowMs int64) {
	toMs, ok := e.closesMs(nowMs)
	if !ok {
		return
	}
	for _, minutes := range slices.Backward(warnMinutes()) {
		if nowMs >= toMs-int64(minutes)*minuteMs {
			e.warnOnce(nowMs, warned{toMs, minutes})
			return
		}
	}
}

func (e *Engine) warnOnce(nowMs int64, w warned) {
	if e.warned.closesMs == w.closesMs && e.warned.minutes <= w.minutes {
		return
	}
	e.warned = w
	left := int((w.closesMs - nowMs + minuteMs - 1) / minuteMs)
	e.Prompter.Closing(left)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventWarned, Minutes: left, UntilMs: w.closesMs})
}

func (e *Engine) nextWarningMs(nowMs int64) int64 {
	toMs, ok := e.closesMs(nowMs)
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
