package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// dayGet tells what a day was made of.
func (a *App) dayGet(ctx context.Context, query protocol.DayQuery) (protocol.Day, error) {
	now, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Day{}, err
	}
	date := schedule.DateAt(now.Location, now.NowMs)
	if query.Date != "" {
		if date, err = schedule.ParseDate(query.Date); err != nil {
			return protocol.Day{}, badField(&schedule.FieldError{Field: "date", Problem: err.Error(), Hint: "write it like " + date.String()})
		}
	}
	return a.day(ctx, now, date)
}

// entriesAdd takes the person's word on what a stretch of time was. What browsers saw of it
// stays where it is.
func (a *App) entriesAdd(ctx context.Context, draft protocol.EntryDraft) (protocol.Day, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	now, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Day{}, err
	}
	entry, err := a.newEntry(ctx, now, draft)
	if err != nil {
		return protocol.Day{}, err
	}
	date := schedule.DateAt(locationOf(entry.Zone), entry.FromMs)
	if err := a.checkRoom(ctx, now, date); err != nil {
		return protocol.Day{}, err
	}
	entry.Browser = server.PeerFrom(ctx).Browser
	if _, err := a.store.SaveEntry(ctx, entry); err != nil {
		return protocol.Day{}, unavailable(err)
	}
	return a.said(ctx, now, date)
}

// newEntry reads a draft by the clocks that the person had on that day.
func (a *App) newEntry(ctx context.Context, now engine.Snapshot, draft protocol.EntryDraft) (ledger.Entry, error) {
	location := now.Location
	if date, err := schedule.ParseDate(draft.Date); err == nil {
		noonMs, _ := schedule.Resolve(location, date, 12*60)
		then, err := a.store.ZoneAt(ctx, noonMs)
		if err != nil {
			return ledger.Entry{}, unavailable(err)
		}
		location = locationOf(cmp.Or(then, location.String()))
	}
	entry, wrong := ledger.NewEntry(draft, location, now.NowMs)
	if wrong == nil && entry.Platform != "" && entry.Platform != protocol.Away {
		wrong = a.checkPlatform(entry.Platform, "leave it out for time that does not count, write "+protocol.Away+" for what was away from the screen, or ")
	}
	if wrong != nil {
		data := protocol.ErrorData{Code: protocol.ErrBadEntry, Field: wrong.Field, Hint: wrong.Hint}
		return entry, refused(data, errors.New(wrong.Field+": "+wrong.Problem))
	}
	if entry.Client != "" && !a.table.knowsClient(entry.Client) {
		return entry, refusedFor(places.NoClient())
	}
	return entry, nil
}

// checkRoom refuses more entries than a day may have.
func (a *App) checkRoom(ctx context.Context, now engine.Snapshot, date schedule.Date) error {
	day, err := a.day(ctx, now, date)
	if err != nil || len(day.Entries) < protocol.MaxEntriesPerDay {
		return err
	}
	data := protocol.ErrorData{Code: protocol.ErrBadEntry, Field: "date", Hint: "withdraw those that another one covers"}
	return refused(data, fmt.Errorf("date: %s has %d entries, which is the most", date, protocol.MaxEntriesPerDay))
}

// entriesWithdraw has what browsers saw count again.
func (a *App) entriesWithdraw(ctx context.Context, ref protocol.EntryRef) (protocol.Day, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	now, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Day{}, err
	}
	withdrawn, err := a.store.WithdrawEntry(ctx, ref.Number, now.NowMs)
	if errors.Is(err, store.ErrNoEntry) {
		return protocol.Day{}, refused(protocol.ErrorData{Code: protocol.ErrNoEntry, Field: "number", Hint: "the day lists those that hold"}, err)
	}
	if err != nil {
		return protocol.Day{}, unavailable(err)
	}
	return a.said(ctx, now, schedule.DateAt(locationOf(withdrawn.Zone), withdrawn.FromMs))
}

// said tells everybody what follows from what was said of a day.
func (a *App) said(ctx context.Context, now engine.Snapshot, date schedule.Date) (protocol.Day, error) {
	a.totals.forget()
	a.tellTotals(ctx)
	return a.day(ctx, now, date)
}

// day is what a date was made of, wherever the person was on it.
func (a *App) day(ctx context.Context, now engine.Snapshot, date schedule.Date) (protocol.Day, error) {
	window := window(date, date)
	fromMs, toMs := schedule.DayRange(now.Location, date)
	day := protocol.Day{Date: date.String(), FromMs: fromMs, ToMs: toMs, Entries: []protocol.Entry{}}
	aroundFromMs, _ := ledger.DayRange(date.Number() - 1)
	_, aroundToMs := ledger.DayRange(date.Number() + 1)
	facts, err := a.store.FactsBetween(ctx, aroundFromMs, aroundToMs)
	if err != nil {
		return day, unavailable(err)
	}
	day.Stretches = ledger.Stretches(settled(facts, now.Open), window, a.table.now().Place)
	for _, e := range facts.Entries {
		if fromMs, toMs := window(e.Zone); e.WithdrawnMs == 0 && e.FromMs < toMs && fromMs < e.ToMs {
			day.Entries = append(day.Entries, e.Entry)
		}
	}
	phases, err := a.phasesOf(ctx, now.Location, fromMs, toMs)
	day.Absences = ledger.Absences(day.Stretches, day.Entries, phases, protocol.MinAbsenceMs)
	return day, unavailable(err)
}

// phasesOf are those between two instants, by the settings that counted then.
func (a *App) phasesOf(ctx context.Context, location *time.Location, fromMs, toMs int64) ([]protocol.PhaseRange, error) {
	revisions, err := a.revisionsBetween(ctx, fromMs, toMs)
	if err != nil || len(revisions) == 0 {
		return nil, err
	}
	return inForce(revisions, location.String()).Phases(fromMs, toMs), nil
}
