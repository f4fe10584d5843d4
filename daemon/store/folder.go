package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"offhours/daemon/shell"
)

// secureFolder makes the data folder, or makes sure that an existing one is
// ours and closed to others. It closes an open folder only when it is empty or
// known to be our data folder: a person who names their home folder by mistake
// must not find it changed.
func secureFolder(folder string) error {
	if link, err := os.Lstat(folder); err == nil && !ownedByUs(link) {
		return fmt.Errorf("data folder %s was put there by another user; choose another one: %w", folder, ErrUnsafe)
	}
	info, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return makeFolder(folder)
	}
	if err != nil {
		return fmt.Errorf("look at data folder: %w", err)
	}
	if !info.IsDir() || !ownedByUs(info) {
		return fmt.Errorf("data folder %s is a file or belongs to another user; choose another one: %w", folder, ErrUnsafe)
	}
	if !openToOthers(info) {
		return nil
	}
	if err := checkFolderIsOurs(folder); err != nil {
		return err
	}
	return os.Chmod(folder, 0o700) //nolint:gosec // a folder needs the x
}

func makeFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make data folder: %w", err)
	}
	return os.Chmod(folder, 0o700) //nolint:gosec // a folder needs the x, whatever the umask took away
}

// secureSubfolder does for a folder inside the data folder what secureFile does
// for a file.
func secureSubfolder(folder string) error {
	err := os.Mkdir(folder, 0o700)
	if err == nil {
		return os.Chmod(folder, 0o700) //nolint:gosec // a folder needs the x, whatever the umask took away
	}
	if !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make folder: %w", err)
	}
	info, err := os.Lstat(folder)
	if err != nil {
		return fmt.Errorf("look at folder: %w", err)
	}
	if !info.IsDir() || !ownedByUs(info) {
		return fmt.Errorf("%s is a file, a link or another user's folder; move it away: %w", folder, ErrUnsafe)
	}
	if openToOthers(info) {
		return os.Chmod(folder, 0o700) //nolint:gosec // a folder needs the x
	}
	return nil
}

// checkFolderIsOurs is nil when the folder is empty or has one of our files.
func checkFolderIsOurs(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("read data folder: %w", err)
	}
	ours := func(entry fs.DirEntry) bool {
		return entry.Name() == lockFile || entry.Name() == dataFile || entry.Name() == keysFile
	}
	if len(entries) == 0 || slices.ContainsFunc(entries, ours) {
		return nil
	}
	return fmt.Errorf("data folder %s is open to other users and holds other files, such as %s; "+
		"run: chmod 700 %s, or choose another folder: %w", folder, entries[0].Name(), shell.Word(folder), ErrUnsafe)
}

// secureFile makes the file with mode 0600, or makes sure that an existing one
// is a plain file of ours and closed to others. SQLite gives its -wal and -shm
// files the mode of the database beside them.
func secureFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // one of our own names
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
