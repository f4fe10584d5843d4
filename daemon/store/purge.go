package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Purge deletes all that the daemon keeps in its data folder, snapshots and
// quarantine too, and the folder when nothing else is in it. What is not ours stays.
// The error is [ErrLocked] while a daemon has the folder, and [ErrUnsafe] for a
// folder of somebody else.
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
	lock, err := takeLock(folder)
	if err != nil {
		return err
	}
	for _, name := range ourFiles() {
		err = errors.Join(err, os.RemoveAll(filepath.Join(folder, name)))
	}
	err = errors.Join(err, lock.release(), os.Remove(filepath.Join(folder, lockFile)))
	_ = os.Remove(folder) // fails, as it should, when something else is in it
	return err
}

// ourFiles are the files and folders that a data folder may hold, but for the lock.
func ourFiles() []string {
	all := []string{snapshotFolder, quarantineFolder}
	for _, database := range []string{dataFile, keysFile} {
		for _, ending := range []string{"", "-wal", "-shm", "-journal", partial} {
			all = append(all, database+ending)
		}
	}
	return all
}
