package server

import "sync"

// roster holds the one live session of each browser.
type roster struct {
	connected, disconnected func(Peer) // may be nil

	turnover sync.Mutex // held around the callbacks, so that they alternate
	mu       sync.Mutex // held around byID only: the callbacks may push
	byID     map[string]*session
}

// join enters a session, in place of the same browser's older one, which is told
// to go; false when there is no room for another browser.
func (r *roster) join(s *session) bool {
	r.turnover.Lock()
	defer r.turnover.Unlock()
	old, ok := r.swap(s)
	if !ok {
		return false
	}
	if old != nil {
		old.out.close(errReplaced)
		notify(r.disconnected, old.peer)
	}
	notify(r.connected, s.peer)
	return true
}

func (r *roster) swap(s *session) (old *session, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	old = r.byID[s.peer.Browser]
	if old == nil && len(r.byID) == maxBrowsers {
		return nil, false
	}
	if r.byID == nil {
		r.byID = map[string]*session{}
	}
	r.byID[s.peer.Browser] = s
	return old, true
}

// leave takes a session out, if it is still its browser's live one.
func (r *roster) leave(s *session) {
	r.turnover.Lock()
	defer r.turnover.Unlock()
	if r.remove(s) {
		notify(r.disconnected, s.peer)
	}
}

func (r *roster) remove(s *session) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.byID[s.peer.Browser] != s {
		return false
	}
	delete(r.byID, s.peer.Browser)
	return true
}

func notify(callback func(Peer), peer Peer) {
	if callback != nil {
		callback(peer)
	}
}

// find is the browser's live session, or nil.
func (r *roster) find(browser string) *session {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.byID[browser]
}

// all are the live sessions, in no order.
func (r *roster) all() []*session {
	r.mu.Lock()
	defer r.mu.Unlock()
	sessions := make([]*session, 0, len(r.byID))
	for _, session := range r.byID {
		sessions = append(sessions, session)
	}
	return sessions
}
