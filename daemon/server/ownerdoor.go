package server

import (
	"context"
	"net"
	"time"

	"offhours/protocol"
)

// serveOwner serves the owner's door until the end.
func (s *Server) serveOwner(listener net.Listener) {
	defer context.AfterFunc(s.ctx, func() { _ = listener.Close() })()
	s.config.Log.Info("owner's door open", "socket", s.config.Socket)
	for {
		conn, err := listener.Accept()
		switch {
		case err == nil && s.doors.enter():
			go s.serveOwnerAt(conn)
		case err == nil: // the server is at its end
			_ = conn.Close()
		case s.ctx.Err() != nil:
			return
		default: // too many open files: they will not always be
			s.config.Log.Error("owner's door failed", "err", err)
			pause(s.ctx, s.times.retry)
		}
	}
}

// pause waits, but not past the end of ctx.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}

func (s *Server) serveOwnerAt(conn net.Conn) {
	defer s.doors.leave()
	if err := checkOwner(conn); err != nil {
		s.config.Log.Warn("turned away at the owner's door", "err", err)
		_ = conn.Close()
		return
	}
	session := newSession(Peer{Door: protocol.OwnerDoor}, newLines(conn, s.times), s)
	defer context.AfterFunc(s.ctx, func() { session.out.close(errGoingAway) })()
	session.run(0)
}
