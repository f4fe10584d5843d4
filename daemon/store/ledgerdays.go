package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
)

// Facts are all that touches a stretch of time and decides what counts in it.
type Facts struct {
	Spans    []ledger.Span
	Entries  []ledger.Entry // those that hold, in the order in which they were said
	Openings []budget.Opening
}

// Poster makes a day of the ledger from what touches it.
type Poster func(day int64, facts Facts) (ledger.Day, error)

// postedAtOnce is how many days are made in one transaction: uploads wait for it.
const postedAtOnce = 16

// LedgerDays are the days of UTC from one to another, both included, in order, without
// those before the first span or entry. Each of them is to be over: of one that is not, what is
// kept is made anew only when something is saved that touches it. Those that are not kept yet are
// made by post and kept; where they cannot be kept, for the disk is full, they are told all
// the same.
func (s *Store) LedgerDays(ctx context.Context, fromDay, toDay int64, post Poster) ([]ledger.Day, error) {
	days, err := s.ledgerDays(ctx, fromDay, toDay, post)
	if err != nil {
		return nil, fmt.Errorf("read ledger: %w", s.data.heed(err))
	}
	return days, nil
}

func (s *Store) ledgerDays(ctx context.Context, fromDay, toDay int64, post Poster) ([]ledger.Day, error) {
	firstDay, found, err := s.firstDay(ctx)
	fromDay = max(fromDay, firstDay)
	if err != nil || !found || toDay < fromDay {
		return nil, err
	}
	kept, err := readDays(ctx, s.data.reader, fromDay, toDay)
	if err != nil {
		return nil, err
	}
	days := make([]ledger.Day, 0, toDay-fromDay+1)
	for day := fromDay; day <= toDay; day++ {
		if one, is := kept[day]; is {
			days = append(days, one)
			continue
		}
		missing, err := s.postDays(ctx, day, min(day+postedAtOnce-1, toDay), kept, post)
		if err != nil {
			return nil, err
		}
		days = append(days, missing...)
		day += int64(len(missing)) - 1
	}
	return days, nil
}

// firstDay is that of the first span or entry, if there is any.
func (s *Store) firstDay(ctx context.Context) (day int64, found bool, err error) {
	var fromMs sql.NullInt64
	err = s.data.reader.QueryRowContext(ctx, `SELECT min(from_ms) FROM (SELECT min(from_ms) AS from_ms FROM spans UNION ALL SELECT min(from_ms) FROM entries)`).Scan(&fromMs)
	return ledger.DayOf(fromMs.Int64), fromMs.Valid, err
}

// readDays leaves out what is of another form.
func readDays(ctx context.Context, from querier, fromDay, toDay int64) (map[int64]ledger.Day, error) {
	kept := make(map[int64]ledger.Day, toDay-fromDay+1)
	err := each(ctx, from, func(scan func(...any) error) error {
		var number int64
		var packed sql.RawBytes
		if err := scan(&number, &packed); err != nil {
			return err
		}
		if day, err := ledger.Unpack(number, packed); err == nil {
			kept[number] = day
		}
		return nil
	}, `SELECT day, packed FROM ledger_days WHERE day BETWEEN ? AND ?`, fromDay, toDay)
	return kept, err
}

// postDays makes the days from one on, up to another or to the first that is kept.
func (s *Store) postDays(
	ctx context.Context, fromDay, toDay int64, kept map[int64]ledger.Day, post Poster,
) (days []ledger.Day, err error) {
	err = s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		days, err = postFrom(ctx, tx, fromDay, toDay, kept, post)
		if err != nil {
			return err
		}
		for i := range days {
			const keep = `INSERT INTO ledger_days (day, packed) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET packed = excluded.packed`
			if _, err := tx.ExecContext(ctx, keep, days[i].Number, days[i].Pack()); err != nil {
				return err
			}
		}
		return nil
	})
	if !errors.Is(err, ErrNotSaved) {
		return days, err
	}
	// Not in one transaction: post reads, too, and those who read must not wait for one another.
	return postEach(fromDay, toDay, kept, post, func(fromMs, toMs int64) (Facts, error) { return s.FactsBetween(ctx, fromMs, toMs) })
}

func postFrom(
	ctx context.Context, tx *sql.Tx, fromDay, toDay int64, kept map[int64]ledger.Day, post Poster,
) ([]ledger.Day, error) {
	names, err := readNames(ctx, tx)
	if err != nil {
		return nil, err
	}
	return postEach(fromDay, toDay, kept, post, func(fromMs, toMs int64) (Facts, error) { return readFacts(ctx, tx, names, fromMs, toMs) })
}

func postEach(
	fromDay, toDay int64, kept map[int64]ledger.Day, post Poster, facts func(fromMs, toMs int64) (Facts, error),
) (days []ledger.Day, err error) {
	for day := fromDay; day <= toDay; day++ {
		if _, is := kept[day]; is {
			break
		}
		found, err := facts(ledger.DayRange(day))
		if err != nil {
			return nil, err
		}
		made, err := post(day, found)
		if err != nil {
			return nil, err
		}
		days = append(days, made)
	}
	return days, nil
}

// FactsBetween are all that touches the time between two instants, as they are at one moment.
func (s *Store) FactsBetween(ctx context.Context, fromMs, toMs int64) (facts Facts, err error) {
	tx, err := s.data.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return facts, fmt.Errorf("read ledger: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // it has only read
	names, err := readNames(ctx, tx)
	if err == nil {
		facts, err = readFacts(ctx, tx, names, fromMs, toMs)
	}
	if err != nil {
		return facts, fmt.Errorf("read ledger: %w", s.data.heed(err))
	}
	return facts, nil
}

func readFacts(ctx context.Context, tx *sql.Tx, names names, fromMs, toMs int64) (facts Facts, err error) {
	if facts.Spans, err = readSpans(ctx, tx, names, fromMs, toMs); err != nil {
		return facts, err
	}
	if facts.Entries, err = entriesBetween(ctx, tx, fromMs, toMs); err != nil {
		return facts, err
	}
	facts.Openings, err = openingsBetween(ctx, tx, fromMs, toMs)
	return facts, err
}

// LedgerMadeBy says by what else than the history days are made, such as the release of the
// zone data. Where that is another than before, all of them are made anew.
func (s *Store) LedgerMadeBy(ctx context.Context, by string) error {
	const known = `SELECT count(*) FROM ledger_made WHERE by = ?`
	var same int
	if err := s.data.reader.QueryRowContext(ctx, known, by).Scan(&same); err != nil || same > 0 {
		return s.data.heed(err)
	}
	return s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, change := range []string{`DELETE FROM ledger_days`, `DELETE FROM ledger_made`} {
			if _, err := tx.ExecContext(ctx, change); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO ledger_made (one, by) VALUES (1, ?)`, by)
		return err
	})
}

// forgetDaysOf has the days that touch the time between two instants made anew.
func forgetDaysOf(ctx context.Context, tx *sql.Tx, fromMs, toMs int64) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM ledger_days WHERE day BETWEEN ? AND ?`, ledger.DayOf(fromMs), ledger.DayOf(toMs-1))
	return err
}

// forgetDaysFrom has every day made anew that is not over before an instant.
func forgetDaysFrom(ctx context.Context, tx *sql.Tx, fromMs int64) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM ledger_days WHERE day >= ?`, ledger.DayOf(fromMs))
	return err
}
