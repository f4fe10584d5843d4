package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/protocol"
)

// Window is a pairing window: the time in which one browser can pair by a code.
type Window struct {
	Number  int64
	UntilMs int64 // the code is good before this instant
	Wrong   int   // wrong codes so far
	State   protocol.WindowState
	Browser string // id of the browser that was paired; "" for none
}

const windowColumns = `number, until_ms, wrong, state, browser`

// scanWindow reads [windowColumns].
func scanWindow(scan func(...any) error) (Window, error) {
	var w Window
	err := scan(&w.Number, &w.UntilMs, &w.Wrong, &w.State, &w.Browser)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrUnknownWindow
	}
	return w, err
}

// dayMs is within how long windows are counted: a day of 24 hours, whatever the
// calendar says.
const dayMs = 24 * 3_600_000

// OpenWindow opens a pairing window in place of any that is open, and says how many
// more there may be today. Seal is all that it keeps of the code: 32 bytes that
// nobody can work out again once the daemon has ended. The error may be
// [ErrTooManyWindows].
func (s *Store) OpenWindow(ctx context.Context, seal []byte, nowMs int64) (window Window, left int, err error) {
	err = s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if left, err = windowsLeft(ctx, tx, nowMs); err != nil {
			return err
		}
		const replace = `UPDATE pairing_windows SET state = 'replaced', seal = NULL WHERE state = 'open'`
		if _, err := tx.ExecContext(ctx, replace); err != nil {
			return err
		}
		const open = `INSERT INTO pairing_windows (opened_ms, until_ms, seal, state) VALUES (?1, ?2, ?3, 'open') RETURNING ` + windowColumns
		window, err = scanWindow(tx.QueryRowContext(ctx, open, nowMs, nowMs+protocol.PairingWindowMs, seal).Scan)
		return err
	})
	if err != nil {
		return Window{}, 0, fmt.Errorf("open pairing window: %w", err)
	}
	return window, left, nil
}

// windowsLeft is how many windows there may be today after the next one. A clock
// that was set back wins nobody another.
func windowsLeft(ctx context.Context, tx *sql.Tx, nowMs int64) (int, error) {
	if _, err := tx.ExecContext(ctx, `DELETE FROM pairing_windows WHERE opened_ms <= ?`, nowMs-dayMs); err != nil {
		return 0, err
	}
	var opened int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM pairing_windows`).Scan(&opened); err != nil {
		return 0, err
	}
	if opened >= protocol.MaxPairingWindows {
		return 0, ErrTooManyWindows
	}
	return protocol.MaxPairingWindows - opened - 1, nil
}

// Window is one pairing window, or [ErrUnknownWindow].
func (s *Store) Window(ctx context.Context, number int64) (Window, error) {
	row := s.keys.reader.QueryRowContext(ctx, `SELECT `+windowColumns+` FROM pairing_windows WHERE number = ?`, number)
	window, err := scanWindow(row.Scan)
	if err != nil {
		return Window{}, fmt.Errorf("read pairing window: %w", err)
	}
	return window, nil
}

// ShutWindow ends a pairing window that is still open, in that state.
func (s *Store) ShutWindow(ctx context.Context, number int64, state protocol.WindowState) error {
	const shut = `UPDATE pairing_windows SET state = ?2, seal = NULL WHERE number = ?1 AND state = 'open'`
	err := s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, shut, number, state)
		return err
	})
	if err != nil {
		return fmt.Errorf("shut pairing window: %w", err)
	}
	return nil
}

// OfferCode tries a code on an open window, by its seal: the right one pairs the
// browser and uses the window up, a wrong one is counted. Either is one statement,
// so that of two who come at once only one can be first; and the browser is added
// in the same transaction, so that no code is used up for a browser that could not
// be saved. It answers the window as it stands after the try; a window that was
// not open stays as it is. The error may be [ErrTooManyBrowsers].
func (s *Store) OfferCode(ctx context.Context, number int64, seal []byte, browser Browser, nowMs int64) (window Window, err error) {
	err = s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		window, err = scanWindow(tx.QueryRowContext(ctx, tryCode, number, seal, browser.ID, nowMs, protocol.MaxWrongCodes).Scan)
		if err != nil || window.State != protocol.WindowPaired {
			return err
		}
		return addBrowser(ctx, tx, browser)
	})
	if errors.Is(err, ErrUnknownWindow) {
		return s.spentWindow(ctx, number)
	}
	if err != nil {
		return Window{}, fmt.Errorf("offer code: %w", err)
	}
	return window, nil
}

// spentWindow is a window in which no code can pair any more. That one was paired
// in it is nobody's business who comes later.
func (s *Store) spentWindow(ctx context.Context, number int64) (Window, error) {
	window, err := s.Window(ctx, number)
	if window.State == protocol.WindowPaired {
		window.State = protocol.WindowWithdrawn
	}
	return window, err
}

// tryCode sees the columns as they were before it.
const tryCode = `
	UPDATE pairing_windows SET
		state = CASE
			WHEN until_ms <= ?4    THEN 'expired'
			WHEN seal = ?2         THEN 'paired'
			WHEN wrong + 1 >= ?5   THEN 'wrong'
			ELSE state END,
		wrong   = wrong + (until_ms > ?4 AND seal <> ?2),
		browser = iif(until_ms > ?4 AND seal = ?2, ?3, browser),
		seal    = iif(until_ms > ?4 AND seal <> ?2 AND wrong + 1 < ?5, seal, NULL)
	WHERE number = ?1 AND state = 'open'
	RETURNING ` + windowColumns

// ServerID is this daemon's own name, made with the pairings: s_ and 32 hex digits.
func (s *Store) ServerID(ctx context.Context) (string, error) {
	var id string
	if err := s.keys.reader.QueryRowContext(ctx, `SELECT id FROM server`).Scan(&id); err != nil {
		return "", fmt.Errorf("read server id: %w", err)
	}
	return id, nil
}
