package service

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"offhours/installer/files"

	library "github.com/kardianos/service"
)

func (m systemd) install(ctx context.Context, say Say) error {
	if err := autostart(m).removeEntry(say); err != nil {
		return err
	}
	if path := packagedUnit(); path != "" {
		return m.adopt(ctx, path, say)
	}
	if strings.ContainsFunc(m.Executable, unsafe) {
		return fmt.Errorf("%w: %q", errUnsafePath, m.Executable)
	}
	changed, err := m.write(ctx, say)
	if err != nil {
		return err
	}
	return m.bringUp(ctx, changed, say)
}

var errUnsafePath = errors.New("systemd starts no program with a quote, a backslash or a line break in its path: move it")

func unsafe(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune("\\\"'", r) }

// adopt uses the unit that a package has put there, and takes away one of ours that
// would hide it.
func (m systemd) adopt(ctx context.Context, path string, say Say) error {
	if err := m.suits(path); err != nil {
		return err
	}
	if exists(m.path()) {
		if err := m.removeUnit(ctx, say); err != nil {
			return err
		}
	}
	say("using %s, which a package or root has put there", path)
	unit, err := show(ctx)
	if err != nil {
		return err
	}
	if unit["UnitFileState"] != "enabled" {
		if _, err := systemctl(ctx, "enable", unitName); err != nil {
			return err
		}
		say("enabled: it starts at login")
	}
	return m.bringUp(ctx, false, say)
}

// suits refuses what a unit that is not ours to write would not tell the daemon. What
// its person has added to it counts.
func (m systemd) suits(path string) error {
	var text strings.Builder
	files := []string{path}
	for _, unit := range []string{path, systemUnit, m.path()} {
		added, _ := filepath.Glob(unit + ".d/*.conf") // a pattern without a mistake
		files = append(files, added...)
	}
	for _, file := range files {
		part, err := os.ReadFile(file) //nolint:gosec // a unit of ours, and what was added to it
		if err != nil {
			return err
		}
		_, _ = text.Write(append(part, '\n'))
	}
	switch told := text.String(); {
	case m.Data == "" && !m.names(told):
		return ErrOtherData
	case m.Data != "" && !m.names(told), m.Listen != "" && !tells(told, "OFFHOURS_LISTEN="+m.Listen):
		return fmt.Errorf("%w: %s", ErrNotOurs, path)
	}
	return nil
}

// write makes the unit be there, as it should be and enabled, and says whether it was
// not. The library takes no unit for half of one, and leaves half of one behind when
// it fails: so what is there gives way, and comes back.
func (m systemd) write(ctx context.Context, say Say) (changed bool, err error) {
	present, err := os.ReadFile(m.path())
	was := err == nil
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	if was && m.inOrder(ctx, string(present)) {
		return false, nil
	}
	if target, err := os.Readlink(m.path()); err == nil && target == os.DevNull {
		return false, fmt.Errorf("%s is masked: run: systemctl --user unmask %s", m.path(), unitName)
	}
	aside := m.path() + ".before"
	if err := os.Rename(m.path(), aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	if err := m.writeNew(ctx); err != nil {
		return false, errors.Join(err, m.putBack(ctx, aside))
	}
	if err := os.Remove(aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return true, err
	}
	say("%s %s", map[bool]string{false: "wrote", true: "replaced"}[was], m.path())
	say("enabled: it starts at login")
	return true, nil
}

// inOrder says whether the unit is ours to the letter, known to the manager, and
// starts at login.
func (m systemd) inOrder(ctx context.Context, present string) bool {
	unit, err := show(ctx)
	return err == nil && present == Unit(m.Daemon) && exists(m.link()) && unit["UnitFileState"] == "enabled" && unit["NeedDaemonReload"] == "no"
}

func (m systemd) writeNew(ctx context.Context) error {
	service, err := m.library()
	if err != nil {
		return err
	}
	if err := library.Control(service, "install"); err != nil {
		return fmt.Errorf("install the unit: %w: %w", err, why(ctx, "enable", unitName))
	}
	return nil
}

// putBack undoes an installation that has failed half-way.
func (m systemd) putBack(ctx context.Context, aside string) error {
	if err := errors.Join(absent(os.Remove(m.link())), absent(os.Remove(m.path())), absent(os.Rename(aside, m.path()))); err != nil {
		return err
	}
	files.Prune(m.Home, filepath.Dir(m.link()))
	files.Prune(m.Home, filepath.Dir(m.path()))
	_, _ = systemctl(ctx, "daemon-reload")
	return nil
}

// bringUp makes the service run, from the unit as it is now.
func (m systemd) bringUp(ctx context.Context, changed bool, say Say) error {
	state, err := m.state(ctx)
	if err != nil {
		return err
	}
	if pid, err := m.Door(ctx); err == nil && pid != state.Pid {
		if err := m.endLoose(ctx, say); err != nil {
			return err
		}
	}
	action := "start"
	switch {
	case state.Phase == Running && !changed:
		return nil
	case state.Phase == Running:
		action = "restart"
	}
	if err := m.control(ctx, action); err != nil {
		return err
	}
	say("%sed", action)
	return nil
}

func (m systemd) uninstall(ctx context.Context, say Say) error {
	if err := autostart(m).removeEntry(say); err != nil {
		return err
	}
	if exists(m.path()) || exists(m.link()) {
		if err := m.removeUnit(ctx, say); err != nil {
			return err
		}
	}
	switch path := packagedUnit(); path {
	case "":
		return nil
	case systemUnit:
		return ErrForEverybody
	default:
		return fmt.Errorf("%w: %s", ErrPackaged, path)
	}
}

// removeUnit stops our own unit and takes it away, also one of which only half is
// there. The library would leave the daemon running.
func (m systemd) removeUnit(ctx context.Context, say Say) error {
	if exists(m.path()) {
		_, _ = systemctl(ctx, "stop", unitName) // what cannot be stopped is ended by who called
	}
	_, _ = systemctl(ctx, "disable", unitName)
	if err := m.removeFiles(say); err != nil {
		return err
	}
	if _, err := systemctl(ctx, "daemon-reload"); err != nil {
		return err
	}
	_, _ = systemctl(ctx, "reset-failed", unitName)
	return nil
}

// removeFiles takes the unit and its link away, if they are there.
func (m systemd) removeFiles(say Say) error {
	return errors.Join(remove(m.Home, m.link(), say), remove(m.Home, m.path(), say))
}

// absent takes it for success that there was nothing.
func absent(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
