package cli

import (
	"context"
	"errors"
	"path/filepath"

	"offhours/daemon/doctor"
	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/installer/service"
	"offhours/protocol"
)

// daemonFacts asks the daemon, and looks for one that cannot be asked.
func (c *command) daemonFacts(ctx context.Context) doctor.Daemon {
	ctx, cancel := context.WithTimeout(ctx, daemonLimit)
	defer cancel()
	var d doctor.Daemon
	err := c.ask(ctx, "status.get", protocol.Empty{}, &d.Status)
	if err == nil {
		d.Answers, d.OtherData = true, !sameFile(d.Status.Data, c.where.data)
		return d
	}
	d.Pid, d.Halted = holder(c.where.data)
	d.Silent = errors.Is(err, context.DeadlineExceeded)
	if !d.Silent && !errors.Is(err, server.ErrNotRunning) {
		d.Refused = err.Error()
	}
	return d
}

func sameFile(one, other string) bool {
	a, errA := filepath.EvalSymlinks(one)
	b, errB := filepath.EvalSymlinks(other)
	return one == other || errA == nil && errB == nil && a == b
}

// lookAtService looks at the service of this data folder.
func (c *command) lookAtService(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		found := doctor.Service{Way: doctor.WayNone, Log: logCommand, HasPackage: service.HasPackage()}
		s, err := c.service()
		if err != nil {
			return nil
		}
		s.Door = func(context.Context) (int, error) { // it was asked, and is not asked again
			if !d.Answers {
				return 0, server.ErrNotRunning
			}
			return d.Status.Pid, nil
		}
		state, err := s.State(ctx)
		if err != nil {
			return nil
		}
		if state.Way != service.None && s.Serves(ctx) {
			found.Way, found.Phase = doctor.Way(state.Way), doctor.Phase(state.Phase)
			found.ExitCode, found.Restarts = state.ExitCode, state.Restarts
			c.lookCloser(ctx, s, &found)
		}
		if ctx.Err() != nil {
			return nil
		}
		return func(facts *doctor.Facts) { facts.Service = found }
	}
}

// lookCloser looks at the files of the service, and asks its program for its version.
func (c *command) lookCloser(ctx context.Context, s service.Service, found *doctor.Service) {
	files, err := s.Look(ctx)
	if err != nil {
		return
	}
	found.File, found.Program, found.Leftover = files.File, files.Program, files.Leftover
	found.Disabled, found.Masked = files.Disabled, files.Masked
	if files.Program == "" {
		return
	}
	found.ProgramVersion, found.ProgramGone = versionOf(ctx, files.Program, s.Executable)
}

// lookAtDatabases looks at those that no daemon has open.
func (c *command) lookAtDatabases(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		if d.Answers || d.Pid != 0 {
			return func(*doctor.Facts) {}
		}
		looked := store.Look(ctx, c.where.data)
		if ctx.Err() != nil {
			return nil
		}
		return func(facts *doctor.Facts) {
			facts.Databases = []doctor.Database{databaseOf(looked.History, looked.Snapshot), databaseOf(looked.Pairings, "")}
			facts.Settings = unusable(looked)
		}
	}
}
