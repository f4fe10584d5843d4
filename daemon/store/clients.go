package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/places"
	"offhours/protocol"
)

// SaveClient keeps the person's word on a client beside those before it. Its revision must
// be greater than that of every word.
func (s *Store) SaveClient(ctx context.Context, client places.ClientWord) error {
	said := word{client.Revision, client.AtMs, client.Client, client.Removed, client.Browser}
	err := s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error { return s.insertWord(ctx, tx, saidClients(), said) })
	if err != nil {
		return fmt.Errorf("save client: %w", err)
	}
	return nil
}

func eachClient(ctx context.Context, from querier, take func(places.ClientWord) error) error {
	return saidClients().each(ctx, from, func() any { return new(protocol.Client) }, func(w word) error {
		client, _ := w.thing.(*protocol.Client)
		return take(places.ClientWord{Revision: w.revision, AtMs: w.atMs, Browser: w.browser, Client: *client, Removed: w.isRemoved})
	})
}

// SaveChoice keeps which client was chosen by hand; one without an id ends the choice
// before it.
func (s *Store) SaveChoice(ctx context.Context, choice places.Choice) error {
	err := s.saveWord(ctx, func(ctx context.Context, tx *sql.Tx) error {
		browser, err := s.saidIn(ctx, tx, choice.Browser)
		if err != nil {
			return err
		}
		const insert = `INSERT INTO client_choices (at_ms, until_ms, client, browser) VALUES (?, ?, ?, ?)`
		_, err = tx.ExecContext(ctx, insert, choice.AtMs, choice.UntilMs, choice.ID, browser)
		return err
	})
	if err != nil {
		return fmt.Errorf("save choice: %w", err)
	}
	return nil
}

// LastChoice is the newest choice, also one that is over; none where there was none.
func (s *Store) LastChoice(ctx context.Context) (protocol.ChosenClient, error) {
	var last protocol.ChosenClient
	err := s.data.reader.QueryRowContext(ctx, `SELECT client, until_ms FROM client_choices ORDER BY number DESC LIMIT 1`).
		Scan(&last.ID, &last.UntilMs)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return last, fmt.Errorf("read choice: %w", s.data.heed(err))
	}
	return last, nil
}

// eachChoice finds none in a history of a version that knew of none.
func eachChoice(ctx context.Context, from querier, take func(places.Choice) error) error {
	if known, err := hasTable(ctx, from, "client_choices"); err != nil || !known {
		return err
	}
	return each(ctx, from, func(scan func(...any) error) error {
		var choice places.Choice
		if err := scan(&choice.AtMs, &choice.UntilMs, &choice.ID, &choice.Browser); err != nil {
			return err
		}
		return take(choice)
	}, `SELECT at_ms, until_ms, client, coalesce(browsers.id, '') FROM client_choices
		LEFT JOIN browsers ON browsers.ref = browser ORDER BY number`)
}
