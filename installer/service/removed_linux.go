package service

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"offhours/installer/files"
)

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// remove takes a file away, if it is there, and the folders above it that are empty
// then, below home.
func remove(home, path string, say Say) error {
	err := os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	say("removed %s", path)
	files.Prune(home, filepath.Dir(path))
	return nil
}
