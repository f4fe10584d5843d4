package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"offhours/protocol"
)

// SaveSettings keeps the document as a new revision and returns its number: 1,
// 2, 3 and so on. Earlier revisions stay, and count beside it until opensMs; 0 means
// that it counts in full at once. It does not judge the document; the errors are
// [ErrNotSaved] or the context's.
func (s *Store) SaveSettings(ctx context.Context, settings protocol.Settings, nowMs, opensMs int64) (int64, error) {
	document, err := json.Marshal(settings)
	if err != nil {
		return 0, fmt.Errorf("save settings: %w", err)
	}
	const insert = `INSERT INTO settings (saved_ms, opens_ms, document) VALUES (?, ?, ?) RETURNING revision`
	var revision int64
	err = s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if err := forgetDaysFrom(ctx, tx, nowMs); err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, insert, nowMs, opensMs, string(document)).Scan(&revision)
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

// SettingsInForce are the revisions that count at an instant, oldest first: the last
// one that counts in full, and those that were saved after it. The error is that of
// the newest, see Settings; an older one that cannot be read is left out.
func (s *Store) SettingsInForce(ctx context.Context, atMs int64) ([]protocol.SettingsRevision, error) {
	if s.data.isDown() {
		known, err := s.known.lastKnown()
		return []protocol.SettingsRevision{known}, err
	}
	const inForce = `
		SELECT revision, saved_ms, opens_ms, document FROM settings
		WHERE revision >= (SELECT max(revision) FROM settings WHERE opens_ms <= ?) ORDER BY revision`
	var all []protocol.SettingsRevision
	newest := ErrNoSettings
	err := each(ctx, s.data.reader, func(scan func(...any) error) error {
		var found storedSettings
		var opensMs int64
		if err := scan(&found.revision, &found.savedMs, &opensMs, &found.document); err != nil {
			return err
		}
		if newest != nil { // that one is no longer the newest
			all = nil
		}
		var revision protocol.SettingsRevision
		revision, newest = found.decode()
		revision.OpensMs = opensMs
		all = append(all, revision)
		return nil
	}, inForce, atMs)
	if err = cmp.Or(s.data.heed(err), newest); err != nil {
		err = fmt.Errorf("read settings: %w", err)
	}
	return all, err
}
