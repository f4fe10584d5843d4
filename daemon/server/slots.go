package server

import "sync"

// Limits on connections. A foreign extension can be told from ours in Firefox only
// by the proof, so what has not proved itself may not use up what ours needs.
const (
	maxConnections       = 32 // at the listener, whatever they are
	maxUnproved          = 4
	maxUnprovedPerOrigin = 2
	maxBrowsers          = 16
)

// slots counts the connections that have not proved themselves yet.
type slots struct {
	mu       sync.Mutex
	total    int
	byOrigin map[string]int
}

// enter takes a slot; false when there is none for this origin.
func (s *slots) enter(origin string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.total == maxUnproved || s.byOrigin[origin] == maxUnprovedPerOrigin {
		return false
	}
	if s.byOrigin == nil {
		s.byOrigin = map[string]int{}
	}
	s.total++
	s.byOrigin[origin]++
	return true
}

// leave gives a slot back.
func (s *slots) leave(origin string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.total--
	if s.byOrigin[origin]--; s.byOrigin[origin] == 0 {
		delete(s.byOrigin, origin)
	}
}
