package store

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// Rescue saves what was in a database whose file was moved or deleted, through a
// connection from before: the system keeps such a file until the last one closes
// it. So nothing that was committed is lost with its name. The history becomes
// today's snapshot; the pairings, of which there are no snapshots, go back to
// their place. Whatever lies there now goes to quarantine, for the old file's log
// is still beside it and would be written into it. A database that is in place is
// left alone.
func (s *Store) Rescue(ctx context.Context, nowMs int64) error {
	err := errors.Join(s.rescueHistory(ctx, nowMs), s.rescuePairings(ctx, nowMs))
	if err != nil {
		return fmt.Errorf("rescue database: %w", err)
	}
	return nil
}

func (s *Store) rescueHistory(ctx context.Context, nowMs int64) error {
	if s.data.isDown() || s.data.inPlace() {
		return nil
	}
	shelf, err := openShelf(s.folder)
	if err == nil {
		err = shelf.add(ctx, s.data.writer, utcDay(nowMs), s.data.path)
	}
	if err == nil {
		_, err = quarantine(s.data.path, nowMs)
	}
	return err
}

func (s *Store) rescuePairings(ctx context.Context, nowMs int64) error {
	if s.keys.isDown() || s.keys.inPlace() {
		return nil
	}
	path := s.keys.path
	err := copyTo(ctx, s.keys.writer, path+restoring, keysSchema())
	if err == nil {
		_, err = quarantine(path, nowMs)
	}
	if err == nil {
		err = errors.Join(os.Rename(path+restoring, path), syncFolder(s.folder))
	}
	return err
}
