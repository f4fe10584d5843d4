package engine

import (
	"context"
	"time"

	"offhours/protocol"
)

// stepMs is from when on a difference between the wall clock and the time that
// passed is a step. Less is what a time server does, and of no interest.
const stepMs = 2_000

// clockMs is what the clock shows. One that a time server puts back a little
// stands still instead, so that nothing happens twice.
func (e *Engine) clockMs() int64 {
	nowMs := e.WallMs()
	if back := e.nowMs - nowMs; back > 0 && back < stepMs {
		return e.nowMs
	}
	return nowMs
}

// followClock compares how far the wall clock moved with how much time passed,
// and sets right what a clock that was set back has undone. It answers how much
// time passed since it was last called, by the clock that nobody can set.
func (e *Engine) followClock(ctx context.Context, nowMs int64) (passedMs int64) {
	passedMs = time.Since(e.woke).Milliseconds()
	if step := nowMs - e.nowMs - passedMs; step <= -stepMs || step >= stepMs {
		e.tellStep(nowMs, step)
	}
	if nowMs < e.nowMs {
		byMs := e.nowMs + passedMs - nowMs
		e.unhearFuture(nowMs)
		e.shortenOnCall(ctx, byMs)
		e.shortenDelays(ctx, byMs)
		e.shortenEnding(byMs)
		e.outdated = true
	}
	e.nowMs, e.woke = nowMs, e.woke.Add(time.Duration(passedMs)*time.Millisecond)
	return passedMs
}

// tellStep says that the clock was set, or that the computer slept: while it does,
// the clock that measures time stands still (on Windows it goes on, so there only
// a clock that was set is told).
func (e *Engine) tellStep(nowMs, step int64) {
	e.Log.Info("the clock moved further than time did", "stepMs", step)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventClock, StepMs: step})
}

// unhearFuture takes back what was heard in a future that is undone; otherwise
// those words would stay the latest until it came again.
func (e *Engine) unhearFuture(nowMs int64) {
	for browser, p := range e.browsers {
		p.heardMs, p.awaySinceMs = min(p.heardMs, nowMs), 0
		e.browsers[browser] = p
	}
}
