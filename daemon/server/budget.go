package server

import (
	"errors"
	"net"
	"os"
	"sync"
)

// overhead is how many raw bytes a message may cost beyond its own length: the
// headers of its frames, and control frames between them.
const overhead = 1 << 10

var errBudget = errors.New("byte budget of the message is spent")

// budgetConn counts the raw bytes that are read. The WebSocket library bounds a
// message's length only, so empty fragments and control frames would be free.
// Reading is unbounded until the first grant.
type budgetConn struct {
	*net.TCPConn
	granted bool
	left    int

	// patient is asked when the deadline for reading has passed: true when it has set
	// another. The library itself never reads again after a deadline.
	patient func() bool

	leave func() // gives the place at the listener back; may be called twice
}

// grant allows so many more bytes from now on. Only the reading goroutine may call it.
func (c *budgetConn) grant(bytes int) { c.granted, c.left = true, bytes }

// Read never reads past the budget, so what a buffer holds of the next message
// was paid for too.
func (c *budgetConn) Read(p []byte) (int, error) {
	if !c.granted {
		return c.TCPConn.Read(p)
	}
	if c.left <= 0 {
		return 0, errBudget
	}
	n, err := c.TCPConn.Read(p[:min(len(p), c.left)])
	if errors.Is(err, os.ErrDeadlineExceeded) && c.patient != nil && c.patient() {
		n, err = c.TCPConn.Read(p[:min(len(p), c.left)])
	}
	c.left -= n
	return n, err
}

// Close frees the connection and its place.
func (c *budgetConn) Close() error {
	c.leave()
	return c.TCPConn.Close()
}

// budgetListener puts a budget around every connection, and holds as many as there
// is room for.
type budgetListener struct {
	*net.TCPListener
	room chan struct{} // a token for each connection
}

// Accept waits for the next connection. One for which there is no room is closed
// at once: left waiting, it would only hold up those behind it.
func (l budgetListener) Accept() (net.Conn, error) {
	for {
		conn, err := l.AcceptTCP()
		if err != nil {
			return nil, err
		}
		select {
		case l.room <- struct{}{}:
			return &budgetConn{TCPConn: conn, leave: sync.OnceFunc(func() { <-l.room })}, nil
		default:
			_ = conn.Close()
		}
	}
}
