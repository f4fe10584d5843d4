package main_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"offhours/daemon/doctor"
	"offhours/daemon/facts"
)

// ailment is what doctor finds wrong of one check.
func ailment(t *testing.T, printed, check string) (found []doctor.Finding) {
	t.Helper()
	var answer struct {
		Worst    doctor.Level
		Findings []doctor.Finding
	}
	if err := json.Unmarshal([]byte(printed), &answer); err != nil {
		t.Fatalf("doctor printed %q: %v", printed, err)
	}
	return slices.DeleteFunc(answer.Findings, func(f doctor.Finding) bool {
		return f.Check != check || f.Level == doctor.OK || f.Level == doctor.Note
	})
}

// Set-ups of the service that broke are found under a real service manager, and
// mended by what is printed.
func TestDoctorMendsTheService(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	s.wantWell("service", "daemon", "port", "folders", "manifests")
	s.wantManagerFoundOnce()
	unit := filepath.Join(s.home, ".config", "systemd", "user", "offhours.service")
	tests := []struct {
		name  string
		spoil func(t *testing.T)
		check string
		text  string
		fix   string
	}{
		{"the unit was removed", func(t *testing.T) {
			s.shell(t, "rm "+unit+" "+filepath.Dir(unit)+"/default.target.wants/offhours.service && systemctl --user daemon-reload")
		}, "service", "no service is installed", " install"},
		{"it was stopped", func(*testing.T) { s.must("stop") }, "daemon", "the daemon does not run", " start"},
		{"it was halted", func(t *testing.T) {
			s.shell(t, "kill -STOP "+s.unit("MainPID"))
		}, "daemon", "was halted by a signal, and answers nobody", "kill -CONT "},
		{"it was disabled", func(t *testing.T) {
			s.shell(t, "systemctl --user disable offhours.service")
		}, "service", "does not start at login", " install"},
		{"an autostart entry lies beside it", func(t *testing.T) {
			s.shell(t, "mkdir -p ~/.config/autostart && echo '[Desktop Entry]' >~/.config/autostart/offhours.desktop")
		}, "service", "autostart/offhours.desktop starts a second daemon", " install"},
		{"its program is gone", func(t *testing.T) {
			other := s.copyProgram(filepath.Join(openFolder(t), "other"))
			s.shell(t, other+" install")
			if err := os.Remove(other); err != nil {
				t.Fatal(err)
			}
		}, "service", "/other, which is gone", " install"},
		{"its program is another version", func(t *testing.T) {
			s.shell(t, olderProgram(t)+" install")
		}, "daemon", "the daemon that runs is version 0.0.9, and this is version 0.1.0", " install"},
		{"it ends again and again", func(t *testing.T) {
			// Whether systemd has seen it begin before it sees it end is a matter of luck: so nobody waits for that.
			s.shell(t, "sed -i 's/ run --background/ run --bakground/' "+unit+" && systemctl --user daemon-reload && systemctl --user restart --no-block offhours")
			s.await("it has failed", func() bool { return s.unit("ActiveState") == "failed" })
		}, "service", "the service has ended with code 2 (it was started wrongly)", "journalctl --user -u offhours -n 20"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.spoil(t)
			found := ailment(t, s.doctor(), tt.check)
			if len(found) != 1 || !strings.Contains(found[0].Text, tt.text) || !strings.Contains(found[0].Fix, tt.fix) {
				t.Fatalf("found %+v", found)
			}
			if !strings.HasPrefix(found[0].Fix, "journalctl") { // which only tells why
				s.shell(t, found[0].Fix)
				s.wantWell("service", "daemon", "port", "manifests")
			}
		})
	}
}

// doctor is what doctor prints in the session, whatever its exit code.
func (s *session) doctor() string {
	s.t.Helper()
	began := time.Now()
	printed, _ := s.try(s.binary, "doctor", "--json")
	if took := time.Since(began); took > 10*facts.Limit {
		s.t.Errorf("doctor took %v", took)
	}
	return printed
}

func (s *session) wantWell(checks ...string) {
	s.t.Helper()
	for _, check := range checks {
		if found := ailment(s.t, s.doctor(), check); len(found) > 0 {
			s.t.Errorf("found %+v", found)
		}
	}
}

// wantManagerFoundOnce counts how often doctor asks whether there is a manager: each
// question is a program of its own, and they come one after the other.
func (s *session) wantManagerFoundOnce() {
	s.t.Helper()
	counted, asked := filepath.Join(openFolder(s.t), "bin"), filepath.Join(s.home, "asked")
	if err := os.Mkdir(counted, 0o755); err != nil {
		s.t.Fatal(err)
	}
	script := "#!/bin/sh\necho \"$*\" >>" + asked + "\nexec /usr/bin/systemctl \"$@\"\n"
	if err := os.WriteFile(filepath.Join(counted, "systemctl"), []byte(script), 0o755); err != nil {
		s.t.Fatal(err)
	}
	s.shell(s.t, "PATH="+counted+":$PATH "+s.binary+" doctor >/dev/null || [ $? = 5 ] || [ $? = 1 ]")
	text, err := os.ReadFile(asked)
	if got := strings.Count(string(text), "--property=Version"); err != nil || got != 1 {
		s.t.Errorf("asked %d times whether there is a manager, %v:\n%s", got, err, text)
	}
	_ = os.Remove(asked)
}

// wantFix wants doctor to name what mends one thing that is wrong of a check.
func (s *session) wantFix(check, fix string) {
	s.t.Helper()
	found := ailment(s.t, s.doctor(), check)
	if !slices.ContainsFunc(found, func(f doctor.Finding) bool { return strings.Contains(f.Fix, fix) }) {
		s.t.Errorf("found %+v, want the fix %s", found, fix)
	}
}

// shell runs a line as the person would paste it.
func (s *session) shell(t *testing.T, line string) {
	t.Helper()
	if out, err := s.try("sh", "-c", line); err != nil {
		t.Fatalf("%s: %v\n%s", line, err, out)
	}
}

// olderProgram is this program under an older version's name.
func olderProgram(t *testing.T) string {
	t.Helper()
	path := filepath.Join(openFolder(t), "offhours")
	out, err := exec.Command("go", "build", "-o", path, "-ldflags", "-X offhours/daemon/cli.Version=0.0.9", "offhours/daemon/cmd/offhours").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}
