package service

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	library "github.com/kardianos/service"
)

const unitName = "offhours.service"

// systemd is the way of a session with a user manager. The library writes, enables
// and starts the unit; what it knows of a unit's state is too little (it calls one
// that waits for a restart running), so that is asked for here.
type systemd struct{ Service }

// best is what a new installation uses.
func (s Service) best(ctx context.Context) manager {
	if reachable(ctx) {
		return systemd{s}
	}
	return autostart{s}
}

// installed is what keeps the daemon running now, or else what would.
func (s Service) installed(ctx context.Context) manager {
	m := systemd{s}
	if !reachable(ctx) || !m.found() && exists(autostart{s}.path()) {
		return autostart{s}
	}
	return m
}

// reachable says whether this session has a user manager that answers.
func reachable(ctx context.Context) bool {
	if library.Platform() != "linux-systemd" {
		return false
	}
	_, err := systemctl(ctx, "show", "--property=Version")
	return err == nil
}

// found says whether there is a unit, of this person or of everybody.
func (m systemd) found() bool { return exists(m.path()) || packagedUnit() != "" }

// path is the unit of this person alone, where the library writes it.
func (m systemd) path() string {
	return filepath.Join(m.Home, ".config", "systemd", "user", unitName)
}

// link is what makes the unit start at login.
func (m systemd) link() string {
	return filepath.Join(filepath.Dir(m.path()), "default.target.wants", unitName)
}

// packagedUnit is the unit that a package, or root, has put there for everybody, or
// "". Ours must not hide it: it would stay behind after an update.
func packagedUnit() string {
	for _, folder := range []string{"/etc/systemd/user", "/usr/local/lib/systemd/user", "/usr/lib/systemd/user", "/lib/systemd/user"} {
		if path := filepath.Join(folder, unitName); exists(path) {
			return path
		}
	}
	return ""
}

func (m systemd) state(ctx context.Context) (State, error) {
	unit, err := show(ctx)
	if err != nil {
		return State{}, err
	}
	state := State{Way: User, Phase: phaseOf(unit), Pid: unit.number("MainPID"), Restarts: unit.number("NRestarts")}
	if state.Phase == Restarting || state.Phase == Failed {
		state.ExitCode = unit.number("ExecMainStatus")
	}
	switch {
	case !m.found():
		state.Way = None
	case exists(m.path()): // and hides all others
	case packagedUnit() == systemUnit:
		state.Way = Shared
	default:
		state.Way = Packaged
	}
	return state, nil
}

// phaseOf tells a unit that runs from one that is only tried again and again: for
// systemd both are on their way to be active.
func phaseOf(unit properties) Phase {
	switch {
	case unit["ActiveState"] == "failed":
		return Failed
	case unit["SubState"] == "auto-restart", unit["SubState"] == "auto-restart-queued":
		return Restarting
	case unit["ActiveState"] == "active", unit["ActiveState"] == "activating", unit["ActiveState"] == "reloading":
		return Running
	}
	return Stopped
}

func (m systemd) start(ctx context.Context) error { return m.control(ctx, "start") }
func (m systemd) stop(ctx context.Context) error  { return m.control(ctx, "stop") }

// serves looks at the unit with all that adds to it.
func (m systemd) serves(ctx context.Context) bool {
	text, err := systemctl(ctx, "cat", unitName)
	if err != nil {
		return false
	}
	return m.names(text)
}

// names says whether a unit names the data folder that is asked for, and no other.
func (m systemd) names(text string) bool {
	var named []string
	for line := range strings.Lines(text) {
		if strings.Contains(line, "OFFHOURS_DATA=") {
			named = append(named, strings.TrimSpace(line))
		}
	}
	if m.Data == "" {
		return len(named) == 0
	}
	return len(named) == 1 && tells(named[0], "OFFHOURS_DATA="+m.Data)
}

// tells says whether a unit has this variable on a line of its own, as we write it or
// as a person does who needs no quotes.
func tells(text, variable string) bool {
	for line := range strings.Lines(text) {
		value, is := strings.CutPrefix(strings.TrimSpace(line), "Environment=")
		if is && (value == unitWord(variable) || value == variable && unitWord(variable) == `"`+variable+`"` && !strings.Contains(variable, " ")) {
			return true
		}
	}
	return false
}

// control has the library start or stop the unit. A unit that has failed is forgiven
// first, so that its count of restarts begins anew.
func (m systemd) control(ctx context.Context, action string) error {
	service, err := m.library()
	if err != nil {
		return err
	}
	_, _ = systemctl(ctx, "reset-failed", unitName) // fails where there is nothing to forgive
	if err := library.Control(service, action); err != nil {
		return fmt.Errorf("%w: %w", err, why(ctx, action, unitName))
	}
	return nil
}

// library is the unit as the library sees it.
func (m systemd) library() (library.Service, error) {
	return library.New(nothing{}, &library.Config{
		Name:       strings.TrimSuffix(unitName, ".service"),
		Executable: m.Executable,
		Option:     library.KeyValue{"UserService": true, "SystemdScript": Unit(m.Daemon)},
	})
}

// nothing is what the library would run; the daemon runs itself.
type nothing struct{}

func (nothing) Start(library.Service) error { return nil }
func (nothing) Stop(library.Service) error  { return nil }

// properties are what the manager says of the unit.
type properties map[string]string

func (p properties) number(name string) int {
	n, _ := strconv.Atoi(p[name])
	return n
}

func show(ctx context.Context) (properties, error) {
	out, err := systemctl(ctx, "show", unitName, "--property=ActiveState,SubState,UnitFileState,FragmentPath,MainPID,NRestarts,ExecMainStatus,NeedDaemonReload")
	if err != nil {
		return nil, fmt.Errorf("ask the service manager: %w", err)
	}
	unit := properties{}
	for line := range strings.Lines(out) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		unit[name] = value
	}
	return unit, nil
}

// systemctl asks the user manager. Its error is what systemctl said.
func systemctl(ctx context.Context, args ...string) (string, error) {
	return systemctlAt(ctx, "--user", args...)
}

func systemctlAt(ctx context.Context, scope string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 3*patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "systemctl", append([]string{scope, "--no-pager"}, args...)...) //nolint:gosec // our own words
	var said bytes.Buffer
	cmd.Stderr = &said
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	out, err := cmd.Output()
	if text := strings.TrimSpace(said.String()); err != nil && text != "" {
		err = errors.New(text)
	}
	return string(out), err
}

// why does once more what the library has failed to do, which hides what it was told.
func why(ctx context.Context, args ...string) error {
	_, err := systemctl(ctx, args...)
	if err == nil {
		err = errors.New("a second try would have gone well")
	}
	return err
}
