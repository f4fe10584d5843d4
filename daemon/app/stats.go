package app

import (
	"context"
	"fmt"
	"os"
	"time"

	"offhours/daemon/desktop"
	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/daemon/server"
	"offhours/protocol"
)

// widestZoneMs is how far a local day of any zone reaches beyond the same date
// in any other: zones lie between UTC-12 and UTC+14.
const widestZoneMs = 26 * 3_600_000

func (a *App) statsGet(ctx context.Context, query protocol.StatsQuery) (protocol.Stats, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Stats{}, err
	}
	from, to, err := days(query, schedule.DateAt(snapshot.Location, snapshot.NowMs))
	if err != nil {
		data := protocol.ErrorData{Code: protocol.ErrBadShape, Field: "from", Hint: "write both dates like 2026-03-29, the first one first"}
		return protocol.Stats{}, &server.Error{Code: protocol.CodeInvalidParams, Message: err.Error(), Data: data}
	}
	return a.stats(ctx, snapshot, from, to)
}

// days are the dates that a query asks for: today where it names none, and one
// day where it names only one.
func days(query protocol.StatsQuery, today schedule.Date) (from, to schedule.Date, err error) {
	from, to = today, today
	if query.From != "" {
		if from, err = schedule.ParseDate(query.From); err != nil {
			return from, to, err
		}
		to = from
	}
	if query.To != "" {
		if to, err = schedule.ParseDate(query.To); err != nil {
			return from, to, err
		}
		if query.From == "" {
			from = to
		}
	}
	if to.Compare(from) < 0 {
		return from, to, fmt.Errorf("%s comes after %s", from, to)
	}
	return from, to, nil
}

// stats settles what the store has of those days together with the open spans.
// Each span counts on the local day of its own zone, so a day does not move when
// the person travels.
func (a *App) stats(ctx context.Context, now engine.Snapshot, from, to schedule.Date) (protocol.Stats, error) {
	fromMs, _ := schedule.DayRange(now.Location, from)
	_, toMs := schedule.DayRange(now.Location, to)
	spans, err := a.store.SpansBetween(ctx, fromMs-widestZoneMs, toMs+widestZoneMs)
	if err != nil {
		return protocol.Stats{}, fmt.Errorf("read spans: %w", err)
	}
	segments := ledger.Settle(append(spans, now.Open...))
	out := protocol.Stats{
		FromMs:    fromMs,
		ToMs:      toMs,
		Platforms: ledger.Stats(segments, windows(from, to), a.places.Place),
	}
	for _, platform := range out.Platforms {
		out.TotalMs += platform.TotalMs
	}
	return out, nil
}

// windows answers the instants between which those days lie in a zone, and
// remembers them: a ledger has few zones and many segments. A zone that this
// computer no longer knows counts as UTC.
func windows(from, to schedule.Date) func(zone string) (fromMs, toMs int64) {
	type window struct{ fromMs, toMs int64 }
	known := map[string]window{}
	return func(zone string) (int64, int64) {
		w, ok := known[zone]
		if !ok {
			location, err := time.LoadLocation(zone)
			if err != nil {
				location = time.UTC
			}
			w.fromMs, _ = schedule.DayRange(location, from)
			_, w.toMs = schedule.DayRange(location, to)
			known[zone] = w
		}
		return w.fromMs, w.toMs
	}
}

func (a *App) statusGet(ctx context.Context, _ protocol.Empty) (protocol.Status, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Status{}, err
	}
	browsers, listErr := a.browsersList(ctx, protocol.Empty{})
	phase, _ := snapshot.Plan.PhaseAt(snapshot.NowMs)
	release, source := desktop.Tzdata()
	return protocol.Status{
		Version:      a.config.Version,
		Pid:          os.Getpid(),
		StartedMs:    a.started.UnixMilli(),
		Listen:       a.server.Addr(),
		Serving:      a.server.Serving(),
		Data:         a.config.Data,
		Phase:        phase.Phase,
		PhaseUntilMs: snapshot.NextMs,
		Next:         snapshot.Next,
		Zone:         snapshot.Plan.Zone,
		Tzdata:       release,
		TzdataSource: source,
		Prompts:      a.notifier.Path(),
		Breaks:       snapshot.Breaks.Breaks,
		Browsers:     browsers.Browsers,
	}, listErr
}
