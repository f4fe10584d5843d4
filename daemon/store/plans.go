package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// NextPlanRevision counts up and returns the number for a new plan, from 1. No
// number is used twice, also across restarts. It notes the zone that the plan is
// for: see [Store.ZoneAt].
func (s *Store) NextPlanRevision(ctx context.Context, zone string, nowMs int64) (int64, error) {
	const next = `UPDATE meta SET plan_revision = plan_revision + 1 RETURNING plan_revision`
	var revision int64
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if err := noteStay(ctx, tx, zone, nowMs); err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, next).Scan(&revision)
	})
	if err != nil {
		return 0, fmt.Errorf("number plan: %w", err)
	}
	return revision, nil
}

// noteStay begins a stay in the zone, unless the last one is in it.
func noteStay(ctx context.Context, tx *sql.Tx, zone string, nowMs int64) error {
	const last = `SELECT name FROM stays JOIN zones ON ref = zone ORDER BY number DESC LIMIT 1`
	var known string
	err := tx.QueryRowContext(ctx, last).Scan(&known)
	if known == zone || err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO zones (name) VALUES (?) ON CONFLICT DO NOTHING`, zone); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO stays (from_ms, zone) SELECT ?, ref FROM zones WHERE name = ?`, nowMs, zone)
	return err
}

// ZoneAt is the zone that was in force at an instant; "" when none is known, as
// before the first plan.
func (s *Store) ZoneAt(ctx context.Context, atMs int64) (string, error) {
	const then = `SELECT name FROM stays JOIN zones ON ref = zone WHERE from_ms <= ? ORDER BY number DESC LIMIT 1`
	var zone string
	err := s.data.reader.QueryRowContext(ctx, then, atMs).Scan(&zone)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("read zone: %w", s.data.heed(err))
	}
	return zone, nil
}
