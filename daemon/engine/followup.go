package engine

import (
	"context"
	"errors"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
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

// keepEveryMs is how often an open follow-up is saved while it is being spent. What
// was spent since is in the spans, so a crash gives nothing back.
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

// keepFollowUp saves how much was spent. What cannot be saved now is saved with the
// next.
func (e *Engine) keepFollowUp(ctx context.Context, nowMs int64) {
	o := &e.followUp.opening
	o.UntilMs, e.followUp.keptMs = max(o.FromMs, nowMs), nowMs
	if _, err := e.Store.SaveOpening(ctx, *o); err != nil {
		e.Log.Error("the follow-up was not saved", "error", err)
	}
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

// shortenEnding lets a clock that was set back give no more time. What is promised to
// browsers is shortened with the plan.
func (e *Engine) shortenEnding(byMs int64) {
	if e.followUp.EndingMs > 0 {
		e.followUp.EndingMs -= byMs
	}
}

// followUpVerdicts are the part of the plan that the follow-up opens.
func (e *Engine) followUpVerdicts(nowMs int64) (open []protocol.VerdictRange) {
	f := &e.followUp
	promisedMs, isOpen := f.PromisedMs(nowMs)
	f.promisedMs = min(promisedMs, f.purse.ToMs)
	if !isOpen || f.promisedMs <= nowMs {
		return nil
	}
	for _, role := range budget.FollowUpRoles() {
		open = append(open, protocol.VerdictRange{Verdict: protocol.Open, FromMs: nowMs, ToMs: f.promisedMs, Role: role})
	}
	return open
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

// closesCommunity says whether what a follow-up opens is closed now in some browser.
func (e *Engine) closesCommunity(nowMs int64) bool {
	return e.startedMs > 0 && e.plan.VerdictAt(nowMs, "", protocol.Community) == protocol.Closed
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
