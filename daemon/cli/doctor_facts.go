package cli

import (
	"context"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/doctor"
	"offhours/daemon/shell"
)

// How long the daemon may take to answer, then a folder that is looked at for it, and
// then all the others together: they are looked at side by side, so that doctor ends
// within five seconds whatever hangs. Only its person may take longer.
const (
	daemonLimit = 1500 * time.Millisecond
	diskLimit   = 250 * time.Millisecond
	lookLimit   = 2500 * time.Millisecond
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

// facts collects what there is to know about this installation.
func (c *command) facts(cmd *cobra.Command) doctor.Facts {
	ctx := cmd.Context()
	facts := doctor.Facts{
		NowMs:   time.Now().UnixMilli(),
		Program: c.programFacts(cmd),
		Data:    c.where.data,
		Listen:  c.where.listen,
		Daemon:  c.daemonFacts(ctx),
	}
	gather(ctx, &facts, map[doctor.Check]look{
		doctor.CheckService:   c.lookAtService(facts.Daemon),
		doctor.CheckPort:      c.lookAtPort(facts.Daemon),
		doctor.CheckFolders:   c.lookAtFolders,
		doctor.CheckDisk:      c.lookAtDisk,
		doctor.CheckDatabase:  c.lookAtDatabases(facts.Daemon),
		doctor.CheckZone:      lookAtZone(facts.Daemon),
		doctor.CheckNotices:   lookAtDesktop,
		doctor.CheckDisturb:   lookAtBanners,
		doctor.CheckManifests: c.lookAtManifests,
	})
	return facts
}

// gather looks at all of it side by side, and waits for none longer than the limit. One
// that answers nil at once is not waited for either.
func gather(ctx context.Context, facts *doctor.Facts, looks map[doctor.Check]look) {
	ctx, cancel := context.WithTimeout(ctx, lookLimit)
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

func (c *command) programFacts(cmd *cobra.Command) doctor.Program {
	program := doctor.Program{Version: Version, Root: os.Geteuid() == 0, Named: c.where.named, Command: "offhours"}
	if path, _, err := itself(); err == nil {
		program.Path = path
		if !soon(func() bool { return isCalled(program.Command, path) }) {
			program.Command = shell.Word(path)
		}
	}
	for _, name := range []string{"data", "listen"} {
		if flag := cmd.Flag(name); flag != nil && flag.Changed {
			program.Flags += " --" + name + " " + shell.Word(flag.Value.String())
		}
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
