package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
)

// said is a table of what the person has said of one kind of thing, word after word: a row
// has the thing as JSON in a column of its name.
type said struct{ table, thing string }

// The tables of words; corrections have one of their own form.
func saidOwn() said     { return said{"own_platforms", "platform"} }
func saidClients() said { return said{"client_words", "client"} }

// word is one row: thing is what the JSON is of.
type word struct {
	revision, atMs int64
	thing          any
	isRemoved      bool
	browser        string
}

func (s *Store) insertWord(ctx context.Context, tx *sql.Tx, in said, w word) error {
	browser, err := s.saidIn(ctx, tx, w.browser)
	if err != nil {
		return err
	}
	document, err := json.Marshal(w.thing)
	if err != nil {
		return err
	}
	insert := `INSERT INTO ` + in.table + ` (revision, at_ms, ` + in.thing + `, removed, browser) VALUES (?, ?, ?, ?, ?)` //nolint:gosec // the names are ours
	_, err = tx.ExecContext(ctx, insert, w.revision, w.atMs, string(document), w.isRemoved, browser)
	return err
}

// each reads every word in order of revision: thing is what to read the JSON into, made
// anew for each row. It finds none in a history of a version that knew of none.
func (in said) each(ctx context.Context, from querier, thing func() any, take func(word) error) error {
	if known, err := hasTable(ctx, from, in.table); err != nil || !known {
		return err
	}
	return each(ctx, from, func(scan func(...any) error) error {
		w := word{thing: thing()}
		var document string
		if err := scan(&w.revision, &w.atMs, &document, &w.isRemoved, &w.browser); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(document), w.thing); err != nil {
			return fmt.Errorf("%s of revision %d: %w", in.thing, w.revision, err)
		}
		return take(w)
	}, `SELECT revision, at_ms, `+in.thing+`, removed, coalesce(browsers.id, '') FROM `+in.table+`
		LEFT JOIN browsers ON browsers.ref = browser ORDER BY revision`)
}
