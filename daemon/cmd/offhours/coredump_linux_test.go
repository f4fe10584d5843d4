package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	// crashing makes a Go program dump its core where the system lets it.
	crashing = "GOTRACEBACK=crash"

	// unlimited makes a shell, and what it starts, leave cores of any size.
	unlimited = "ulimit -c unlimited; "
)

// A crash leaves nothing of the daemon's memory, and while it runs not even other
// programs of its own user can look into it.
func TestU7CoreDump(t *testing.T) {
	d := start(t, func(cmd *exec.Cmd) {
		cmd.Env = append(cmd.Env, crashing)
		cmd.Path, cmd.Args = "/bin/sh", append([]string{"sh", "-c", unlimited + `exec "$0" "$@"`}, cmd.Args...)
		asPlainUser(t, cmd)
	})
	if limit := limitOf(t, d.proc("limits"), "Max core file size"); limit != "0 0" {
		t.Errorf("core dumps may have %s bytes, want 0 0", limit)
	}
	const denied = "permission denied"
	want := []attempt{{"read environ", denied}, {"read mem", denied}, {"read maps", denied}}
	if diff := cmp.Diff(want, bySameUser(t, d.proc("environ"), d.proc("mem"), d.proc("maps"))); diff != "" {
		t.Errorf("the process, to another of its user (-want +got):\n%s", diff)
	}
	if err := d.end(syscall.SIGSEGV); err == nil || !strings.Contains(d.said.String(), "SIGSEGV") {
		t.Fatalf("no crash: %v, %s", err, d.said)
	}
	if cores := coresIn(t, d.home, d.data); len(cores) > 0 {
		t.Errorf("the crash left %q", cores)
	}
}

// The same crash of a program that does nothing against it leaves a core, unless
// the system forbids cores or hands them to a program of its own.
func TestACrashLeavesACore(t *testing.T) {
	pattern, err := os.ReadFile("/proc/sys/kernel/core_pattern")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	crash := exec.Command("sh", "-c", unlimited+"kill -SEGV $$")
	crash.Dir = folder
	if err := crash.Run(); err == nil {
		t.Fatal("no crash")
	}
	possible := strings.HasPrefix(string(pattern), "core") && strings.HasSuffix(limitOf(t, "/proc/self/limits", "Max core file size"), " unlimited")
	if cores := coresIn(t, folder); possible && len(cores) != 1 {
		t.Errorf("the crash left %q, want one core", cores)
	}
}

// asPlainUser has the command run as a user who is not root: only then does /proc
// tell whether a process may be looked into by its own user.
func asPlainUser(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	if err := os.Chown(cmd.Dir, strangerID, strangerID); err != nil {
		t.Fatal(err)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: strangerID, Gid: strangerID}}
}

// bySameUser is what another program of the user of asPlainUser can read.
func bySameUser(t *testing.T, paths ...string) []attempt {
	t.Helper()
	if os.Getuid() != 0 {
		return tryAll(strings.Join(paths, string(filepath.ListSeparator)))
	}
	return newStranger(t).try(t, paths...)
}

// limitOf is the soft and the hard limit of that name.
func limitOf(t *testing.T, file, name string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if rest, found := strings.CutPrefix(line, name); found {
			return strings.Join(strings.Fields(rest)[:2], " ")
		}
	}
	t.Fatalf("%s has no %s", file, name)
	return ""
}

// coresIn are the files in these folders that are named like cores.
func coresIn(t *testing.T, folders ...string) []string {
	t.Helper()
	var all []string
	for _, folder := range folders {
		found, err := filepath.Glob(filepath.Join(folder, "*core*"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	return all
}
