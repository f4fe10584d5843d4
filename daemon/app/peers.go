package app

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"offhours/daemon/server"
	"offhours/protocol"
)

// peers are the browsers that are connected now.
type peers struct {
	mu   sync.Mutex
	byID map[string]*connectedPeer
}

// connectedPeer is a browser that is connected now.
type connectedPeer struct {
	server.Peer
	started bool      // its person has pressed Start
	came    time.Time // when it connected
	heard   time.Time // when it last said that a platform is in front
	report  *protocol.BrowserReport
}

func (p *peers) add(peer server.Peer, started bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.byID == nil {
		p.byID = map[string]*connectedPeer{}
	}
	p.byID[peer.Browser] = &connectedPeer{Peer: peer, started: started, came: time.Now()}
}

func (p *peers) remove(peer server.Peer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.byID, peer.Browser)
}

func (p *peers) find(browser string) (connectedPeer, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if peer, ok := p.byID[browser]; ok {
		return *peer, true
	}
	return connectedPeer{}, false
}

// reported notes what a browser says of itself.
func (p *peers) reported(browser string, report protocol.BrowserReport) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if peer, ok := p.byID[browser]; ok {
		peer.report = &report
	}
}

// heard notes that the person is at a platform in the browser.
func (p *peers) heard(browser string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if peer, ok := p.byID[browser]; ok {
		peer.heard = time.Now()
	}
}

func (p *peers) start(browser string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if peer, ok := p.byID[browser]; ok {
		peer.started = true
	}
}

// started are the connected browsers whose person has pressed Start, in order.
func (p *peers) started() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.startedNow()
}

func (p *peers) startedNow() []string {
	var all []string
	for id, peer := range p.byID {
		if peer.started {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return all
}

// front is the started browser that was heard last, "" when there is none. Of those
// never heard it is always the same one.
func (p *peers) front() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	started := p.startedNow()
	if len(started) == 0 {
		return ""
	}
	return slices.MaxFunc(started, func(a, b string) int { return p.byID[a].heard.Compare(p.byID[b].heard) })
}

// atHand is the browser in which its person most likely looks for a page of ours, ""
// when none is connected: one that was started before any other, and of those the one
// that was heard last, or else came last.
func (p *peers) atHand() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := slices.Collect(maps.Values(p.byID))
	if len(all) == 0 {
		return ""
	}
	return slices.MaxFunc(all, func(a, b *connectedPeer) int {
		return cmp.Or(rank(a.started)-rank(b.started), a.heard.Compare(b.heard), a.came.Compare(b.came))
	}).Browser
}

func rank(started bool) int {
	if started {
		return 1
	}
	return 0
}
