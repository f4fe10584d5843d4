// Package facts finds out what doctor judges: it looks at the service, the daemon, its
// folders and the desktop, for the command line and for the daemon itself. It changes
// nothing, and waits for nothing longer than it may.
package facts

import (
	"context"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"time"

	"offhours/daemon/desktop"
	"offhours/daemon/doctor"
	"offhours/daemon/shell"
	"offhours/installer/browsers"
	"offhours/installer/service"
	"offhours/protocol"
)

// Installation is what is looked at, and who asks.
type Installation struct {
	Program      doctor.Program
	Data         string // the data folder
	Listen       string // the browsers' port, with its address
	Socket       string // the owner's door
	Service      service.Service
	Registration browsers.Options

	// LeftOn is how a daemon that is no more has switched the desktop's do-not-disturb on;
	// nil where that is not known.
	LeftOn func() desktop.Quiet

	// Ask asks the daemon how it is. The error is server.ErrNotRunning when nobody
	// is there.
	Ask func(context.Context) (protocol.Status, error)
}

// Limit is how long everything but the daemon may take, which is looked at side by side.
const Limit = 2500 * time.Millisecond

// How long the daemon may take to answer, and then a folder that is looked at for it. With
// the Limit, doctor ends within five seconds whatever hangs; only its person may take
// longer.
const (
	daemonLimit = 1500 * time.Millisecond
	diskLimit   = 250 * time.Millisecond
)

// soon is what a look at the disk finds, and the zero value of it when that takes too
// long: a folder that hangs, as on a network, cannot be told to stop.
func soon[T any](look func() T) (found T) {
	answer := make(chan T, 1)
	go func() { answer <- look() }()
	select {
	case found = <-answer:
	case <-time.After(diskLimit):
	}
	return found
}

// look finds out some facts, and answers what writes them down; nil when they could
// not be found out in time. It may go on when its time is over.
type look func(context.Context) (write func(*doctor.Facts))

// Collect finds out what there is to know about the installation.
func (in Installation) Collect(ctx context.Context) doctor.Facts {
	facts := doctor.Facts{
		NowMs:   time.Now().UnixMilli(),
		Program: in.Program,
		Data:    in.Data,
		Listen:  in.Listen,
		Daemon:  in.daemonFacts(ctx),
	}
	gather(ctx, &facts, map[doctor.Check]look{
		doctor.CheckService:    in.lookAtService(facts.Daemon),
		doctor.CheckPort:       in.lookAtPort(facts.Daemon),
		doctor.CheckFolders:    in.lookAtFolders,
		doctor.CheckDisk:       in.lookAtDisk,
		doctor.CheckDatabase:   in.lookAtDatabases(facts.Daemon),
		doctor.CheckZone:       lookAtZone(facts.Daemon),
		doctor.CheckNotices:    in.lookAtDesktop,
		doctor.CheckMicrophone: lookAtMicrophone,
		doctor.CheckManifests:  in.lookAtManifests,
	})
	return facts
}

// gather looks at all of it side by side, and waits for none longer than the limit. One
// that answers nil at once is not waited for either.
func gather(ctx context.Context, facts *doctor.Facts, looks map[doctor.Check]look) {
	ctx, cancel := context.WithTimeout(ctx, Limit)
	defer cancel()
	type answer struct {
		check doctor.Check
		write func(*doctor.Facts)
	}
	answers := make(chan answer, len(looks))
	open := map[doctor.Check]bool{}
	for check, look := range looks {
		open[check] = true
		go func() { answers <- answer{check, look(ctx)} }()
	}
	for waiting := len(looks); waiting > 0 && ctx.Err() == nil; {
		select {
		case got := <-answers:
			waiting--
			if got.write != nil {
				got.write(facts)
				delete(open, got.check)
			}
		case <-ctx.Done():
		}
	}
	for check := range open {
		facts.Unanswered = append(facts.Unanswered, check)
	}
}

// Program is this one, as its person calls it: by its name where the shell finds it by
// that, and else by its path.
func Program(path, version string) doctor.Program {
	program := doctor.Program{Path: path, Version: version, Root: os.Geteuid() == 0, Command: "offhours"}
	if path != "" && !soon(func() bool { return isCalled(program.Command, path) }) {
		program.Command = shell.Word(path)
	}
	if person, err := user.Current(); err == nil {
		program.User = person.Username
	}
	return program
}

// isCalled says whether the shell finds this program under that name.
func isCalled(name, path string) bool {
	found, err := exec.LookPath(name)
	if err != nil {
		return false
	}
	real, err := filepath.EvalSymlinks(found)
	return err == nil && real == path
}
