package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// statements are the queries of an upload, prepared once: an upload of one span
// would otherwise spend more time on SQL text than on the span.
type statements struct {
	insert, held, refuse, forget       *sql.Stmt
	watermark, answered, advance, last *sql.Stmt
}

// statementText says where a statement is kept and what it is.
type statementText struct {
	statement **sql.Stmt
	text      string
}

func (s *statements) texts() []statementText {
	return []statementText{
		{&s.insert, `
			INSERT INTO spans (browser, sequence, from_ms, to_ms, since_ms, rule, zone, attention, client)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (browser, sequence) DO NOTHING`},
		{&s.held, `
			SELECT from_ms, to_ms, since_ms, rules.id, zones.name, attention, coalesce(clients.id, '')
			FROM spans JOIN rules ON rules.ref = rule JOIN zones ON zones.ref = zone
			LEFT JOIN clients ON clients.ref = client
			WHERE browser = ? AND sequence = ?`},
		{&s.refuse, `
			INSERT INTO refused_spans (browser, sequence, code, refused_ms)
			VALUES (?, ?, ?, ?) ON CONFLICT (browser, sequence) DO NOTHING`},
		{&s.forget, `DELETE FROM ledger_days WHERE day = ?`},
		{&s.watermark, `SELECT watermark FROM browsers WHERE ref = ?`},
		{&s.advance, `UPDATE browsers SET watermark = ? WHERE ref = ?`},
		{&s.answered, `
			SELECT sequence FROM spans WHERE browser = ?1 AND sequence > ?2
			UNION ALL
			SELECT sequence FROM refused_spans WHERE browser = ?1 AND sequence > ?2
			ORDER BY sequence`},
		{&s.last, `
			SELECT max(
				coalesce((SELECT max(sequence) FROM spans WHERE browser = ?1), 0),
				coalesce((SELECT max(sequence) FROM refused_spans WHERE browser = ?1), 0))`},
	}
}

func prepareStatements(ctx context.Context, pool *sql.DB) (statements, error) {
	var all statements
	for _, s := range all.texts() {
		var err error
		*s.statement, err = pool.PrepareContext(ctx, s.text) //nolint:sqlclosecheck // Store.Close does
		if err != nil {
			return statements{}, fmt.Errorf("prepare %s: %w", s.text, errors.Join(err, all.close()))
		}
	}
	return all, nil
}

// in is the same statements inside a transaction, which closes them.
func (s statements) in(ctx context.Context, tx *sql.Tx) statements {
	bound := s
	for _, b := range bound.texts() {
		*b.statement = tx.StmtContext(ctx, *b.statement)
	}
	return bound
}

func (s *statements) close() error {
	var errs []error
	for _, s := range s.texts() {
		if *s.statement != nil {
			errs = append(errs, (*s.statement).Close())
		}
	}
	return errors.Join(errs...)
}
