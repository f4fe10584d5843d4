package server

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/creachadair/jrpc2"

	"offhours/protocol"
)

// dispatcher finds the handler of a request that has passed inspection, and turns
// whatever the handler does into an answer.
type dispatcher struct{ session *session }

// Assign implements [jrpc2.Assigner].
func (d dispatcher) Assign(ctx context.Context, method string) jrpc2.Handler {
	handle := d.session.handlers.Assign(ctx, method)
	if handle == nil {
		return nil
	}
	return func(ctx context.Context, request *jrpc2.Request) (result any, err error) {
		if request.IsNotification() {
			defer d.session.release() // no answer will come by that does it
		}
		defer func() { err = d.answerable(method, err) }()
		defer func() {
			if fault := recover(); fault != nil {
				d.session.fault(request.IsNotification())
				err = fmt.Errorf("panic: %v\n%s", fault, debug.Stack())
			}
		}()
		result, err = handle(ctx, request)
		if result == nil {
			result = protocol.Empty{} // null is never sent
		}
		return result, err
	}
}

// answerable is a handler's error as the peer may see it. One that was not made to
// be seen is logged, and the peer hears only that the daemon failed.
func (d dispatcher) answerable(method string, err error) error {
	var refusal *Error
	var ready *jrpc2.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &refusal):
		return refusal.wire()
	case errors.As(err, &ready):
		return ready
	}
	d.session.log.Error("call failed", "method", method, "browser", d.session.peer.Browser, "err", err)
	return (&Error{Code: codeInternal, Message: "the daemon failed; its log says why"}).wire()
}
