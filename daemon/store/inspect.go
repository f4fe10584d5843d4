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

// finding is what a look at a sound database file has found.
type finding struct {
	blank bool // nothing is in it, or there is no file
}

// inspect looks at a database file before anything writes to it. The errors are
// [ErrUnsafe], [ErrForeign], [ErrNewer] and [ErrDamaged]; a file that is missing
// or empty is as good as a new one, and found blank.
func inspect(ctx context.Context, path string, schema schema, everyPage bool) (finding, error) {
	if err := secureCompanions(path); err != nil {
		return finding{}, err
	}
	if size(path) == 0 {
		return finding{blank: true}, nil
	}
	pool, err := openPool(inspectorDSN(path), 1)
	if err != nil {
		return finding{}, err
	}
	// A log left behind means that the last daemon did not close the file.
	found, err := examine(ctx, pool, schema, everyPage || size(path+"-wal") > 0)
	if err = errors.Join(err, pool.Close()); err != nil {
		return finding{}, fmt.Errorf("%s: %w", filepath.Base(path), damaged(err))
	}
	return found, nil
}

// secureCompanions checks the database and what SQLite keeps beside it, as far
// as they exist.
func secureCompanions(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		err := secureExisting(path + suffix)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// size is 0 for a file that is missing.
func size(path string) int64 {
	info, err := os.Lstat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

func examine(ctx context.Context, pool *sql.DB, schema schema, everyPage bool) (finding, error) {
	application, version, tables, err := identity(ctx, pool)
	switch {
	case err != nil:
		return finding{}, err
	case application == 0 && tables == 0:
		return finding{blank: true}, nil // the first start was cut off before anything was in it
	case application != schema.application:
		return finding{}, fmt.Errorf("application id %#x: %w", application, ErrForeign)
	}
	newest, err := schema.newest(pool)
	if err != nil {
		return finding{}, err
	}
	if version > newest {
		return finding{}, fmt.Errorf("schema %d, and this program knows %d: %w", version, newest, ErrNewer)
	}
	if everyPage {
		return finding{}, quickCheck(ctx, pool)
	}
	return finding{}, nil
}

// identity reads whose file it is, its schema version, and how many tables of
// its own it has; those that record migrations do not count.
func identity(ctx context.Context, pool *sql.DB) (application, version int64, tables int, err error) {
	if err = pool.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&application); err != nil {
		return 0, 0, 0, err
	}
	const count = `
		SELECT count(*) FILTER (WHERE name <> ?1), count(*) FILTER (WHERE name = ?1)
		FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
	var versioned int
	err = pool.QueryRowContext(ctx, count, versionTable).Scan(&tables, &versioned)
	if err != nil || versioned == 0 {
		return application, 0, tables, err
	}
	err = pool.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM `+versionTable).Scan(&version)
	return application, version, tables, err
}

// quickCheck reads every page. Damage in the middle of a file shows nowhere
// else: the schema is read and rows are inserted as if nothing had happened.
func quickCheck(ctx context.Context, pool *sql.DB) error {
	var answer string
	if err := pool.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&answer); err != nil {
		return err
	}
	if answer != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, answer)
	}
	return nil
}
