package server

import (
	"sync"
	"time"

	"offhours/protocol"
)

// pace bounds how fast a peer may speak: so many messages at once, and then so
// many a second.
type pace struct {
	burst, perSecond float64

	mu    sync.Mutex
	spent float64 // of the burst
	at    time.Time
}

// take counts one message; false when it is one too many.
func (p *pace) take(now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	regained := max(0, now.Sub(p.at).Seconds()) * p.perSecond
	p.spent, p.at = max(0, p.spent-regained), now
	if p.spent+1 > p.burst {
		return false
	}
	p.spent++
	return true
}

// paces holds the pace of each browser. It outlives the browser's connections, so
// that connecting again wins nothing. Only paired browsers get here: there are few.
type paces struct {
	burst, perSecond float64

	mu   sync.Mutex
	byID map[string]*pace
}

func newPaces() *paces {
	return &paces{burst: protocol.MessageBurst, perSecond: protocol.MessagesPerSecond, byID: map[string]*pace{}}
}

func (p *paces) of(browser string) *pace {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.byID[browser] == nil {
		p.byID[browser] = &pace{burst: p.burst, perSecond: p.perSecond}
	}
	return p.byID[browser]
}
