package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// marker is what keys.db remembers of offhours.db.
type marker struct {
	epoch    string // "" before the first start
	settings storedSettings
}

// storedSettings is a row of the settings. The document is kept as it was
// written, so that one of another version goes on unharmed.
type storedSettings struct {
	revision, savedMs int64
	document          string
}

func (s *Store) readMarker(ctx context.Context) (m marker, err error) {
	const read = `SELECT epoch, revision, saved_ms, document FROM history`
	err = s.keys.reader.QueryRowContext(ctx, read).
		Scan(&m.epoch, &m.settings.revision, &m.settings.savedMs, &m.settings.document)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return marker{}, fmt.Errorf("read marker: %w", err)
	}
	return m, nil
}

// mark remembers the history as it is, unless that is known already. It is one
// write a start and one a change of the settings, never one an upload.
func (s *Store) mark(ctx context.Context, data *database) error {
	now := marker{epoch: s.epoch}
	var err error
	if now.settings, err = newestSettings(ctx, data.reader); err != nil {
		return err
	}
	known, err := s.readMarker(ctx)
	if err != nil || known == now {
		return err
	}
	if now.settings.revision == 0 {
		now.settings.document = "null"
	}
	const write = `REPLACE INTO history (one, epoch, revision, saved_ms, document) VALUES (1, ?, ?, ?, ?)`
	return s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, write, now.epoch, now.settings.revision, now.settings.savedMs, now.settings.document)
		return err
	})
}

// newestSettings is the newest row; the zero value when there is none.
func newestSettings(ctx context.Context, from *sql.DB) (found storedSettings, err error) {
	const newest = `SELECT revision, saved_ms, document FROM settings ORDER BY revision DESC LIMIT 1`
	err = from.QueryRowContext(ctx, newest).Scan(&found.revision, &found.savedMs, &found.document)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return found, err
}

// keepNewestSettings brings a history that is older than the known settings, such
// as a snapshot, up to them, under the number that they had.
func keepNewestSettings(ctx context.Context, data *database, known storedSettings) error {
	stored, err := newestSettings(ctx, data.reader)
	if err != nil || stored.revision >= known.revision {
		return err
	}
	const insert = `INSERT INTO settings (revision, saved_ms, document) VALUES (?, ?, ?)`
	return data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if err := forgetDaysFrom(ctx, tx, known.savedMs); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, insert, known.revision, known.savedMs, known.document)
		return err
	})
}

// lastKnown are the settings while the history is not open.
func (m marker) lastKnown() (protocol.SettingsRevision, error) {
	if m.settings.revision == 0 {
		return protocol.SettingsRevision{}, ErrNoSettings
	}
	return m.settings.decode()
}

// decode reads the document. One that cannot be read leaves the revision alone:
// half of it would be another document.
func (s storedSettings) decode() (protocol.SettingsRevision, error) {
	document, err := settings.ParseStored([]byte(s.document))
	return protocol.SettingsRevision{Revision: s.revision, SavedMs: s.savedMs, Settings: document}, err
}
