package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/protocol"
)

// SaveGap keeps a gap. One of the same browser that begins at the same instant takes the
// place of the one before it.
func (s *Store) SaveGap(ctx context.Context, gap protocol.Gap) error {
	const save = `INSERT INTO gaps (browser, from_ms, to_ms) VALUES (?, ?, ?)
		ON CONFLICT (browser, from_ms) DO UPDATE SET to_ms = excluded.to_ms`
	if err := s.writeGap(ctx, gap.Browser, save, gap.FromMs, gap.ToMs); err != nil {
		return fmt.Errorf("save gap: %w", err)
	}
	return nil
}

// DropGap forgets a gap that was none, by its browser and when it began.
func (s *Store) DropGap(ctx context.Context, gap protocol.Gap) error {
	if err := s.writeGap(ctx, gap.Browser, `DELETE FROM gaps WHERE browser = ? AND from_ms = ?`, gap.FromMs); err != nil {
		return fmt.Errorf("drop gap: %w", err)
	}
	return nil
}

// CutGaps keeps of a browser's gaps what lies before an instant, from which on it has
// been watching.
func (s *Store) CutGaps(ctx context.Context, browser string, watchingMs int64) error {
	const later = ` FROM gaps WHERE browser = (SELECT ref FROM browsers WHERE id = ?1) AND to_ms > ?2`
	var found int
	if err := s.data.reader.QueryRowContext(ctx, `SELECT count(*)`+later, browser, watchingMs).Scan(&found); err != nil || found == 0 {
		return s.data.heed(err)
	}
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE`+later+` AND from_ms >= ?2`, browser, watchingMs); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE gaps SET to_ms = ?2 WHERE browser = (SELECT ref FROM browsers WHERE id = ?1) AND to_ms > ?2`, browser, watchingMs)
		return err
	})
	if err != nil {
		return fmt.Errorf("cut gaps: %w", err)
	}
	return nil
}

// writeGap runs a statement whose first value is the browser's ref.
func (s *Store) writeGap(ctx context.Context, browser, statement string, args ...any) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		ref, err := s.refs.browser.of(ctx, tx, browser)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, statement, append([]any{ref}, args...)...)
		return err
	})
	if err != nil {
		s.refs.forget() // some may have been rolled back
	}
	return err
}

// Gaps are those that touch the time between two instants, as they were saved, in order
// of when they began.
func (s *Store) Gaps(ctx context.Context, fromMs, toMs int64) ([]protocol.Gap, error) {
	var all []protocol.Gap
	err := eachGap(ctx, s.data.reader, func(gap protocol.Gap) error {
		all = append(all, gap)
		return nil
	}, ` WHERE to_ms > ?1 AND from_ms < ?2`, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read gaps: %w", s.data.heed(err))
	}
	return all, nil
}

func eachGap(ctx context.Context, from querier, take func(protocol.Gap) error, which string, args ...any) error {
	return each(ctx, from, func(scan func(...any) error) error {
		var gap protocol.Gap
		if err := scan(&gap.Browser, &gap.FromMs, &gap.ToMs); err != nil {
			return err
		}
		return take(gap)
	}, `SELECT id, from_ms, to_ms FROM gaps JOIN browsers ON ref = browser`+which+` ORDER BY from_ms, browser`, args...)
}
