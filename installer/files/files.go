// Package files puts files where systems and browsers look for them, and takes them
// away.
package files

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Put makes the file have this content and mode, all at once, and says whether it
// had not. Folders that are missing are made.
func Put(path string, content []byte, mode fs.FileMode) (changed bool, err error) {
	if same(path, content, mode) {
		return false, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // a folder of the desktop's or a browser's, as they make it
		return false, err
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return false, err
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(mode), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return false, errors.Join(err, os.Remove(file.Name()))
	}
	return true, nil
}

func same(path string, content []byte, mode fs.FileMode) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode() != mode {
		return false
	}
	present, err := os.ReadFile(path) //nolint:gosec // the file that we are about to write
	return err == nil && bytes.Equal(present, content)
}

// Prune removes the folder and those above it, below top, as long as they are empty.
func Prune(top, folder string) {
	for len(folder) > len(top) && os.Remove(folder) == nil {
		folder = filepath.Dir(folder)
	}
}
