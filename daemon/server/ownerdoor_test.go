package server

import (
	"errors"
	"io"
	"log/slog"
	"net"
	"testing"
	"testing/synctest"
)

// lastMoment is a listener to which somebody comes just as the server ends.
type lastMoment struct {
	end   func()
	conns chan net.Conn
}

func (l *lastMoment) Accept() (net.Conn, error) {
	conn, open := <-l.conns
	if !open {
		return nil, net.ErrClosed
	}
	close(l.conns)
	l.end()
	return conn, nil
}

func (l *lastMoment) Close() error   { return nil }
func (l *lastMoment) Addr() net.Addr { return &net.UnixAddr{Name: "last.sock", Net: "unix"} }

// Who comes at the last moment must not wait for an answer that never comes, whether the
// server still waits for those that it serves or not.
func TestWhoComesToTheOwnersDoorAtTheEndIsTurnedAway(t *testing.T) {
	for name, end := range map[string]func(*Server){
		"as it ends": func(s *Server) { s.cancel() },
		"when nobody is let in any more": func(s *Server) {
			s.cancel()
			s.doors.wait()
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := New(Config{Log: slog.New(slog.DiscardHandler)})
				ours, theirs := net.Pipe()
				listener := &lastMoment{end: func() { end(s) }, conns: make(chan net.Conn, 1)}
				listener.conns <- ours
				go s.serveOwner(listener)
				if n, err := theirs.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
					t.Errorf("they read %d bytes and %v; want the end", n, err)
				}
				s.doors.wait()
			})
		})
	}
}
