package server

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
)

// Client is the other end of the owner's door, for the commands and for the
// native-messaging host.
type Client struct {
	conn net.Conn
	rpc  *jrpc2.Client
}

// Dial connects to the daemon at its socket; [ErrNotRunning] when none answers.
func Dial(ctx context.Context, socket string) (*Client, error) {
	conn, err := dialOwner(ctx, socket)
	if errors.Is(err, ErrNotRunning) {
		return nil, ErrNotRunning
	}
	if err != nil {
		return nil, fmt.Errorf("reach the daemon: %w", err)
	}
	return &Client{conn, jrpc2.NewClient(channel.Line(conn, conn), nil)}, nil
}

// Call calls a method and stores what it answers in result, which may be nil. The
// error is an [*Error] when the daemon refused, and [ErrNotRunning] when it went
// away before it answered.
func (c *Client) Call(ctx context.Context, method string, params, result any) error {
	answer, err := c.rpc.Call(ctx, method, params)
	var refused *jrpc2.Error
	switch {
	case errors.As(err, &refused):
		return fromWire(refused)
	case err != nil && ctx.Err() != nil:
		return fmt.Errorf("%s: %w", method, ctx.Err())
	case err != nil:
		return fmt.Errorf("%s: %w: %w", method, ErrNotRunning, err)
	case result == nil:
		return nil
	}
	if err := answer.UnmarshalResult(result); err != nil {
		return fmt.Errorf("%s: read the answer: %w", method, err)
	}
	return nil
}

// Close hangs up.
func (c *Client) Close() error { return c.rpc.Close() }
