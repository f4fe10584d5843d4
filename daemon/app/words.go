package app

import (
	"context"
	"errors"

	"offhours/daemon/places"
	"offhours/daemon/server"
	"offhours/daemon/store"
)

// openTable is the table as the person's last words made it. While the history is down
// nobody knows them, and the catalogue counts.
func (a *App) openTable(ctx context.Context) error {
	words, err := a.store.Words(ctx)
	if err != nil && !errors.Is(err, store.ErrNotSaved) {
		return err
	}
	a.table = newTable(words, nowMs())
	return nil
}

// pushWords gives every browser the table that follows from all that was said.
func (a *App) pushWords(words places.Words, nowMs int64) {
	a.table.turn.Lock()
	defer a.table.turn.Unlock()
	a.table.take(words, nowMs)
	publisher{a}.Push("rules.changed", a.table.pushed())
}

// pushTable gives a browser the table when it comes.
func (a *App) pushTable(peer server.Peer) {
	a.table.turn.Lock()
	defer a.table.turn.Unlock()
	publisher{a}.PushTo(peer.Browser, "rules.changed", a.table.pushed())
}
