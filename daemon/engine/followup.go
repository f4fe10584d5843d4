package engine

import (
	"context"
	"errors"

	"offhours/daemon/budget"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// ErrNoFollowUp is the answer when there is no follow-up to open: it is working
// hours or night, a day off, or nothing is left of it.
var ErrNoFollowUp = errors.New("there is no follow-up now")

// followUp is the purse of the instant and the opening that takes from it.
type followUp struct {
	budget.FollowUp
	purse      schedule.Purse
	foundMs    int64            // when purse was found
	sureMs     int64            // until when it is right, as long as the plan is
	opening    budget.Opening   // while it is open
	keptMs     int64            // when that was last saved
	promisedMs int64            // until when the plan holds it open
	spentMs    map[string]int64 // by date, the openings of the last days together
	told       protocol.FollowUpStatus
}

// keepEveryMs is how often an open follow-up is saved, spent or not, so that a restart
// knows it for open. What was spent since is in the spans: a crash gives nothing back.
const keepEveryMs = 60_000

// promiseAheadMs is how long before a promise ends it is renewed.
const promiseAheadMs = 5_000

// FollowUpAct opens or closes the follow-up. The error is ErrNoFollowUp when there
// is none to open, or the store's; then nothing has changed.
func (e *Engine) FollowUpAct(ctx context.Context, act protocol.FollowUpAct) (protocol.FollowUpStatus, error) {
	var status protocol.FollowUpStatus
	var actErr error
	err := e.do(ctx, func(nowMs int64) {
		switch act {
		case protocol.FollowUpStart:
			actErr = e.openFollowUp(ctx, nowMs)
		case protocol.FollowUpStop:
			e.closeFollowUp(ctx, nowMs)
		}
		status = e.followUpStatus(nowMs)
	})
	if err != nil {
		return protocol.FollowUpStatus{}, err
	}
	return status, actErr
}

func (e *Engine) openFollowUp(ctx context.Context, nowMs int64) error {
	f := &e.followUp
	switch f.State() {
	case protocol.FollowUpOpen, protocol.FollowUpEnding:
		return nil
	case protocol.FollowUpNone, protocol.FollowUpSpent:
		return ErrNoFollowUp
	case protocol.FollowUpReady:
	}
	opening := budget.Opening{Kind: budget.OpenedFollowUp, Date: f.Date, FromMs: nowMs, UntilMs: nowMs}
	number, err := e.Store.SaveOpening(ctx, opening)
	if err != nil {
		return err
	}
	opening.Number = number
	f.opening, f.Open, f.keptMs = opening, true, nowMs
	e.outdated = true
	return nil
}

// closeFollowUp ends the opening, if there is one. What is left stays for later on
// the same date.
func (e *Engine) closeFollowUp(ctx context.Context, nowMs int64) {
	if e.followUp.opening.Number == 0 {
		return
	}
	e.followUp.Open, e.followUp.EndingMs = false, 0
	e.followUp.opening.Over = true
	e.keepFollowUp(ctx, min(nowMs, e.followUp.purse.ToMs))
	e.followUp.opening = budget.Opening{}
	e.outdated = true
}

// keepFollowUp saves how much was spent.
func (e *Engine) keepFollowUp(ctx context.Context, nowMs int64) {
	o := &e.followUp.opening
	o.UntilMs, e.followUp.keptMs = max(o.FromMs, nowMs), nowMs
	e.keepOpening(ctx, *o)
}

// advanceFollowUp takes from the purse what was spent since, and goes from one date's
// purse to the next.
func (e *Engine) advanceFollowUp(ctx context.Context, beforeMs, nowMs, passedMs int64) {
	f := &e.followUp
	e.spend(e.followUpMs(beforeMs, nowMs, passedMs))
	e.changePurse(ctx, nowMs)
	f.FollowUp = f.Advance(nowMs)
	switch {
	case f.opening.Number > 0 && !f.Open:
		e.closeFollowUp(ctx, nowMs)
	case f.Open && (nowMs < f.keptMs || nowMs-f.keptMs >= keepEveryMs):
		e.keepFollowUp(ctx, nowMs)
	}
	e.outdated = e.outdated || e.promiseIsStale(nowMs)
	e.followUpOpen.Store(f.Open)
}

// shortenEnding lets a clock that was set back give no more time. What is promised to
// browsers is shortened with the plan.
func (e *Engine) shortenEnding(byMs int64) {
	if e.followUp.EndingMs > 0 {
		e.followUp.EndingMs -= byMs
	}
}

// nextFollowUpMs is when the follow-up changes by itself; 0 when it does not.
func (e *Engine) nextFollowUpMs(nowMs int64) int64 {
	f := &e.followUp
	next := f.sureMs
	switch {
	case !f.Open:
	case f.EndingMs > 0:
		next = min(next, f.EndingMs)
	case e.spendsFollowUp(nowMs):
		next = min(next, nowMs+f.LeftMs())
	default:
		next = min(next, f.promisedMs-promiseAheadMs)
	}
	return next
}
