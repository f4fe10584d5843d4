package app

import (
	"context"
	"errors"
	"sync/atomic"

	"offhours/daemon/budget"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// lastKnown is what the engine lives on while a database is not open: the last
// settings that are known, or the defaults, and plans that are numbered from 1.
type lastKnown struct {
	*store.Store
	plans *atomic.Int64
}

// SettingsInForce implements engine.Store.
func (l lastKnown) SettingsInForce(ctx context.Context, nowMs int64) ([]protocol.SettingsRevision, error) {
	known, err := l.Store.SettingsInForce(ctx, nowMs)
	if err != nil && (len(known) == 0 || known[len(known)-1].Revision == 0) {
		return []protocol.SettingsRevision{{Revision: 1, Settings: settings.Default()}}, nil
	}
	return known, err
}

// NextPlanRevision implements engine.Store.
func (l lastKnown) NextPlanRevision(context.Context, string, int64) (int64, error) {
	return l.plans.Add(1), nil
}

// Openings implements engine.Store.
func (l lastKnown) Openings(ctx context.Context, fromMs, toMs int64) ([]budget.Opening, error) {
	openings, err := l.Store.Openings(ctx, fromMs, toMs)
	if errors.Is(err, store.ErrNotSaved) {
		return nil, nil
	}
	return openings, err
}

// FirstStartMs implements engine.Store.
func (l lastKnown) FirstStartMs(ctx context.Context) (int64, error) {
	ms, err := l.Store.FirstStartMs(ctx)
	if errors.Is(err, store.ErrNotSaved) {
		return 0, nil
	}
	return ms, err
}
