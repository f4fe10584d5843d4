package server

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"sync/atomic"
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
	pace     *pace         // nil at the owner's door, whose peer may be a script in a hurry
	turn     chan struct{} // holds a token from a request's arrival until its answer is written
	bad      allowance     // messages that were refused for what they are
	ended    chan struct{} // closed when the last goroutine is about to end
	faults   *faults       // of the whole server
	faulty   atomic.Bool   // a handler has panicked: the session ends with its answer
}

func newSession(peer Peer, w wire, s *Server) *session {
	made := &session{
		peer: peer, wire: w, out: newOutbox(), log: s.config.Log,
		table:    s.table,
		handlers: s.config.Methods,
		turn:     make(chan struct{}, 1),
		bad:      allowance{most: 10, window: time.Minute},
		ended:    make(chan struct{}),
		faults:   &s.faults,
	}
	if peer.Door == protocol.BrowserDoor {
		made.pace = s.paces.of(peer.Browser)
	}
	return made
}

// run answers the peer until it goes, or the outbox is closed. A zero heartbeat
// means none.
func (s *session) run(heartbeat time.Duration) {
	ctx, cancel := context.WithCancel(withPeer(context.Background(), s.peer))
	defer cancel()
	options := &jrpc2.ServerOptions{Concurrency: 1, DisableBuiltin: true, NewContext: func() context.Context { return ctx }}
	rpc := jrpc2.NewServer(dispatcher{s}, options).Start(s)
	s.deliver(heartbeat)
	_ = rpc.Wait() // Recv has told why
	s.wire.hangUp()
}

// deliver writes what the outbox holds until it ends; it is the only writer.
func (s *session) deliver(heartbeat time.Duration) {
	defer close(s.ended)
	beats, stop := ticks(heartbeat)
	defer stop()
	for {
		next, end := s.out.take()
		var err error
		switch {
		case end != nil:
			s.wire.goodbye(*end)
			return
		case next.message != nil:
			err = s.write(next)
		default:
			select {
			case <-s.out.wake:
			case <-beats:
				err = s.wire.beat()
			}
		}
		if err != nil {
			s.giveUp(err)
			return
		}
	}
}

func (s *session) write(p parcel) error {
	err := s.wire.write(p.message)
	if p.answer {
		s.release()
	}
	return err
}

// giveUp ends the session of a peer that cannot be written to.
func (s *session) giveUp(err error) {
	if !s.out.closed() {
		s.log.Info("peer does not read", "browser", s.peer.Browser, "err", err)
	}
	s.out.close(farewell{})
	s.wire.abort()
}

func ticks(every time.Duration) (beats <-chan time.Time, stop func()) {
	if every == 0 {
		return nil, func() {}
	}
	ticker := time.NewTicker(every)
	return ticker.C, ticker.Stop
}

// Recv implements [channel.Channel]: the next request that passes inspection.
// What does not pass is answered here. It waits until the answer to the request
// before is written: requests are served in the order of their arrival, and a peer
// that asks faster than it reads waits in its own buffers.
func (s *session) Recv() ([]byte, error) {
	select {
	case s.turn <- struct{}{}:
	case <-s.ended:
		return nil, io.EOF
	}
	for {
		message, err := s.read()
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

// errTooFast says when to come again: our own extension rests for a minute anyway.
var errTooFast = farewell{protocol.CloseSlowDown, "too many messages: come again in a minute"}

// read waits for the next message of a peer that keeps its pace.
func (s *session) read() ([]byte, error) {
	message, err := s.wire.read()
	if err == nil && s.pace != nil && !s.pace.take(time.Now()) {
		return nil, errTooFast
	}
	return message, err
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
		s.out.put(parcel{message: answer})
	}
	if !s.bad.take(time.Now()) {
		s.out.close(farewell{protocol.CloseBadInput, "too many bad messages"})
	}
}

// Send implements [channel.Channel]: it queues an answer, and never blocks.
func (s *session) Send(message []byte) error {
	s.out.put(parcel{message: message, answer: true})
	if s.faulty.Load() {
		s.out.close(errFault)
	}
	return nil
}

// fault ends the session of a handler that has panicked, after its answer if there
// will be one: what the handler has left half done, a new connection does not meet.
func (s *session) fault(unanswered bool) {
	s.faults.count(time.Now())
	s.faulty.Store(true)
	if unanswered {
		s.out.close(errFault)
	}
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
