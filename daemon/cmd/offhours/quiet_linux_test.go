package main_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// seated is somebody at a desktop, for whom the daemon runs there.
type seated struct {
	*daemon
	t       *testing.T
	desktop []string // its environment
}

// quietly is somebody at a desktop with dunst, whose breaks are to be quiet.
type quietly struct{ seated }

func sitDownQuietly(t *testing.T) *quietly {
	t.Helper()
	desktop, _ := newDunst(t)
	q := &quietly{seated{t: t, desktop: desktop}}
	q.daemon = start(t, q.atDesktop)
	q.awaitPaused("false") // which dunst can say by then
	q.set(noNight + "[quiet]\nbreaks = true\n")
	return q
}

const noNight = "night = \"\"\n"

// set puts settings in force.
func (s *seated) set(document string) {
	s.t.Helper()
	path := filepath.Join(s.home, "hours.toml")
	if err := os.WriteFile(path, []byte(document), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.run("hours", "set", path)
}

func (s *seated) atDesktop(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, s.desktop...) }

// run runs a command of the program, and answers what it prints.
func (s *seated) run(args ...string) string {
	s.t.Helper()
	cmd := exec.Command(s.binary, args...)
	cmd.Env = slices.Concat(s.cmd.Env, []string{"OFFHOURS_DATA=" + s.data, "OFFHOURS_LISTEN=" + s.listen})
	out, err := cmd.Output()
	if err != nil && args[0] != "doctor" { // whose exit code says what it has found
		s.t.Fatalf("%v: %v, %s", args, err, out)
	}
	return string(out)
}

func (q *quietly) awaitPaused(want string) {
	q.t.Helper()
	var said []byte
	for end := time.Now().Add(patience); string(bytes.TrimSpace(said)) != want; <-time.After(10 * time.Millisecond) {
		if time.Now().After(end) {
			q.t.Fatalf("dunst is paused: %s, want %s", said, want)
		}
		said, _ = exec.Command("env", append(q.desktop, "dunstctl", "is-paused")...).Output()
	}
}

// rest begins a break, and waits until the desktop is quiet for it.
func (q *quietly) rest() {
	q.t.Helper()
	q.run("break", "now")
	q.awaitPaused("true")
}

// crash ends the daemon in the middle of it.
func (q *quietly) crash() {
	q.t.Helper()
	_ = q.end(syscall.SIGKILL)
	q.awaitPaused("true")
}

func (q *quietly) startAgain() {
	q.t.Helper()
	q.daemon = startIn(q.t, q.home, q.listen, q.atDesktop)
}

// forgetBreaks has the next start begin with somebody who is rested.
func (q *quietly) forgetBreaks() {
	q.t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(q.data, "offhours.db"))
	if err == nil {
		_, err = db.Exec(`DELETE FROM breaks_now`)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		q.t.Fatal(err)
	}
}

func TestN13QuietAndTheEndOfTheDaemon(t *testing.T) {
	t.Run("N13 what a crash left on is given back by the next start", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.rest()
		q.crash()
		wantSaid(t, q.run("doctor"), "Offhours has switched do-not-disturb on (dunst), and was ended before it could give it back")
		q.forgetBreaks()
		q.startAgain()
		q.awaitPaused("false")
	})
	t.Run("N13 or when the break has ended that goes on", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.rest()
		q.crash()
		q.startAgain()
		wantSaid(t, q.run("status"), "Offhours has switched do-not-disturb on for the break, until ")
		q.awaitPaused("true")
		q.run("break", "skip")
		q.awaitPaused("false")
	})
	t.Run("N13 or by a stop that finds no daemon", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.rest()
		q.crash()
		wantSaid(t, q.run("stop"), "gave the desktop's do-not-disturb back")
		q.awaitPaused("false")
		wantSaid(t, q.run("stop"), "nothing to do")
	})
	t.Run("N13 a stop gives it back", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.rest()
		q.run("stop")
		q.awaitPaused("false")
		if _, err := os.Stat(filepath.Join(q.data, "desktop.json")); !os.IsNotExist(err) {
			t.Errorf("what was switched is still written down: %v", err)
		}
	})
	t.Run("N13 and so does whoever switches it off", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.rest()
		wantSaid(t, q.run("status"), "Offhours has switched do-not-disturb on for the break, until ")
		wantSaid(t, q.run("doctor"), "Offhours has switched do-not-disturb on for the break, until ")
		q.set(noNight)
		q.awaitPaused("false")
		if out := q.run("status"); strings.Contains(out, "do-not-disturb") {
			t.Errorf("status says\n%s", out)
		}
	})
	t.Run("N13 a break that is over is told when the quiet has ended", func(t *testing.T) {
		q := sitDownQuietly(t)
		q.set(noNight + "[breaks.move]\nlength = \"2s\"\n[quiet]\nbreaks = true\n")
		q.rest()
		q.awaitPaused("false")
		for end := time.Now().Add(patience); ; <-time.After(10 * time.Millisecond) {
			shown, err := exec.Command("env", append(q.desktop, "dunstctl", "count", "displayed")...).Output()
			if err == nil && string(shown) == "1\n" {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("%s notices are shown: %v", shown, err)
			}
		}
	})
}

// Without anything that could be switched nothing happens, and doctor says so to whoever
// asks for quiet.
func TestQuietWithoutADesktop(t *testing.T) {
	q := &quietly{seated{t: t, daemon: start(t)}}
	const always, none = "night = \"00:00-24:00\"\n", "this desktop has no do-not-disturb that Offhours could switch"
	q.set(always)
	if out := q.run("doctor"); strings.Contains(out, none) {
		t.Errorf("nobody asks for quiet, and doctor says\n%s", out)
	}
	q.set(always + "[quiet]\nnight = true\n")
	wantSaid(t, q.run("doctor"), none)
	wantSaid(t, q.run("status"), "do-not-disturb is as you have it")
}

// Whoever takes the program away after a crash, and the data with it, has the desktop
// back as it was. GNOME's setting is real; what a killed daemon has written down is not.
func TestN19UninstalledAfterACrashInTheQuiet(t *testing.T) {
	s := newSession(t)
	s.env["GSETTINGS_BACKEND"] = "keyfile"
	bus := filepath.Join(s.runtime, "bus")
	s.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + bus
	if _, err := s.try("sh", "-c", `exec setsid -f dbus-daemon --session --nofork --nopidfile --address="$0" </dev/null >/dev/null 2>&1`, "unix:path="+bus); err != nil {
		t.Fatal(err)
	}
	s.await("the bus is there", func() bool { return s.seen(bus) })
	banners := []string{"org.gnome.desktop.notifications", "show-banners"}
	if said, err := s.try(append(append([]string{"gsettings", "set"}, banners...), "false")...); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	s.must("install")
	s.must("stop")
	data := filepath.Join(s.home, ".local", "share", "offhours")
	s.put(filepath.Join(data, "desktop.json"), `{"for":"night","how":"banners"}`)
	wantSaid(t, s.must("uninstall", "--purge"), "gave the desktop's do-not-disturb back", "deleted the data in "+data)
	if shown, err := s.try(append([]string{"gsettings", "get"}, banners...)...); err != nil || shown != "true\n" {
		t.Errorf("GNOME shows banners: %q, %v", shown, err)
	}
	if s.seen(data) {
		t.Error("the data are there")
	}
}
