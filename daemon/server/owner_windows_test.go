// These tests have run in Wine 8, where there is one user, one session and no
// network logon: that a second user's process, another session's or a less trusted
// one of this user's is refused by the system itself was never seen to happen. Nor
// has any of it run on Windows. Wine does not keep a name to its first pipe either.

package server_test

import (
	"crypto/rand"
	"errors"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"

	"offhours/daemon/server"
)

// door is where a house may have its owner's door.
func door(testing.TB) string { return `\\.\pipe\offhours-test-` + rand.Text() }

// occupy takes the pipe's first instance, which the library keeps only for the name.
// Windows lets nobody connect to it; Wine does, and such a caller is never served.
func occupy(name string) {
	if path, err := windows.UTF16PtrFromString(name); err == nil {
		first, err := windows.CreateFile(path, 0, 0, nil, windows.OPEN_EXISTING, 0, 0)
		if err == nil {
			_ = windows.CloseHandle(first)
		}
	}
}

// lines is a connection to the owner's door that says nothing by itself.
func (h *house) lines() net.Conn {
	h.t.Helper()
	conn, err := winio.DialPipeContext(h.t.Context(), h.socket)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(patience))
	return conn
}

func TestNobodyAnswers(t *testing.T) {
	if _, err := server.Dial(t.Context(), door(t)); !errors.Is(err, server.ErrNotRunning) {
		t.Errorf("%v, want ErrNotRunning", err)
	}
}

func TestSecondDaemonIsTold(t *testing.T) {
	h := open(t, server.Timing{})
	config := server.Config{Listen: "127.0.0.1:0", Socket: h.socket, Methods: methods(), Log: slog.New(slog.DiscardHandler)}
	if err := server.New(config).Run(t.Context()); !errors.Is(err, server.ErrRunning) {
		t.Errorf("%v, want ErrRunning", err)
	}
	if err := h.dial().Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Errorf("the first daemon: %v", err)
	}
}

// The name is free again as soon as the daemon is gone, even if somebody who was
// served has not hung up yet.
func TestNextDaemonHasTheName(t *testing.T) {
	first := open(t, server.Timing{})
	first.lines()
	first.Close()
	second := open(t, server.Timing{}, func(c *server.Config, h *house) { c.Socket, h.socket = first.socket, first.socket })
	if err := second.dial().Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Error(err)
	}
}

// Who can open the pipe, as the system has it.
func TestH48PipeIsTheOwnersAlone(t *testing.T) {
	h := open(t, server.Timing{})
	pipe := windows.Handle(h.lines().(interface{ Fd() uintptr }).Fd())
	const all = windows.OWNER_SECURITY_INFORMATION | windows.DACL_SECURITY_INFORMATION
	descriptor, err := windows.GetSecurityInfo(pipe, windows.SE_KERNEL_OBJECT, all)
	if err != nil {
		t.Fatal(err)
	}
	us := thisUser(t).String()
	got := descriptor.String()
	want := "O:" + us + "D:P(D;;FA;;;NU)(A;;FA;;;" + us + ")"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Whoever reaches the pipe all the same is asked for his user, and so is whoever
// serves one. No second user has ever tried: these are the checks of this user's
// pipe, told that the user ought to be another.
func TestH48OtherUsersAreTurnedAway(t *testing.T) {
	client, peer := pipe(t)
	us, system := thisUser(t), wellKnown(t, windows.WinLocalSystemSid)
	for _, test := range []struct {
		name  string
		check func(net.Conn, *windows.SID) error
		conn  net.Conn
	}{
		{"the caller", server.CheckCaller, peer},
		{"the server", server.CheckServer, client},
		{"the pipe", server.CheckMaker, client},
	} {
		if err := test.check(test.conn, us); err != nil {
			t.Errorf("%s is ours: %v", test.name, err)
		}
		if err := test.check(test.conn, system); err == nil {
			t.Errorf("%s of another user is taken", test.name)
		}
	}
}

// A pipe of our name that is not ours to open is no daemon of ours.
func TestH48SquatterOfTheName(t *testing.T) {
	name := door(t)
	listenAt(t, name, "D:P(A;;GA;;;SY)")
	if _, err := server.Dial(t.Context(), name); err == nil || errors.Is(err, server.ErrNotRunning) {
		t.Errorf("dial: %v, want an error that says that it is another's", err)
	}
	err := server.New(server.Config{Listen: "127.0.0.1:0", Socket: name, Methods: methods(), Log: slog.New(slog.DiscardHandler)}).Run(t.Context())
	if err == nil || errors.Is(err, server.ErrRunning) || !strings.Contains(err.Error(), "another program has the pipe") {
		t.Errorf("run: %v, want an error that says that it is another's", err)
	}
}

// pipe is both ends of a pipe of this user.
func pipe(t *testing.T) (client, peer net.Conn) {
	t.Helper()
	us := thisUser(t).String()
	name := door(t)
	listener := listenAt(t, name, "O:"+us+"D:P(A;;GA;;;"+us+")")
	accepted := make(chan net.Conn, 1)
	go func() {
		conn, _ := listener.Accept()
		accepted <- conn
	}()
	client, err := winio.DialPipeContext(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	peer = <-accepted
	t.Cleanup(func() { _ = errors.Join(client.Close(), peer.Close()) })
	return client, peer
}

func listenAt(t *testing.T, name, descriptor string) net.Listener {
	t.Helper()
	listener, err := winio.ListenPipe(name, &winio.PipeConfig{SecurityDescriptor: descriptor})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	occupy(name)
	return listener
}

func thisUser(t *testing.T) *windows.SID {
	t.Helper()
	us, err := server.ThisUser()
	if err != nil {
		t.Fatal(err)
	}
	return us
}

func wellKnown(t *testing.T, kind windows.WELL_KNOWN_SID_TYPE) *windows.SID {
	t.Helper()
	sid, err := windows.CreateWellKnownSid(kind)
	if err != nil {
		t.Fatal(err)
	}
	return sid
}
