package doctor

import (
	"fmt"
	"slices"
	"time"

	"offhours/protocol"
	"offhours/protocol/locale"
)

// fine is a finding with which all is well; values are names and values in turn.
func fine(code string, values ...string) Finding { return found(OK, code, "", values...) }

// found is a finding whose text follows from its code.
func found(level Level, code, fix string, values ...string) Finding {
	finding := Finding{Level: level, Code: code, Fix: fix}
	for pair := range slices.Chunk(values, 2) {
		finding.Values = append(finding.Values, protocol.FindingValue{Name: pair[0], Value: pair[1]})
	}
	return finding
}

// written is a finding with its text in words.
func written(finding Finding, texts *locale.Localizer) Finding {
	var values []any
	for _, value := range finding.Values {
		values = append(values, value.Name, value.Value)
	}
	finding.Text = texts.Text("doctor."+finding.Code, values...)
	return finding
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

// dateOf is the day of an instant, by UTC.
func dateOf(ms int64) string { return time.UnixMilli(ms).UTC().Format(time.DateOnly) }
