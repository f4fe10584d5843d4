package app

import (
	"context"
	"fmt"

	"offhours/daemon/breaks"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// maxBreakDays is over how many days breaks are told at a time: a year.
const maxBreakDays = 366

// breaksTaken tells how the breaks of some days went.
func (a *App) breaksTaken(ctx context.Context, query protocol.BreaksQuery) (protocol.BreaksTaken, error) {
	now, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.BreaksTaken{}, err
	}
	from, to, wrong := days(query.From, query.To, schedule.DateAt(now.Location, now.NowMs))
	if wrong != nil {
		return protocol.BreaksTaken{}, badField(wrong)
	}
	if n := to.Number() - from.Number() + 1; n > maxBreakDays {
		return protocol.BreaksTaken{}, badField(&schedule.FieldError{Field: "from", Problem: fmt.Sprintf("%d days are too many at a time", n), Hint: "ask for a year or less"})
	}
	fromMs, _ := schedule.DayRange(now.Location, from.AddDays(-1)) // days of other zones begin up to a day earlier or later
	_, toMs := schedule.DayRange(now.Location, to.AddDays(1))
	found, err := a.store.Breaks(ctx, fromMs, toMs)
	return breaks.Tell(within(found, from, to)), unavailable(err)
}

// within keeps the breaks that ended on those days in the zone that was in force.
func within(found []breaks.Ended, from, to schedule.Date) (kept []breaks.Ended, dates []string) {
	between := window(from, to)
	for _, ended := range found {
		if fromMs, toMs := between(ended.Zone); fromMs <= ended.EndMs && ended.EndMs < toMs {
			kept = append(kept, ended)
			dates = append(dates, schedule.DateAt(locationOf(ended.Zone), ended.EndMs).String())
		}
	}
	return kept, dates
}
