package pulse

import (
	"context"
	"fmt"
	"net"
	"time"
)

// version is the one of the protocol that is spoken: the first in which a recording says
// whether it is paused. Newer servers speak it too, and then add nothing to their answers.
const version = 19

// Conn is a connection to a sound server. It is for one goroutine.
type Conn struct {
	socket   *net.UnixConn
	patience time.Duration
	tag      uint32 // of the last question
	stale    bool   // recordings have changed since they were asked for
	unhook   func() bool
}

// Dial connects to the sound server whose socket has this path, and asks to be told of
// recordings. The end of ctx closes the connection, whatever it waits for; no question
// waits for longer than patience.
func Dial(ctx context.Context, path string, patience time.Duration) (*Conn, error) {
	dialer := net.Dialer{Timeout: patience}
	socket, err := dialer.DialUnix(ctx, "unix", nil, &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, fmt.Errorf("find sound server: %w", err)
	}
	c := &Conn{socket: socket, patience: patience}
	c.unhook = context.AfterFunc(ctx, func() { _ = socket.Close() })
	if err := c.greet(); err != nil {
		c.Close()
		return nil, fmt.Errorf("join sound server: %w", err)
	}
	return c, nil
}

// Close ends the connection.
func (c *Conn) Close() {
	c.unhook()
	_ = c.socket.Close()
}

// greet says who we are. That we are the server's own user the kernel vouches for, so that
// the key of the protocol's is not needed, and is left blank.
func (c *Conn) greet() error {
	if _, err := c.ask(commandAuth, question{}.word(version).bytes(make([]byte, 256))); err != nil {
		return err
	}
	if _, err := c.ask(commandName, question{}.property("application.name", "Offhours")); err != nil {
		return err
	}
	_, err := c.ask(commandSubscribe, question{}.word(subscribeRecording))
	return err
}
