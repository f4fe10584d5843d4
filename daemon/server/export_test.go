package server

import (
	"math"
	"net"
	"net/http"
	"time"

	"offhours/protocol"
)

// Timing lets tests wait less.
type Timing struct{ Headers, Prologue, Heartbeat, Idle, Chance, Assemble, Write, Retry time.Duration }

// SetTiming replaces the durations that are not zero. Call it before Run.
func (s *Server) SetTiming(t Timing) {
	set := func(at *time.Duration, to time.Duration) {
		if to != 0 {
			*at = to
		}
	}
	set(&s.times.headers, t.Headers)
	set(&s.times.prologue, t.Prologue)
	set(&s.times.heartbeat, t.Heartbeat)
	set(&s.times.idle, t.Idle)
	set(&s.times.chance, t.Chance)
	set(&s.times.assemble, t.Assemble)
	set(&s.times.write, t.Write)
	set(&s.times.retry, t.Retry)
}

// LiftPace lets browsers speak as fast as they can. Call it before Run.
func (s *Server) LiftPace() { s.paces.burst = math.Inf(1) }

// Inspect is the strict pre-pass over one message: whether it may pass, and what
// is answered when it may not.
func (s *Server) Inspect(door protocol.Door, message []byte) (pass bool, answer []byte) {
	v := s.table.inspect(door, message)
	return v.fault == nil, v.answer()
}

// Receive serves whoever comes to the listener, as the browser door does.
func (s *Server) Receive(listener net.Listener, handler http.Handler) error {
	return s.receive(listener, handler)
}

// Done is closed when the server has ended.
func (s *Server) Done() <-chan struct{} { return s.done }

// FaultyAfter says whether handlers have panicked too often, by the seconds at which.
func FaultyAfter(atS []int) bool {
	f := faults{tooMany: func() {}}
	for _, at := range atS {
		f.count(time.Unix(int64(at), 0))
	}
	return f.verdict() != nil
}
