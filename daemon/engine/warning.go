package engine

import "offhours/protocol"

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

// closesMs is when the present working hours end; false outside them.
func (e *Engine) closesMs(nowMs int64) (fromMs, toMs int64, ok bool) {
	current, covered := e.plan.PhaseAt(nowMs)
	if !covered || current.Phase != protocol.Work || e.startedMs == 0 {
		return 0, 0, false
	}
	return current.FromMs, current.ToMs, e.plan.VerdictAt(current.ToMs, "", "") == protocol.Closed
}

// warn tells the person that the platforms are about to close: once for each
// distance, and only the nearest after a sleep. A warning that lies before the
// working hours began is left out.
func (e *Engine) warn(nowMs int64) {
	fromMs, toMs, ok := e.closesMs(nowMs)
	if !ok {
		return
	}
	for i := len(warnMinutes()) - 1; i >= 0; i-- {
		minutes := warnMinutes()[i]
		atMs := toMs - int64(minutes)*minuteMs
		if nowMs < atMs || atMs < fromMs {
			continue
		}
		e.warnOnce(nowMs, warned{toMs, minutes})
		return
	}
}

func (e *Engine) warnOnce(nowMs int64, w warned) {
	if e.warned.closesMs == w.closesMs && e.warned.minutes <= w.minutes {
		return
	}
	e.warned = w
	e.Prompter.Closing(w.minutes)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventWarned, Minutes: w.minutes, UntilMs: w.closesMs})
}

func (e *Engine) nextWarningMs(nowMs int64) int64 {
	_, toMs, ok := e.closesMs(nowMs)
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
