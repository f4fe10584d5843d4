package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// KeepSlip puts down, in the data folder, what of the desktop is to be given back; empty
// for nothing. It returns when that has reached the disk. It needs no open [Store].
func KeepSlip(folder string, text []byte) error {
	path := filepath.Join(folder, slipFile)
	if len(text) == 0 {
		if err := os.Remove(path); err != nil {
			return gone(err)
		}
		return syncFolder(folder)
	}
	if err := writeThrough(path+partial, text); err != nil {
		return fmt.Errorf("put down what is switched at the desktop: %w", err)
	}
	return errors.Join(os.Rename(path+partial, path), syncFolder(folder))
}

// Slip is what was put down last; empty for nothing.
func Slip(folder string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(folder, slipFile)) //nolint:gosec // one of our own names
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// writeThrough writes a file of ours anew, and returns when it is on the disk.
func writeThrough(path string, text []byte) error {
	if err := gone(os.Remove(path)); err != nil { // whatever lies there, it is not written through
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // one of our own names
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Sync(), file.Close())
}
