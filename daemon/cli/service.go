package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"text/tabwriter"
	"time"

	"offhours/installer/service"
	"offhours/protocol"
)

// errRoot refuses to make root the person whose evenings are kept.
var errRoot = errors.New("this is for the person whose evenings Offhours keeps, and root is not that person")

// The ways out of a daemon that does not run.
const (
	installHint = `"offhours install" makes it start at login, and now; "offhours run" runs it in this terminal`
	startHint   = `start it with "offhours start"`
)

// service is the background service of the data folder and port that were asked for.
func (c *command) service() (service.Service, error) {
	executable, home, err := itself()
	s := service.Service{Daemon: service.Daemon{Executable: executable}, Home: home, Door: c.process}
	if c.where.named {
		s.Data = c.where.data
	}
	if c.where.listen != protocol.DefaultListen {
		s.Listen = c.where.listen
	}
	return s, err
}

// process is the daemon that answers at the owner's door. One that does not answer
// soon is none.
func (c *command) process(ctx context.Context) (pid int, err error) {
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	var status protocol.Status
	err = c.ask(ctx, "status.get", protocol.Empty{}, &status)
	return status.Pid, err
}

// refuseRoot refuses whoever is root by mistake, as with sudo.
func refuseRoot() error {
	if os.Geteuid() == 0 {
		return errRoot
	}
	return nil
}

// startHint is the way out of a daemon that does not run: it depends on what is there
// to start it.
func (c *command) startHint() string {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	s, err := c.service()
	if err != nil {
		return installHint
	}
	state, err := s.State(ctx)
	switch {
	case err != nil || state.Way == service.None || !s.Serves(ctx):
		return installHint
	case state.Phase == service.Restarting || state.Phase == service.Failed:
		return failingHint
	}
	return startHint
}

// steps collects what a command did, one line each.
type steps struct {
	Done []string `json:"done"`
}

func (s *steps) say(format string, args ...any) {
	s.Done = append(s.Done, fmt.Sprintf(format, args...))
}

// tell prints the steps, or that there was nothing to do. What was done is told also
// when the command has failed after it.
func (c *command) tell(s steps, nothing string, failed error) error {
	if failed == nil && len(s.Done) == 0 {
		s.say("nothing to do: %s", nothing)
	}
	if failed != nil && (c.json || len(s.Done) == 0) {
		return failed
	}
	err := c.print(s, func(table *tabwriter.Writer) {
		for _, done := range s.Done {
			line(table, "%s", done)
		}
	})
	return errors.Join(failed, err)
}
