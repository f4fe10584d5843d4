package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offhours/protocol"
)

// unitPath is where the person's own unit lies.
func (s *session) unitPath() string {
	return filepath.Join(s.home, ".config", "systemd", "user", "offhours.service")
}

// put writes a file of the person's, and the folders above it.
func (s *session) put(path, content string) {
	s.t.Helper()
	if _, err := s.try("sh", "-c", `mkdir -p "$(dirname "$1")" && printf %s "$2" >"$1"`, "sh", path, content); err != nil {
		s.t.Fatal(err)
	}
}

// status is what the daemon tells of itself.
func (s *session) status(args ...string) (status struct {
	protocol.Status
	Service struct{ Way, Phase, Runs string }
},
) {
	s.t.Helper()
	if err := json.Unmarshal([]byte(s.must(append([]string{"status", "--json"}, args...)...)), &status); err != nil {
		s.t.Fatal(err)
	}
	return status
}

// Whatever is there of an installation, install makes a whole one of it, and says so.
func TestInstallRepairs(t *testing.T) {
	s := newSession(t)
	s.login()
	link := filepath.Join(filepath.Dir(s.unitPath()), "default.target.wants", "offhours.service")
	for _, test := range []struct {
		name  string
		spoil func() error
		said  string
	}{
		{"nothing is there", func() error { return nil }, "wrote " + s.unitPath()},
		{"an empty unit, as the library leaves one", func() error { s.put(s.unitPath(), ""); return nil }, "replaced"},
		{"another unit", func() error { s.put(s.unitPath(), "[Service]\nExecStart=/bin/false\n"); return nil }, "replaced"},
		{"a unit that nothing starts at login", func() error { return os.Remove(link) }, "enabled"},
		{"a link to a unit that is gone", func() error { return os.Remove(s.unitPath()) }, "wrote"},
		{"a unit that was stopped", func() error { _, err := s.try(s.binary, "stop"); return err }, "started"},
		{"a daemon by hand in the place of the service", func() error { return s.byHand() }, "ended the daemon that no service kept"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := test.spoil(); err != nil {
				t.Fatal(err)
			}
			wantSaid(t, s.must("install"), test.said)
			wantSaid(t, s.must("install"), "nothing to do")
			if kept := s.status(); kept.Service.Runs != "service" || kept.Service.Way != "user" || s.unit("UnitFileState") != "enabled" {
				t.Errorf("runs %+v, unit %s", kept.Service, s.unit("UnitFileState"))
			}
		})
	}
}

// byHand stops the service and starts a daemon as a person would, in a terminal that
// is closed later.
func (s *session) byHand() error {
	if _, err := s.try(s.binary, "stop"); err != nil {
		return err
	}
	if _, err := s.try("sh", "-c", `exec setsid -f "$0" run --quiet </dev/null >/dev/null 2>&1`, s.binary); err != nil {
		return err
	}
	s.await("the daemon answers", s.answers)
	wantSaid(s.t, s.must("status"), "started by hand; user service")
	return nil
}

// An installation that fails leaves what it found.
func TestInstallFailsWhole(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	s.must("stop")
	const mine = "[Service]\nExecStart=/bin/true\n"
	s.put(s.unitPath(), mine)
	wants := filepath.Join(filepath.Dir(s.unitPath()), "default.target.wants")
	if err := os.RemoveAll(wants); err != nil {
		t.Fatal(err)
	}
	s.put(wants, "a file where systemctl wants a folder")
	wantSaid(t, s.fails("install"), "offhours: error: install the unit", "default.target.wants")
	if now, err := os.ReadFile(s.unitPath()); string(now) != mine || err != nil {
		t.Errorf("the unit is %q, %v; want what was there", now, err)
	}
	if err := os.Remove(s.unitPath()); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, s.fails("install"), "offhours: error: install the unit")
	if left := tree(t, filepath.Dir(s.unitPath())); len(left) != 2 {
		t.Errorf("left behind: %q", left)
	}
}

// A path can hold anything, and systemd and the library each read some of it as their
// own language.
func TestInstallFromOddPaths(t *testing.T) {
	s := newSession(t)
	s.login()
	plain := s.binary
	for _, name := range []string{"off hours", "100%h", "$HOME ${PATH}", "{{Path}}", "خارج الدوام", ":-@!+", `back\nslash\`, `it's "so"`, "two\nlines"} {
		t.Run(fmt.Sprintf("N17 %q", name), func(t *testing.T) {
			data := filepath.Join(s.home, "data "+name)
			s.binary = s.copyProgram(filepath.Join(openFolder(t), name, "offhours"))
			if strings.ContainsAny(name, "\"\\\n") {
				wantSaid(t, s.fails("install"), "systemd starts no program with a quote, a backslash or a line break in its path: move it")
				s.binary = plain
			}
			s.must("install", "--data", data)
			if status := s.status("--data", data); status.Data != data || status.Service.Runs != "service" {
				t.Errorf("data in %q, runs %+v", status.Data, status.Service)
			}
			s.must("uninstall", "--data", data, "--purge")
		})
	}
}
