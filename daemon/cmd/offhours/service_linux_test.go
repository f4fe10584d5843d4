package main_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// tree lists all that is in a folder: the path of each, and what it is.
func tree(t *testing.T, root string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil {
			all = append(all, entry.Type().String()+" "+strings.TrimPrefix(path, root))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wantSaid(t *testing.T, said string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(said, want) {
			t.Errorf("said %q, want %q in it", said, want)
		}
	}
}

func (s *session) kill(t *testing.T, pid string) {
	t.Helper()
	s.shell(t, "kill -9 "+pid)
}

// The life of the service, from before to after it, under a real service manager.
func TestServiceLife(t *testing.T) {
	s := newSession(t)
	s.login()
	before := tree(t, s.home)
	wantSaid(t, s.fails("status"), "not installed", `hint: "offhours install" makes it start`)

	wantSaid(t, s.must("install"), "wrote "+s.home+"/.config/systemd/user/offhours.service", "enabled", "started", "for Firefox")
	wantSaid(t, s.must("status"), "user service, starts at login")
	wantSaid(t, s.must("install"), "nothing to do")

	// Within two seconds: one that the manager waits, and a tenth or so that the daemon
	// takes. How busy this computer is says nothing about either.
	t.Run("N5 killed, it is back", func(t *testing.T) {
		if waits := s.unit("RestartUSec"); waits != "1s" {
			t.Errorf("the manager waits %s before it starts another", waits)
		}
		pid := s.unit("MainPID")
		killed := time.Now()
		s.kill(t, pid)
		s.await("another daemon answers", func() bool { return s.unit("MainPID") != "0" && s.unit("MainPID") != pid && s.answers() })
		t.Logf("back after %v", time.Since(killed))
	})
	t.Run("between a kill and the next start, status says so", func(t *testing.T) {
		slow := s.unitPath() + ".d/slow.conf"
		s.put(slow, "[Service]\nRestartSec=60\n")
		s.shell(t, "systemctl --user daemon-reload")
		s.kill(t, s.unit("MainPID"))
		s.await("the manager has noticed", func() bool { return s.unit("SubState") == "auto-restart" })
		wantSaid(t, s.fails("status"), "it has ended with code 9 and is started again every second", "hint: its log says why: journalctl --user -u offhours")
		s.shell(t, "rm -r "+filepath.Dir(slow)+" && systemctl --user daemon-reload")
		wantSaid(t, s.must("start"), "started")
	})
	t.Run("a stop stays one", func(t *testing.T) {
		wantSaid(t, s.must("stop"), "stopped")
		wantSaid(t, s.must("stop"), "nothing to do")
		wantSaid(t, s.fails("status"), "user service, starts at login; stopped", `hint: start it with "offhours start"`)
		wantSaid(t, s.must("start"), "started")
		wantSaid(t, s.must("start"), "nothing to do")
		wantSaid(t, s.must("restart"), "restarted")
	})
	t.Run("what no other start would mend is not tried again", func(t *testing.T) {
		if err := s.byHand(); err != nil {
			t.Fatal(err)
		}
		_, _ = s.try("systemctl", "--user", "start", "offhours.service") // may hear of its end, or not yet
		s.await("the service has given up", func() bool { return s.unit("ActiveState") == "failed" })
		if code, again := s.unit("ExecMainStatus"), s.unit("NRestarts"); code != "3" || again != "0" {
			t.Errorf("ended with %s, and was started %s times again; want 3 and 0", code, again)
		}
		wantSaid(t, s.must("stop"), "ended the daemon that no service kept")
		wantSaid(t, s.must("start"), "started")
	})
	t.Run("N6 it starts at login", func(t *testing.T) {
		s.logout()
		if s.answers() {
			t.Fatal("a daemon outlived its session")
		}
		s.login()
		s.await("the daemon answers", s.answers)
	})
	t.Run("N19 uninstalled, nothing is left but the data", func(t *testing.T) {
		data := filepath.Join(s.home, ".local", "share", "offhours")
		wantSaid(t, s.must("uninstall"), "removed", "your data stay in "+data)
		wantSaid(t, s.fails("status"), "not installed")
		if _, err := os.Stat(filepath.Join(data, "offhours.db")); err != nil {
			t.Error(err)
		}
		wantSaid(t, s.must("install"), "started")
		wantSaid(t, s.must("uninstall", "--purge"), "deleted the data in "+data)
		_ = os.Remove(filepath.Dir(data)) // the folders of all programs' data are not ours to remove
		_ = os.Remove(filepath.Dir(filepath.Dir(data)))
		if diff := cmp.Diff(before, tree(t, s.home)); diff != "" {
			t.Errorf("the home folder (-before +after):\n%s", diff)
		}
		if left := tree(t, s.runtime); strings.Contains(strings.Join(left, "\n"), "offhours") {
			t.Errorf("in the runtime folder: %q", left)
		}
		wantSaid(t, s.must("uninstall"), "nothing to do")
	})
}
