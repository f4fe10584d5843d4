package browsers

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"offhours/daemon/shell"
	"offhours/protocol"
)

// Registration is how one browser finds the daemon.
type Registration struct {
	Browser  string // such as Firefox
	Path     string // of the manifest that counts, or that is missing
	System   bool   // it is everybody's
	Problem  Problem
	Launcher string // that the manifest leads to
	Program  string // that the launcher starts
}

// Problem is why a browser does not find the daemon; "" when it does.
type Problem string

// The problems.
const (
	Missing      Problem = "missing"
	Unreadable   Problem = "unreadable"
	WrongOrigin  Problem = "origin"    // it is for another extension
	LauncherGone Problem = "launcher"  // or it cannot be started
	ProgramGone  Problem = "program"   // that the launcher starts
	Elsewhere    Problem = "elsewhere" // the launcher is that of another data folder
)

// Check looks at the registration of every browser that is on this computer. One
// person's manifest counts before everybody's.
func Check(options Options) ([]Registration, error) {
	homes, err := homePlaces(options.Home)
	if err != nil {
		return nil, err
	}
	systems, err := systemPlaces()
	if err != nil {
		return nil, err
	}
	var all []Registration
	for _, home := range homes {
		if !isHere(home, options.Home) {
			continue
		}
		found := options.check(home)
		system := slices.IndexFunc(systems, func(p place) bool { return p.browser == home.browser })
		if found.Problem == Missing && system >= 0 {
			if shared := options.check(systems[system]); shared.Problem != Missing {
				shared.System = true
				found = shared
			}
		}
		all = append(all, found)
	}
	return all, nil
}

func (o Options) check(at place) Registration {
	r := Registration{Browser: at.browser, Path: filepath.Join(at.folder, protocol.NativeHost+".json")}
	text, err := os.ReadFile(r.Path)
	if errors.Is(err, fs.ErrNotExist) {
		r.Problem = Missing
		return r
	}
	var m manifest
	if err != nil || json.Unmarshal(text, &m) != nil || m.Name != protocol.NativeHost || m.Type != "stdio" {
		r.Problem = Unreadable
		return r
	}
	r.Launcher = m.Path
	if !slices.Contains(append(m.AllowedOrigins, m.AllowedExtensions...), callerOf(at.family)) {
		r.Problem = WrongOrigin
		return r
	}
	r.Program, r.Problem = o.follow(m.Path)
	return r
}

// callerOf is how a manifest names our extension.
func callerOf(family protocol.Family) string {
	if family == protocol.Firefox {
		return protocol.AddonID
	}
	return protocol.ChromiumOrigin + "/"
}

// follow goes from the launcher to the program, as a browser will.
func (o Options) follow(launcher string) (program string, problem Problem) {
	text, err := os.ReadFile(launcher) //nolint:gosec // a browser starts it
	if err != nil || !canStart(launcher) {
		return "", LauncherGone
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	word, ours := strings.CutSuffix(lines[len(lines)-1], ` native-host "$@"`)
	word, begins := strings.CutPrefix(word, "exec ")
	if !ours || !begins {
		return "", "" // not written by us: a package's own
	}
	program = shell.Text(word)
	switch {
	case !canStart(program):
		return program, ProgramGone
	case filepath.Dir(launcher) != o.Folder && strings.Contains(string(text), "export OFFHOURS_DATA="):
		return program, Elsewhere
	}
	return program, ""
}

func canStart(path string) bool {
	info, err := os.Stat(path) //nolint:gosec // nothing is read of it
	return err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0
}
