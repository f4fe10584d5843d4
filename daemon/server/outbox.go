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

// parcel is one message that waits.
type parcel struct {
	message []byte
	name    string // of a push: only the newest of a name waits, for each tells the whole; "" otherwise
	answer  bool   // it answers a request, and so ends that request's turn when it is written
}

func newOutbox() *outbox { return &outbox{wake: make(chan struct{}, 1)} }

// put queues a message; false when there is no room, and the peer is given up, or
// when the outbox has ended before.
func (o *outbox) put(p parcel) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.end != nil {
		return false
	}
	if p.name != "" {
		o.forget(p.name)
	}
	if len(o.waiting) == maxWaiting {
		o.waiting = nil
		o.finish(farewell{closeTryLater, "does not read"})
		return false
	}
	o.waiting = append(o.waiting, p)
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

// take is the oldest parcel that waits. Without one, its message is nil, and there
// is a farewell if there will never be another.
func (o *outbox) take() (parcel, *farewell) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.waiting) == 0 {
		return parcel{}, o.end
	}
	first := o.waiting[0]
	o.waiting = o.waiting[1:]
	return first, nil
}

func (o *outbox) closed() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.end != nil
}
