package desktop

import (
	"sync"
	"time"
)

// order is what the notifier is to do: show a notice or withdraw its tag.
type order struct {
	Notice
	withdraw bool
	since    time.Time
}

// mailbox holds at most one order for each tag: the newest.
type mailbox struct {
	mu     sync.Mutex
	orders []order
	wake   chan struct{} // holds one token when there is something to look at
}

func newMailbox() *mailbox { return &mailbox{wake: make(chan struct{}, 1)} }

// put takes an order in place of an older one with its tag. It never blocks.
func (m *mailbox) put(o order) {
	m.mu.Lock()
	m.drop(o.Tag)
	m.orders = append(m.orders, o)
	m.mu.Unlock()
	m.nudge()
}

// putBack takes orders that could not be done, unless there are newer ones.
func (m *mailbox) putBack(undone []order) {
	m.mu.Lock()
	defer m.mu.Unlock()
	newer := m.orders
	m.orders = undone
	for _, o := range newer {
		m.drop(o.Tag)
		m.orders = append(m.orders, o)
	}
}

// takeAll empties the mailbox, oldest order first.
func (m *mailbox) takeAll() []order {
	m.mu.Lock()
	defer m.mu.Unlock()
	orders := m.orders
	m.orders = nil
	return orders
}

// waits says whether there are orders.
func (m *mailbox) waits() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.orders) > 0
}

func (m *mailbox) drop(tag string) {
	kept := m.orders[:0]
	for _, o := range m.orders {
		if o.Tag != tag {
			kept = append(kept, o)
		}
	}
	m.orders = kept
}

// nudge wakes whoever reads the mailbox.
func (m *mailbox) nudge() {
	select {
	case m.wake <- struct{}{}:
	default:
	}
}
