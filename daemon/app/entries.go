package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
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
	day, err := a.day(ctx, now, date)
	if err != nil {
		return day, err
	}
	if saidBefore(day.Entries, entry.Entry) {
		return day, nil
	}
	if len(day.Entries) >= protocol.MaxEntriesPerDay && draft.Replaces == 0 {
		return protocol.Day{}, noRoom(date)
	}
	entry.Browser = server.PeerFrom(ctx).Browser
	if _, err := a.store.SaveEntry(ctx, entry, draft.Replaces); err != nil {
		return protocol.Day{}, noEntry(err, "replaces")
	}
	return a.said(ctx, now, date)
}

// newEntry reads a draft by the clocks that the person had on that day.
func (a *App) newEntry(ctx context.Context, now engine.Snapshot, draft protocol.EntryDraft) (ledger.Entry, error) {
	location := now.Location
	if date, err := schedule.ParseDate(draft.Date); err == nil {
		if location, err = a.zoneOn(ctx, now, date); err != nil {
			return ledger.Entry{}, unavailable(err)
		}
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
		data := protocol.ErrorData{Code: protocol.ErrNoClient, Field: "client", Hint: `"offhours clients" lists those that you have`}
		return entry, refused(data, errors.New("client: there is none of that id"))
	}
	return entry, nil
}

// zoneOn is the zone by whose clocks a date is told: that in which its noon was.
func (a *App) zoneOn(ctx context.Context, now engine.Snapshot, date schedule.Date) (*time.Location, error) {
	noonMs, _ := schedule.Resolve(now.Location, date, 12*60)
	then, err := a.store.ZoneAt(ctx, noonMs)
	return locationOf(cmp.Or(then, now.Location.String())), err
}

// saidBefore says whether the last word on a day was the same: who got no answer says it
// again.
func saidBefore(entries []protocol.Entry, e protocol.Entry) bool {
	if len(entries) == 0 {
		return false
	}
	last := entries[len(entries)-1]
	last.Number, last.AtMs = e.Number, e.AtMs
	return last == e
}

// noRoom refuses more entries than a day may have.
func noRoom(date schedule.Date) error {
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
	if err != nil {
		return protocol.Day{}, noEntry(err, "number")
	}
	return a.said(ctx, now, schedule.DateAt(locationOf(withdrawn.Zone), withdrawn.FromMs))
}

// noEntry is the answer to whoever names an entry, in a field, that is none or could not be
// changed.
func noEntry(err error, field string) error {
	if errors.Is(err, store.ErrNoEntry) {
		return refused(protocol.ErrorData{Code: protocol.ErrNoEntry, Field: field, Hint: "the day lists those that hold"}, err)
	}
	return unavailable(err)
}

// said tells everybody what follows from what was said of a day.
func (a *App) said(ctx context.Context, now engine.Snapshot, date schedule.Date) (protocol.Day, error) {
	a.totals.forget()
	a.tellTotals(ctx)
	return a.day(ctx, now, date)
}

// day is what a date was made of, wherever the person was on it.
func (a *App) day(ctx context.Context, now engine.Snapshot, date schedule.Date) (protocol.Day, error) {
	location, err := a.zoneOn(ctx, now, date)
	if err != nil {
		return protocol.Day{}, unavailable(err)
	}
	window := window(date, date)
	fromMs, toMs := schedule.DayRange(location, date)
	day := protocol.Day{Date: date.String(), Zone: location.String(), FromMs: fromMs, ToMs: toMs, Entries: []protocol.Entry{}}
	aroundFromMs, _ := ledger.DayRange(date.Number() - 1)
	_, aroundToMs := ledger.DayRange(date.Number() + 1)
	facts, err := a.store.FactsBetween(ctx, aroundFromMs, aroundToMs)
	if err != nil {
		return day, unavailable(err)
	}
	for _, e := range facts.Entries {
		if fromMs, toMs := window(e.Zone); e.FromMs < toMs && fromMs < e.ToMs {
			day.Entries = append(day.Entries, e.Entry)
		}
	}
	day.Uncounted = ledger.Uncounted(day.Entries)
	stretches := ledger.Stretches(settled(facts, now.Open), window, a.table.now().Place, day.Uncounted)
	phases, err := a.phasesBetween(ctx, fromMs, toMs)
	if err != nil {
		return day, unavailable(err)
	}
	day.Absences = ledger.Absences(stretches, day.Entries, phases(day.Zone, fromMs, toMs), protocol.MinAbsenceMs)
	day.Stretches = ledger.Longest(stretches, protocol.MaxStretches)
	return day, nil
}
