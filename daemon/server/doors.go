package server

import "sync"

// doors counts the connections that are being served, so that the end can wait
// for the last of them.
type doors struct {
	mu     sync.Mutex
	closed bool
	open   sync.WaitGroup
}

// enter is false when the server is at its end; otherwise leave must follow.
func (d *doors) enter() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.closed {
		d.open.Add(1)
	}
	return !d.closed
}

func (d *doors) leave() { d.open.Done() }

// wait lets nobody in any more and waits for the last to leave.
func (d *doors) wait() {
	d.mu.Lock()
	d.closed = true
	d.mu.Unlock()
	d.open.Wait()
}
