//go:build unix

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// freeBytes is how much room a file system has for this user.
func freeBytes(folder string) (int64, error) {
	var stat unix.Statfs_t
	if err := unix.Statfs(folder, &stat); err != nil {
		return 0, err
	}
	return int64(stat.Bavail) * int64(stat.Bsize), nil //nolint:gosec,unconvert // no disk has 2^63 bytes; the types differ by system
}

// syncFolder makes the names in a folder survive a power cut.
func syncFolder(folder string) error {
	opened, err := os.Open(folder) //nolint:gosec // one of our own names
	if err != nil {
		return err
	}
	return errors.Join(opened.Sync(), opened.Close())
}
