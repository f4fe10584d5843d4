package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/daemon/places"
	"offhours/protocol"
)

// SaveOwn keeps the person's word on a site beside those before it. Its revision must be
// greater than theirs and than those of all corrections.
func (s *Store) SaveOwn(ctx context.Context, own places.Own) error {
	said := word{own.Revision, own.AtMs, own.Platform, own.Removed, own.Browser}
	err := s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.insertWord(ctx, tx, saidOwn(), said) })
	if err != nil {
		return fmt.Errorf("save platform: %w", err)
	}
	return nil
}

func eachOwn(ctx context.Context, from querier, take func(places.Own) error) error {
	return saidOwn().each(ctx, from, func() any { return new(protocol.OwnPlatform) }, func(w word) error {
		platform, _ := w.thing.(*protocol.OwnPlatform)
		return take(places.Own{Revision: w.revision, AtMs: w.atMs, Browser: w.browser, Platform: *platform, Removed: w.isRemoved})
	})
}
