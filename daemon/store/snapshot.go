package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// snapshotFolder is where copies of offhours.db are kept, inside the data folder.
const snapshotFolder = "snapshots"

// partial is what the name of a copy ends in until it has been checked.
const partial = ".part"

// Check reads every page of the history, beside everybody else: half a second for
// a million spans. What it finds is [ErrDamaged], and closes [Store.Gone].
func (s *Store) Check(ctx context.Context) error {
	if s.data.isDown() {
		return s.data.down
	}
	pool, err := openPool(inspectorDSN(s.data.path), 1)
	if err != nil {
		return err
	}
	err = damaged(errors.Join(quickCheck(ctx, pool), pool.Close()))
	if errors.Is(err, ErrDamaged) {
		s.lose(err)
	}
	if err != nil {
		return fmt.Errorf("check history: %w", err)
	}
	return nil
}

// Snapshot checks the history and keeps a copy of it for this UTC day, unless
// there is one; then it lets go of those that are too many. An upload does not
// wait for it. After an error the older snapshots are all still there.
func (s *Store) Snapshot(ctx context.Context, nowMs int64) error {
	if err := s.snapshot(ctx, utcDay(nowMs)); err != nil {
		return fmt.Errorf("keep snapshot: %w", err)
	}
	return nil
}

func (s *Store) snapshot(ctx context.Context, day string) error {
	shelf, err := openShelf(s.folder)
	if err != nil || size(shelf.path(day)) > 0 {
		return err
	}
	if err := s.Check(ctx); err != nil {
		return err
	}
	pool, err := openPool(inspectorDSN(s.data.path), 1)
	if err != nil {
		return err
	}
	err = shelf.add(ctx, pool, day, s.data.path)
	if err := errors.Join(err, pool.Close()); err != nil {
		return err
	}
	return shelf.prune(day)
}

// shelf is the folder of the snapshots.
type shelf struct{ folder string }

func (s *Store) shelf() shelf { return shelf{s.pathOf(snapshotFolder)} }

func openShelf(data string) (shelf, error) {
	folder := filepath.Join(data, snapshotFolder)
	return shelf{folder}, secureSubfolder(folder)
}

func (s shelf) path(day string) string { return filepath.Join(s.folder, snapshotName(day)) }

// add makes the snapshot of a day, in place of one that is there.
func (s shelf) add(ctx context.Context, from *sql.DB, day, original string) error {
	if err := checkRoom(original); err != nil {
		return err
	}
	part := s.path(day) + partial
	if err := copyTo(ctx, from, part, dataSchema()); err != nil {
		return err
	}
	return errors.Join(os.Rename(part, s.path(day)), syncFolder(s.folder))
}

// days are the dates of the snapshots, in no order.
func (s shelf) days() ([]string, error) {
	entries, err := os.ReadDir(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var days []string
	for _, entry := range entries {
		if day, ok := snapshotDay(entry.Name()); ok {
			days = append(days, day)
		}
	}
	return days, err
}

// prune lets go of what is too much, and of what a crash has left half made.
func (s shelf) prune(today string) error {
	days, err := s.days()
	if err != nil {
		return err
	}
	errs := []error{s.clear()}
	for _, day := range surplus(days, today) {
		errs = append(errs, os.Remove(s.path(day)))
	}
	return errors.Join(errs...)
}

func (s shelf) clear() error {
	entries, err := os.ReadDir(s.folder)
	errs := []error{err}
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), partial) {
			errs = append(errs, os.Remove(filepath.Join(s.folder, entry.Name())))
		}
	}
	return errors.Join(errs...)
}
