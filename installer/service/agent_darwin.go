package service

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	library "github.com/kardianos/service"
)

// agent is the way of macOS.
type agent struct{ Service }

func (s Service) best(context.Context) manager      { return agent{s} }
func (s Service) installed(context.Context) manager { return agent{s} }

func (m agent) path() string {
	return filepath.Join(m.Home, "Library", "LaunchAgents", AgentLabel+".plist")
}

func (m agent) library() (library.Service, error) {
	return library.New(nothing{}, &library.Config{
		Name:       AgentLabel,
		Executable: m.Executable,
		Option:     library.KeyValue{"UserService": true, "LaunchdConfig": Agent(m.Daemon)},
	})
}

func (m agent) state(context.Context) (State, error) {
	service, err := m.library()
	if err != nil {
		return State{}, err
	}
	state := State{Way: User, Phase: Stopped}
	status, err := service.Status()
	switch {
	case errors.Is(err, library.ErrNotInstalled):
		return State{Way: None, Phase: Stopped}, nil
	case status == library.StatusRunning:
		state.Phase = Running
	}
	return state, err
}

// install replaces what differs. The library takes a file that is there for an error,
// leaves half of one behind, and starts nothing.
func (m agent) install(ctx context.Context, say Say) error {
	if present, err := os.ReadFile(m.path()); err == nil && string(present) == Agent(m.Daemon) {
		return m.startStopped(ctx, say)
	}
	if err := m.uninstall(ctx, say); err != nil {
		return err
	}
	service, err := m.library()
	if err != nil {
		return err
	}
	if err := service.Install(); err != nil {
		return errors.Join(err, os.Remove(m.path()))
	}
	say("wrote %s: it starts at login", m.path())
	return m.startStopped(ctx, say)
}

// startStopped starts the agent unless it runs, in the place of a daemon that was
// started by hand.
func (m agent) startStopped(ctx context.Context, say Say) error {
	if state, err := m.state(ctx); err != nil || state.Phase == Running {
		return err
	}
	if err := m.endLoose(ctx, say); err != nil {
		return err
	}
	say("started")
	return m.start(ctx)
}

func (m agent) uninstall(_ context.Context, say Say) error {
	service, err := m.library()
	if err != nil {
		return err
	}
	err = service.Uninstall() // stops it before
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err == nil {
		say("removed %s", m.path())
	}
	return err
}

func (m agent) start(context.Context) error { return m.control("start") }
func (m agent) stop(context.Context) error  { return m.control("stop") }

// serves takes only an agent of ours to the letter.
func (m agent) serves(context.Context) bool {
	present, err := os.ReadFile(m.path())
	return err == nil && string(present) == Agent(m.Daemon)
}

func (m agent) control(action string) error {
	service, err := m.library()
	if err != nil {
		return err
	}
	return library.Control(service, action)
}

// nothing is what the library would run; the daemon runs itself.
type nothing struct{}

func (nothing) Start(library.Service) error { return nil }
func (nothing) Stop(library.Service) error  { return nil }
