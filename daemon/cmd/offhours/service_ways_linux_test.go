package main_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/installer/service"
)

// asRoot runs a command as root inside, and answers all that it said.
func (s *session) asRoot(args ...string) (said string, err error) {
	out, err := s.command(s.t.Context(), 0, args...).CombinedOutput()
	return string(out), err
}

// seen is a file as the session sees it.
func (s *session) seen(path string) bool {
	_, err := s.try("test", "-e", path)
	return err == nil
}

// With the package's unit there, install puts none of its own before it, and uninstall
// says whose it is.
func TestInstallWithAPackage(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	const packaged = "/usr/lib/systemd/user/offhours.service"
	unit := service.Unit(service.Daemon{Executable: "/usr/local/bin/offhours"})
	if said, err := s.asRoot("sh", "-c", `cp "$0" /usr/local/bin/offhours && printf %s "$1" >"$2"`, s.binary, unit, packaged); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	s.binary = "/usr/local/bin/offhours"
	wantSaid(t, s.must("install"), "removed "+s.unitPath(), "using "+packaged, "started")
	wantSaid(t, s.must("install"), "using "+packaged)
	if got := s.unit("FragmentPath"); got != packaged {
		t.Errorf("the unit is %s, want %s", got, packaged)
	}
	wantSaid(t, s.must("status"), "the package's user service, starts at login")
	if said, err := s.asRoot("sh", "-c", `mkdir -p /etc/chromium/native-messaging-hosts && echo half >/etc/chromium/native-messaging-hosts/offhours.json`); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	s.wantFix("manifests", "sudo rm /etc/chromium/native-messaging-hosts/offhours.json && sudo apt-get install --reinstall")
	s.wantAdded(packaged)
	wantSaid(t, s.fails("uninstall"), "belongs to a package", `hint: remove the package, as with "sudo apt remove offhours"`)
	if !s.answers() {
		t.Error("the daemon was stopped, though nothing was taken away")
	}
	data := filepath.Join(s.home, ".local", "share", "offhours")
	wantSaid(t, s.fails("uninstall", "--purge"), "stopped, until the next login", "deleted the data in "+data, `hint: remove the package, as with "sudo apt remove offhours"`)
	if s.seen(data) || s.answers() {
		t.Errorf("data: %t, a daemon: %t; want neither", s.seen(data), s.answers())
	}
	s.logout()
	s.login()
	wantSaid(t, s.fails("status"), "stopped") // uninstall has taken this person's own link away
	wantSaid(t, s.must("install"), "enabled", "started")
}

// wantAdded wants a package's unit to take a port and a folder of its person's own by
// the way that is named, and no other.
func (s *session) wantAdded(packaged string) {
	s.t.Helper()
	const listen = "127.0.0.1:47616"
	data := filepath.Join(s.home, "data")
	for _, flags := range [][]string{{"--data", data}, {"--listen", listen}} {
		wantSaid(s.t, s.fails(append([]string{"install"}, flags...)...), "takes neither --data nor --listen: "+packaged, `hint: say it below [Service] in "systemctl --user edit offhours.service"`)
	}
	s.edit(`Environment="OFFHOURS_LISTEN=` + listen + `"`)
	wantSaid(s.t, s.must("install", "--listen", listen), "using "+packaged)
	if got := s.status().Listen; got != listen {
		s.t.Errorf("it listens at %s, want %s", got, listen)
	}
	s.edit("Environment=OFFHOURS_DATA=" + data)
	wantSaid(s.t, s.must("install", "--data", data), "using "+packaged, "for Firefox")
	if got := s.status("--data", data); got.Data != data || got.Service.Runs != "service" {
		s.t.Errorf("data in %s, runs %s", got.Data, got.Service.Runs)
	}
	wantSaid(s.t, s.fails("install"), "the background service has another data folder")
	s.must("uninstall", "--data", s.home+"/none") // ends nothing, and takes nothing away
	s.shell(s.t, "rm -r ~/.config/systemd/user/offhours.service.d && systemctl --user daemon-reload && systemctl --user restart offhours.service")
	s.await("the daemon answers", s.answers)
}

// edit adds a line to the unit and begins it anew, as a person would in a terminal.
func (s *session) edit(line string) {
	s.t.Helper()
	s.put(filepath.Join(s.home, "editor"), "#!/bin/sh\nprintf '[Service]\\n%s\\n' '"+line+"' >\"$1\"\n")
	s.shell(s.t, `chmod +x ~/editor && SYSTEMD_EDITOR=~/editor script -qec "systemctl --user edit offhours.service" /dev/null && systemctl --user restart offhours.service && rm ~/editor`)
}

