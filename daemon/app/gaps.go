package app

import (
	"context"

	"offhours/daemon/ledger"
	"offhours/daemon/server"
	"offhours/protocol"
)

// browsersMissed keeps what a browser says nobody watched.
func (a *App) browsersMissed(ctx context.Context, missed protocol.Missed) (protocol.Empty, error) {
	return protocol.Empty{}, unavailable(a.watch.missed(server.PeerFrom(ctx).Browser, missed))
}

// tellGapsMs is how long status tells of a gap: two days, so that an evening's is seen
// also by who looks the morning after the next.
const tellGapsMs = 2 * 24 * 3_600_000

// lately are the gaps that status tells of.
func (a *App) lately(ctx context.Context, nowMs int64) []protocol.Gap {
	gaps, err := a.gaps(ctx, nowMs-tellGapsMs, nowMs)
	if err != nil && !a.isDown() {
		a.config.Log.Error("gaps not read", "error", err)
	}
	return gaps
}

// unknownGaps are gaps without what the person has said of that time: they know what it was.
func (a *App) unknownGaps(ctx context.Context, fromMs, toMs int64) ([]protocol.Gap, error) {
	gaps, err := a.gaps(ctx, fromMs, toMs)
	if err != nil || len(gaps) == 0 {
		return gaps, err
	}
	entries, err := a.store.Entries(ctx, fromMs, toMs)
	return ledger.WithoutEntries(gaps, entries, protocol.MinUnwatchedMs), err
}

// gaps are those that touch the time between two instants, each browser's joined.
func (a *App) gaps(ctx context.Context, fromMs, toMs int64) ([]protocol.Gap, error) {
	found, err := a.store.Gaps(ctx, fromMs, toMs)
	return ledger.JoinGaps(found), err
}
