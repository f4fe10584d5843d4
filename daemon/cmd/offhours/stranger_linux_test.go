package main_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const (
	// strangerID is the user "nobody", and a group that has nothing.
	strangerID = 65534

	// strangerEnv tells this binary, run again, that it is the stranger, and what to try.
	strangerEnv = "OFFHOURS_TEST_STRANGER"
)

// stranger is another user of this computer.
type stranger struct{ binary string }

// newStranger puts this test binary where another user can start it.
func newStranger(t *testing.T) stranger {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	s := stranger{filepath.Join(openFolder(t), "stranger")}
	if err := os.WriteFile(s.binary, content, 0o755); err != nil {
		t.Fatal(err)
	}
	return s
}

// try has the stranger try everything at these paths.
func (s stranger) try(t *testing.T, paths ...string) []attempt {
	t.Helper()
	cmd := s.command(strings.Join(paths, string(filepath.ListSeparator)))
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("nothing can be tried as another user: %v: %s\n"+
			"this test needs one: run it as root, or let sudo run it as user %d without a password", err, &said, strangerID)
	}
	var tried []attempt
	if err := json.Unmarshal(out, &tried); err != nil {
		t.Fatalf("the stranger said %q: %v", out, err)
	}
	return tried
}

// command runs the stranger. Only root may become somebody else; others ask sudo.
func (s stranger) command(paths string) *exec.Cmd {
	env := strangerEnv + "=" + paths
	if os.Getuid() != 0 {
		return exec.Command("sudo", "-n", "-u", "#65534", "env", env, s.binary)
	}
	cmd := exec.Command(s.binary)
	cmd.Env = []string{env}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: strangerID, Gid: strangerID}}
	return cmd
}