// A trial in a folder of its own is taken away, and the service beside it stays.
func TestUninstallLeavesAServiceOfAnotherFolder(t *testing.T) {
	s := newSession(t)
	trial := filepath.Join(s.home, "trial")
	begin := func() {
		t.Helper()
		if _, err := s.try("sh", "-c", `exec setsid -f "$0" run --quiet --data "$1" --listen 127.0.0.1:47999 </dev/null >/dev/null 2>&1`, s.binary, trial); err != nil {
			t.Fatal(err)
		}
		s.await("the trial answers", func() bool { _, err := s.try(s.binary, "stats", "--data", trial); return err == nil })
	}
	takenAway := func(file string) {
		t.Helper()
		began := s.status().Pid
		begin()
		wantSaid(t, s.must("uninstall", "--purge", "--data", trial), "the background service has another data folder, and stays", "ended the daemon", "deleted the data in "+trial)
		if s.seen(trial) || !s.seen(file) {
			t.Errorf("the trial is there: %t; %s is there: %t", s.seen(trial), file, s.seen(file))
		}
		if now := s.status().Pid; now != began {
			t.Errorf("the daemon of the service was process %d, and is %d", began, now)
		}
	}
	t.Run("autostart", func(t *testing.T) {
		s.must("install")
		takenAway(filepath.Join(s.home, ".config", "autostart", "offhours.desktop"))
	})
	t.Run("a unit", func(t *testing.T) {
		s.login()
		s.must("install")
		takenAway(s.unitPath())
		s.logout()
	})
	t.Run("a unit in a session without a manager", func(t *testing.T) {
		begin()
		s.must("uninstall", "--purge", "--data", trial)
		if !s.seen(s.unitPath()) {
			t.Error("the unit is gone")
		}
	})
}

// What is half there of our own service is not taken for another's.
func TestUninstallTakesHalfAService(t *testing.T) {
	s := newSession(t)
	s.login()
	for name, spoil := range map[string]string{
		"an empty unit":              ": >" + s.unitPath(),
		"a masked unit":              "ln -sf /dev/null " + s.unitPath(),
		"a unit of another language": "echo nonsense >" + s.unitPath(),
		"a link to a unit":           "rm " + s.unitPath(),
	} {
		t.Run(name, func(t *testing.T) {
			s.must("install")
			s.shell(t, spoil+" && systemctl --user daemon-reload")
			s.must("uninstall")
			if s.seen(s.unitPath()) || s.answers() {
				t.Errorf("a unit: %t, a daemon: %t; want neither", s.seen(s.unitPath()), s.answers())
			}
		})
	}
}

// What still hangs keeps its socket, by which it is found again, and its data; and a
// folder that never was one of ours keeps what is in it, whatever that is called.
func TestUninstallTakesNothingFromOthers(t *testing.T) {
	s := newSession(t)
	data := filepath.Join(s.home, ".local", "share", "offhours")
	if _, err := s.try("sh", "-c", `exec setsid -f "$0" run --quiet </dev/null >/dev/null 2>&1`, s.binary); err != nil {
		t.Fatal(err)
	}
	s.await("the daemon answers", s.answers)
	pid := strconv.Itoa(s.status().Pid)
	s.shell(t, "kill -STOP "+pid)
	wantSaid(t, s.fails("uninstall", "--purge"), "a daemon is still there, and its socket and data stay", `hint: "offhours doctor" says what ends it`)
	if !s.seen(filepath.Join(data, "offhours.db")) {
		t.Error("the data are gone")
	}
	s.shell(t, "kill -CONT "+pid)
	s.await("the daemon answers", s.answers)
	wantSaid(t, s.must("uninstall", "--purge"), "deleted the data")

	documents := filepath.Join(s.home, "documents")
	photo := filepath.Join(documents, "snapshots", "wedding.jpg")
	s.put(photo, "a wedding")
	wantSaid(t, s.must("uninstall", "--purge", "--data", documents), documents+" holds nothing of Offhours, and stays as it is")
	if !s.seen(photo) {
		t.Error("the picture is gone")
	}
}

