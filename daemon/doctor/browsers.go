package doctor

import (
	"strconv"
	"strings"

	"offhours/daemon/shell"
	"offhours/protocol"
)

func manifests(f Facts) []Finding {
	var all []Finding
	var good []string
	for _, m := range f.Manifests {
		if m.Problem == "" {
			good = append(good, m.Browser)
			continue
		}
		all = append(all, unfound(f, m))
	}
	if len(good) > 0 {
		all = append(all, fine("manifests.found", "browsers", strings.Join(good, ", ")))
	}
	return all
}

// unfound says why a browser does not find the daemon. Those that are paired do not
// need to any more, and whether any is only the daemon knows.
func unfound(f Facts, m Manifest) Finding {
	fix := f.run("browsers register")
	if m.System && m.Problem != ManifestMissing {
		fix = f.shared(m)
	}
	level := worse(!f.Daemon.Answers || len(f.Daemon.Status.Browsers) > 0)
	code := "manifests." + string(m.Problem)
	switch m.Problem {
	case ManifestUnreadable, ManifestOrigin:
		return found(level, code, fix, "browser", m.Browser, "path", m.Path)
	case ManifestLauncher, ManifestElsewhere:
		return found(level, code, fix, "browser", m.Browser, "launcher", m.Launcher)
	case ManifestProgram:
		return found(level, code, fix, "browser", m.Browser, "launcher", m.Launcher, "program", m.Program)
	case ManifestMissing:
	}
	return found(level, "manifests.missing", fix, "browser", m.Browser)
}

// shared is the command that puts right a manifest that is everybody's. Where a package
// has put it, it may not be root's own doing as well.
func (f Facts) shared(m Manifest) string {
	spoiled := m.Problem == ManifestUnreadable || m.Problem == ManifestOrigin
	switch {
	case f.Service.HasPackage && spoiled:
		return "sudo rm " + shell.Word(m.Path) + " && " + reinstall
	case f.Service.HasPackage:
		return reinstall
	}
	return f.forEverybody()
}

func paired(f Facts) []Finding {
	if !f.Daemon.Answers {
		return nil
	}
	browsers := f.Daemon.Status.Browsers
	if len(browsers) == 0 {
		return []Finding{found(Warning, "browsers.none", f.run("pair"))}
	}
	var all []Finding
	good := 0
	for i, browser := range browsers {
		if finding, bad := one(f, browser, browsers[i+1:]); bad {
			all = append(all, finding)
		} else {
			good++
		}
	}
	if good > 0 {
		all = append(all, fine("browsers.heard", "n", strconv.Itoa(good)))
	}
	if others := f.Daemon.Status.Unpaired; len(others) > 0 {
		all = append(all, found(Note, "browsers.others", "", "browsers", strings.Join(others, ", ")))
	}
	return all
}

// longMs is how long a browser may be silent before it is told of: 30 days.
const longMs = 30 * 24 * 3_600_000

// one judges a paired browser; later are those that were paired after it.
func one(f Facts, b protocol.BrowserInfo, later []protocol.BrowserInfo) (Finding, bool) {
	name, revoke := called(b), f.run("browsers revoke "+short(b.ID))
	heardMs := max(b.SeenMs, b.PairedMs)
	switch {
	case b.Connected && b.StartedMs == 0:
		return found(Warning, "browsers.unstarted", "", "browser", name), true
	case b.Connected && b.Extension != "" && b.Extension != f.Daemon.Status.Version:
		return found(Note, "browsers.version", "", "browser", name, "extension", b.Extension, "daemon", f.Daemon.Status.Version), true
	case b.Connected:
		return Finding{}, false
	case b.UnwatchedMs != 0:
		return found(Note, "browsers.unwatched", "", "browser", name), true
	case replaced(b, later):
		return found(Note, "browsers.twice", revoke, "browser", name, "family", family(b.Family)), true
	case f.NowMs-heardMs > longMs:
		return found(Note, "browsers.silent", revoke, "browser", name, "date", dateOf(heardMs)), true
	}
	return Finding{}, false
}

// replaced says whether a browser fell silent when another of its family was paired,
// and has no name that its person gave it: most likely it is the same one.
func replaced(b protocol.BrowserInfo, later []protocol.BrowserInfo) bool {
	for _, other := range later {
		if b.Name == "" && other.Family == b.Family && other.PairedMs >= b.SeenMs && other.SeenMs > 0 {
			return true
		}
	}
	return false
}

func called(b protocol.BrowserInfo) string {
	if b.Name != "" {
		return b.Name
	}
	return family(b.Family) + " " + short(b.ID)
}

func short(id string) string { return id[:min(len(id), 10)] }

func family(f protocol.Family) string {
	if f == protocol.Firefox {
		return "Firefox"
	}
	return "Chromium"
}
