package app

import (
	"context"
	"sync"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// totals remembers what was last told of today's time, so that only what grew is
// told again.
type totals struct {
	mu   sync.Mutex
	day  schedule.Date // which told is about
	told map[protocol.Place]int64
}

// tellTotals emits an event for every place whose total of today has grown. With
// nobody to hear it, it costs nothing.
func (a *App) tellTotals(ctx context.Context) {
	if !a.listening {
		return
	}
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return
	}
	today := schedule.DateAt(snapshot.Location, snapshot.NowMs)
	stats, err := a.stats(ctx, snapshot, today, today)
	if err != nil {
		a.config.Log.Error("no totals", "error", err)
		return
	}
	a.totals.mu.Lock()
	defer a.totals.mu.Unlock()
	for _, event := range a.totals.grown(today, stats) {
		event.AtMs = snapshot.NowMs
		a.config.Events(event)
	}
}

// forget has everything told again: what was told counts as something else now.
func (t *totals) forget() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.told = nil
}

// grown leaves out what became a little less: an open span counts up to now, and
// the browser may close it at the last instant of which it was sure.
func (t *totals) grown(day schedule.Date, stats protocol.Stats) []protocol.Event {
	if t.told == nil || t.day != day {
		t.day, t.told = day, map[protocol.Place]int64{}
	}
	var events []protocol.Event
	for _, platform := range stats.Platforms {
		for _, role := range platform.Roles {
			place := protocol.Place{Platform: platform.Platform, Role: role.Role}
			if role.TotalMs <= t.told[place] {
				continue
			}
			t.told[place] = role.TotalMs
			events = append(events, protocol.Event{
				Event: protocol.EventTime, Platform: place.Platform, Role: place.Role, TotalMs: role.TotalMs,
			})
		}
	}
	return events
}
