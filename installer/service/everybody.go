package service

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Everybody is the daemon as a service of everybody on this computer: each person
// who logs in gets one of their own, in their own session, with their own data.
type Everybody struct{ Executable string }

// check refuses a program that others may not start, or could replace.
func (e Everybody) check() error {
	for path := e.Executable; ; path = filepath.Dir(path) {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if info.Mode()&0o001 == 0 {
			return fmt.Errorf("%w: others may not go through %s", fs.ErrPermission, path)
		}
		if info.Mode()&0o002 != 0 && info.Mode()&fs.ModeSticky == 0 {
			return fmt.Errorf("%w: anybody could replace the program, for %s is open to all", fs.ErrPermission, path)
		}
		if path == filepath.Dir(path) {
			return nil
		}
	}
}
