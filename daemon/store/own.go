package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"offhours/daemon/places"
)

// SaveOwn keeps the person's word on a site beside those before it. Its revision must be
// greater than theirs and than those of all corrections.
func (s *Store) SaveOwn(ctx context.Context, own places.Own) error {
	err := s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.insertOwn(ctx, tx, own) })
	if err != nil {
		return fmt.Errorf("save platform: %w", err)
	}
	return nil
}

func (s *Store) insertOwn(ctx context.Context, tx *sql.Tx, own places.Own) error {
	browser, err := s.saidIn(ctx, tx, own.Browser)
	if err != nil {
		return err
	}
	document, err := json.Marshal(own.Platform)
	if err != nil {
		return err
	}
	const insert = `INSERT INTO own_platforms (revision, at_ms, platform, removed, browser) VALUES (?, ?, ?, ?, ?)`
	_, err = tx.ExecContext(ctx, insert, own.Revision, own.AtMs, string(document), own.Removed, browser)
	return err
}

func ownPlatforms(ctx context.Context, from querier) (all []places.Own, err error) {
	err = eachOwn(ctx, from, func(own places.Own) error {
		all = append(all, own)
		return nil
	})
	return all, err
}

// eachOwn finds none in a history of a version that knew of none.
func eachOwn(ctx context.Context, from querier, take func(places.Own) error) error {
	if known, err := hasTable(ctx, from, "own_platforms"); err != nil || !known {
		return err
	}
	return each(ctx, from, func(scan func(...any) error) error {
		var own places.Own
		var document string
		if err := scan(&own.Revision, &own.AtMs, &document, &own.Removed, &own.Browser); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(document), &own.Platform); err != nil {
			return fmt.Errorf("own platform of revision %d: %w", own.Revision, err)
		}
		return take(own)
	}, `SELECT revision, at_ms, platform, removed, coalesce(browsers.id, '') FROM own_platforms
		LEFT JOIN browsers ON browsers.ref = browser ORDER BY revision`)
}
