//go:build unix

package server_test

import (
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offhours/daemon/server"
)

func TestNobodyAnswers(t *testing.T) {
	dir := shortDir(t)
	stale := filepath.Join(dir, "stale.sock")
	leaveSocket(t, stale)
	for _, socket := range []string{filepath.Join(dir, "none.sock"), stale} {
		if _, err := server.Dial(t.Context(), socket); !errors.Is(err, server.ErrNotRunning) {
			t.Errorf("%s: %v, want ErrNotRunning", filepath.Base(socket), err)
		}
	}
}

// leaveSocket leaves what a daemon leaves behind that is killed.
func leaveSocket(t *testing.T, path string) {
	t.Helper()
	listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	listener.SetUnlinkOnClose(false)
	_ = listener.Close()
}

func TestSocketIsTheOwnersAlone(t *testing.T) {
	dir := filepath.Join(shortDir(t), "new")
	h := open(t, server.Timing{}, func(c *server.Config, h *house) {
		h.socket = filepath.Join(dir, "o.sock")
		c.Socket = h.socket
	})
	for path, want := range map[string]fs.FileMode{dir: fs.ModeDir | 0o700, h.socket: fs.ModeSocket | 0o600} {
		if info, err := os.Lstat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v %v, want %v", filepath.Base(path), info.Mode(), err, want)
		}
	}
}

// Whoever reaches the socket all the same is asked for his user.
func TestH48OtherUsersAreTurnedAway(t *testing.T) {
	path := filepath.Join(shortDir(t), "s")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	client, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	peer, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer peer.Close()
	if err := server.CheckPeer(peer, os.Getuid()); err != nil {
		t.Errorf("our own user: %v", err)
	}
	if err := server.CheckPeer(peer, os.Getuid()+1); err == nil {
		t.Error("another user is let in")
	}
}

func TestStaleSocketIsReplaced(t *testing.T) {
	h := open(t, server.Timing{}, func(c *server.Config, h *house) { leaveSocket(t, c.Socket) })
	if err := h.dial().Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Error(err)
	}
}

func TestSecondDaemonIsTold(t *testing.T) {
	h := open(t, server.Timing{})
	config := server.Config{Listen: "127.0.0.1:0", Socket: h.socket, Methods: methods()}
	if err := server.New(config).Run(t.Context()); !errors.Is(err, server.ErrRunning) {
		t.Errorf("with the lock: %v, want ErrRunning", err)
	}
	if err := os.Remove(h.socket + ".lock"); err != nil {
		t.Fatal(err)
	}
	if err := server.New(config).Run(t.Context()); !errors.Is(err, server.ErrRunning) {
		t.Errorf("without the lock: %v, want ErrRunning", err)
	}
	if err := h.dial().Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Errorf("the first daemon: %v", err)
	}
}

func TestNothingElseIsRemovedFromTheSocketsPlace(t *testing.T) {
	path := filepath.Join(shortDir(t), "o.sock")
	if err := os.WriteFile(path, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := server.New(server.Config{Listen: "127.0.0.1:0", Socket: path, Methods: methods()}).Run(t.Context())
	if err == nil || !strings.Contains(err.Error(), "in the way") {
		t.Errorf("run: %v, want an error that names the file", err)
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != "precious" {
		t.Errorf("the file is %q, %v", kept, err)
	}
}

// Where others can write they could put a socket of their own in our place.
func TestFolderThatOthersCanWriteToIsRefused(t *testing.T) {
	for _, mode := range []fs.FileMode{0o770, 0o707, 0o1777} {
		dir := shortDir(t)
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
		err := server.New(server.Config{Listen: "127.0.0.1:0", Socket: filepath.Join(dir, "o.sock"), Methods: methods()}).Run(t.Context())
		if err == nil || !strings.Contains(err.Error(), "chmod 700") {
			t.Errorf("mode %o: %v, want the way out", mode, err)
		}
	}
}

func TestLongSocketPathIsExplained(t *testing.T) {
	path := "/" + strings.Repeat("x", 110)
	err := server.New(server.Config{Listen: "127.0.0.1:0", Socket: path, Methods: methods()}).Run(t.Context())
	if err == nil || !strings.Contains(err.Error(), "shorter data folder") {
		t.Errorf("run: %v, want the way out", err)
	}
}

// A script may write one line, shut its side, and read the answer.
func TestOneLineAndShut(t *testing.T) {
	h := open(t, server.Timing{})
	conn := h.lines().(*net.UnixConn)
	_, _ = io.WriteString(conn, call(`,"method":"status.get"`)+"\n")
	_ = conn.CloseWrite()
	answer, err := io.ReadAll(conn)
	if err != nil || !strings.Contains(string(answer), `"version":"test"`) {
		t.Errorf("answer %q, %v", answer, err)
	}
}

// door is where a house may have its owner's door.
func door(t testing.TB) string { return filepath.Join(shortDir(t), "o.sock") }

// occupy is needed for pipes only.
func occupy(string) {}

// lines is a connection to the owner's door that says nothing by itself.
func (h *house) lines() net.Conn {
	h.t.Helper()
	conn, err := net.Dial("unix", h.socket)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(patience))
	return conn
}
