package store

import (
	"context"
	"database/sql"
	"fmt"

	"offhours/daemon/places"
)

// SaveCorrection keeps a correction beside those before it. Its revision must be greater
// than theirs and than those of all own platforms.
func (s *Store) SaveCorrection(ctx context.Context, c places.Correction) error {
	err := s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.insertCorrection(ctx, tx, c) })
	if err != nil {
		return fmt.Errorf("save correction: %w", err)
	}
	return nil
}

func (s *Store) insertCorrection(ctx context.Context, tx *sql.Tx, c places.Correction) error {
	rule, err := s.refs.rule.of(ctx, tx, c.Rule)
	if err != nil {
		return err
	}
	browser, err := s.saidIn(ctx, tx, c.Browser)
	if err != nil {
		return err
	}
	const insert = `INSERT INTO corrections (revision, at_ms, rule, role, browser) VALUES (?, ?, ?, nullif(?, ''), ?)`
	_, err = tx.ExecContext(ctx, insert, c.Revision, c.AtMs, rule, string(c.Role), browser)
	return err
}

// lastCorrections are the last word on each rule, in order of revision: also that one is
// taken back.
func lastCorrections(ctx context.Context, from querier) (all []places.Correction, err error) {
	const last = ` WHERE revision IN (SELECT max(revision) FROM corrections GROUP BY rule)`
	err = eachCorrection(ctx, from, func(c places.Correction) error {
		all = append(all, c)
		return nil
	}, last)
	return all, err
}

// eachCorrection finds none in a history of a version that knew of none.
func eachCorrection(ctx context.Context, from querier, take func(places.Correction) error, which string) error {
	if known, err := hasTable(ctx, from, "corrections"); err != nil || !known {
		return err
	}
	return each(ctx, from, func(scan func(...any) error) error {
		var c places.Correction
		if err := scan(&c.Revision, &c.AtMs, &c.Browser, &c.Rule, &c.Role); err != nil {
			return err
		}
		return take(c)
	}, `SELECT revision, at_ms, coalesce(browsers.id, ''), rules.id, coalesce(role, '') FROM corrections
		JOIN rules ON rules.ref = rule LEFT JOIN browsers ON browsers.ref = browser`+which+` ORDER BY revision`)
}
