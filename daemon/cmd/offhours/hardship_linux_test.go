package main_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"offhours/daemon/server"
	"offhours/protocol"
)

// ask asks the daemon at the owner's door.
func (d *daemon) ask(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	client, err := server.Dial(ctx, d.socket())
	if err != nil {
		return err
	}
	defer func() { _ = client.Close() }()
	return client.Call(ctx, method, params, result)
}

// serving says whether the browser door is open. A daemon that has just come answers once it
// has tried its port, and not before.
func (d *daemon) serving() bool {
	var status protocol.Status
	return d.ask("status.get", protocol.Empty{}, &status) == nil && status.Serving
}

// A daemon that dies leaves its port to cool down for a minute, and the next one gets
// it at once all the same.
func TestN2ThePortIsCoolingDown(t *testing.T) {
	first := start(t)
	if !first.serving() {
		t.Fatal("the first daemon does not get the port")
	}
	conn, err := net.Dial("tcp4", first.listen)
	if err != nil {
		t.Fatal(err)
	}
	// Who hangs up first has the port cool down, and the daemon does after an answer.
	_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	_, _ = io.Copy(io.Discard, conn)
	_ = conn.Close()
	_ = first.end(syscall.SIGKILL)
	_, port, _ := net.SplitHostPort(first.listen)
	if cooling := portsIn(t, "06"); !cooling[port] {
		t.Fatalf("port %s is not in TIME_WAIT, and so nothing is proved", port)
	}
	began := time.Now()
	again := startIn(t, first.home, first.listen)
	if !again.serving() {
		t.Error("the next daemon does not get the port")
	}
	t.Logf("after %v; the port cools down for a minute", time.Since(began))
	if took := time.Since(began); took > 30*time.Second {
		t.Error("it waited for the port")
	}
}

// portsIn are the local ports of IPv4 connections in a state of the kernel's.
func portsIn(t *testing.T, state string) map[string]bool {
	t.Helper()
	text, err := os.ReadFile("/proc/net/tcp")
	if err != nil {
		t.Fatal(err)
	}
	ports := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) > 3 && fields[3] == state {
			_, hex, _ := strings.Cut(fields[1], ":")
			port, _ := strconv.ParseUint(hex, 16, 16)
			ports[strconv.FormatUint(port, 10)] = true
		}
	}
	return ports
}

// Asked to end while one commit follows another, the daemon finishes what it has
// begun, ends in order, and the next one knows everything that was answered.
func TestN4EndedDuringACommit(t *testing.T) {
	home, listen := openFolder(t), freePort(t)
	for round := range 5 {
		d := startIn(t, home, listen)
		acknowledged := d.saveUntilEnd(t, 20*(round+1))
		for _, left := range []string{"offhours.db-wal", "keys.db-wal"} {
			if info, err := os.Stat(filepath.Join(d.data, left)); err == nil && info.Size() > 0 {
				t.Errorf("%s is left, %d bytes", left, info.Size())
			}
		}
		again := startIn(t, home, listen)
		var settings protocol.SettingsRevision
		if err := again.ask("settings.get", protocol.Empty{}, &settings); err != nil {
			t.Fatal(err)
		}
		if settings.Revision < acknowledged {
			t.Errorf("revision %d was acknowledged, and %d is the newest", acknowledged, settings.Revision)
		}
		again.stop(t)
	}
}

// Asked to end while it still opens its folder, which ends in order too. In its first
// milliseconds a program has not said yet that it wants to be asked.
func TestN4EndedWhileItOpens(t *testing.T) {
	home := openFolder(t)
	for i := range 20 {
		cmd := exec.Command(program(t), "run", "--data", filepath.Join(home, strconv.Itoa(i)), "--listen", freePort(t))
		cmd.Env = []string{"HOME=" + home, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		<-time.After(time.Duration(5*i) * time.Millisecond)
		_ = cmd.Process.Signal(syscall.SIGTERM)
		if err := cmd.Wait(); err != nil && cmd.ProcessState.ExitCode() != -1 {
			t.Errorf("after %d ms: %v", 5*i, err)
		}
	}
}

// saveUntilEnd saves settings from four sides, asks the daemon to end after so many,
// and answers the newest revision that was acknowledged.
func (d *daemon) saveUntilEnd(t *testing.T, enough int) (newest int64) {
	t.Helper()
	var settings protocol.SettingsRevision
	if err := d.ask("settings.get", protocol.Empty{}, &settings); err != nil {
		t.Fatal(err)
	}
	var saved, acknowledged atomic.Int64
	reached := make(chan struct{})
	var all sync.WaitGroup
	for side := range 4 {
		all.Go(func() {
			mine := settings.Settings
			for i := 0; ; i++ {
				mine.Night = fmt.Sprintf("2%d:%02d-06:30", side%3, i%60)
				var answer protocol.SettingsSaved
				if d.ask("settings.set", mine, &answer) != nil {
					return
				}
				for was := acknowledged.Load(); was < answer.Revision && !acknowledged.CompareAndSwap(was, answer.Revision); was = acknowledged.Load() {
				}
				if saved.Add(1) == int64(enough) {
					close(reached)
				}
			}
		})
	}
	<-reached
	began := time.Now()
	d.stop(t) // fails for any code but 0
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("it took %v to end", took)
	}
	all.Wait()
	return acknowledged.Load()
}

