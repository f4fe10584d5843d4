package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// errHeld is what tryLock answers when another process has the lock.
var errHeld = errors.New("held")

// lock is the hold on a data folder. The system lets go of it when the process
// ends, however it ends; the file stays.
type lock struct{ file *os.File }

// takeLock takes the folder or answers with a [LockedError].
func takeLock(folder string) (*lock, error) {
	path := filepath.Join(folder, lockFile)
	if err := secureFile(path); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // one of our own names
	if err != nil {
		return nil, fmt.Errorf("open lock: %w", err)
	}
	if err := lockAndSign(file); err != nil {
		err = errors.Join(err, file.Close())
		if errors.Is(err, errHeld) {
			return nil, &LockedError{Folder: folder, Pid: readPid(path)}
		}
		return nil, fmt.Errorf("take lock: %w", err)
	}
	return &lock{file}, nil
}

func lockAndSign(file *os.File) error {
	if err := tryLock(file); err != nil {
		return err
	}
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err := file.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return err
}

func readPid(path string) int {
	text, err := os.ReadFile(path) //nolint:gosec // one of our own names
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0
	}
	return pid
}

// release lets go explicitly. Closing alone would not do while a program that is
// being started elsewhere in the process still has a copy of every open file: the
// next opening of the folder would find it taken.
func (l *lock) release() error {
	if l == nil {
		return nil
	}
	return errors.Join(unlock(l.file), l.file.Close())
}
