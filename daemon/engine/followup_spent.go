package engine

import (
	"context"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
)

// spend takes time from the purse, if it is open.
func (e *Engine) spend(ms int64) {
	f := &e.followUp
	before := f.SpentMs
	f.FollowUp = f.Spend(ms)
	f.opening.SpentMs += f.SpentMs - before
	if f.Date != "" {
		f.spentMs[f.Date] = f.SpentMs
	}
}

// followUpMs is how much of the time that passed some browser had community or
// care in front: once, however many had.
func (e *Engine) followUpMs(beforeMs, nowMs, passedMs int64) int64 {
	var ms int64
	for _, p := range e.browsers {
		if e.isFollowUp(p.activity.Rule) {
			ms = max(ms, min(passedMs, p.openUntilMs(nowMs)-beforeMs))
		}
	}
	return ms
}

func (e *Engine) isFollowUp(rule string) bool {
	place, known := e.PlaceOf(rule)
	return known && budget.IsFollowUp(place.Role)
}

func (e *Engine) spendsFollowUp(nowMs int64) bool {
	for _, p := range e.browsers {
		if p.attends(nowMs) && e.isFollowUp(p.activity.Rule) {
			return e.followUp.Open
		}
	}
	return false
}

// Uploaded tells the engine that spans were saved. They may tell of community and
// care that it did not see, while it was down or a browser was out of reach: the
// browser held them open by itself.
func (e *Engine) Uploaded(ctx context.Context) error {
	if !e.followUpOpen.Load() {
		return nil
	}
	return e.do(ctx, func(nowMs int64) {
		o := e.followUp.opening
		if o.Number == 0 {
			return
		}
		spans, err := e.Store.SpansBetween(ctx, o.FromMs, nowMs)
		if err != nil {
			e.Log.Error("the spans of the follow-up were not read", "error", err)
			return
		}
		e.spend(max(0, e.spentIn(spans, o.FromMs)-o.SpentMs))
	})
}

// spentIn is how long the spans had community or care in front since an instant.
func (e *Engine) spentIn(spans []ledger.Span, fromMs int64) (ms int64) {
	for _, s := range ledger.Settle(spans) {
		if e.isFollowUp(s.Rule) {
			ms += max(0, s.ToMs-max(s.FromMs, fromMs))
		}
	}
	return ms
}
