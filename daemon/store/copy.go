package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// reserveBytes is what a copy must leave free: room for a year of new spans, so
// that keeping copies never keeps the next upload from the disk.
const reserveBytes = 32 << 20

// copyTo writes a compact copy of an open database to path, and answers only
// when that is on the disk, opened and checked. What an interrupted attempt has
// left under that name is replaced; on an error nothing is left.
func copyTo(ctx context.Context, from *sql.DB, path string, schema schema) (err error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := secureFile(path); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	if _, err := from.ExecContext(ctx, `VACUUM INTO ?`, path); err != nil {
		return fmt.Errorf("copy: %w", err)
	}
	if err := syncFile(path); err != nil {
		return fmt.Errorf("copy: %w", err)
	}
	return checkCopy(ctx, path, schema)
}

// checkCopy opens a copy that nobody writes to, and reads every page of it.
func checkCopy(ctx context.Context, path string, schema schema) error {
	if err := secureExisting(path); err != nil {
		return err
	}
	pool, err := openPool(copyDSN(path), 1)
	if err != nil {
		return err
	}
	found, err := examine(ctx, pool, schema, true)
	if err == nil && found.blank {
		err = fmt.Errorf("%w: nothing is in it", ErrDamaged)
	}
	if err = errors.Join(err, pool.Close()); err != nil {
		return fmt.Errorf("check %s: %w", filepath.Base(path), damaged(err))
	}
	return nil
}

// checkRoom makes sure that a copy of the database fits beside it.
func checkRoom(path string) error {
	free, need, err := roomFor(path)
	if err != nil {
		return fmt.Errorf("look for room: %w", err)
	}
	if free < need {
		return fmt.Errorf("%w: %d MiB are free, %d MiB are needed", ErrNoRoom, free>>20, need>>20)
	}
	return nil
}

// roomFor is how many bytes the disk of a database has free, and how many a copy beside
// it needs.
func roomFor(path string) (free, need int64, err error) {
	free, err = freeBytes(filepath.Dir(path))
	return free, size(path) + size(path+"-wal") + reserveBytes, err
}

// syncFile waits until a file's content is on the disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // one of our own names
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
