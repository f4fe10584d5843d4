package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// secureFolder makes the data folder, or makes sure that an existing one is
// ours and closed to others. It closes an open folder only when nothing but our
// own files is in it: a person who names their home folder by mistake must not
// find it changed.
func secureFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make data folder: %w", err)
	}
	info, err := os.Stat(folder)
	if err != nil {
		return fmt.Errorf("look at data folder: %w", err)
	}
	if !ownedByUs(info) {
		return fmt.Errorf("data folder %s belongs to another user: %w", folder, ErrUnsafe)
	}
	if !openToOthers(info) {
		return nil
	}
	if err := onlyOurFiles(folder); err != nil {
		return err
	}
	return os.Chmod(folder, 0o700)
}

// onlyOurFiles is nil when the folder is empty or has held our files before.
func onlyOurFiles(folder string) error {
	if _, err := os.Lstat(filepath.Join(folder, lockFile)); err == nil {
		return nil
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("read data folder: %w", err)
	}
	if len(entries) == 0 {
		return nil
	}
	return fmt.Errorf("data folder %s is open to other users and holds other files, such as %s; "+
		"run: chmod 700 '%s', or choose another folder: %w", folder, entries[0].Name(), folder, ErrUnsafe)
}

// secureFile makes the file with mode 0600, or makes sure that an existing one
// is a plain file of ours and closed to others. SQLite gives its -wal and -shm
// files the mode of the database beside them.
func secureFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		return errors.Join(file.Chmod(0o600), file.Close())
	}
	if !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make file: %w", err)
	}
	return secureExisting(path)
}

func secureExisting(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return fmt.Errorf("look at file: %w", err)
	}
	if !info.Mode().IsRegular() || !ownedByUs(info) || hasOtherNames(info) {
		return fmt.Errorf("%s is a link, a device or another user's file; move it away: %w", path, ErrUnsafe)
	}
	if openToOthers(info) {
		return os.Chmod(path, 0o600)
	}
	return nil
}
