package main_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// probeEnv tells this binary, run again, to try what a service may not do, and where
// to write what came of it.
const probeEnv = "OFFHOURS_TEST_PROBE"

// probe tries what each setting of the unit forbids, and writes what came of it.
func probe(path string) {
	came := map[string]string{}
	try := func(setting string, err error) { came[setting] = errorName(err) }
	fd, err := unix.Socket(unix.AF_INET6, unix.SOCK_STREAM, 0)
	try("RestrictAddressFamilies", errors.Join(err, unix.Close(fd)))
	_, err = unix.Mmap(-1, 0, 4096, unix.PROT_WRITE|unix.PROT_EXEC, unix.MAP_ANON|unix.MAP_PRIVATE)
	try("MemoryDenyWriteExecute", err)
	_, _, errno := unix.Syscall(unix.SYS_PERSONALITY, 0x0008, 0, 0) // of a 32-bit computer
	try("LockPersonality", errnoError(errno))
	try("RestrictSUIDSGID", os.WriteFile(path, nil, 0o700))
	if err := unix.Chmod(path, 0o4700); err != nil {
		try("RestrictSUIDSGID", err)
	}
	try("SystemCallFilter", peek())
	_, _, errno = unix.Syscall(unix.SYS_UNSHARE, unix.CLONE_NEWUSER, 0, 0)
	if errno == unix.EINVAL { // it was let through, and only a program with one thread may
		errno = 0
	}
	try("RestrictNamespaces", errnoError(errno))
	text, err := json.Marshal(came)
	if err := errors.Join(err, os.WriteFile(path, text, 0o600)); err != nil {
		panic(err)
	}
}

// peek takes a file of a process, its own, as a debugger does. It does not ask to be traced:
// a process that has a traced thread is not over for its parent when it ends.
func peek() error {
	self, err := unix.PidfdOpen(os.Getpid(), 0)
	if err != nil {
		return err
	}
	_, err = unix.PidfdGetfd(self, self, 0)
	return err
}

func errnoError(errno unix.Errno) error {
	if errno == 0 {
		return nil
	}
	return errno
}

func errorName(err error) string {
	var errno unix.Errno
	switch {
	case err == nil:
		return "done"
	case errors.As(err, &errno):
		return unix.ErrnoName(errno)
	}
	return err.Error()
}

// What the unit asks for really holds for its processes: a user manager ignores much of
// what a system's would do. Each attempt goes well for the same person outside.
func TestServiceIsHardened(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	status, err := s.try("cat", "/proc/"+s.unit("MainPID")+"/status")
	if err != nil {
		t.Fatal(err)
	}
	wantSaid(t, status, "NoNewPrivs:\t1\n", "Seccomp:\t2\n", "Umask:\t0077\n", "CapEff:\t0000000000000000\n")
	t.Logf("%s", regexp.MustCompile(`Seccomp_filters:\s*\d+`).FindString(status))

	binary := newStranger(t).binary
	outside := filepath.Join(s.home, "outside")
	if _, err := s.try("env", probeEnv+"="+outside, binary); err != nil {
		t.Fatal(err)
	}
	inside := filepath.Join(s.home, "inside")
	s.runHardened("ExecStart=" + binary + "\nEnvironment=" + probeEnv + "=" + inside)
	const done, denied = "done", "EPERM"
	for setting, got := range readProbe(t, outside) {
		if got != done {
			t.Errorf("outside, %s: %s, want %s", setting, got, done)
		}
	}
	want := map[string]string{
		"LockPersonality": denied, "MemoryDenyWriteExecute": denied, "RestrictAddressFamilies": "EAFNOSUPPORT",
		"RestrictNamespaces": denied, "RestrictSUIDSGID": denied, "SystemCallFilter": denied,
	}
	if diff := cmp.Diff(want, readProbe(t, inside)); diff != "" {
		t.Errorf("inside (-want +got):\n%s", diff)
	}
}

// runHardened runs something else with all that the unit asks for.
func (s *session) runHardened(lines string) {
	s.t.Helper()
	unit, err := os.ReadFile(s.unitPath())
	if err != nil {
		s.t.Fatal(err)
	}
	text := regexp.MustCompile(`(?m)^(Type|Restart|ExecStart)=.*$`).ReplaceAllString(string(unit), "")
	text = strings.Replace(text, "[Service]", "[Service]\nType=oneshot\n"+lines, 1)
	s.put(filepath.Join(filepath.Dir(s.unitPath()), "probe.service"), text)
	if _, err := s.try("systemctl", "--user", "start", "probe.service"); err != nil {
		s.t.Fatalf("%v; log: %s", err, s.log)
	}
}

// Doctor starts programs and asks the manager, and the daemon has it do so for browsers:
// it finds in the service what it finds in a terminal.
func TestDoctorFindsTheSameInTheService(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	s.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + filepath.Join(s.runtime, "bus") // as the manager tells its services
	terminal, _ := s.try(s.binary, "doctor", "--json")                                 // its exit code says what it has found
	inside := filepath.Join(s.home, "inside")
	s.runHardened("ExecStart=-" + s.binary + " doctor --json\nStandardOutput=file:" + inside)
	service, err := os.ReadFile(inside)
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`"code": "(.*)"`)
	want := codes.FindAllString(terminal, -1)
	if diff := cmp.Diff(want, codes.FindAllString(string(service), -1)); diff != "" {
		t.Errorf("doctor in the service (-terminal +service):\n%s", diff)
	}
	wantSaid(t, strings.Join(want, "\n"), "service.user", "daemon.ok")
}

func readProbe(t *testing.T, path string) (came map[string]string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(text, &came)
	}
	if err != nil {
		t.Fatal(err)
	}
	return came
}
