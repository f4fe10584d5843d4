package engine

import (
	"offhours/daemon/breaks"
	"offhours/daemon/schedule"
)

// shift is that of the local date, for the break in its middle.
type shift struct {
	breaks.Shift
	foundMs int64 // when it was found
	sureMs  int64 // until when it is right, as long as the plan is
}

// followShift finds the shift of the instant. It changes with the day, and with the
// settings or the zone that the plan is made from.
func (e *Engine) followShift(nowMs int64) {
	if !e.outdated && e.shift.foundMs <= nowMs && nowMs < e.shift.sureMs {
		return
	}
	_, sureMs := schedule.DayRange(e.zone.location, schedule.DateAt(e.zone.location, nowMs))
	next := shift{foundMs: nowMs, sureMs: sureMs}
	if found, ok := e.inForce.ShiftAt(nowMs); ok {
		next.Shift = breaks.Shift{Date: found.Date.String(), MiddleMs: found.MiddleMs, EndMs: found.ToMs}
		if found.ToMs > nowMs {
			next.sureMs = min(sureMs, found.ToMs)
		}
	}
	e.shift = next
}
