package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"offhours/daemon/places"
)

// Words is what the person has said of pages: of own platforms and clients every word, of each rule
// the last correction, in order of revision.
func (s *Store) Words(ctx context.Context) (places.Words, error) {
	words, err := readWords(ctx, s.data.reader)
	if err != nil {
		return places.Words{}, fmt.Errorf("read words: %w", s.data.heed(err))
	}
	return words, nil
}

// WordsIn are the same of a data folder that may be in use, or that a newer program wrote;
// none where there is no history. For the errors see [Export].
func WordsIn(ctx context.Context, folder string) (words places.Words, err error) {
	err = readHistory(ctx, folder, func(tx *sql.Tx, _ int64) error {
		words, err = readWords(ctx, tx)
		return err
	})
	if errors.Is(err, ErrNoHistory) {
		return places.Words{}, nil
	}
	return words, err
}

func readWords(ctx context.Context, from querier) (words places.Words, err error) {
	err = eachOwn(ctx, from, func(own places.Own) error {
		words.Own = append(words.Own, own)
		return nil
	})
	if err != nil {
		return places.Words{}, err
	}
	err = eachClient(ctx, from, func(client places.ClientWord) error {
		words.Clients = append(words.Clients, client)
		return nil
	})
	if err != nil {
		return places.Words{}, err
	}
	words.Corrections, err = lastCorrections(ctx, from)
	return words, err
}

// saidIn is the browser's ref as a column takes it: NULL at the owner's door.
func (s *Store) saidIn(ctx context.Context, tx *sql.Tx, browser string) (any, error) {
	if browser == "" {
		return nil, nil //nolint:nilnil // NULL is what is meant
	}
	return s.refs.browser.of(ctx, tx, browser)
}

// saveWord writes what a person has said of pages.
func (s *Store) saveWord(ctx context.Context, insert func(ctx context.Context, tx *sql.Tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.data.write(ctx, insert)
	if err != nil {
		s.refs.forget() // some may have been rolled back
	}
	return err
}
