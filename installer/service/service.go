package service

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// patience bounds the wait for a daemon that was started or ended. It takes a tenth
// of a second, or some seconds on a slow disk.
const patience = 10 * time.Second

// Service is the daemon in the background of one person's session.
type Service struct {
	Daemon
	Home string // the person's home folder

	// Door asks at the owner's door which process answers there; the error says that
	// none does.
	Door func(context.Context) (pid int, err error)
}

// Way is how the daemon comes to run.
type Way string

// The ways. None is that nothing starts it at login.
const (
	None      Way = "none"
	User      Way = "user"      // the system's own service manager, for this person alone
	Packaged  Way = "package"   // the same, put there by a package
	Shared    Way = "everybody" // the same, put there by root for everybody on this computer
	Autostart Way = "autostart" // the desktop starts it at login, and does not look after it
)

// Phase is what a service is doing, as far as its manager can say.
type Phase string

// The phases.
const (
	Running    Phase = "running"
	Restarting Phase = "restarting" // it has ended unasked, and is about to be started again
	Failed     Phase = "failed"     // it has ended, and would end again for the same reason
	Stopped    Phase = "stopped"
)

// State is how it stands with the service.
type State struct {
	Way   Way   `json:"way"`
	Phase Phase `json:"phase"`

	Pid      int `json:"pid,omitempty"`      // of the running daemon; 0 where the manager does not say
	ExitCode int `json:"exitCode,omitempty"` // with which it ended last, while restarting or failed
	Restarts int `json:"restarts,omitempty"` // since it was last started on purpose
}

// Errors that have a way out of their own.
var (
	ErrNotInstalled = errors.New("the background service is not installed")
	ErrPackaged     = errors.New("the background service belongs to a package")
	ErrForEverybody = errors.New("the background service is there for everybody on this computer")
	ErrFailing      = errors.New("the daemon was started, and does not answer")
	ErrNotOurs      = errors.New("the service's unit is a package's or root's, and takes neither --data nor --listen")
	ErrOtherData    = errors.New("the background service has another data folder")
)

// manager is one system's way to keep a program running in a session.
type manager interface {
	// state is how it stands; without an error also where nothing is installed.
	state(ctx context.Context) (State, error)
	install(ctx context.Context, say Say) error
	uninstall(ctx context.Context, say Say) error
	start(ctx context.Context) error
	stop(ctx context.Context) error

	// serves says whether what is installed has the data folder that is asked for.
	serves(ctx context.Context) bool
}

// Say is told, in one line each, what was done.
type Say func(format string, args ...any)

// State says how it stands with the service.
func (s Service) State(ctx context.Context) (State, error) {
	return s.installed(ctx).state(ctx)
}

// Examine says how it stands with the service and, where that has the data folder that
// is asked for, what lies on the disk of it. It asks the manager as seldom as it can.
func (s Service) Examine(ctx context.Context) (state State, look Look, serves bool, err error) {
	m := s.installed(ctx)
	state, err = m.state(ctx)
	if err != nil || state.Way == None || !m.serves(ctx) {
		return state, Look{}, false, err
	}
	return state, s.look(ctx, m), true, nil
}

// Install makes the daemon a service, starts it, and waits until it answers. What is
// there already and right stays as it is; what differs or is half there is replaced.
func (s Service) Install(ctx context.Context, say Say) error {
	if !filepath.IsAbs(s.Executable) || !filepath.IsAbs(s.Home) {
		return fmt.Errorf("install: %q and %q must be absolute paths", s.Executable, s.Home)
	}
	if err := s.best(ctx).install(ctx, say); err != nil {
		return err
	}
	return s.awaitDoor(ctx)
}

// Uninstall stops the daemon and takes away all that Install has put there. A service
// with another data folder stays as it is: only the daemon that answers is ended.
func (s Service) Uninstall(ctx context.Context, say Say) error {
	m := s.installed(ctx)
	state, err := m.state(ctx)
	if err != nil {
		return err
	}
	if state.Way != None && !m.serves(ctx) {
		say("the background service has another data folder, and stays")
		return s.endLoose(ctx, say)
	}
	if err := m.uninstall(ctx, say); err != nil {
		return err
	}
	return s.endLoose(ctx, say)
}

// Start starts the service, and waits until the daemon answers.
func (s Service) Start(ctx context.Context) error {
	m, err := s.present(ctx)
	if err != nil {
		return err
	}
	if !m.serves(ctx) {
		return ErrOtherData
	}
	if err := m.start(ctx); err != nil {
		return err
	}
	return s.awaitDoor(ctx)
}

// Stop stops the service until it is started or the person logs in again. Where the
// service has not this data folder it ends the daemon that answers, if one does.
func (s Service) Stop(ctx context.Context, say Say) error {
	m := s.installed(ctx)
	state, err := m.state(ctx)
	if err != nil {
		return err
	}
	if state.Way != None && m.serves(ctx) {
		if err := m.stop(ctx); err != nil {
			return err
		}
	}
	return s.endLoose(ctx, say)
}

// present is what keeps the daemon running here, or ErrNotInstalled.
func (s Service) present(ctx context.Context) (manager, error) {
	m := s.installed(ctx)
	state, err := m.state(ctx)
	if err == nil && state.Way == None {
		err = ErrNotInstalled
	}
	return m, err
}

// awaitDoor waits until a daemon answers at the owner's door.
func (s Service) awaitDoor(ctx context.Context) error {
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("not within %d s", patience/time.Second))
	defer cancel()
	for {
		if _, err := s.Door(ctx); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%w: %w", ErrFailing, context.Cause(ctx))
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// endLoose ends a daemon that answers although no manager keeps it: only one can have
// the data.
func (s Service) endLoose(ctx context.Context, say Say) error {
	pid, err := s.Door(ctx)
	if err != nil {
		return nil //nolint:nilerr // nobody answers, and so nobody is to be ended
	}
	if err := end(ctx, pid); err != nil {
		return fmt.Errorf("end the daemon that no service keeps (process %d): %w", pid, err)
	}
	say("ended the daemon that no service kept (process %d)", pid)
	return nil
}

// end asks a process to end in order, and waits until it has.
func end(ctx context.Context, pid int) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	process, err := os.FindProcess(pid)
	if err != nil {
		return err
	}
	defer func() { _ = process.Release() }()
	return endProcess(ctx, process)
}

// Restart stops the service and starts it.
func (s Service) Restart(ctx context.Context, say Say) error {
	m, err := s.present(ctx)
	if err != nil {
		return err
	}
	if !m.serves(ctx) {
		return ErrOtherData
	}
	if err := s.Stop(ctx, say); err != nil {
		return err
	}
	return s.Start(ctx)
}

// Serves says whether the service is there, and for the very data folder that is
// asked for: to start it would start no daemon on another one.
func (s Service) Serves(ctx context.Context) bool {
	m, err := s.present(ctx)
	return err == nil && m.serves(ctx)
}
