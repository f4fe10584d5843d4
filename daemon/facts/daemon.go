package facts

import (
	"context"
	"errors"
	"path/filepath"

	"offhours/daemon/doctor"
	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/installer/service"
)

// daemonFacts asks the daemon, and looks for one that cannot be asked.
func (in Installation) daemonFacts(ctx context.Context) doctor.Daemon {
	ctx, cancel := context.WithTimeout(ctx, daemonLimit)
	defer cancel()
	var d doctor.Daemon
	var err error
	if d.Status, err = in.Ask(ctx); err == nil {
		d.Answers = true
		d.OtherData = soon(func() bool { return !sameFile(d.Status.Data, in.Data) })
		return d
	}
	held := soon(func() held { pid, halted := holder(in.Data); return held{pid, halted} })
	d.Pid, d.Halted = held.pid, held.halted
	d.Silent = errors.Is(err, context.DeadlineExceeded)
	if !d.Silent && !errors.Is(err, server.ErrNotRunning) {
		d.Refused = err.Error()
	}
	return d
}

// held is by whom a data folder is.
type held struct {
	pid    int
	halted bool
}

func sameFile(one, other string) bool {
	a, errA := filepath.EvalSymlinks(one)
	b, errB := filepath.EvalSymlinks(other)
	return one == other || errA == nil && errB == nil && a == b
}

// lookAtService looks at the service of this data folder.
func (in Installation) lookAtService(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		found := doctor.Service{Way: doctor.WayNone, Log: logCommand, HasPackage: service.HasPackage()}
		if in.Program.Path == "" { // by which the service is known
			return nil
		}
		s := in.Service
		s.Door = func(context.Context) (int, error) { // it was asked, and is not asked again
			if !d.Answers {
				return 0, server.ErrNotRunning
			}
			return d.Status.Pid, nil
		}
		state, files, serves, err := s.Examine(ctx)
		if err != nil {
			return nil
		}
		if serves {
			found.Way, found.Phase = doctor.Way(state.Way), doctor.Phase(state.Phase)
			found.ExitCode, found.Restarts = state.ExitCode, state.Restarts
			lookCloser(ctx, in.Program, files, &found)
		}
		if ctx.Err() != nil {
			return nil
		}
		return func(facts *doctor.Facts) { facts.Service = found }
	}
}

// lookCloser tells of the files of the service, and asks its program for its version.
func lookCloser(ctx context.Context, ours doctor.Program, files service.Look, found *doctor.Service) {
	found.File, found.Program, found.Leftover = files.File, files.Program, files.Leftover
	found.Disabled, found.Masked = files.Disabled, files.Masked
	if files.Program == "" {
		return
	}
	found.ProgramVersion, found.ProgramGone = versionOf(ctx, files.Program, ours)
}

// lookAtDatabases looks at those that no daemon has open.
func (in Installation) lookAtDatabases(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		if d.Answers || d.Pid != 0 {
			return func(*doctor.Facts) {}
		}
		looked := store.Look(ctx, in.Data)
		if ctx.Err() != nil {
			return nil
		}
		return func(facts *doctor.Facts) {
			facts.Databases = []doctor.Database{databaseOf(looked.History, looked.Snapshot), databaseOf(looked.Pairings, "")}
			facts.Settings = unusable(looked)
		}
	}
}
