package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// What can be wrong when the store is opened.
var (
	// ErrLocked: another daemon has the folder open. A [LockedError] says which.
	ErrLocked = errors.New("already open in another process")

	// ErrNewer: the data were written by a newer version of this program.
	ErrNewer = errors.New("data are newer than this program: install the newer version again")

	// ErrForeign: the file is a database of another program.
	ErrForeign = errors.New("not a database of this program: choose another data folder")

	// ErrDamaged: the file is no sound database.
	ErrDamaged = errors.New("database is damaged: move the file away and start again; each browser sends its last 72 hours anew")

	// ErrUnsafe: others could read the data, or have put a file in their place.
	ErrUnsafe = errors.New("others could read or change the data")
)

// What can be wrong later.
var (
	// ErrNotSaved: the next start would find nothing of this write. The disk is
	// full, the file is read-only, locked by another program, or gone; the same
	// write may work later.
	ErrNotSaved = errors.New("not saved")

	// ErrGone: the database file was renamed, deleted or replaced while it was
	// open. Every write fails until the store is opened again.
	ErrGone = errors.New("database file was moved or deleted: restart the daemon")

	// ErrNoSettings: no settings were saved, or none so early.
	ErrNoSettings = errors.New("no settings saved")

	// ErrUnknownBrowser: no such browser is paired.
	ErrUnknownBrowser = errors.New("unknown browser")
)

// LockedError is an [ErrLocked] that names the process which holds the folder.
type LockedError struct {
	Folder string
	Pid    int // 0 when the holder has not written it yet
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("data folder %s is already open in process %d", e.Folder, e.Pid)
}

// Unwrap makes errors.Is(err, ErrLocked) true.
func (e *LockedError) Unwrap() error { return ErrLocked }

// notSaved marks err as [ErrNotSaved] when SQLite could not write; any other
// error is a mistake of ours and stays as it is.
func notSaved(err error) error {
	switch primaryCode(err) {
	case lib.SQLITE_FULL, lib.SQLITE_READONLY, lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_IOERR,
		lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_NOMEM, lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("%w: %w", ErrNotSaved, err)
	}
	return err
}

// damaged marks err as [ErrDamaged] when SQLite could make no sense of the file.
func damaged(err error) error {
	switch primaryCode(err) {
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// primaryCode is SQLite's result code without its details, 0 for other errors.
func primaryCode(err error) int {
	var failure *sqlite.Error
	if !errors.As(err, &failure) {
		return 0
	}
	return failure.Code() & 0xff
}
