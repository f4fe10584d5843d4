package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Watermark is the sequence up to which every span of the browser is stored,
// refused or will never come; 0 for a browser that has sent nothing, and for all
// while the history is down.
func (s *Store) Watermark(ctx context.Context, browser string) (int64, error) {
	if s.data.isDown() {
		return 0, nil
	}
	const read = `SELECT watermark FROM browsers WHERE id = ?`
	var watermark int64
	err := s.data.reader.QueryRowContext(ctx, read, browser).Scan(&watermark)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("read watermark: %w", err)
	}
	return watermark, nil
}

// advance moves the watermark as far as it goes and completes the answer. No
// number below oldest ever comes, so the watermark may stand just before it.
//
//	stored or refused   1 2 3 _ 5 6 _ 8
//	oldest 1            ────▲               watermark 3
//	oldest 5            ────────▲           watermark 6
func (u *upload) advance(oldest int64) error {
	before := u.watermark
	u.watermark = max(before, oldest-1)
	if err := u.passAnswered(); err != nil {
		return fmt.Errorf("advance watermark: %w", err)
	}
	if u.watermark > before {
		if _, err := u.prepared.advance.ExecContext(u.ctx, u.watermark, u.browser); err != nil {
			return fmt.Errorf("keep watermark: %w", err)
		}
	}
	var last int64
	if err := u.prepared.last.QueryRowContext(u.ctx, u.browser).Scan(&last); err != nil {
		return fmt.Errorf("find next free number: %w", err)
	}
	u.answer.Watermark, u.answer.NextFree = u.watermark, max(u.watermark, last)+1
	return nil
}

// passAnswered moves the watermark over the numbers that follow it without a gap.
func (u *upload) passAnswered() error {
	rows, err := u.prepared.answered.QueryContext(u.ctx, u.browser, u.watermark)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // what went wrong is in rows.Err
	for rows.Next() {
		var sequence int64
		if err := rows.Scan(&sequence); err != nil {
			return err
		}
		if sequence > u.watermark+1 {
			return nil
		}
		u.watermark = sequence
	}
	return rows.Err()
}
