package server_test

import (
	"bufio"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"syscall"
	"testing"

	"offhours/daemon/server"
)

// failing is a listener that fails as often as there are errors, before it accepts.
type failing struct {
	net.Listener
	errors []error
}

func (l *failing) Accept() (net.Conn, error) {
	if len(l.errors) == 0 {
		return l.Listener.Accept()
	}
	err := l.errors[0]
	l.errors = l.errors[1:]
	return nil, err
}

// receive has a server receive at a listener that fails so at first.
func receive(t *testing.T, handler http.HandlerFunc, failures ...error) (address string, ended <-chan error) {
	t.Helper()
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := server.New(server.Config{Log: slog.New(slog.DiscardHandler)})
	end := make(chan error, 1)
	go func() { end <- s.Receive(&failing{listener, failures}, handler) }()
	t.Cleanup(s.Close)
	return listener.Addr().String(), end
}

func noContent(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }

// Too many open files are not there for ever; a listener that is broken is.
func TestTheFrontOutlivesAFullTable(t *testing.T) {
	address, ended := receive(t, noContent, syscall.EMFILE, syscall.ECONNABORTED, syscall.ENFILE)
	if got := ask(t, address, good()).status; got != http.StatusNoContent {
		t.Errorf("status %d", got)
	}
	select {
	case err := <-ended:
		t.Errorf("ended: %v", err)
	default:
	}
	broken := errors.New("broken")
	if _, ended := receive(t, noContent, broken); !errors.Is(<-ended, broken) {
		t.Error("a broken listener is kept")
	}
}

func TestAPanicAtTheFrontCostsOneConnection(t *testing.T) {
	address, _ := receive(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/bug" {
			panic("a bug")
		}
		noContent(w, r)
	})
	bug := dialTCP(t, address)
	_, _ = io.WriteString(bug, strings.Join(good().first("GET /bug HTTP/1.1"), "\r\n")+"\r\n\r\n")
	if got, err := io.ReadAll(bug); len(got) > 0 || err != nil {
		t.Errorf("answered with %q, %v", got, err)
	}
	if got := ask(t, address, good()).status; got != http.StatusNoContent {
		t.Errorf("status %d", got)
	}
}

// One connection is one request, and its answer arrives also where much more was sent
// than is read.
func TestTheFrontAnswersOnce(t *testing.T) {
	address, _ := receive(t, noContent)
	conn := dialTCP(t, address)
	once := strings.Join(good(), "\r\n") + "\r\n\r\n"
	if _, err := io.WriteString(conn, strings.Repeat(once, 100)); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(conn)
	response, err := http.ReadResponse(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusNoContent || !response.Close {
		t.Errorf("status %d, closes: %v", response.StatusCode, response.Close)
	}
	if rest, err := io.ReadAll(in); len(rest) > 0 || err != nil {
		t.Errorf("after the answer: %q, %v", rest, err)
	}
}

func TestTheFrontTurnsAwayWhatIsNoRequest(t *testing.T) {
	address, _ := receive(t, noContent)
	for sent, want := range map[string]string{
		"":                                    "",
		"hello\r\n\r\n":                       "HTTP/1.1 400 Bad Request",
		"\x16\x03\x01\x02\x00\x01\x00\r\n":    "HTTP/1.1 400 Bad Request", // TLS
		"GET /ws HTTP/1.1\r\nHost: 127.0.0":   "HTTP/1.1 400 Bad Request",
		"GET /ws\r\n\r\n":                     "HTTP/1.1 400 Bad Request", // HTTP/0.9
		"GET /ws HTTP/1.0\r\nHost: a\r\n\r\n": "HTTP/1.1 505 HTTP Version Not Supported",
		"GET /ws HTTP/2.0\r\nHost: a\r\n\r\n": "HTTP/1.1 505 HTTP Version Not Supported",
		"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n":    "HTTP/1.1 505 HTTP Version Not Supported",
	} {
		conn := dialTCP(t, address).(*net.TCPConn)
		_, _ = io.WriteString(conn, sent)
		_ = conn.CloseWrite()
		answer, err := io.ReadAll(conn)
		if err != nil {
			t.Errorf("%q: %v", sent, err)
		}
		if got, _, _ := strings.Cut(string(answer), "\r\n"); got != want {
			t.Errorf("%q is answered with %q, want %q", sent, got, want)
		}
	}
}

// Who speaks before the answer speaks no WebSocket: what it sent is not read as frames.
func TestTheDoorHearsNothingBeforeItsAnswer(t *testing.T) {
	h := open(t, server.Timing{})
	conn := dialTCP(t, h.Addr())
	_, port, _ := net.SplitHostPort(h.Addr())
	early := strings.ReplaceAll(strings.Join(good(), "\r\n"), "PORT", port) + "\r\n\r\n\x81\x80mask"
	if _, err := io.WriteString(conn, early); err != nil {
		t.Fatal(err)
	}
	if answer, _ := io.ReadAll(conn); len(answer) > 0 { // and an error, if the end was a hard one
		t.Errorf("answered with %q", answer)
	}
}
