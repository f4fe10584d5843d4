package store

import (
	"context"
	"errors"
	"fmt"

	"offhours/protocol"
)

// openDatabases looks at both files before it writes to either: what another
// program or a newer version wrote is left alone, and so is what lies beside it.
func (s *Store) openDatabases(ctx context.Context) error {
	data, dataErr := inspect(ctx, s.pathOf(dataFile), dataSchema(), s.options.CheckEveryPage)
	keys, keysErr := inspect(ctx, s.pathOf(keysFile), keysSchema(), s.options.CheckEveryPage)
	for _, err := range []error{dataErr, keysErr} {
		if err != nil && !mayPass(err) {
			return err
		}
	}
	if err := s.openKeys(ctx, keysErr); err != nil {
		return err
	}
	if err := s.openHistory(ctx, data, dataErr); err != nil {
		return err
	}
	if keys.blank {
		return s.missPairings(ctx)
	}
	return nil
}

// openKeys opens keys.db, or a new one where that is damaged. There is no
// snapshot of it: a pairing that was revoked must not come back.
func (s *Store) openKeys(ctx context.Context, found error) (err error) {
	isDamaged := errors.Is(found, ErrDamaged)
	if found != nil && !isDamaged {
		return found
	}
	recovery := protocol.Recovery{AtMs: s.options.nowMs(), What: protocol.RecoveredPairings, Reason: protocol.ReasonDamaged}
	if isDamaged {
		if recovery.MovedTo, err = quarantine(s.pathOf(keysFile), recovery.AtMs); err != nil {
			return fmt.Errorf("put damaged database aside: %w", err)
		}
	}
	keys, err := openDatabase(ctx, s.pathOf(keysFile), keysSchema(), s.options)
	if err != nil {
		return err
	}
	keys.lose = s.lose
	s.keys = keys
	if isDamaged {
		return s.noteRecovery(ctx, recovery)
	}
	return nil
}

// openHistory opens offhours.db, or what takes its place.
func (s *Store) openHistory(ctx context.Context, found finding, foundErr error) (err error) {
	if s.known, err = s.readMarker(ctx); err != nil {
		return err
	}
	if err := s.recoverIfNeeded(ctx, found, foundErr); err != nil {
		return err
	}
	data, err := openDatabase(ctx, s.pathOf(dataFile), dataSchema(), s.options)
	if err != nil {
		return err
	}
	data.lose = s.lose
	if err := s.adopt(ctx, data); err != nil {
		return errors.Join(err, data.close())
	}
	s.data = data
	return nil
}

// recoverIfNeeded tells a history that is lost from one that has not begun: keys.db
// knows it, or, should that be lost too, there is a snapshot of it.
func (s *Store) recoverIfNeeded(ctx context.Context, found finding, foundErr error) error {
	switch {
	case errors.Is(foundErr, ErrDamaged):
		return s.recoverHistory(ctx, protocol.ReasonDamaged)
	case foundErr != nil || !found.blank:
		return foundErr
	}
	snapshots, err := s.shelf().days()
	if err != nil || s.known.epoch == "" && len(snapshots) == 0 {
		return err
	}
	return s.recoverHistory(ctx, protocol.ReasonLost)
}

// adopt makes an open history the one of this store, and gives it the newest
// settings where it has older ones.
func (s *Store) adopt(ctx context.Context, data *database) (err error) {
	if err := data.reader.QueryRowContext(ctx, `SELECT epoch FROM meta`).Scan(&s.epoch); err != nil {
		return fmt.Errorf("read epoch: %w", err)
	}
	if err := keepNewestSettings(ctx, data, s.known.settings); err != nil {
		return fmt.Errorf("keep newest settings: %w", err)
	}
	if err := s.mark(ctx, data); err != nil {
		return fmt.Errorf("mark history: %w", err)
	}
	s.prepared, err = prepareStatements(ctx, data.writer)
	return err
}

// missPairings notes that keys.db is new although browsers have sent spans.
func (s *Store) missPairings(ctx context.Context) error {
	var browsers int
	if err := s.data.reader.QueryRowContext(ctx, `SELECT count(*) FROM browsers`).Scan(&browsers); err != nil {
		return fmt.Errorf("count browsers: %w", err)
	}
	if browsers == 0 {
		return nil
	}
	return s.noteRecovery(ctx, protocol.Recovery{
		AtMs: s.options.nowMs(), What: protocol.RecoveredPairings, Reason: protocol.ReasonLost,
	})
}
