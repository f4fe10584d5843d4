package engine

import (
	"context"

	"offhours/daemon/budget"
	"offhours/daemon/schedule"
)

// changePurse finds the purse of the instant, and closes one that is gone.
func (e *Engine) changePurse(ctx context.Context, nowMs int64) {
	f := &e.followUp
	if !e.outdated && f.foundMs <= nowMs && nowMs < f.sureMs {
		return
	}
	allowance := e.allowance()
	purse, ok := e.inForce.PurseAt(nowMs, allowance.DaysOff)
	date := ""
	if ok {
		date = purse.Date.String()
	}
	if date != f.Date {
		e.closeFollowUp(ctx, nowMs)
		f.FollowUp = budget.FollowUp{Date: date, SpentMs: f.spentMs[date]}
	}
	f.LimitMs = int64(allowance.Minutes) * minuteMs
	f.purse, f.foundMs, f.sureMs = purse, nowMs, e.purseSureMs(nowMs, purse)
}

// purseSureMs is until when nothing can change which purse it is: one begins when
// work ends, or with a day.
func (e *Engine) purseSureMs(nowMs int64, purse schedule.Purse) int64 {
	if purse.ToMs > nowMs {
		return purse.ToMs
	}
	_, sureMs := schedule.DayRange(e.zone.location, schedule.DateAt(e.zone.location, nowMs))
	if _, atMs, ok := e.inForce.Next(nowMs); ok {
		sureMs = min(sureMs, atMs)
	}
	return sureMs
}
