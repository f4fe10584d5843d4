package store

import (
	"context"
	"database/sql"
	"fmt"
)

// NextPlanRevision counts up and returns the number for a new plan, from 1. No
// number is used twice, also across restarts.
func (s *Store) NextPlanRevision(ctx context.Context) (int64, error) {
	const next = `UPDATE meta SET plan_revision = plan_revision + 1 RETURNING plan_revision`
	var revision int64
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, next).Scan(&revision)
	})
	if err != nil {
		return 0, fmt.Errorf("number plan: %w", err)
	}
	return revision, nil
}
