package engine

import (
	"offhours/daemon/budget"
	"offhours/protocol"
)

// promiseIsStale says whether browsers must hear of another end: the last one is
// near while there is still something to spend, or it is used up before that.
func (e *Engine) promiseIsStale(nowMs int64) bool {
	f := &e.followUp
	promisedMs, open := f.PromisedMs(nowMs)
	promisedMs = min(promisedMs, f.purse.ToMs)
	switch {
	case !open:
		return false
	case f.EndingMs > 0:
		return promisedMs != f.promisedMs
	}
	return f.promisedMs-nowMs <= promiseAheadMs && f.promisedMs < promisedMs
}

// followUpVerdicts are the part of the plan that the follow-up opens.
func (e *Engine) followUpVerdicts(nowMs int64) (open []protocol.VerdictRange) {
	f := &e.followUp
	promisedMs, isOpen := f.PromisedMs(nowMs)
	f.promisedMs = min(promisedMs, f.purse.ToMs)
	if !isOpen || f.promisedMs <= nowMs {
		return nil
	}
	return budget.Opening{Kind: budget.OpenedFollowUp, UntilMs: f.promisedMs}.Verdicts(nowMs)
}

func (e *Engine) followUpStatus(nowMs int64) protocol.FollowUpStatus {
	f := &e.followUp
	status := protocol.FollowUpStatus{State: f.State(), AtMs: nowMs}
	if status.State == protocol.FollowUpNone {
		return status
	}
	status.Date, status.LeftMs, status.UntilMs = f.Date, f.LeftMs(), f.purse.ToMs
	status.Spending = status.State == protocol.FollowUpOpen && e.spendsFollowUp(nowMs)
	if status.State == protocol.FollowUpEnding {
		status.UntilMs = min(f.EndingMs, f.purse.ToMs)
	}
	return status
}

// tellFollowUp tells the browsers what they cannot work out from what they were told
// last, and the person of what begins and ends. Worked is true when it was working
// hours until now.
func (e *Engine) tellFollowUp(nowMs int64, worked bool) {
	told, now := e.followUp.told, e.followUpStatus(nowMs)
	if isForeseen(told, now) {
		return
	}
	e.followUp.told = now
	e.Publisher.Push("followUp.changed", now)
	if told.State == now.State && told.Date == now.Date {
		return
	}
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventFollowUp, FollowUp: now.State})
	switch {
	case now.State == protocol.FollowUpReady && worked && e.closesCommunity(nowMs) && e.hold == "":
		e.Prompter.FollowUpReady(now.LeftMs)
	case now.State == protocol.FollowUpEnding && e.hold == "":
		e.Prompter.FollowUpEnding()
	case now.State != protocol.FollowUpReady:
		e.Prompter.FollowUpGone()
	}
}

// closesCommunity says whether what a follow-up opens is shut now in some browser.
func (e *Engine) closesCommunity(nowMs int64) bool {
	return e.startedMs > 0 && e.plan.VerdictAt(nowMs, "", protocol.Community).IsShut()
}

// isForeseen says whether a browser that was told the one counts down to the other.
func isForeseen(told, now protocol.FollowUpStatus) bool {
	leftMs := told.LeftMs
	if told.Spending {
		leftMs -= now.AtMs - told.AtMs
	}
	off := max(leftMs, 0) - now.LeftMs
	return told.State == now.State && told.Date == now.Date && told.Spending == now.Spending &&
		told.UntilMs == now.UntilMs && -stepMs < off && off < stepMs
}
