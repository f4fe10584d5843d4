package app

import (
	"context"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// overtime is what of the segments fell in off hours and nights, by the settings that
// counted between two instants. What was done before there were any is none: nobody
// had said when work is.
func (a *App) overtime(
	ctx context.Context, now engine.Snapshot, segments []ledger.Segment, fromMs, toMs int64,
	window func(zone string) (fromMs, toMs int64),
) (*protocol.Overtime, error) {
	revisions, err := a.revisionsBetween(ctx, fromMs, toMs)
	if err != nil {
		return nil, err
	}
	openings, err := a.openingsBetween(ctx, now, fromMs, toMs)
	if err != nil {
		return nil, err
	}
	phases := func(zone string, fromMs, toMs int64) []protocol.PhaseRange {
		known := inForce(revisions, zone)
		return known.Phases(max(fromMs, known[0].SavedMs), toMs)
	}
	overtime := ledger.Overtime(segments, window, a.table.Place, phases, openings)
	return &overtime, nil
}
