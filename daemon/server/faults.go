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

// faults counts the panics of handlers.
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
