package service

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"offhours/installer/files"
)

// autostart is the way of a session without a service manager: the desktop starts
// the daemon at login, and until then it runs detached.
type autostart struct{ Service }

func (m autostart) path() string {
	return filepath.Join(m.Home, ".config", "autostart", "offhours.desktop")
}

func (m autostart) state(ctx context.Context) (State, error) {
	state := State{Way: None, Phase: Stopped}
	if exists(m.path()) {
		state.Way = Autostart
	}
	if pid, err := m.Door(ctx); err == nil {
		state.Phase, state.Pid = Running, pid
	}
	return state, nil
}

func (m autostart) install(ctx context.Context, say Say) error {
	say("this session has no service manager (systemd --user does not answer): the desktop will start the daemon at login, and nothing brings it back after a crash")
	if err := systemd(m).removeFiles(say); err != nil {
		return err
	}
	changed, err := files.Put(m.path(), []byte(Entry(m.Daemon)), 0o644)
	if err != nil {
		return err
	}
	if changed {
		say("wrote %s", m.path())
	}
	if _, err := m.Door(ctx); err == nil {
		return nil
	}
	if err := m.StartDetached(ctx); err != nil {
		return err
	}
	say("started")
	return nil
}

func (m autostart) uninstall(ctx context.Context, say Say) error {
	if err := m.removeEntry(say); err != nil {
		return err
	}
	unit := systemd(m)
	if text, err := os.ReadFile(unit.path()); err == nil && !unit.names(string(text)) {
		return nil // it waits for a session with a manager, and is not ours to take away
	}
	return unit.removeFiles(say)
}

// removeEntry takes the entry away, if there is one.
func (m autostart) removeEntry(say Say) error {
	return remove(m.Home, m.path(), say)
}

func (m autostart) start(ctx context.Context) error { return m.StartDetached(ctx) }

// stop has nothing to do: whatever answers is ended by who called.
func (m autostart) stop(context.Context) error { return nil }

// serves looks at what the entry tells the daemon.
func (m autostart) serves(context.Context) bool {
	text, err := os.ReadFile(m.path())
	if m.Data == "" {
		return err == nil && !strings.Contains(string(text), "OFFHOURS_DATA=")
	}
	return err == nil && strings.Contains(string(text), " "+entryWord("OFFHOURS_DATA="+m.Data)+" ")
}
