package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// put writes a file of the package, whose mode no umask changes.
func (s stage) put(path string, content []byte, mode fs.FileMode) error {
	at := filepath.Join(s.root, path)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil { //nolint:gosec // everybody reads what a package brings
		return err
	}
	if err := os.WriteFile(at, content, mode); err != nil { //nolint:gosec // the folder that we were told to lay out in
		return err
	}
	return os.Chmod(at, mode)
}

// settle gives what lies under a path the modes of files that everybody reads,
// whatever they were where they come from.
func (s stage) settle(path string) error {
	return filepath.WalkDir(filepath.Join(s.root, path), func(at string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return os.Chmod(at, 0o755) //nolint:gosec // everybody reads what a package brings
		default:
			return os.Chmod(at, 0o644) //nolint:gosec // everybody reads what a package brings
		}
	})
}
