package app

import (
	"context"
	"errors"
	"fmt"

	"offhours/daemon/engine"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// tellRecoveriesMs is how long status tells of a recovery: a week, so that it is
// seen also by somebody who looks seldom.
const tellRecoveriesMs = 7 * 24 * 3_600_000

// ensureSettings saves the defaults into a new database.
func (a *App) ensureSettings(ctx context.Context) error {
	if a.isDown() {
		return nil
	}
	found, err := a.store.Settings(ctx)
	switch {
	case errors.Is(err, store.ErrNoSettings):
		if _, err := a.store.SaveSettings(ctx, settings.Default(), nowMs(), 0); err != nil {
			return fmt.Errorf("save first settings: %w", err)
		}
	case found.Revision == 0:
		return err
	}
	return nil // what cannot be used of them the engine will say
}

// isDown says whether a database is not open.
func (a *App) isDown() bool { return a.store.Down() != nil }

// engineStore is the store as the engine sees it.
func (a *App) engineStore() engine.Store {
	if a.isDown() {
		return lastKnown{a.store, &a.plans}
	}
	return a.store
}

// troubles are what is wrong with the data folder, beside what the engine says,
// and the recoveries of the last week.
func (a *App) troubles(ctx context.Context) ([]protocol.Trouble, []protocol.Recovery) {
	recoveries, err := a.store.Recoveries(ctx, nowMs()-tellRecoveriesMs)
	if err != nil && !a.isDown() {
		a.config.Log.Error("recoveries not read", "error", err)
	}
	var list []protocol.Trouble
	for _, found := range []struct {
		is      bool
		trouble protocol.Trouble
	}{
		{a.saving.failing(), protocol.TroubleNotSaving},
		{a.snapshots.failing(), protocol.TroubleNoSnapshot},
		{len(recoveries) > 0, protocol.TroubleRecovered},
		{a.risk == store.RiskNetwork, protocol.TroubleFolderNetwork},
		{a.risk == store.RiskSynced, protocol.TroubleFolderSynced},
	} {
		if found.is {
			list = append(list, found.trouble)
		}
	}
	return list, recoveries
}

// tellRecoveries shows the person, once, what was recovered.
func (a *App) tellRecoveries(ctx context.Context) {
	untold, err := a.store.Untold(ctx)
	if err != nil || len(untold) == 0 {
		return
	}
	for _, recovery := range untold {
		a.config.Log.Warn("a database was recovered", "what", recovery.What, "reason", recovery.Reason, "snapshot", recovery.Day, "movedTo", recovery.MovedTo)
		a.showRecovery(recovery)
	}
	if err := a.store.Told(ctx, nowMs()); err != nil {
		a.config.Log.Error("recovery not noted as told", "error", err)
	}
}
