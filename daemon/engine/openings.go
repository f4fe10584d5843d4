package engine

import (
	"context"

	"offhours/daemon/budget"
)

// rememberMs is how far back a date's purse may lie that can still be used: hours
// past midnight, and a clock that is set back or a person who travels.
const rememberMs = 4 * 24 * 60 * minuteMs

// loadOpenings goes on with what was open when the daemon ended.
func (e *Engine) loadOpenings(ctx context.Context, nowMs int64) error {
	openings, err := e.Store.Openings(ctx, nowMs-rememberMs, nowMs+rememberMs)
	if err != nil {
		return err
	}
	e.followUp.spentMs = map[string]int64{}
	for _, o := range openings {
		e.followUp.spentMs[o.Date] += o.SpentMs
	}
	e.changePurse(ctx, nowMs)
	for _, o := range openings {
		if !o.Over {
			e.resume(ctx, o, nowMs)
		}
	}
	return nil
}

// resume goes on with an opening that has not ended, or ends it: what a browser could
// not hold open any longer by itself is over.
func (e *Engine) resume(ctx context.Context, o budget.Opening, nowMs int64) {
	switch {
	case o.Kind == budget.OpenedOnCall && nowMs < o.UntilMs && e.onCall.Number == 0:
		e.onCall = e.notAhead(ctx, o, nowMs)
		e.tellOnCall(nowMs)
		return
	case o.Kind == budget.OpenedDelay && nowMs < o.UntilMs && e.delays[o.Platform].Number == 0:
		e.delays[o.Platform] = e.notAhead(ctx, o, nowMs)
		return
	case o.Kind == budget.OpenedFollowUp && o.Date == e.followUp.Date && e.followUp.opening.Number == 0:
		e.followUp.Open = true
		if promisedMs, _ := e.followUp.PromisedMs(o.UntilMs); nowMs < promisedMs {
			e.followUp.opening, e.followUp.keptMs = o, nowMs
			e.followUpOpen.Store(true)
			return
		}
		e.followUp.Open = false
	}
	o.Over = true
	e.keepOpening(ctx, o)
}

// notAhead is an opening that began by now, also where the clock was set back
// meanwhile; the next restart would begin it anew if that were not kept.
func (e *Engine) notAhead(ctx context.Context, o budget.Opening, nowMs int64) budget.Opening {
	if o.FromMs > nowMs {
		o = o.Earlier(o.FromMs - nowMs)
		e.keepOpening(ctx, o)
	}
	return o
}

// keepOpening saves what has become of an opening. Where that fails, the next change or
// the next start makes up for it.
func (e *Engine) keepOpening(ctx context.Context, o budget.Opening) {
	if _, err := e.Store.SaveOpening(ctx, o); err != nil {
		e.Log.Error("an opening was not saved", "kind", o.Kind, "error", err)
	}
}
