package app

import (
	"context"
	"errors"
	"fmt"

	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// ensureSettings saves the defaults into a new database. Where there are pairings
// already, the one before was lost, and with it a person's hours.
func (a *App) ensureSettings(ctx context.Context) error {
	found, err := a.store.Settings(ctx)
	if err == nil || found.Revision > 0 {
		return nil // what cannot be used of them the engine will say
	}
	if !errors.Is(err, store.ErrNoSettings) {
		return err
	}
	if found.Revision, err = a.store.SaveSettings(ctx, settings.Default(), nowMs()); err != nil {
		return fmt.Errorf("save first settings: %w", err)
	}
	browsers, err := a.store.Browsers(ctx)
	if len(browsers) > 0 {
		a.config.Log.Warn("the settings and the history were lost, the pairings were not: the defaults count until others are saved, " +
			"and each browser sends what it has of the last 72 hours")
	}
	return err
}

// lostSettings says whether the first settings are younger than a pairing. Then
// they are defaults that took the place of what was lost, and nobody has saved
// others since. Browsers come oldest first.
func lostSettings(current protocol.SettingsRevision, browsers []protocol.BrowserInfo) bool {
	return current.Revision == 1 && len(browsers) > 0 && browsers[0].PairedMs < current.SavedMs
}
