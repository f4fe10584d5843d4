package server

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"time"

	"github.com/creachadair/jrpc2"
	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// closeTryLater asks the peer to come again: the fault is not in what it sent.
const closeTryLater = websocket.CloseTryAgainLater

// session is one connection that speaks JSON-RPC. To the library it is the
// channel that it receives requests from and sends answers to.
type session struct {
	peer Peer
	wire wire
	out  *outbox
	log  *slog.Logger

	table    table
	handlers jrpc2.Assigner
	turn     chan struct{} // holds a token while a request is being answered
	bad      allowance     // messages that were refused for what they are
	ended    chan struct{} // closed when the last goroutine is about to end
}

func newSession(peer Peer, w wire, s *Server) *session {
	return &session{
		peer: peer, wire: w, out: newOutbox(), log: s.config.Log,
		table:    s.table,
		handlers: s.config.Methods,
		turn:     make(chan struct{}, 1),
		bad:      allowance{most: 10, window: time.Minute},
		ended:    make(chan struct{}),
	}
}

// run answers the peer until it goes, or the outbox is closed. A zero heartbeat
// means none.
func (s *session) run(heartbeat time.Duration) {
	ctx, cancel := context.WithCancel(withPeer(context.Background(), s.peer))
	defer cancel()
	options := &jrpc2.ServerOptions{Concurrency: 1, DisableBuiltin: true, NewContext: func() context.Context { return ctx }}
	rpc := jrpc2.NewServer(dispatcher{s}, options).Start(s)

	written := make(chan struct{})
	go func() {
		defer close(written)
		s.deliver(heartbeat)
	}()
	_ = rpc.Wait() // Recv has told why
	<-written
	s.wire.hangUp()
}

// deliver writes what the outbox holds until it ends; it is the only writer.
func (s *session) deliver(heartbeat time.Duration) {
	defer close(s.ended)
	beats, stop := ticks(heartbeat)
	defer stop()
	for {
		message, end := s.out.take()
		var err error
		switch {
		case end != nil:
			s.wire.goodbye(*end)
			return
		case message != nil:
			err = s.wire.write(message)
		default:
			select {
			case <-s.out.wake:
			case <-beats:
				err = s.wire.beat()
			}
		}
		if err != nil {
			if !s.out.closed() {
				s.log.Info("peer does not read", "browser", s.peer.Browser, "err", err)
			}
			s.out.close(farewell{})
			s.wire.abort()
			return
		}
	}
}

func ticks(every time.Duration) (beats <-chan time.Time, stop func()) {
	if every == 0 {
		return nil, func() {}
	}
	ticker := time.NewTicker(every)
	return ticker.C, ticker.Stop
}

// Recv implements [channel.Channel]: the next request that passes inspection.
// What does not pass is answered here. It waits until the request before has its
// answer, so a peer that asks faster than it is served waits in its own buffers,
// and requests are served in the order of their arrival.
func (s *session) Recv() ([]byte, error) {
	select {
	case s.turn <- struct{}{}:
	case <-s.ended:
		return nil, io.EOF
	}
	for {
		message, err := s.wire.read()
		if err != nil {
			s.hear(err)
			return nil, io.EOF
		}
		verdict := s.table.inspect(s.peer.Door, message)
		if verdict.fault == nil && !s.out.closed() {
			return message, nil
		}
		s.refuse(verdict)
	}
}

// hear ends the session for an error of reading.
func (s *session) hear(err error) {
	end := farewell{0, err.Error()}
	errors.As(err, &end)
	if end.code != 0 {
		s.log.Warn("connection closed", "browser", s.peer.Browser, "code", end.code, "reason", end.reason)
	}
	s.out.close(end)
}

// refuse answers a message that does not pass. The log names no field and no
// value of it: they may be what the extension ought never to send.
func (s *session) refuse(v verdict) {
	if v.fault == nil {
		return // the session is at its end, and takes nothing more
	}
	s.log.Warn("message refused", "browser", s.peer.Browser, "code", v.fault.Data.Code)
	if answer := v.answer(); answer != nil {
		s.out.put("", answer)
	}
	if !s.bad.take(time.Now()) {
		s.out.close(farewell{protocol.CloseBadInput, "too many bad messages"})
	}
}

// Send implements [channel.Channel]: it queues an answer, and never blocks.
func (s *session) Send(message []byte) error {
	s.out.put("", message)
	s.release()
	return nil
}

// release lets the next request in.
func (s *session) release() {
	select {
	case <-s.turn:
	default:
	}
}

// Close implements [channel.Channel]. The library calls it when Recv has failed.
func (s *session) Close() error {
	s.out.close(farewell{})
	return nil
}
