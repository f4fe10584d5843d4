package server

import (
	"errors"
	"net"
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
	c.left -= n
	return n, err
}

// budgetListener puts a budget around every connection.
type budgetListener struct{ *net.TCPListener }

// Accept waits for the next connection.
func (l budgetListener) Accept() (net.Conn, error) {
	conn, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return &budgetConn{TCPConn: conn}, nil
}