// A computer without a desktop: the daemon runs, and says that it cannot show anything.
func TestN7NoDesktop(t *testing.T) {
	for name, bus := range map[string]string{"no session bus": "", "a session bus that is not there": "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"} {
		t.Run("N7 "+name, func(t *testing.T) {
			d := start(t, func(cmd *exec.Cmd) {
				cmd.Env = []string{"HOME=" + cmd.Dir, "PATH=" + os.Getenv("PATH"), bus}
			})
			var status protocol.Status
			if err := d.ask("status.get", protocol.Empty{}, &status); err != nil || status.Prompts != "none" {
				t.Errorf("prompts %q, %v; want none", status.Prompts, err)
			}
		})
	}
}

// Few descriptors and little memory, and more connections than the daemon takes: those
// that are too many are refused, and the daemon serves on.
func TestN14FewDescriptorsAndLittleMemory(t *testing.T) {
	group := memoryCgroup(t, 64<<20)
	d := start(t, func(cmd *exec.Cmd) {
		cmd.Args = append([]string{"sh", "-c", `echo $$ >"$0/cgroup.procs" && exec prlimit --nofile=64 "$@"`, group, cmd.Path}, cmd.Args[1:]...)
		cmd.Path = "/bin/sh"
	})
	if !d.serving() {
		t.Fatal("it does not get the port")
	}
	const turnedAway = "403" // who asks without an Origin is turned away, by a door that is open
	if got := d.hello(); got != turnedAway {
		t.Fatalf("the browser door answers %q, want %s", got, turnedAway)
	}
	conns := make([]net.Conn, 0, 200)
	for range cap(conns) {
		if conn, err := net.Dial("tcp4", d.listen); err == nil {
			conns = append(conns, conn)
		}
	}
	if got := d.hello(); got == turnedAway {
		t.Errorf("beside %d connections there is room for one more", len(conns))
	} else {
		t.Logf("beside %d connections one more hears: %s", len(conns), got)
	}
	for _, conn := range conns {
		_ = conn.Close()
	}
	for deadline := time.Now().Add(patience); d.hello() != turnedAway; <-time.After(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the browser door does not serve again: %s", d.hello())
		}
	}
	if !d.serving() {
		t.Error("the owner's door does not answer")
	}
	d.stop(t)
	if strings.Contains(d.said.String(), "panic") || strings.Contains(d.said.String(), "fatal error") {
		t.Errorf("it said %s", d.said)
	}
}

// memoryCgroup is a new cgroup of so many bytes, whichever way this computer has them.
func memoryCgroup(t *testing.T, bytes int) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Fatal("this test limits memory, which takes root: sudo -E env PATH=\"$PATH\" go test ./daemon/cmd/offhours")
	}
	folder, file := "/sys/fs/cgroup/memory", "memory.limit_in_bytes"
	if _, err := os.Stat(folder); err != nil {
		folder, file = "/sys/fs/cgroup", "memory.max"
	}
	group, err := os.MkdirTemp(folder, "offhours-test-") //nolint:usetesting // a cgroup is made in its place
	if err == nil {
		t.Cleanup(func() { removeCgroup(t, group) })
		err = os.WriteFile(filepath.Join(group, file), []byte(strconv.Itoa(bytes)), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return group
}

// hello asks at the browser door, as no browser does, and answers the status.
func (d *daemon) hello() string {
	client := http.Client{Timeout: 500 * time.Millisecond, Transport: &http.Transport{DisableKeepAlives: true}}
	response, err := client.Get("http://" + d.listen + "/ws")
	var late net.Error
	switch {
	case err == nil:
		_ = response.Body.Close()
		return strconv.Itoa(response.StatusCode)
	case errors.As(err, &late) && late.Timeout():
		return "no answer"
	}
	return err.Error()
}
