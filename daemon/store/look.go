package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"

	"offhours/protocol"
)

// Looked is what the next [Open] will find in a data folder that no daemon has
// open. To look changes nothing there.
type Looked struct {
	History, Pairings LookedAt

	// Settings are the newest ones; SettingsErr says why they cannot be read.
	Settings    protocol.SettingsRevision
	SettingsErr error

	// Snapshot is the day of the copy that would take the place of the history, and
	// "" when there is none that is sound.
	Snapshot string
}

// LookedAt is one database file.
type LookedAt struct {
	Path   string
	Err    error // [ErrNewer], [ErrForeign], [ErrDamaged], or why it could not be read; nil: Open takes it
	Lost   bool  // it is missing or empty, and something in the folder knows better
	Schema int64 // its schema version; 0 where it has none
	Knows  int64 // the newest version that this program knows

	missing bool
}

// Look looks at a data folder, and reads every page.
func Look(ctx context.Context, folder string) Looked {
	s := newStore(folder, Options{})
	looked := Looked{
		History:  lookAt(ctx, s.pathOf(dataFile), dataSchema()),
		Pairings: lookAt(ctx, s.pathOf(keysFile), keysSchema()),
	}
	var known marker
	read(looked.Pairings, func(pool *sql.DB) {
		s.keys = &database{reader: pool}
		known, _ = s.readMarker(ctx)
	})
	newest := known.settings
	read(looked.History, func(pool *sql.DB) {
		if found, err := newestSettings(ctx, pool); err == nil && found.revision >= newest.revision {
			newest = found
		}
		var browsers int
		err := pool.QueryRowContext(ctx, `SELECT count(*) FROM browsers`).Scan(&browsers)
		looked.Pairings.Lost = err == nil && browsers > 0 && looked.Pairings.missing
	})
	days, _ := s.shelf().days()
	looked.History.Lost = looked.History.missing && (known.epoch != "" || len(days) > 0)
	for _, day := range byTrust(days, utcDay(s.options.nowMs())) {
		if copied := lookAt(ctx, s.shelf().path(day), dataSchema()); copied.Err == nil && copied.Schema > 0 {
			looked.Snapshot = day
			break
		}
	}
	if newest.revision > 0 {
		looked.Settings, looked.SettingsErr = newest.decode()
	}
	return looked
}

// read opens a file that is in order, for what is read of it.
func read(file LookedAt, use func(*sql.DB)) {
	if file.missing || file.Err != nil || file.Schema == 0 {
		return
	}
	if pool, err := openPool(lookDSN(file.Path), 1); err == nil {
		use(pool)
		_ = pool.Close()
	}
}

func lookAt(ctx context.Context, path string, schema schema) LookedAt {
	look := LookedAt{Path: path, missing: size(path) == 0}
	if look.missing || size(path+"-journal") > 0 { // a first start that was cut off: the next undoes it
		return look
	}
	pool, err := openPool(lookDSN(path), 1)
	if err != nil {
		look.Err = err
		return look
	}
	_, err = examine(ctx, pool, schema, true)
	look.Err = damaged(err)
	if look.Knows, err = schema.newest(pool); err == nil {
		_, look.Schema, _, _ = identity(ctx, pool)
	}
	look.Err = errors.Join(look.Err, pool.Close())
	return look
}

// lookDSN leaves a file as it is, and what lies beside it: only where a log was left
// behind has SQLite to read that, and may make its index anew.
func lookDSN(path string) string {
	if size(path+"-wal") > 0 {
		return inspectorDSN(path)
	}
	return copyDSN(path)
}

// LockPath is the file that a daemon holds locked while it has the folder open.
func LockPath(folder string) string { return filepath.Join(folder, lockFile) }

// Room is how many bytes the disk of a folder has free, and how many it needs so that
// the next copy of the history fits.
func Room(folder string) (free, need int64, err error) {
	return roomFor(filepath.Join(folder, dataFile))
}
