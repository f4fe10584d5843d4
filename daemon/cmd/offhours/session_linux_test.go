package main_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// session is the session of a person who is nobody of this computer, on a computer
// within it that nothing else runs on: namespaces of its own, and with login a real
// service manager, which can be left and begun anew.
type session struct {
	t             *testing.T
	home, runtime string
	binary        string            // of the program, as the person has it
	env           map[string]string // of all that runs in it
	inside        int               // a process in the namespaces, as seen from here
	cgroup        *os.File          // of all that runs in it
	manager       *exec.Cmd
	log           *record // of the manager
}

// record keeps what several programs say.
type record struct {
	mu   sync.Mutex
	said bytes.Buffer
}

func (r *record) Write(text []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.said.Write(text)
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.said.String()
}

// newSession makes the computer; nobody has logged in yet.
func newSession(t *testing.T) *session {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Fatal("this test runs a service manager in namespaces, which takes root: sudo -E env PATH=\"$PATH\" go test ./daemon/cmd/offhours")
	}
	s := &session{t: t, home: openFolder(t), runtime: openFolder(t), log: &record{}}
	s.binary = s.copyProgram(filepath.Join(openFolder(t), "offhours"))
	s.env = map[string]string{"HOME": s.home, "XDG_RUNTIME_DIR": s.runtime, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}
	chmod(t, s.runtime, 0o700)
	s.begin(newCgroup(t))
	return s
}

// newCgroup is a new cgroup (version 2), whichever way this computer has them.
func newCgroup(t *testing.T) string {
	t.Helper()
	root := "/sys/fs/cgroup"
	if _, err := os.Stat(filepath.Join(root, "cgroup.procs")); err != nil {
		root = filepath.Join(root, "unified")
	}
	folder, err := os.MkdirTemp(root, "offhours-test-") //nolint:usetesting // a cgroup is made in its place
	if err != nil {
		t.Fatalf("no cgroup can be made, which a service manager needs: %v", err)
	}
	t.Cleanup(func() { removeCgroup(t, folder) })
	return folder
}

// removeCgroup removes it and those in it, which may only be when the last of their
// processes is gone.
func removeCgroup(t *testing.T, folder string) {
	for deadline := time.Now().Add(patience); ; <-time.After(10 * time.Millisecond) {
		_ = exec.Command("find", folder, "-mindepth", "1", "-depth", "-type", "d", "-exec", "rmdir", "{}", ";").Run()
		err := os.Remove(folder)
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			t.Error(err)
			return
		}
	}
}

func (s *session) begin(cgroup string) {
	s.t.Helper()
	script, err := filepath.Abs("testdata/session.sh")
	if err != nil {
		s.t.Fatal(err)
	}
	cmd := exec.Command(script, cgroup, s.home, s.runtime, strconv.Itoa(strangerID))
	cmd.Stderr = s.log
	hold, err := cmd.StdinPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	said, err := cmd.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = hold.Close()
		_, _ = io.Copy(io.Discard, said)
		_ = cmd.Wait()
	})
	if line, err := bufio.NewReader(said).ReadString('\n'); line != "ready\n" {
		s.t.Fatalf("no namespaces: %v: %q, %s", err, line, s.log)
	}
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", cmd.Process.Pid, cmd.Process.Pid))
	if err != nil {
		s.t.Fatal(err)
	}
	if s.inside, err = strconv.Atoi(strings.TrimSpace(string(children))); err != nil {
		s.t.Fatal(err)
	}
	if s.cgroup, err = os.Open(filepath.Join(cgroup, "init")); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = s.cgroup.Close() })
}

// copyProgram puts the program at a path.
func (s *session) copyProgram(path string) string {
	s.t.Helper()
	content, err := os.ReadFile(program(s.t))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, content, 0o755)
	}
	if err != nil {
		s.t.Fatal(err)
	}
	return path
}

// login begins the person's session with a service manager.
func (s *session) login() {
	s.t.Helper()
	s.manager = s.command(context.Background(), strangerID, "/lib/systemd/systemd", "--user", "--log-target=console", "--log-level=info")
	s.manager.Stdout, s.manager.Stderr = s.log, s.log
	if err := s.manager.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(s.logout)
	s.await("the service manager is up", func() bool {
		state, _ := s.try("systemctl", "--user", "is-system-running")
		return strings.HasPrefix(state, "running") || strings.HasPrefix(state, "degraded")
	})
}

// logout ends the person's session, if one is there.
func (s *session) logout() {
	if s.manager == nil {
		return
	}
	_, _ = s.try("systemctl", "--user", "exit")
	if err := s.manager.Wait(); err != nil && !s.t.Failed() {
		s.t.Logf("the service manager ended with %v", err)
	}
	s.manager = nil
}

// command is one in the session, as that user.
func (s *session) command(ctx context.Context, uid int, args ...string) *exec.Cmd {
	id := strconv.Itoa(uid)
	enter := []string{"--target", strconv.Itoa(s.inside), "--mount", "--pid", "--net", "--cgroup", "--", "setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"}
	cmd := exec.CommandContext(ctx, "nsenter", append(enter, args...)...)
	for name, value := range maps.All(s.env) {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{UseCgroupFD: true, CgroupFD: int(s.cgroup.Fd())}
	return cmd
}

// try runs a command as the person, and answers what it printed, and what it said
// when it failed.
func (s *session) try(args ...string) (printed string, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	defer cancel()
	cmd := s.command(ctx, strangerID, args...)
	cmd.WaitDelay = patience // for what it leaves running with its output
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, &said)
	}
	return string(out), err
}

// must runs the program as the person, and answers what it printed.
func (s *session) must(args ...string) string {
	s.t.Helper()
	printed, err := s.try(append([]string{s.binary}, args...)...)
	if err != nil {
		s.t.Fatalf("offhours %s: %v\n%s\nlog: %s", strings.Join(args, " "), err, printed, s.log)
	}
	return printed
}

// fails runs the program as the person, wants it to fail, and answers what it said.
func (s *session) fails(args ...string) string {
	s.t.Helper()
	printed, err := s.try(append([]string{s.binary}, args...)...)
	if err == nil {
		s.t.Fatalf("offhours %s went well: %s", strings.Join(args, " "), printed)
	}
	return printed + err.Error()
}

// await waits for something to become true.
func (s *session) await(what string, is func() bool) {
	s.t.Helper()
	for began := time.Now(); !is(); <-time.After(10 * time.Millisecond) {
		if time.Since(began) > patience {
			s.t.Fatalf("not within %v: %s; log: %s", patience, what, s.log)
		}
	}
}

// unit asks the manager for one property of the service.
func (s *session) unit(property string) string {
	s.t.Helper()
	value, err := s.try("systemctl", "--user", "show", "offhours.service", "--value", "--property="+property)
	if err != nil {
		s.t.Fatal(err)
	}
	return strings.TrimSpace(value)
}

// answers says whether a daemon answers at the person's own door.
func (s *session) answers() bool {
	_, err := s.try(s.binary, "stats")
	return err == nil
}
