package server

import "sync"

// roster holds the one live session of each browser.
type roster struct {
	connected, disconnected func(Peer) // may be nil

	turnover sync.Mutex // held around the callbacks, so that they alternate
	mu       sync.Mutex // held around the maps only: the callbacks may push
	byID     map[string]*session
	revoked  map[string]bool // browsers that were revoked since the daemon started
}

// join enters a session, in place of the same browser's older one, which is told
// to go. It fails when there is no room for another browser, and for one that was
// revoked while it was proving itself.
func (r *roster) join(s *session) error {
	r.turnover.Lock()
	defer r.turnover.Unlock()
	old, err := r.swap(s)
	if err != nil {
		return err
	}
	if old != nil {
		old.out.close(errReplaced)
		notify(r.disconnected, old.peer)
	}
	notify(r.connected, s.peer)
	return nil
}

func (r *roster) swap(s *session) (old *session, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	old = r.byID[s.peer.Browser]
	switch {
	case r.revoked[s.peer.Browser]:
		return nil, errRevoked
	case old == nil && len(r.byID) == maxBrowsers:
		return nil, errNotNow
	case r.byID == nil:
		r.byID = map[string]*session{}
	}
	r.byID[s.peer.Browser] = s
	return old, nil
}

// revoke lets the browser in no more, and tells the session that it has to go.
func (r *roster) revoke(browser string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.revoked == nil {
		r.revoked = map[string]bool{}
	}
	r.revoked[browser] = true
	if session := r.byID[browser]; session != nil {
		session.out.close(errRevoked)
	}
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
