package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"offhours/protocol"
)

// What can be wrong when the store is opened.
var (
	// ErrLocked: another daemon has the folder open. A [LockedError] says which.
	ErrLocked = errors.New("already open in another process")

	// ErrNewer: the data were written by a newer version of this program.
	ErrNewer = errors.New("data are newer than this program: install the newer version again")

	// ErrForeign: the file is a database of another program.
	ErrForeign = errors.New("not a database of this program: choose another data folder")

	// ErrDamaged: the file is no sound database. [Open] puts it aside by itself, so
	// it is the answer of a later check, and of a copy.
	ErrDamaged = errors.New("database is damaged")

	// ErrUnread: SQLite could not read the history for an export, as in a folder in
	// which it may not put its log.
	ErrUnread = errors.New("the history cannot be read")

	// ErrUnsafe: others could read the data, or have put a file in their place.
	ErrUnsafe = errors.New("others could read or change the data")

	// ErrNoData: the folder to be purged never was a data folder.
	ErrNoData = errors.New("nothing of Offhours is in this folder")
)

// What can be wrong later.
var (
	// ErrNotSaved: the next start would find nothing of this write. The disk is
	// full, the file is read-only, locked by another program, or gone; the same
	// write may work later.
	ErrNotSaved = errors.New("not saved")

	// ErrGone: the database file was renamed, deleted or replaced while it was
	// open. Every write fails until the store is opened again.
	ErrGone = errors.New("database file was moved or deleted")

	// ErrDoubtful: the disk failed while a write was to reach it. What the system
	// has in its memory and what is on the disk may differ, so the store is to be
	// opened again, and checked.
	ErrDoubtful = errors.New("disk failed during a write")

	// ErrNoRoom: the disk has no room for a copy of the database.
	ErrNoRoom = errors.New("no room for a copy on the disk")

	// ErrNoSettings: no settings were saved, or none so early.
	ErrNoSettings = errors.New("no settings saved")

	// ErrUnknownBrowser: no such browser is paired.
	ErrUnknownBrowser = errors.New("unknown browser")

	// ErrNameTaken: another paired browser has that name.
	ErrNameTaken = errors.New("another browser has that name")

	// ErrTooManyBrowsers: [protocol.MaxBrowsers] are paired.
	ErrTooManyBrowsers = fmt.Errorf("%d browsers are paired already", protocol.MaxBrowsers)

	// ErrTooManyWindows: [protocol.MaxPairingWindows] were opened within 24 hours.
	ErrTooManyWindows = fmt.Errorf("%d pairing codes were asked for within 24 hours", protocol.MaxPairingWindows)

	// ErrUnknownWindow: there is no such pairing window.
	ErrUnknownWindow = errors.New("unknown pairing window")
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
	if errors.Is(err, ErrNotSaved) {
		return err
	}
	switch primaryCode(err) {
	case lib.SQLITE_FULL, lib.SQLITE_READONLY, lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_IOERR,
		lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_NOMEM, lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("%w: %w", ErrNotSaved, err)
	}
	return err
}

// isInputOutput reports that the system failed to read, write or sync. A disk
// that is full, or a file that must not grow, is no such failure: SQLite knows
// then what it did not write.
func isInputOutput(err error) bool { return primaryCode(err) == lib.SQLITE_IOERR }

// damaged marks err as [ErrDamaged] when SQLite could make no sense of the file.
func damaged(err error) error {
	switch primaryCode(err) {
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// unread marks err as [ErrUnread] when it is SQLite's and not [ErrDamaged].
func unread(err error) error {
	if extendedCode(err) == 0 || errors.Is(err, ErrDamaged) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrUnread, err)
}

// primaryCode is SQLite's result code without its details, 0 for other errors.
func primaryCode(err error) int { return extendedCode(err) & 0xff }

// extendedCode is SQLite's result code with its details, 0 for other errors.
func extendedCode(err error) int {
	var failure *sqlite.Error
	if !errors.As(err, &failure) {
		return 0
	}
	return failure.Code()
}
