package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"offhours/daemon/ledger"
)

// ErrNoEntry is the answer for a number that no entry has, or one that was withdrawn.
var ErrNoEntry = errors.New("there is no such entry")

// SaveEntry keeps an entry and returns its number: 1, 2, 3 and so on. Another one that it
// replaces is withdrawn at once with it; 0 is none. The error may be [ErrNoEntry].
func (s *Store) SaveEntry(ctx context.Context, e ledger.Entry, replaces int64) (number int64, err error) {
	const insert = `
		INSERT INTO entries (at_ms, from_ms, to_ms, zone, platform, role, client, note, seen, browser)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`
	err = s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if replaces != 0 {
			if _, err := withdraw(ctx, tx, replaces, e.AtMs); err != nil {
				return err
			}
		}
		zone, err := s.refs.zone.of(ctx, tx, e.Zone)
		if err != nil {
			return err
		}
		client, err := s.refs.clientOrNull(ctx, tx, e.Client)
		if err != nil {
			return err
		}
		browser, err := s.saidIn(ctx, tx, e.Browser)
		if err != nil {
			return err
		}
		if err := forgetDaysOf(ctx, tx, e.FromMs, e.ToMs); err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, insert, e.AtMs, e.FromMs, e.ToMs, zone, e.Platform, string(e.Role), client, e.Note, e.Seen, browser).Scan(&number)
	})
	if err != nil {
		return 0, fmt.Errorf("save entry: %w", err)
	}
	return number, nil
}

// WithdrawEntry has what browsers saw count again in the place of an entry, and answers the
// entry as it was. The error may be [ErrNoEntry].
func (s *Store) WithdrawEntry(ctx context.Context, number, nowMs int64) (withdrawn ledger.Entry, err error) {
	err = s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		withdrawn, err = withdraw(ctx, tx, number, nowMs)
		return err
	})
	if err != nil {
		return withdrawn, fmt.Errorf("withdraw entry: %w", err)
	}
	return withdrawn, nil
}

func withdraw(ctx context.Context, tx *sql.Tx, number, nowMs int64) (withdrawn ledger.Entry, err error) {
	found := false
	err = eachEntry(ctx, tx, func(e ledger.Entry) error {
		withdrawn, found = e, true
		return nil
	}, ` WHERE number = ? AND withdrawn_ms = 0`, number)
	if err == nil && !found {
		err = ErrNoEntry
	}
	if err != nil {
		return withdrawn, err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE entries SET withdrawn_ms = ? WHERE number = ?`, nowMs, number); err != nil {
		return withdrawn, err
	}
	return withdrawn, forgetDaysOf(ctx, tx, withdrawn.FromMs, withdrawn.ToMs)
}

// Entries are those that hold and touch the time between two instants, in the order in which
// they were said.
func (s *Store) Entries(ctx context.Context, fromMs, toMs int64) ([]ledger.Entry, error) {
	all, err := entriesBetween(ctx, s.data.reader, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read entries: %w", s.data.heed(err))
	}
	return all, nil
}

func entriesBetween(ctx context.Context, from querier, fromMs, toMs int64) (all []ledger.Entry, err error) {
	err = eachEntry(ctx, from, func(e ledger.Entry) error {
		all = append(all, e)
		return nil
	}, ` WHERE to_ms > ? AND from_ms < ? AND withdrawn_ms = 0`, fromMs, toMs)
	return all, err
}

// eachEntry finds none in a history of a version that knew of none, and none that is seen in one
// that knew of no such.
func eachEntry(ctx context.Context, from querier, take func(ledger.Entry) error, which string, args ...any) error {
	columns, err := texts(ctx, from, `SELECT name FROM pragma_table_info('entries')`)
	if err != nil || len(columns) == 0 {
		return err
	}
	seen := `seen`
	if !slices.Contains(columns, seen) {
		seen = `0`
	}
	return each(ctx, from, func(scan func(...any) error) error {
		var e ledger.Entry
		err := scan(&e.Number, &e.AtMs, &e.FromMs, &e.ToMs, &e.Zone, &e.Platform, &e.Role, &e.Client, &e.Note, &e.Seen, &e.WithdrawnMs, &e.Browser)
		if err != nil {
			return err
		}
		return take(e)
	}, `SELECT number, at_ms, from_ms, to_ms, zones.name, platform, role, coalesce(clients.id, ''), note, `+seen+`, withdrawn_ms, coalesce(browsers.id, '')
		FROM entries JOIN zones ON zones.ref = zone
		LEFT JOIN clients ON clients.ref = client LEFT JOIN browsers ON browsers.ref = browser`+which+` ORDER BY number`, args...)
}
