package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// quarantineFolder is where damaged files go, inside the data folder. The daemon
// never deletes them: somebody may still read something out of them.
const quarantineFolder = "quarantine"

// quarantine moves a database, and the log beside it, out of the way. It answers
// the name in the quarantine folder, "" when no database was there.
func quarantine(path string, nowMs int64) (name string, err error) {
	name, err = freeName(path, nowMs)
	if err != nil {
		return "", err
	}
	target := filepath.Join(filepath.Dir(path), quarantineFolder, name)
	moved, err := move(path, target)
	if err != nil {
		return "", err
	}
	// The database first: a log is worth nothing without it, and one that stays
	// alone is moved the next time.
	if _, err := move(path+"-wal", target+"-wal"); err != nil {
		return "", err
	}
	// Only an index of the log, which is made anew.
	if err := os.Remove(path + "-shm"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if !moved {
		name = ""
	}
	return name, errors.Join(syncFolder(filepath.Dir(target)), syncFolder(filepath.Dir(path)))
}

// freeName is a name such as offhours-20261123T031800Z.db under which nothing is
// in quarantine.
func freeName(path string, nowMs int64) (string, error) {
	folder := filepath.Join(filepath.Dir(path), quarantineFolder)
	if err := secureSubfolder(folder); err != nil {
		return "", err
	}
	base := strings.TrimSuffix(filepath.Base(path), ".db")
	stamp := time.UnixMilli(nowMs).UTC().Format("20060102T150405Z")
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s-%s.db", base, stamp)
		if n > 1 {
			name = fmt.Sprintf("%s-%s-%d.db", base, stamp, n)
		}
		if !exists(filepath.Join(folder, name)) && !exists(filepath.Join(folder, name+"-wal")) {
			return name, nil
		}
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// move renames a file if it is there.
func move(from, to string) (moved bool, err error) {
	err = os.Rename(from, to)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
