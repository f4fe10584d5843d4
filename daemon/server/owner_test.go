//go:build unix

package server_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

func TestOwnerCalls(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	var status protocol.Status
	if err := client.Call(t.Context(), "status.get", protocol.Empty{}, &status); err != nil || status.Version != "test" {
		t.Errorf("status %+v, %v", status, err)
	}
	if err := client.Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Errorf("without parameters and result: %v", err)
	}
	request := protocol.PairRequest{Origin: protocol.ChromiumOrigin, Family: protocol.Chromium}
	if err := client.Call(t.Context(), "browsers.pair", request, &protocol.Pairing{}); err != nil {
		t.Errorf("the owner may pair: %v", err)
	}
}

func TestOwnerIsRefusedInTheSameWords(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	for _, test := range []struct {
		method string
		params any
		want   server.Error
	}{
		{"browsers.start", nil, server.Error{Code: protocol.CodeForbidden, Message: "not at this door", Data: protocol.ErrorData{Code: protocol.ErrForbidden}}},
		{"data.delete", nil, server.Error{Code: protocol.CodeUnknownMethod, Message: "no such method", Data: protocol.ErrorData{Code: protocol.ErrUnknownMethod}}},
		{"breaks.act", protocol.BreakCommand{Act: "skip"}, server.Error{Code: protocol.CodeRefused, Message: "no break is due", Data: protocol.ErrorData{Code: protocol.ErrNoBreak, Hint: "Wait."}}},
		{"stats.get", protocol.StatsQuery{From: "today"}, server.Error{
			Code: protocol.CodeInvalidParams, Message: "wrong shape",
			Data: protocol.ErrorData{Code: protocol.ErrBadShape, Field: "from", Hint: "from must match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$."},
		}},
	} {
		err := client.Call(t.Context(), test.method, test.params, nil)
		var got *server.Error
		if !errors.As(err, &got) {
			t.Errorf("%s: %v is no refusal", test.method, err)
			continue
		}
		if diff := cmp.Diff(test.want, *got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.method, diff)
		}
	}
}

func TestErrorSaysTheWayOut(t *testing.T) {
	err := &server.Error{Message: "wrong shape", Data: protocol.ErrorData{Hint: "from must match x."}}
	if got, want := err.Error(), "wrong shape: from must match x."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

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

func TestDaemonGoesWhileTheOwnerWaits(t *testing.T) {
	h := open(t, server.Timing{})
	client := h.dial()
	if err := client.Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Fatal(err)
	}
	h.Close()
	if err := client.Call(t.Context(), "status.get", nil, nil); !errors.Is(err, server.ErrNotRunning) {
		t.Errorf("call after the end: %v, want ErrNotRunning", err)
	}
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
	conn := h.socketConn()
	_, _ = io.WriteString(conn, call(`,"method":"status.get"`)+"\n")
	_ = conn.CloseWrite()
	answer, err := io.ReadAll(conn)
	if err != nil || !strings.Contains(string(answer), `"version":"test"`) {
		t.Errorf("answer %q, %v", answer, err)
	}
}

func (h *house) socketConn() *net.UnixConn {
	h.t.Helper()
	conn, err := net.DialUnix("unix", nil, &net.UnixAddr{Name: h.socket, Net: "unix"})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(patience))
	return conn
}

func TestOwnersLines(t *testing.T) {
	h := open(t, server.Timing{})
	conn := h.socketConn()
	lines := bufio.NewScanner(conn)
	lines.Buffer(nil, 1<<20)
	for _, test := range []struct {
		line string
		code int
	}{{``, protocol.CodeParse}, {`{`, protocol.CodeParse}, {"\xff", protocol.CodeParse}, {`[]`, protocol.CodeInvalidParams}, {strings.Repeat("[", 9), protocol.CodeInvalidParams}, {call(`,"method":"status.get"`), 0}} {
		_, _ = io.WriteString(conn, test.line+"\n")
		if !lines.Scan() {
			t.Fatalf("no answer: %v", lines.Err())
		}
		var got reply
		if err := json.Unmarshal(lines.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if test.code == 0 && got.Error != nil || test.code != 0 && (got.Error == nil || got.Error.Code != test.code) {
			t.Errorf("%q: %s, want code %d", test.line, lines.Bytes(), test.code)
		}
	}
	_, _ = io.WriteString(conn, strings.Repeat(" ", protocol.MaxMessageBytes+3))
	if lines.Scan() {
		t.Errorf("a line that is too long was answered: %s", lines.Bytes())
	}
}
