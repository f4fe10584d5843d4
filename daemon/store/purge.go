package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// Purge deletes all that the daemon keeps in its data folder, snapshots and
// quarantine too, and the folder when nothing else is in it. What is not ours stays.
// The error is [ErrLocked] while a daemon has the folder, [ErrUnsafe] for a folder of
// somebody else, and [ErrNoData] for one that no daemon has ever had.
func Purge(folder string) error {
	info, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() || !ownedByUs(info) {
		return ErrUnsafe
	}
	if !slices.ContainsFunc([]string{lockFile, dataFile, keysFile}, func(name string) bool { return exists(filepath.Join(folder, name)) }) {
		return ErrNoData // before a lock is made there
	}
	lock, err := takeLock(folder)
	if err != nil {
		return err
	}
	for _, name := range ourFiles() {
		err = errors.Join(err, gone(os.Remove(filepath.Join(folder, name))))
	}
	for _, name := range []string{snapshotFolder, quarantineFolder} {
		err = errors.Join(err, purgeCopies(filepath.Join(folder, name)))
	}
	err = errors.Join(err, lock.remove(filepath.Join(folder, lockFile)))
	_ = os.Remove(folder) // fails, as it should, when something else is in it
	return err
}

// ourFiles are the files that a data folder may hold, but for the lock.
func ourFiles() []string {
	all := []string{slipFile, slipFile + partial}
	for _, database := range []string{dataFile, keysFile} {
		for _, ending := range []string{"", "-wal", "-shm", "-journal", partial, restoring, restoring + "-journal"} {
			all = append(all, database+ending)
		}
	}
	return all
}

// ourCopy is the form of what we put into snapshots and quarantine: the copy of a day
// or from before a migration, and what was moved away at an instant.
var ourCopy = regexp.MustCompile(`^(offhours|keys)-(\d{4}-\d\d-\d\d|pre-v\d+|\d{8}T\d{6}Z(-\d+)?)\.db(\.part)?(-wal|-shm|-journal)?$`)

// purgeCopies deletes our copies in a folder inside the data folder, and the folder
// when nothing else is in it. Such a name is a common one: a person may have put
// pictures under it. A link is not followed, for the daemon makes none.
func purgeCopies(folder string) error {
	if info, err := os.Lstat(folder); err != nil || !info.IsDir() {
		return gone(err)
	}
	entries, err := os.ReadDir(folder)
	for _, entry := range entries {
		if ourCopy.MatchString(entry.Name()) && !entry.IsDir() {
			err = errors.Join(err, gone(os.Remove(filepath.Join(folder, entry.Name()))))
		}
	}
	_ = os.Remove(folder) // fails, as it should, when something else is in it
	return err
}

// gone takes it for success that there was nothing.
func gone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
