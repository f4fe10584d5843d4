package server

import "sync"

// maxWaiting bounds the messages that wait for a peer to read.
const maxWaiting = 64

// outbox is the bounded queue between whoever has something to say to a peer and
// the one goroutine that writes. Putting never blocks.
type outbox struct {
	mu      sync.Mutex
	waiting []parcel
	end     *farewell     // nothing is taken any more; said when the rest is written
	wake    chan struct{} // holds one token while there may be something to do
}

// parcel is one message. Of those with the same name only the newest waits: each
// tells the whole of what it is about.
type parcel struct {
	name    string // "" for an answer, which is never dropped
	message []byte
}

func newOutbox() *outbox { return &outbox{wake: make(chan struct{}, 1)} }

// put queues a message; false when there is no room, and the peer is given up, or
// when the outbox has ended before.
func (o *outbox) put(name string, message []byte) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.end != nil {
		return false
	}
	if name != "" {
		o.forget(name)
	}
	if len(o.waiting) == maxWaiting {
		o.waiting = nil
		o.finish(farewell{closeTryLater, "does not read"})
		return false
	}
	o.waiting = append(o.waiting, parcel{name, message})
	o.signal()
	return true
}

func (o *outbox) forget(name string) {
	for i, waiting := range o.waiting {
		if waiting.name == name {
			o.waiting = append(o.waiting[:i:i], o.waiting[i+1:]...)
			return
		}
	}
}

// close takes no more messages; what waits is written, then the farewell said.
// Only the first farewell counts.
func (o *outbox) close(end farewell) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.finish(end)
}

func (o *outbox) finish(end farewell) {
	if o.end == nil {
		o.end = &end
	}
	o.signal()
}

func (o *outbox) signal() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// take is the oldest message that waits; nil with a farewell when there will be
// none, nil without when there is none now.
func (o *outbox) take() (message []byte, end *farewell) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.waiting) == 0 {
		return nil, o.end
	}
	message = o.waiting[0].message
	o.waiting = o.waiting[1:]
	return message, nil
}

func (o *outbox) closed() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.end != nil
}
