package cli

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"offhours/daemon/server"
	"offhours/installer/service"
	"offhours/protocol"
)

// serviceStatus is how the daemon runs, and what would start it.
type serviceStatus struct {
	service.State
	Runs how `json:"runs"`

	// RootsOwn says that root asked for a person, and this is root's own service.
	RootsOwn bool `json:"rootsOwn,omitempty"`
}

// how is what started the daemon that answers.
type how string

const (
	notAtAll  how = "not"
	byService how = "service"
	byItself  how = "detached" // a browser asked for it, or the desktop started it
	byHand    how = "hand"
)

// serviceOf is how the daemon runs that has told its status; nil for none.
func (c *command) serviceOf(ctx context.Context, status *protocol.Status) serviceStatus {
	answer := serviceStatus{State: service.State{Way: service.None, Phase: service.Stopped}, Runs: notAtAll, RootsOwn: c.isRootsOwn()}
	if s, err := c.service(); err == nil {
		if state, err := s.State(ctx); err == nil && (state.Way == service.None || s.Serves(ctx)) {
			answer.State = state
		}
	}
	switch {
	case status == nil:
	case !status.Background:
		answer.Runs = byHand
	case answer.Way == service.None || answer.Pid != 0 && answer.Pid != status.Pid:
		answer.Runs = byItself
	default:
		answer.Runs = byService
	}
	return answer
}

// line is the status of the service as a person reads it.
func (s serviceStatus) line() string {
	if s.RootsOwn {
		return "root's own: " + s.state()
	}
	return s.state()
}

func (s serviceStatus) state() string {
	switch s.Runs {
	case byHand:
		return "started by hand; " + s.atLogin()
	case byItself:
		return "in the background until logout; " + s.atLogin()
	case byService:
		return s.atLogin()
	case notAtAll:
		return s.atLogin() + "; " + s.phase()
	}
	return string(s.Runs)
}

// atLogin says what starts the daemon at login.
func (s serviceStatus) atLogin() string {
	switch s.Way {
	case service.User:
		return "user service, starts at login"
	case service.Packaged:
		return "the package's user service, starts at login"
	case service.Shared:
		return "everybody's user service, starts at login"
	case service.Autostart:
		return "autostart: the desktop starts it at login, and nothing after a crash"
	case service.None:
		return `not installed, does not start at login`
	}
	return string(s.Way)
}

func (s serviceStatus) phase() string {
	switch s.Phase {
	case service.Running:
		return "started, but does not answer yet"
	case service.Restarting:
		return fmt.Sprintf("it has ended with code %d and is started again every second, %d times so far", s.ExitCode, s.Restarts)
	case service.Failed:
		return fmt.Sprintf("it has ended with code %d, and no new start would help", s.ExitCode)
	case service.Stopped:
		return "stopped"
	}
	return string(s.Phase)
}

// printDown prints what is known of a daemon that does not run.
func (c *command) printDown(ctx context.Context, failed error) error {
	if !errors.Is(failed, server.ErrNotRunning) {
		return nil
	}
	answer := struct {
		Service serviceStatus `json:"service"`
	}{c.serviceOf(ctx, nil)}
	return c.print(answer, func(table *tabwriter.Writer) {
		line(table, "service\t%s", answer.Service.line())
		if answer.Service.RootsOwn {
			line(table, "yours\tnot looked for, because of sudo; \"offhours status\" without it says how yours is")
		}
	})
}
