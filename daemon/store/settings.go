package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"offhours/protocol"
)

// SaveSettings keeps the document as a new revision and returns its number: 1,
// 2, 3 and so on. Earlier revisions stay. It does not judge the document; the
// errors are [ErrNotSaved] or the context's.
func (s *Store) SaveSettings(ctx context.Context, settings protocol.Settings, nowMs int64) (int64, error) {
	document, err := json.Marshal(settings)
	if err != nil {
		return 0, fmt.Errorf("save settings: %w", err)
	}
	const insert = `INSERT INTO settings (saved_ms, document) VALUES (?, ?) RETURNING revision`
	var revision int64
	err = s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, insert, nowMs, string(document)).Scan(&revision)
	})
	if err != nil {
		return 0, fmt.Errorf("save settings: %w", err)
	}
	_ = s.mark(ctx, s.data) // they are saved; the next start makes up for a marker that is behind
	return revision, nil
}

// Settings is the newest revision, or [ErrNoSettings]. A document of a form that
// this program cannot read is an error too, which comes with its revision.
func (s *Store) Settings(ctx context.Context) (protocol.SettingsRevision, error) {
	return s.SettingsAt(ctx, math.MaxInt64)
}

// SettingsAt is the revision in force at an instant: the newest of those saved
// by then. Before the first one it is [ErrNoSettings]. For the rest see Settings.
func (s *Store) SettingsAt(ctx context.Context, atMs int64) (protocol.SettingsRevision, error) {
	if s.data.isDown() {
		return s.known.lastKnown()
	}
	const newest = `
		SELECT revision, saved_ms, document FROM settings
		WHERE saved_ms <= ? ORDER BY revision DESC LIMIT 1`
	var found storedSettings
	err := s.data.reader.QueryRowContext(ctx, newest, atMs).Scan(&found.revision, &found.savedMs, &found.document)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoSettings
	}
	if err != nil {
		return protocol.SettingsRevision{}, fmt.Errorf("read settings: %w", err)
	}
	revision, err := found.decode()
	if err != nil {
		return revision, fmt.Errorf("read settings: %w", err)
	}
	return revision, nil
}
