package server

import "fmt"

// wire is one connection as a session sees it: whole messages in and out. One
// goroutine reads; one writes and says goodbye.
type wire interface {
	// read waits for the next message. Its error is a farewell when the peer is to
	// be told why; after any error it is not called again.
	read() ([]byte, error)

	// write sends one message; it gives up on a peer that does not take it.
	write(message []byte) error

	// beat tells a quiet peer that the daemon lives, where the wire needs that.
	beat() error

	// goodbye sends the last word. The peer has a moment to answer; then read fails.
	goodbye(farewell)

	// hangUp waits for that moment, when read has failed before it is over, and
	// frees the connection.
	hangUp()

	// abort frees the connection at once. Any goroutine may call it.
	abort()
}

// farewell is why a connection is closed: a WebSocket close code and a short word
// for the log. Code 0 means that there is nothing to tell or nobody to tell it to.
type farewell struct {
	code   int
	reason string
}

// Error makes a farewell what read can return.
func (f farewell) Error() string { return fmt.Sprintf("close %d: %s", f.code, f.reason) }
