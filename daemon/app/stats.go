package app

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"time"

	"offhours/daemon/desktop"
	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

func (a *App) statsGet(ctx context.Context, query protocol.StatsQuery) (protocol.Stats, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Stats{}, err
	}
	from, to, wrong := days(query.From, query.To, schedule.DateAt(snapshot.Location, snapshot.NowMs))
	if wrong != nil {
		return protocol.Stats{}, badField(wrong)
	}
	stats, err := a.stats(ctx, snapshot, from, to)
	return stats, unavailable(err)
}

// days are the dates that a query names: today where it names none, and one day where it
// names only one.
func days(fromText, toText string, today schedule.Date) (from, to schedule.Date, wrong *schedule.FieldError) {
	first, last := cmp.Or(fromText, toText, today.String()), cmp.Or(toText, fromText, today.String())
	from, err := schedule.ParseDate(first)
	if err != nil {
		return from, to, wrongDate("from", err)
	}
	if to, err = schedule.ParseDate(last); err != nil {
		return from, to, wrongDate("to", err)
	}
	if to.Compare(from) < 0 {
		return from, to, wrongDate("from", fmt.Errorf("%s comes after %s", from, to))
	}
	return from, to, nil
}

func wrongDate(field string, err error) *schedule.FieldError {
	return &schedule.FieldError{Field: field, Problem: err.Error(), Hint: "write both dates like 2026-03-29, the first one first"}
}

// stats adds up those days. Each span counts on the local day of its own zone, so a day
// does not move when the person travels.
func (a *App) stats(ctx context.Context, now engine.Snapshot, from, to schedule.Date) (protocol.Stats, error) {
	days, err := a.ledgerDays(ctx, now, from, to)
	if err != nil {
		return protocol.Stats{}, err
	}
	sums := ledger.Sum(days, window(from, to))
	stats := sum(sums, now.Location, from, to, a.table.now())
	stats.Clients = sums.Clients(a.table.Place, a.table.label)
	openings, err := a.openingsBetween(ctx, now, stats.FromMs, stats.ToMs)
	if err != nil {
		return stats, err
	}
	overtime := sums.Overtime(a.table.Place, openings)
	stats.Overtime = &overtime
	stats.Gaps, err = a.unknownGaps(ctx, stats.FromMs, stats.ToMs)
	return stats, err
}

// sum is what counts on those days. They begin where the first begins, and end where the
// last ends, in any zone that counts: the one in force, and each in which there is time on
// them. So the total is never more than the days last.
func sum(sums ledger.Sums, location *time.Location, from, to schedule.Date, rules *places.Table) protocol.Stats {
	platforms := sums.Platforms(rules.Place)
	for _, rest := range sums.Platforms(rules.Rest) {
		for i := range platforms {
			if platforms[i].Platform == rest.Platform {
				platforms[i].UnsortedMs = rest.TotalMs
			}
		}
	}
	fromMs, _ := schedule.DayRange(location, from)
	_, toMs := schedule.DayRange(location, to)
	fromMs, toMs = sums.Extent(fromMs, toMs, window(from, to))
	return protocol.Stats{FromMs: fromMs, ToMs: toMs, TotalMs: ledger.Total(platforms), Platforms: platforms}
}

// window answers the instants between which those days lie in a zone, which it works out
// once for each.
func window(from, to schedule.Date) func(zone string) (fromMs, toMs int64) {
	known := map[string][2]int64{}
	return func(zone string) (fromMs, toMs int64) {
		if at, is := known[zone]; is {
			return at[0], at[1]
		}
		location := locationOf(zone)
		fromMs, _ = schedule.DayRange(location, from)
		_, toMs = schedule.DayRange(location, to)
		known[zone] = [2]int64{fromMs, toMs}
		return fromMs, toMs
	}
}

func (a *App) statusGet(ctx context.Context, _ protocol.Empty) (protocol.Status, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Status{}, err
	}
	browsers, listErr := a.browsersList(ctx, protocol.Empty{})
	if a.isDown() {
		listErr = nil // the pairings may be down too, which the troubles tell
	}
	troubles, recoveries := a.troubles(ctx)
	gaps := a.lately(ctx, snapshot.NowMs)
	phase, _ := snapshot.Plan.PhaseAt(snapshot.NowMs)
	release, source := desktop.Tzdata()
	return protocol.Status{
		Version:       a.config.Version,
		Pid:           os.Getpid(),
		Background:    a.config.Background,
		StartedMs:     a.started.UnixMilli(),
		Listen:        a.server.Addr(),
		Serving:       a.server.Serving(),
		Data:          a.config.Data,
		Phase:         phase.Phase,
		PhaseUntilMs:  snapshot.NextMs,
		Next:          snapshot.Next,
		Zone:          snapshot.Plan.Zone,
		Tzdata:        release,
		TzdataSource:  source,
		Prompts:       a.promptPath(),
		Breaks:        snapshot.Breaks.Breaks,
		PausedUntilMs: snapshot.Breaks.PausedUntilMs,
		FollowUp:      followUpOf(snapshot),
		OnCall:        snapshot.OnCall.OnCall,
		Quiet:         a.quietStatus(snapshot.Settings.Settings.Quiet),
		Browsers:      browsers.Browsers,
		Unpaired:      a.watch.unpaired(),
		Gaps:          gaps,
		Troubles:      append(snapshot.Troubles, troubles...),
		Recoveries:    recoveries,

		IgnoresMicrophone: snapshot.Settings.Settings.Breaks.IgnoreMicrophone,
	}, listErr
}

// pathBrowser is the path of a prompt while no desktop shows any, or is quiet for us.
const pathBrowser = "browser"

// promptPath is the path that a prompt would take now.
func (a *App) promptPath() string {
	path := a.notifier.Path()
	if (path == desktop.PathNone || a.notifier.Switched().How != "") && a.peers.front() != "" {
		return pathBrowser
	}
	return path
}
