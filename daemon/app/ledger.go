package app

import (
	"context"
	"fmt"

	"offhours/daemon/budget"
	"offhours/daemon/desktop"
	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/daemon/store"
	"offhours/protocol"
)

// ledgerDays are the days of UTC that local days touch in some zone, the open spans
// included. Of those that are over, the store keeps what was on them.
func (a *App) ledgerDays(ctx context.Context, now engine.Snapshot, from, to schedule.Date) ([]ledger.Day, error) {
	fromDay, toDay := from.Number()-1, to.Number()+1
	liveDay, err := a.liveDay(ctx, now)
	if err != nil {
		return nil, err
	}
	days, err := a.store.LedgerDays(ctx, fromDay, min(toDay, liveDay-1), a.post(ctx))
	if err != nil || toDay < liveDay {
		return days, err
	}
	live, err := a.liveDays(ctx, now, max(fromDay, liveDay), toDay)
	return append(days, live...), err
}

// liveDay is the first that is not over: something may still be added to it that no span
// holds. Nothing that is open has been so for a day.
func (a *App) liveDay(ctx context.Context, now engine.Snapshot) (int64, error) {
	day := ledger.DayOf(now.NowMs)
	for _, span := range now.Open {
		day = min(day, ledger.DayOf(span.FromMs))
	}
	openings, err := a.store.Openings(ctx, now.NowMs, now.NowMs+1)
	for _, o := range openings {
		if !o.Over {
			day = min(day, ledger.DayOf(o.FromMs))
		}
	}
	return max(day, ledger.DayOf(now.NowMs)-1), err
}

// liveDays are made from what the store has of them together with the open spans.
func (a *App) liveDays(ctx context.Context, now engine.Snapshot, fromDay, toDay int64) ([]ledger.Day, error) {
	fromMs, _ := ledger.DayRange(fromDay)
	_, toMs := ledger.DayRange(toDay)
	facts, err := a.store.FactsBetween(ctx, fromMs, toMs)
	if err != nil {
		return nil, err
	}
	segments := settled(facts, now.Open)
	if len(segments) == 0 {
		return nil, nil
	}
	toDay = min(toDay, ledger.DayOf(segments[len(segments)-1].ToMs-1))
	return a.posted(ctx, fromDay, toDay, segments, touching(facts.Openings, now, fromMs, toMs))
}

// settled is what browsers saw, and in its place what the person says of it.
func settled(facts store.Facts, open []ledger.Span) []ledger.Segment {
	return ledger.Amend(ledger.Settle(append(facts.Spans, open...)), facts.Entries)
}

// keptAtOnce is how many days are looked at together: all of ten years would take 20 MB.
const keptAtOnce = 64

// keepLedger adds up the days that are over, the newest ones first, so that nobody has to
// wait for it. It looks once a day of UTC.
func (a *App) keepLedger(ctx context.Context, nowMs int64) {
	today := ledger.DayOf(nowMs)
	if a.ledgerKept == today {
		return
	}
	if !a.checkLedger(ctx) {
		return
	}
	for toDay := today - 1; ; toDay -= keptAtOnce {
		days, err := a.store.LedgerDays(ctx, toDay-keptAtOnce+1, toDay, a.post(ctx))
		if err != nil && ctx.Err() == nil {
			a.config.Log.Error("days were not added up; statistics do so when they are asked for", "error", err)
		}
		if err != nil {
			return
		}
		if len(days) == 0 {
			a.ledgerKept = today
			return
		}
	}
}

// checkLedger has all days added up anew where they follow from something else now.
func (a *App) checkLedger(ctx context.Context) (done bool) {
	err := a.store.LedgerMadeBy(ctx, madeBy())
	if err != nil && !a.isDown() && ctx.Err() == nil {
		a.config.Log.Error("whether days have to be added up anew is not known", "error", err)
	}
	return err == nil
}

// bookkeeping is the version of how days are made of what the store has: a change of what
// [ledger.Settle], [ledger.Amend] or [ledger.Post] make of it gives it another number.
const bookkeeping = 1

// madeBy is what days follow from beside the history.
func madeBy() string {
	release, source := desktop.Tzdata()
	return fmt.Sprintf("%d %s %s", bookkeeping, release, source)
}

// post makes a day that is over.
func (a *App) post(ctx context.Context) store.Poster {
	return func(day int64, facts store.Facts) (ledger.Day, error) {
		days, err := a.posted(ctx, day, day, settled(facts, nil), facts.Openings)
		if err != nil {
			return ledger.Day{}, err
		}
		return days[0], nil
	}
}

// posted are days with the phases by the settings that counted then. What was done before
// there were any is no overtime: nobody had said when work is.
func (a *App) posted(
	ctx context.Context, fromDay, toDay int64, segments []ledger.Segment, openings []budget.Opening,
) ([]ledger.Day, error) {
	fromMs, _ := ledger.DayRange(fromDay)
	_, toMs := ledger.DayRange(toDay)
	phases, err := a.phasesBetween(ctx, fromMs, toMs)
	if err != nil {
		return nil, err
	}
	return ledger.Post(fromDay, toDay, segments, phases, openings), nil
}

// phasesBetween tells which phases held for somebody in a zone, within the time between two
// instants. Of what was before there were any settings it says nothing.
func (a *App) phasesBetween(
	ctx context.Context, fromMs, toMs int64,
) (func(zone string, fromMs, toMs int64) []protocol.PhaseRange, error) {
	revisions, err := a.revisionsBetween(ctx, fromMs, toMs)
	return func(zone string, fromMs, toMs int64) []protocol.PhaseRange {
		known := inForce(revisions, zone)
		if len(known) == 0 || toMs <= known[0].SavedMs {
			return nil
		}
		return known.Phases(max(fromMs, known[0].SavedMs), toMs)
	}, err
}
