package server

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"sync"

	"github.com/gorilla/websocket"

	"offhours/protocol"
)

var (
	errReplaced  = farewell{protocol.CloseReplaced, "a newer connection took over"}
	errGoingAway = farewell{websocket.CloseGoingAway, "the daemon stops"}
)

// admission is the browser door: guard, upgrade, prologue, session. Host is what
// the Host header must be, byte for byte.
func (s *Server) admission(host string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if status := refusal(r, host); status != 0 {
			s.config.Log.Debug("turned away at the browser door", "status", status)
			turnAway(w, status)
			return
		}
		if !s.unproved.enter(origin) {
			turnAway(w, http.StatusServiceUnavailable)
			return
		}
		leave := sync.OnceFunc(func() { s.unproved.leave(origin) })
		defer leave()
		s.upgrade(w, r, leave)
	}
}

// upgrade takes a request that the guard let pass. It calls proved as soon as the
// connection has proved itself or failed to.
func (s *Server) upgrade(w http.ResponseWriter, r *http.Request, proved func()) {
	ws, err := upgrader().Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	raw, ok := ws.NetConn().(*budgetConn)
	if !ok {
		_ = ws.Close() // cannot be: our own listener made it
		return
	}
	wire := newFrames(ws, raw, s.times)
	peer, err := s.prove(wire, r.Header.Get("Origin"))
	peer.Address = addressOf(ws.RemoteAddr())
	proved()
	if err == nil {
		err = s.attend(wire, peer)
	}
	if err != nil {
		s.part(wire, err)
	}
}

// addressOf is a TCP peer's address.
func addressOf(a net.Addr) netip.AddrPort {
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return netip.AddrPort{}
	}
	return tcp.AddrPort()
}

func (s *Server) prove(wire *frames, origin string) (Peer, error) {
	defer context.AfterFunc(s.ctx, wire.abort)()
	return prologue{wire, origin, s.config.ID, s.config.Browsers, s.config.Offer}.prove(s.ctx)
}

// attend welcomes a browser that has proved itself, and serves it until it goes.
// Its error is why the browser cannot be served.
func (s *Server) attend(wire *frames, peer Peer) error {
	welcome, err := s.config.Welcome(s.ctx, peer.Browser)
	if err != nil {
		s.config.Log.Error("welcome failed", "browser", peer.Browser, "err", err)
		return errNotNow
	}
	message, err := json.Marshal(welcome)
	if err != nil {
		return err
	}
	wire.open()
	session := newSession(peer, wire, s)
	session.out.put(parcel{message: message})
	if err := s.roster.join(session); err != nil {
		return err
	}
	defer s.roster.leave(session)
	defer context.AfterFunc(s.ctx, func() { session.out.close(errGoingAway) })()
	session.run(s.times.heartbeat)
	return nil
}

// part closes a connection that never became a session.
func (s *Server) part(wire wire, err error) {
	end := errNotNow
	errors.As(err, &end)
	s.config.Log.Info("browser not let in", "code", end.code, "reason", end.reason)
	wire.goodbye(end)
	wire.hangUp()
}
