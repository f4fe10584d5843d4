//go:build unix

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

func tryLock(file *os.File) error {
	err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return errHeld
	}
	return err
}

func unlock(file *os.File) error {
	return unix.Flock(int(file.Fd()), unix.LOCK_UN)
}

// remove takes the file away and lets go then: in the other order, a daemon that
// starts in between would hold a lock that the next one does not find.
func (l *lock) remove(path string) error {
	return errors.Join(os.Remove(path), l.release())
}
