//go:build unix

package store

import (
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
