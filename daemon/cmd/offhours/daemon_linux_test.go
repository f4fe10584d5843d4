package main_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"offhours/protocol"
)

const patience = 30 * time.Second

// daemon is the real binary, as its person runs it, in a folder that is reached
// through folders that everybody may enter.
type daemon struct {
	binary, data, listen string
	home                 string // and the folder that it runs in
	cmd                  *exec.Cmd
	said                 *bytes.Buffer // on standard error
	printed              *bytes.Buffer // on standard output, which is no terminal
	once                 sync.Once
	ended                error
}

// start runs the daemon; change may change its command before.
func start(t *testing.T, change ...func(*exec.Cmd)) *daemon {
	t.Helper()
	home := openFolder(t)
	return startIn(t, home, freePort(t), change...)
}

// startIn runs the daemon with the data of that home folder, at that port.
func startIn(t *testing.T, home, listen string, change ...func(*exec.Cmd)) *daemon {
	t.Helper()
	d := &daemon{
		binary: program(t), data: filepath.Join(home, "data"), home: home, listen: listen,
		said: &bytes.Buffer{}, printed: &bytes.Buffer{},
	}
	d.cmd = exec.Command(d.binary, "run", "--data", d.data, "--listen", d.listen)
	d.cmd.Env = append(os.Environ(), "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "PULSE_SERVER=unix:/nonexistent", "HOME="+home)
	d.cmd.Dir, d.cmd.Stdout, d.cmd.Stderr = home, d.printed, d.said
	for _, change := range change {
		change(d.cmd)
	}
	if err := d.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.end(syscall.SIGTERM) })
	d.awaitSocket(t)
	return d
}

// end ends the daemon by a signal, once, and answers what it ended with.
func (d *daemon) end(signal syscall.Signal) error {
	d.once.Do(func() {
		_ = d.cmd.Process.Signal(signal)
		d.ended = d.cmd.Wait()
	})
	return d.ended
}

// openFolder is a new folder that every user may enter, as t.TempDir's is not.
func openFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "offhours-*") //nolint:usetesting // t.TempDir is closed to other users
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	chmod(t, folder, 0o755)
	return folder
}

func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

func (d *daemon) awaitSocket(t *testing.T) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; <-time.After(10 * time.Millisecond) {
		if conn, err := net.Dial("unix", d.socket()); err == nil {
			_ = conn.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the daemon did not come: %s", d.said)
		}
	}
}

func (d *daemon) stop(t *testing.T) {
	t.Helper()
	if err := d.end(syscall.SIGTERM); err != nil {
		t.Fatalf("the daemon ended with %v: %s", err, d.said)
	}
}

func (d *daemon) socket() string { return filepath.Join(d.data, "offhours.sock") }

func (d *daemon) proc(file string) string {
	return fmt.Sprintf("/proc/%d/%s", d.cmd.Process.Pid, file)
}

// files are all files and folders of the data folder, itself included.
func (d *daemon) files(t *testing.T) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(d.data, func(path string, _ fs.DirEntry, err error) error {
		all = append(all, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// pair plays the browser that starts the native-messaging host, and answers what it
// was given.
func (d *daemon) pair(t *testing.T) protocol.Pairing {
	t.Helper()
	message, err := json.Marshal(protocol.PairMessage{Type: "pair", Origin: protocol.ChromiumOrigin})
	if err != nil {
		t.Fatal(err)
	}
	host := exec.Command(d.binary, "native-host", protocol.ChromiumOrigin+"/")
	host.Env = append(os.Environ(), "OFFHOURS_DATA="+d.data, "OFFHOURS_LISTEN="+d.listen)
	host.Stdin = bytes.NewReader(append(binary.NativeEndian.AppendUint32(nil, uint32(len(message))), message...))
	out, err := host.Output()
	if err != nil || len(out) < 4 {
		t.Fatalf("native host: %v, %q", err, out)
	}
	var answer protocol.PairAnswer
	if err := json.Unmarshal(out[4:], &answer); err != nil || answer.Pairing == nil {
		t.Fatalf("native host answered %q", out)
	}
	return *answer.Pairing
}

func pairingKey(t *testing.T, pairing protocol.Pairing) []byte {
	t.Helper()
	key, err := base64.RawURLEncoding.DecodeString(pairing.Key)
	if err != nil {
		t.Fatal(err)
	}
	return key
}
