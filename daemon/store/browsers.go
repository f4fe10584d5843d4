package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	lib "modernc.org/sqlite/lib"

	"offhours/protocol"
)

// Browser is a paired browser profile.
type Browser struct {
	ID        string // b_ and 32 hex digits
	Origin    string // of its extension; the key is good from there only
	Family    protocol.Family
	Key       []byte // 32 random bytes that both ends know
	PairedMs  int64
	StartedMs int64  // when its person pressed Start; 0: not yet
	SeenMs    int64  // when it was last heard from; 0: never
	Name      string // what its person calls it, up to 40 characters; "": nothing yet
	RevokedMs int64  // when its person disconnected it for good; 0: not
}

const browserColumns = `id, origin, family, key, paired_ms, started_ms, seen_ms, name, revoked_ms`

// scanBrowser reads [browserColumns].
func scanBrowser(scan func(...any) error) (Browser, error) {
	var b Browser
	err := scan(&b.ID, &b.Origin, &b.Family, &b.Key, &b.PairedMs, &b.StartedMs, &b.SeenMs, &b.Name, &b.RevokedMs)
	return b, err
}

// AddBrowser keeps a new pairing. An id that is already there is an error, and the
// error may be [ErrTooManyBrowsers].
func (s *Store) AddBrowser(ctx context.Context, browser Browser) error {
	err := s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error { return addBrowser(ctx, tx, browser) })
	if err != nil {
		return fmt.Errorf("add browser: %w", err)
	}
	return nil
}

// addBrowser counts and inserts in one statement.
func addBrowser(ctx context.Context, tx *sql.Tx, browser Browser) error {
	const insert = `INSERT INTO browsers (` + browserColumns + `) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
		WHERE (SELECT count(*) FROM browsers WHERE revoked_ms = 0) < ?`
	result, err := tx.ExecContext(ctx, insert, browser.ID, browser.Origin, browser.Family, browser.Key, browser.PairedMs,
		browser.StartedMs, browser.SeenMs, browser.Name, browser.RevokedMs, protocol.MaxBrowsers)
	if err != nil {
		return err
	}
	if added, err := result.RowsAffected(); err != nil || added == 1 {
		return err
	}
	return ErrTooManyBrowsers
}

// Browser is one browser that is or was paired, or [ErrUnknownBrowser].
func (s *Store) Browser(ctx context.Context, id string) (Browser, error) {
	row := s.keys.reader.QueryRowContext(ctx, `SELECT `+browserColumns+` FROM browsers WHERE id = ?`, id)
	browser, err := scanBrowser(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrUnknownBrowser
	}
	if err != nil {
		return Browser{}, fmt.Errorf("read browser: %w", err)
	}
	return browser, nil
}

// Browsers is every paired browser, oldest pairing first; those that were revoked
// are not among them.
func (s *Store) Browsers(ctx context.Context) ([]Browser, error) {
	const list = `SELECT ` + browserColumns + ` FROM browsers WHERE revoked_ms = 0 ORDER BY paired_ms, id`
	var all []Browser
	err := each(ctx, s.keys.reader, func(scan func(...any) error) error {
		browser, err := scanBrowser(scan)
		all = append(all, browser)
		return err
	}, list)
	if err != nil {
		return nil, fmt.Errorf("list browsers: %w", err)
	}
	return all, nil
}

// StartBrowser notes that the browser's person has pressed Start, and returns
// the browser. Only the first time counts. The error may be [ErrUnknownBrowser].
func (s *Store) StartBrowser(ctx context.Context, id string, nowMs int64) (Browser, error) {
	const start = `UPDATE browsers SET started_ms = iif(started_ms = 0, ?2, started_ms) WHERE id = ?1 RETURNING ` + browserColumns
	browser, err := s.updateBrowser(ctx, start, id, nowMs)
	if err != nil {
		return Browser{}, fmt.Errorf("start browser: %w", err)
	}
	return browser, nil
}

// SeenBrowser notes that the browser was heard from. An earlier instant than the
// one on record changes nothing. The error may be [ErrUnknownBrowser].
func (s *Store) SeenBrowser(ctx context.Context, id string, nowMs int64) error {
	const seen = `UPDATE browsers SET seen_ms = max(seen_ms, ?2) WHERE id = ?1 RETURNING ` + browserColumns
	if _, err := s.updateBrowser(ctx, seen, id, nowMs); err != nil {
		return fmt.Errorf("note browser: %w", err)
	}
	return nil
}

// RenameBrowser gives the browser a name; the empty one takes it away. The error
// may be [ErrUnknownBrowser] or [ErrNameTaken].
func (s *Store) RenameBrowser(ctx context.Context, id, name string) (Browser, error) {
	const rename = `UPDATE browsers SET name = ?2 WHERE id = ?1 AND revoked_ms = 0 RETURNING ` + browserColumns
	browser, err := s.updateBrowser(ctx, rename, id, name)
	if extendedCode(err) == lib.SQLITE_CONSTRAINT_UNIQUE {
		err = ErrNameTaken
	}
	if err != nil {
		return Browser{}, fmt.Errorf("rename browser: %w", err)
	}
	return browser, nil
}

// RevokeBrowser takes the pairing away for good: from now on the key opens nothing.
// It stays only so that the daemon can prove who says so when the browser comes
// again. What the browser has recorded stays too. The error may be
// [ErrUnknownBrowser].
func (s *Store) RevokeBrowser(ctx context.Context, id string, nowMs int64) (Browser, error) {
	const revoke = `UPDATE browsers SET revoked_ms = ?2 WHERE id = ?1 AND revoked_ms = 0 RETURNING ` + browserColumns
	browser, err := s.updateBrowser(ctx, revoke, id, nowMs)
	if err != nil {
		return Browser{}, fmt.Errorf("revoke browser: %w", err)
	}
	return browser, nil
}

// updateBrowser runs an update whose first parameter is the id and whose second is
// the value.
func (s *Store) updateBrowser(ctx context.Context, update, id string, value any) (browser Browser, err error) {
	err = s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		browser, err = scanBrowser(tx.QueryRowContext(ctx, update, id, value).Scan)
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrUnknownBrowser
		}
		return err
	})
	return browser, err
}

// FirstStartMs is when a person first pressed Start in any browser, revoked or not;
// 0 when nobody has.
func (s *Store) FirstStartMs(ctx context.Context) (int64, error) {
	const first = `SELECT coalesce(min(started_ms), 0) FROM browsers WHERE started_ms > 0`
	var ms int64
	if err := s.keys.reader.QueryRowContext(ctx, first).Scan(&ms); err != nil {
		return 0, fmt.Errorf("read first start: %w", err)
	}
	return ms, nil
}
