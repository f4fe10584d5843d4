package store

import (
	"context"
	"fmt"

	"offhours/protocol"
)

// RevisionsBetween are the revisions of the settings that counted at some instant
// between two, oldest first, without their documents: the last one that counted in
// full at the first instant, and those that were saved after it. Before the first
// revision that one is taken to count. None are there before the first start.
func (s *Store) RevisionsBetween(ctx context.Context, fromMs, toMs int64) ([]protocol.SettingsRevision, error) {
	const between = `
		WITH base (revision) AS (SELECT coalesce(
			(SELECT revision FROM settings WHERE saved_ms <= ?1 AND opens_ms <= ?1 ORDER BY revision DESC LIMIT 1),
			(SELECT min(revision) FROM settings)))
		SELECT settings.revision, saved_ms, opens_ms FROM settings JOIN base ON settings.revision >= base.revision
		WHERE saved_ms < ?2 OR settings.revision = base.revision
		ORDER BY settings.revision`
	var all []protocol.SettingsRevision
	err := each(ctx, s.data.reader, func(scan func(...any) error) error {
		var r protocol.SettingsRevision
		err := scan(&r.Revision, &r.SavedMs, &r.OpensMs)
		all = append(all, r)
		return err
	}, between, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read revisions of the settings: %w", s.data.heed(err))
	}
	return all, nil
}

// Document is the settings document of a revision. One of a form that this program
// cannot read is not readable, which is no error.
func (s *Store) Document(ctx context.Context, revision int64) (document protocol.Settings, readable bool, err error) {
	found := storedSettings{revision: revision}
	const read = `SELECT document FROM settings WHERE revision = ?`
	if err := s.data.reader.QueryRowContext(ctx, read, revision).Scan(&found.document); err != nil {
		return protocol.Settings{}, false, fmt.Errorf("read settings: %w", s.data.heed(err))
	}
	decoded, err := found.decode()
	return decoded.Settings, err == nil, nil
}
