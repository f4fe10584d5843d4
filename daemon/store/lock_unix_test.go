//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// A program that is being started has a copy of every open file until it runs,
// the lock among them.
func TestALockIsReleasedThoughACopyOfItIsOpen(t *testing.T) {
	folder := t.TempDir()
	held, err := takeLock(folder)
	if err != nil {
		t.Fatal(err)
	}
	inherited, err := unix.Dup(int(held.file.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(inherited)
	if err := held.release(); err != nil {
		t.Fatal(err)
	}
	next, err := takeLock(folder)
	if err != nil {
		t.Fatalf("the next opening: %v", err)
	}
	if err := next.release(); err != nil {
		t.Fatal(err)
	}
}

// A lock that is let go of before its file is removed could be another daemon's by
// then, who would hold one that nobody finds any more.
func TestALockIsRemovedWhileItIsHeld(t *testing.T) {
	folder := t.TempDir()
	held, err := takeLock(folder)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, lockFile)
	other, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	watching := make(chan error, 1)
	go func() { // as soon as it can be had, the file is gone
		err := unix.Flock(int(other.Fd()), unix.LOCK_EX)
		_, gone := os.Lstat(path)
		if err == nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.New("the file is still there")
		}
		watching <- err
	}()
	if err := held.remove(path); err != nil {
		t.Fatal(err)
	}
	if err := <-watching; err != nil {
		t.Error(err)
	}
}
