package engine

import (
	"context"
	"errors"

	"offhours/daemon/budget"
	"offhours/protocol"
)

// The answers when a person cannot be on call, or is not.
var (
	ErrAtWork    = errors.New("it is working hours: everything is open")
	ErrOnCall    = errors.New("on call already")
	ErrNotOnCall = errors.New("not on call")
)

// OnCallStart opens platforms for so many minutes. The request must be one that
// budget.CheckOnCall takes. The error is ErrAtWork, ErrOnCall or the store's; then
// nothing has changed.
func (e *Engine) OnCallStart(ctx context.Context, start protocol.OnCallStart) (protocol.OnCallStatus, error) {
	return e.onCallDo(ctx, func(nowMs int64) error {
		current, _ := e.plan.PhaseAt(nowMs)
		switch {
		case current.Phase == protocol.Work:
			return ErrAtWork
		case e.onCall.Number > 0:
			return ErrOnCall
		}
		opening := budget.Opening{
			Kind: budget.OpenedOnCall, FromMs: nowMs, UntilMs: nowMs + int64(start.Minutes)*minuteMs,
			Reason: start.Reason, Platform: start.Platform, Role: start.Role,
		}
		number, err := e.Store.SaveOpening(ctx, opening)
		if err != nil {
			return err
		}
		opening.Number = number
		e.onCall, e.outdated = opening, true
		// Who goes on call for ten minutes need not be told at once that they end in ten.
		e.warned[opening.UntilMs] = start.Minutes
		e.tellOnCall(nowMs)
		return nil
	})
}

// OnCallEnd ends it before its time. The error is ErrNotOnCall when there is
// nothing to end.
func (e *Engine) OnCallEnd(ctx context.Context) (protocol.OnCallStatus, error) {
	return e.onCallDo(ctx, func(nowMs int64) error {
		if e.onCall.Number == 0 {
			return ErrNotOnCall
		}
		e.endOnCall(ctx, nowMs)
		return nil
	})
}

func (e *Engine) onCallDo(ctx context.Context, do func(nowMs int64) error) (protocol.OnCallStatus, error) {
	var status protocol.OnCallStatus
	var doErr error
	err := e.do(ctx, func(nowMs int64) {
		doErr = do(nowMs)
		status = e.onCallStatus()
	})
	if err != nil {
		return protocol.OnCallStatus{}, err
	}
	return status, doErr
}

// advanceOnCall ends it when its time is over, or when work begins, which may have been
// while the computer slept.
func (e *Engine) advanceOnCall(ctx context.Context, nowMs int64) {
	if e.onCall.Number == 0 {
		return
	}
	switch current, _ := e.plan.PhaseAt(nowMs); {
	case current.Phase == protocol.Work:
		e.endOnCall(ctx, min(current.FromMs, e.onCall.UntilMs))
	case nowMs >= e.onCall.UntilMs:
		e.endOnCall(ctx, e.onCall.UntilMs)
	}
}

func (e *Engine) endOnCall(ctx context.Context, atMs int64) {
	e.onCall.UntilMs, e.onCall.Over = max(e.onCall.FromMs, atMs), true
	e.keepOpening(ctx, e.onCall)
	e.onCall, e.outdated = budget.Opening{}, true
	e.tellOnCall(atMs)
}

// shortenOnCall lets a clock that was set back give no more time, after a restart
// neither.
func (e *Engine) shortenOnCall(ctx context.Context, byMs int64) {
	if e.onCall.Number > 0 && byMs >= stepMs {
		e.onCall = e.onCall.Earlier(byMs)
		e.keepOpening(ctx, e.onCall)
		e.outdated = true
	}
}

func (e *Engine) tellOnCall(nowMs int64) {
	e.Publisher.Push("onCall.changed", e.onCallStatus())
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventOnCall, UntilMs: e.onCall.UntilMs})
}

func (e *Engine) onCallStatus() protocol.OnCallStatus {
	o := e.onCall
	if o.Number == 0 {
		return protocol.OnCallStatus{}
	}
	return protocol.OnCallStatus{OnCall: &protocol.OnCall{
		FromMs: o.FromMs, UntilMs: o.UntilMs, Reason: o.Reason, Platform: o.Platform, Role: o.Role,
	}}
}

// onCallVerdicts is the part of the plan that on-call opens.
func (e *Engine) onCallVerdicts(nowMs int64) []protocol.VerdictRange {
	o := e.onCall
	if o.Number == 0 || o.UntilMs <= nowMs {
		return nil
	}
	return o.Verdicts(nowMs)
}
