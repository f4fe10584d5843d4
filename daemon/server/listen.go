package server

import (
	"fmt"
	"net"
	"strings"
)

// loopback is the only address that the browser door may listen at: written in
// digits, because names, and IPv6 with them, can be pointed elsewhere.
const loopback = "127.0.0.1:"

func checkListen(listen string) error {
	if !strings.HasPrefix(listen, loopback) {
		return fmt.Errorf("listen at %q: only 127.0.0.1:PORT is possible", listen)
	}
	return nil
}

// serveBrowsers opens the browser door, as often as it takes, until the end.
// tried is called whenever the port was tried.
func (s *Server) serveBrowsers(tried func()) {
	for told := false; s.ctx.Err() == nil; {
		listener, err := s.listen()
		if err == nil {
			told = false
			err = s.serveAt(listener, tried)
			s.config.Log.Info("browser door shut", "err", err)
		} else if !told && s.ctx.Err() == nil {
			told = true
			s.tellShut(err)
		}
		tried()
		pause(s.ctx, s.times.retry)
	}
}

func (s *Server) tellShut(err error) {
	s.config.Log.Warn("the browser door stays shut while the port is taken; trying again and again", "listen", s.config.Listen, "err", err)
	if s.config.Shut != nil {
		s.config.Shut(err)
	}
}

func (s *Server) listen() (budgetListener, error) {
	config := net.ListenConfig{Control: exclusive}
	listener, err := config.Listen(s.ctx, "tcp4", s.config.Listen)
	if err != nil {
		return budgetListener{}, err
	}
	tcp, ok := listener.(*net.TCPListener)
	if !ok {
		return budgetListener{}, fmt.Errorf("listen at %s: not TCP", s.config.Listen)
	}
	return budgetListener{tcp, make(chan struct{}, maxConnections)}, nil
}

// serveAt serves browsers until the server is to stop or the listener fails.
func (s *Server) serveAt(listener budgetListener, tried func()) error {
	address := listener.Addr().String()
	s.address.Store(&address)
	s.serving.Store(true)
	defer s.serving.Store(false)
	s.config.Log.Info("browser door open", "listen", address)
	if s.config.Opened != nil {
		s.config.Opened(address)
	}
	tried()
	return s.receive(listener, s.admission(address))
}
