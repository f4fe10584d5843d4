package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/daemon/budget"
)

// SaveOpening keeps an opening and returns its number. One with the number 0 is a
// new one; any other takes the place of what was saved under it.
func (s *Store) SaveOpening(ctx context.Context, o budget.Opening) (int64, error) {
	const insert = `
		INSERT INTO openings (kind, date, from_ms, until_ms, over, spent_ms, reason, platform, role)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`
	const update = `UPDATE openings SET from_ms = ?, until_ms = ?, over = ?, spent_ms = ? WHERE number = ?`
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if err := forgetDaysFrom(ctx, tx, o.FromMs); err != nil {
			return err
		}
		if o.Number > 0 {
			_, err := tx.ExecContext(ctx, update, o.FromMs, o.UntilMs, o.Over, o.SpentMs, o.Number)
			return err
		}
		return tx.QueryRowContext(ctx, insert, string(o.Kind), o.Date, o.FromMs, o.UntilMs, o.Over, o.SpentMs,
			o.Reason, o.Platform, string(o.Role)).Scan(&o.Number)
	})
	if err != nil {
		return 0, fmt.Errorf("save opening: %w", err)
	}
	return o.Number, nil
}

// Openings are those that touch the time between two instants, or have not ended,
// in the order in which they were opened.
func (s *Store) Openings(ctx context.Context, fromMs, toMs int64) ([]budget.Opening, error) {
	all, err := openingsBetween(ctx, s.data.reader, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read openings: %w", s.data.heed(err))
	}
	return all, nil
}

func openingsBetween(ctx context.Context, from querier, fromMs, toMs int64) (all []budget.Opening, err error) {
	err = eachOpening(ctx, from, func(o budget.Opening) error {
		all = append(all, o)
		return nil
	}, ` WHERE (until_ms > ?1 OR over = 0) AND from_ms < ?2 ORDER BY number`, fromMs, toMs)
	return all, err
}

func eachOpening(ctx context.Context, from querier, take func(budget.Opening) error, which string, args ...any) error {
	const list = `SELECT number, kind, date, from_ms, until_ms, over, spent_ms, reason, platform, role FROM openings`
	return each(ctx, from, func(scan func(...any) error) error {
		var o budget.Opening
		err := scan(&o.Number, &o.Kind, &o.Date, &o.FromMs, &o.UntilMs, &o.Over, &o.SpentMs, &o.Reason, &o.Platform, &o.Role)
		if err != nil {
			return err
		}
		return take(o)
	}, list+which, args...)
}
