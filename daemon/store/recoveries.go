package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/protocol"
)

// noteRecovery writes down what happened to a database, so that the person can be
// told, also after another start.
func (s *Store) noteRecovery(ctx context.Context, r protocol.Recovery) error {
	const insert = `INSERT INTO recoveries (at_ms, what, reason, day, moved_to) VALUES (?, ?, ?, ?, ?)`
	err := s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, insert, r.AtMs, r.What, r.Reason, r.Day, r.MovedTo)
		return err
	})
	if err != nil {
		return fmt.Errorf("note recovery: %w", err)
	}
	return nil
}

// Recoveries is every recovery since an instant, oldest first.
func (s *Store) Recoveries(ctx context.Context, sinceMs int64) ([]protocol.Recovery, error) {
	return s.recoveries(ctx, `SELECT at_ms, what, reason, day, moved_to FROM recoveries WHERE at_ms >= ? ORDER BY ref`, sinceMs)
}

// Untold is every recovery that the person was not shown yet, oldest first.
func (s *Store) Untold(ctx context.Context) ([]protocol.Recovery, error) {
	return s.recoveries(ctx, `SELECT at_ms, what, reason, day, moved_to FROM recoveries WHERE told_ms = 0 ORDER BY ref`)
}

func (s *Store) recoveries(ctx context.Context, list string, args ...any) ([]protocol.Recovery, error) {
	var all []protocol.Recovery
	err := each(ctx, s.keys.reader, func(scan func(...any) error) error {
		var r protocol.Recovery
		err := scan(&r.AtMs, &r.What, &r.Reason, &r.Day, &r.MovedTo)
		all = append(all, r)
		return err
	}, list, args...)
	if err != nil {
		return nil, fmt.Errorf("read recoveries: %w", err)
	}
	return all, nil
}

// Told notes that the person was shown every recovery up to now.
func (s *Store) Told(ctx context.Context, nowMs int64) error {
	err := s.keys.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE recoveries SET told_ms = ? WHERE told_ms = 0`, nowMs)
		return err
	})
	if err != nil {
		return fmt.Errorf("note recovery as told: %w", err)
	}
	return nil
}
