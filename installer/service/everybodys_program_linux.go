package service

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// check refuses a program that others may not start, or that somebody besides root
// could replace: everybody's login would run what that person likes. The path is one
// without links, which would seem open to all.
func (e Everybody) check() error {
	for path := e.Executable; ; path = filepath.Dir(path) {
		info, err := os.Lstat(path)
		if err != nil {
			return err
		}
		if info.Mode()&0o001 == 0 {
			return fmt.Errorf("%w: others may not go through %s", ErrReplaceable, path)
		}
		if who := replacer(info); who != "" {
			return fmt.Errorf("%w: %s could replace the program, for %s is theirs to change", ErrReplaceable, who, path)
		}
		if path == filepath.Dir(path) {
			return nil
		}
	}
}

// replacer is who besides root could put another file there, or "". In a sticky folder
// everybody may make files, and replace none but their own.
func replacer(info fs.FileInfo) string {
	owner, known := info.Sys().(*syscall.Stat_t)
	sticky := info.IsDir() && info.Mode()&fs.ModeSticky != 0
	switch {
	case !known:
		return "somebody"
	case owner.Uid != 0:
		return fmt.Sprintf("user %d", owner.Uid)
	case sticky:
		return ""
	case info.Mode()&0o002 != 0:
		return "anybody"
	case info.Mode()&0o020 != 0 && owner.Gid != 0:
		return fmt.Sprintf("group %d", owner.Gid)
	}
	return ""
}