// Root is nobody's evenings: it installs for everybody or not at all.
func TestN16Root(t *testing.T) {
	s := newSession(t)
	s.login()
	for _, command := range []string{"install", "uninstall"} {
		said, err := s.asRoot(s.binary, command)
		if err == nil {
			t.Errorf("%s went well: %s", command, said)
		}
		wantSaid(t, said, "root is not that person", `for everybody on this computer there is "offhours install --system"`)
	}
	t.Run("N16 for everybody", func(t *testing.T) {
		wantSaid(t, s.fails("install", "--system"), "only root installs for everybody", "hint: run it with sudo")
		theirs := s.copyProgram(filepath.Join(openFolder(t), "offhours"))
		if err := os.Chown(theirs, strangerID, strangerID); err != nil {
			t.Fatal(err)
		}
		refused, _ := s.asRoot(theirs, "install", "--system")
		wantSaid(t, refused, "could replace the program", `hint: put the program where only root can change it`)
		said, err := s.asRoot("sh", "-c", "umask 077 && exec "+s.binary+" install --system") // what is everybody's must not be closed to them
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		wantSaid(t, said, "wrote /etc/systemd/user/offhours.service", "enabled: it starts at everybody's next login", "/etc/chromium/native-messaging-hosts/offhours.json", "/usr/lib/mozilla/native-messaging-hosts/offhours.json")
		said, _ = s.asRoot(s.binary, "install", "--system")
		wantSaid(t, said, "nothing to do")
		s.logout()
		s.login()
		s.await("the daemon answers", s.answers)
		wantSaid(t, s.must("status"), "everybody's user service, starts at login")
		if _, err := s.asRoot("sh", "-c", "echo half >/etc/chromium/native-messaging-hosts/offhours.json"); err != nil {
			t.Fatal(err)
		}
		s.wantFix("manifests", "sudo "+s.binary+" install --system")
		if said, err := s.asRoot(s.binary, "install", "--system"); err != nil || len(ailment(t, s.doctor(), "manifests")) > 0 {
			t.Errorf("not mended: %v: %s", err, said)
		}
		wantSaid(t, s.fails("uninstall"), `hint: "sudo offhours uninstall --system" takes it away`)

		said, err = s.asRoot(s.binary, "uninstall", "--system")
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		wantSaid(t, said, "daemons that are running go on until their persons log out")
		for _, path := range []string{"/etc/systemd/user/offhours.service", "/etc/systemd/user/default.target.wants/offhours.service", "/etc/chromium/native-messaging-hosts/offhours.json", "/usr/local/lib/offhours"} {
			if s.seen(path) {
				t.Errorf("%s is still there", path)
			}
		}
		s.logout()
		s.login()
		wantSaid(t, s.fails("status"), "not installed")
	})
}

// Without a service manager the desktop's autostart does, and only one of the two.
func TestInstallWithoutAManager(t *testing.T) {
	s := newSession(t)
	before := tree(t, s.home)
	entry := filepath.Join(s.home, ".config", "autostart", "offhours.desktop")

	wantSaid(t, s.must("install"), "this session has no service manager", "wrote "+entry, "started")
	wantSaid(t, s.must("status"), "autostart: the desktop starts it at login, and nothing after a crash")
	if text, err := os.ReadFile(entry); err != nil || !strings.Contains(string(text), `Exec="`+s.binary+`" run --background`) {
		t.Errorf("the entry is %q, %v", text, err)
	}
	wantSaid(t, s.must("stop"), "ended the daemon")
	wantSaid(t, s.fails("status"), "autostart", "stopped", `hint: start it with "offhours start"`)
	wantSaid(t, s.must("start"), "started")
	was := s.status().Pid
	wantSaid(t, s.must("restart"), "restarted")
	if now := s.status().Pid; now == was {
		t.Errorf("still process %d", was)
	}

	s.login()
	wantSaid(t, s.must("status"), "autostart")
	wantSaid(t, s.must("install"), "removed "+entry, "ended the daemon that no service kept", "wrote "+s.unitPath(), "started")
	wantSaid(t, s.must("status"), "user service, starts at login")
	s.logout()
	wantSaid(t, s.must("install"), "no service manager", "removed "+s.unitPath(), "wrote "+entry)

	wantSaid(t, s.must("uninstall", "--purge"), "removed "+entry, "ended the daemon", "deleted the data")
	_ = os.RemoveAll(filepath.Join(s.home, ".local"))
	if diff := cmp.Diff(before, tree(t, s.home)); diff != "" {
		t.Errorf("the home folder (-before +after):\n%s", diff)
	}
}
