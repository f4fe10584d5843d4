package service

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"offhours/installer/files"
)

// systemUnit is where root puts a unit for everybody.
const systemUnit = "/etc/systemd/user/" + unitName

// Install makes the daemon start at everybody's next login.
func (e Everybody) Install(ctx context.Context, say Say) error {
	if os.Geteuid() != 0 {
		return ErrNeedsRoot
	}
	if HasPackage() {
		return fmt.Errorf("%w: %s", ErrPackaged, packagedUnit())
	}
	if err := e.check(); err != nil {
		return err
	}
	changed, err := files.Put(systemUnit, []byte(Unit(Daemon{Executable: e.Executable})), 0o644)
	if err != nil {
		return err
	}
	if changed {
		say("wrote %s", systemUnit)
	}
	if exists(globalLink()) {
		return nil
	}
	if _, err := systemctlAt(ctx, "--global", "enable", unitName); err != nil {
		return err
	}
	say("enabled: it starts at everybody's next login")
	return nil
}

// Uninstall takes it away. Daemons that run go on until their persons log out.
func (e Everybody) Uninstall(ctx context.Context, say Say) error {
	if !exists(systemUnit) && !exists(globalLink()) {
		return nil
	}
	if os.Geteuid() != 0 {
		return ErrNeedsRoot
	}
	if _, err := systemctlAt(ctx, "--global", "disable", unitName); err != nil {
		return err
	}
	if err := remove(filepath.Dir(filepath.Dir(globalLink())), globalLink(), say); err != nil {
		return err
	}
	if err := remove(filepath.Dir(systemUnit), systemUnit, say); err != nil {
		return err
	}
	say("daemons that are running go on until their persons log out")
	return nil
}

// globalLink is what makes the unit start at everybody's login.
func globalLink() string {
	return filepath.Join(filepath.Dir(systemUnit), "default.target.wants", unitName)
}
