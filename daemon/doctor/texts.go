package doctor

import (
	"fmt"
	"time"
)

var tooSlow = Finding{Level: Warning, Text: "what was asked did not answer in time"} //nolint:gochecknoglobals // a constant that cannot be written as one

func fine(format string, args ...any) Finding {
	return Finding{Level: OK, Text: fmt.Sprintf(format, args...)}
}

func found(level Level, fix, format string, args ...any) Finding {
	return Finding{Level: level, Text: fmt.Sprintf(format, args...), Fix: fix}
}

// run is a command of this program.
func (f Facts) run(words string) string {
	return f.Program.Command + " " + words + f.Program.Flags
}

// reinstall brings back all that a package has put under /usr. What it has put under
// /etc is its administrator's, and comes back only where it is gone.
const reinstall = "sudo apt-get install --reinstall -o Dpkg::Options::=--force-confmiss offhours"

// forEverybody is the command that puts right what root has installed.
func (f Facts) forEverybody() string { return "sudo " + f.Program.Command + " install --system" }

// begunAnew is the command that has another daemon take the place of one that
// answers.
func (f Facts) begunAnew() string {
	switch {
	case f.Service.Way != WayNone && f.Service.Program != "" && f.Service.Program != f.Program.Path:
		return f.run("install")
	case f.Service.Way != WayNone:
		return f.run("restart")
	case f.mayInstall():
		return f.run("install")
	}
	return f.run("stop") + " && " + f.run("run")
}

// replaced is the command that has another daemon take the place of one that does not
// answer, after it has ended by a signal.
func (f Facts) replaced(signal string, pid int) string {
	if f.Service.Way != WayNone && f.Service.Phase == Running || pid == 0 {
		return f.run("restart")
	}
	return fmt.Sprintf("kill -%s %d && tail --pid=%d -f /dev/null && %s", signal, pid, pid, f.begins())
}

// begins is the command that makes a daemon run where none does.
func (f Facts) begins() string {
	switch {
	case f.Service.Way != WayNone && !f.Service.ProgramGone:
		return f.run("start")
	case f.mayInstall():
		return f.run("install")
	}
	return f.run("run")
}

// mayInstall says whether a service is what this person wants: not for a trial in a
// folder of its own, and root is nobody whose evenings are kept.
func (f Facts) mayInstall() bool { return !f.Program.Named && !f.Program.Root }

// size is a number of bytes as people say it.
func size(bytes int64) string {
	if bytes >= 1<<30 {
		return fmt.Sprintf("%.1f GiB", float64(bytes)/(1<<30))
	}
	return fmt.Sprintf("%d MiB", bytes>>20)
}

// ago is how long something is past.
func ago(ms int64) string {
	d := time.Duration(ms) * time.Millisecond
	switch {
	case d >= 48*time.Hour:
		return fmt.Sprintf("%d days ago", int(d.Hours())/24)
	case d >= 2*time.Hour:
		return fmt.Sprintf("%d hours ago", int(d.Hours()))
	case d >= 2*time.Minute:
		return fmt.Sprintf("%d minutes ago", int(d.Minutes()))
	}
	return "a moment ago"
}
