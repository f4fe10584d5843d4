package engine

import (
	"context"
	"errors"
	"maps"
	"slices"

	"offhours/daemon/budget"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// ErrNoDelay is the answer when nothing of the platform waits first: it is open, or
// closed.
var ErrNoDelay = errors.New("nothing there waits first now")

// DelayOpen opens what waits first of a platform for so many minutes, or until the off
// hours end; a platform that was entered already stays open as long as it was. The
// request must be one that budget.CheckDelay takes. The error is ErrNoDelay or the
// store's; then nothing has changed.
func (e *Engine) DelayOpen(ctx context.Context, open protocol.DelayOpen) (protocol.DelayOpened, error) {
	var opened protocol.DelayOpened
	var openErr error
	err := e.do(ctx, func(nowMs int64) {
		opened.UntilMs, openErr = e.enter(ctx, open, nowMs)
	})
	if err != nil {
		return protocol.DelayOpened{}, err
	}
	return opened, openErr
}

func (e *Engine) enter(ctx context.Context, open protocol.DelayOpen, nowMs int64) (untilMs int64, err error) {
	if o, ok := e.delays[open.Platform]; ok {
		return o.UntilMs, nil
	}
	if !e.delaysNow(open.Platform, nowMs) {
		return 0, ErrNoDelay
	}
	current, _ := e.plan.PhaseAt(nowMs)
	opening := budget.Opening{
		Kind: budget.OpenedDelay, FromMs: nowMs, UntilMs: min(nowMs+int64(open.Minutes)*minuteMs, current.ToMs),
		Reason: open.Reason, Platform: open.Platform,
	}
	if opening.Number, err = e.Store.SaveOpening(ctx, opening); err != nil {
		return 0, err
	}
	e.delays[open.Platform], e.outdated = opening, true
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventDelay, Platform: opening.Platform, UntilMs: opening.UntilMs})
	return opening.UntilMs, nil
}

func (e *Engine) delaysNow(platform string, nowMs int64) bool {
	for _, role := range protocol.Roles() {
		if e.plan.VerdictAt(nowMs, platform, role) == protocol.Delay {
			return true
		}
	}
	return false
}

// advanceDelays ends what was entered when its time is over, or when the off hours are,
// which may have been while the computer slept.
func (e *Engine) advanceDelays(ctx context.Context, nowMs int64) {
	current, covered := e.plan.PhaseAt(nowMs)
	for platform, o := range e.delays {
		if covered && current.Phase != protocol.Off {
			o.UntilMs = min(o.UntilMs, max(o.FromMs, current.FromMs))
		}
		if nowMs < o.UntilMs {
			continue
		}
		o.Over = true
		e.keepOpening(ctx, o)
		delete(e.delays, platform)
		e.outdated = true
	}
}

// shortenDelays lets a clock that was set back give no more time, after a restart
// neither.
func (e *Engine) shortenDelays(ctx context.Context, byMs int64) {
	if byMs < stepMs {
		return
	}
	for platform, o := range e.delays {
		e.delays[platform] = o.Earlier(byMs)
		e.keepOpening(ctx, e.delays[platform])
	}
}

// entered is what the plan is to open of platforms that wait first.
func (e *Engine) entered() (all []schedule.Entered) {
	for _, platform := range slices.Sorted(maps.Keys(e.delays)) {
		all = append(all, schedule.Entered{Platform: platform, UntilMs: e.delays[platform].UntilMs})
	}
	return all
}

// nextDelayMs is when the first of them ends; 0 for none.
func (e *Engine) nextDelayMs() (nextMs int64) {
	for _, o := range e.delays {
		if nextMs == 0 || o.UntilMs < nextMs {
			nextMs = o.UntilMs
		}
	}
	return nextMs
}
