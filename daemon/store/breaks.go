package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// SaveBreaks keeps those that have ended, and how all of them stand now: both or neither,
// so that a break that was killed with the daemon ends once.
func (s *Store) SaveBreaks(ctx context.Context, now breaks.Saved, ended []breaks.Ended) error {
	const replace = `
		INSERT INTO breaks_now (one, state) VALUES (1, ?)
		ON CONFLICT (one) DO UPDATE SET state = excluded.state`
	state, err := json.Marshal(now)
	if err != nil {
		return fmt.Errorf("save breaks: %w", err)
	}
	err = s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, e := range ended {
			if err := s.insertBreak(ctx, tx, e); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, replace, string(state))
		return err
	})
	if err != nil {
		return fmt.Errorf("save breaks: %w", err)
	}
	return nil
}

func (s *Store) insertBreak(ctx context.Context, tx *sql.Tx, ended breaks.Ended) error {
	const insert = `
		INSERT INTO breaks (kind, due_ms, end_ms, ended, zone, postponed, stretch_ms,
			paused_ms, off_ms, locked_ms, quiet_ms, call_ms, live_ms, fullscreen_ms, typing_ms)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	zone, err := s.refs.zone.of(ctx, tx, ended.Zone)
	if err != nil {
		return err
	}
	args := []any{string(ended.Kind), ended.DueMs, ended.EndMs, string(ended.End), zone, ended.Postponed, ended.StretchMs}
	for _, hold := range protocol.Holds() {
		args = append(args, heldMs(ended.Held, hold))
	}
	_, err = tx.ExecContext(ctx, insert, args...)
	return err
}

// BreaksNow is how the breaks stood when that was saved last; false where it never was.
func (s *Store) BreaksNow(ctx context.Context) (now breaks.Saved, known bool, err error) {
	var state string
	err = s.data.reader.QueryRowContext(ctx, `SELECT state FROM breaks_now`).Scan(&state)
	if errors.Is(err, sql.ErrNoRows) {
		return breaks.Saved{}, false, nil
	}
	if err == nil {
		err = json.Unmarshal([]byte(state), &now)
	}
	if err != nil {
		return breaks.Saved{}, false, fmt.Errorf("read how breaks stand: %w", s.data.heed(err))
	}
	return now, true, nil
}

func heldMs(held []protocol.HeldFor, hold protocol.Hold) int64 {
	for _, h := range held {
		if h.Hold == hold {
			return h.HeldMs
		}
	}
	return 0
}

// Breaks are those that ended between two instants, in order of that.
func (s *Store) Breaks(ctx context.Context, fromMs, toMs int64) ([]breaks.Ended, error) {
	var all []breaks.Ended
	err := eachBreak(ctx, s.data.reader, func(ended breaks.Ended) error {
		all = append(all, ended)
		return nil
	}, ` WHERE end_ms >= ? AND end_ms < ?`, fromMs, toMs)
	if err != nil {
		return nil, fmt.Errorf("read breaks: %w", s.data.heed(err))
	}
	return all, nil
}

// eachBreak finds none in a history of a version that knew of none.
func eachBreak(ctx context.Context, from querier, take func(breaks.Ended) error, which string, args ...any) error {
	if known, err := hasTable(ctx, from, "breaks"); err != nil || !known {
		return err
	}
	return each(ctx, from, func(scan func(...any) error) error {
		ended, err := scanBreak(scan)
		if err != nil {
			return err
		}
		return take(ended)
	}, `SELECT kind, due_ms, end_ms, ended, name, postponed, stretch_ms,
			paused_ms, off_ms, locked_ms, quiet_ms, call_ms, live_ms, fullscreen_ms, typing_ms
		FROM breaks JOIN zones ON ref = zone`+which+` ORDER BY end_ms, number`, args...)
}

func scanBreak(scan func(...any) error) (ended breaks.Ended, err error) {
	holds := protocol.Holds()
	waited := make([]int64, len(holds))
	into := []any{&ended.Kind, &ended.DueMs, &ended.EndMs, &ended.End, &ended.Zone, &ended.Postponed, &ended.StretchMs}
	for i := range waited {
		into = append(into, &waited[i])
	}
	if err := scan(into...); err != nil {
		return ended, err
	}
	for i, ms := range waited {
		if ms > 0 {
			ended.Held = append(ended.Held, protocol.HeldFor{Hold: holds[i], HeldMs: ms})
		}
	}
	return ended, nil
}
