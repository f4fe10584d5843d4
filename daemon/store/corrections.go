package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/places"
)

// SaveCorrection keeps a correction beside those before it. Its revision must be greater
// than theirs.
func (s *Store) SaveCorrection(ctx context.Context, c places.Correction) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.data.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		return s.insertCorrection(ctx, tx, c)
	})
	if err != nil {
		s.refs.forget() // some may have been rolled back
		return fmt.Errorf("save correction: %w", err)
	}
	return nil
}

func (s *Store) insertCorrection(ctx context.Context, tx *sql.Tx, c places.Correction) error {
	rule, err := s.refs.rule.of(ctx, tx, c.Rule)
	if err != nil {
		return err
	}
	var browser any // NULL for the owner
	if c.Browser != "" {
		if browser, err = s.refs.browser.of(ctx, tx, c.Browser); err != nil {
			return err
		}
	}
	const insert = `INSERT INTO corrections (revision, at_ms, rule, role, browser) VALUES (?, ?, ?, nullif(?, ''), ?)`
	_, err = tx.ExecContext(ctx, insert, c.Revision, c.AtMs, rule, string(c.Role), browser)
	return err
}

// Corrections are the last word on each rule, in order of revision: also that one is
// taken back.
func (s *Store) Corrections(ctx context.Context) ([]places.Correction, error) {
	all, err := lastCorrections(ctx, s.data.reader)
	if err != nil {
		return nil, fmt.Errorf("read corrections: %w", s.data.heed(err))
	}
	return all, nil
}

// CorrectionsIn are the same of a data folder that may be in use, or that a newer
// program wrote; none where there is no history. For the errors see [Export].
func CorrectionsIn(ctx context.Context, folder string) (all []places.Correction, err error) {
	err = readHistory(ctx, folder, func(tx *sql.Tx, _ int64) error {
		if known, err := hasTable(ctx, tx, "corrections"); err != nil || !known {
			return err
		}
		all, err = lastCorrections(ctx, tx)
		return err
	})
	if errors.Is(err, ErrNoHistory) {
		return nil, nil
	}
	return all, err
}

func lastCorrections(ctx context.Context, from querier) (all []places.Correction, err error) {
	const last = ` WHERE revision IN (SELECT max(revision) FROM corrections GROUP BY rule)`
	err = eachCorrection(ctx, from, func(c places.Correction) error {
		all = append(all, c)
		return nil
	}, last)
	return all, err
}

func eachCorrection(ctx context.Context, from querier, take func(places.Correction) error, which string) error {
	return each(ctx, from, func(scan func(...any) error) error {
		var c places.Correction
		if err := scan(&c.Revision, &c.AtMs, &c.Browser, &c.Rule, &c.Role); err != nil {
			return err
		}
		return take(c)
	}, `SELECT revision, at_ms, coalesce(browsers.id, ''), rules.id, coalesce(role, '') FROM corrections
		JOIN rules ON rules.ref = rule LEFT JOIN browsers ON browsers.ref = browser`+which+` ORDER BY revision`)
}
