package server

import (
	"errors"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// ErrFaulty ends a server whose handlers have panicked three times in a minute: what
// is wrong is not one message, and a new process may be without it.
var ErrFaulty = errors.New("the daemon has failed three times in a minute")

// errFault is what a peer hears whose call made a handler panic.
var errFault = farewell{websocket.CloseInternalServerErr, "the daemon failed"}

const (
	mostFaults  = 2
	faultWindow = time.Minute
)

// faults counts the panics of handlers, of all peers together. To count for each
// browser, and to shut out the one whose calls panic, would keep the daemon up for the
// others, but it would keep up the wrong daemon. What reaches a handler has passed
// the inspection, so the mistake is ours, and after a panic nobody knows what is left
// half done, a lock perhaps: only a new process is sure to be without it. Most people
// have one browser, and theirs would stay outside for nothing.
//
// The price is that a paired browser which knows a message that panics can end the
// daemon again and again, a second each time. Nothing is lost by it, for the others
// keep their plan and their queues, and whoever removes the extension there is rid of it.
type faults struct {
	mu      sync.Mutex
	recent  []time.Time
	faulty  bool
	tooMany func() // ends the server
}

func (f *faults) count(now time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.recent = append(f.recent, now); len(f.recent) <= mostFaults {
		return
	}
	f.recent = f.recent[len(f.recent)-mostFaults-1:]
	if now.Sub(f.recent[0]) < faultWindow {
		f.faulty = true
		f.tooMany()
	}
}

// verdict is ErrFaulty once there were too many.
func (f *faults) verdict() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.faulty {
		return ErrFaulty
	}
	return nil
}
