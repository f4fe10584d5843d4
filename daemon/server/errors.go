package server

import (
	"encoding/json"
	"errors"

	"github.com/creachadair/jrpc2"

	"offhours/protocol"
)

var (
	// ErrRunning says that another daemon of this user answers at the socket.
	ErrRunning = errors.New("offhours is already running")

	// ErrNotRunning says that nobody answers at the socket.
	ErrNotRunning = errors.New("the Offhours service is not running")

	// ErrUnsafe says that others could put a socket of their own in the place of ours.
	ErrUnsafe = errors.New("the socket's folder is not yours alone")

	// ErrUnknownBrowser is what [Browsers] answers for a browser that never paired.
	ErrUnknownBrowser = errors.New("unknown browser")

	// ErrRevoked is what [Browsers] answers for a browser that its person disconnected.
	ErrRevoked = errors.New("browser was revoked")

	// ErrNotConnected says that the browser has no connection to push to.
	ErrNotConnected = errors.New("browser is not connected")
)

// Error is an error as it travels: what a handler returns in order to be refused
// with a code and a stable word, and what [Client.Call] returns for it.
type Error struct {
	Code    int                `json:"code"`    // one of the protocol's JSON-RPC codes
	Message string             `json:"message"` // one English sentence without a full stop
	Data    protocol.ErrorData `json:"data,omitzero"`
}

// Error is the message, and the way out where there is one.
func (e *Error) Error() string {
	if e.Data.Hint == "" {
		return e.Message
	}
	return e.Message + ": " + e.Data.Hint
}

// codeInternal is JSON-RPC's own code for a fault of the daemon.
const codeInternal = -32603

// wire is the error as the JSON-RPC library sends it.
func (e *Error) wire() *jrpc2.Error {
	out := &jrpc2.Error{Code: jrpc2.Code(e.Code), Message: e.Message} //nolint:gosec // codes have five digits
	if e.Data.Code == "" {
		return out
	}
	return out.WithData(e.Data)
}

// fromWire is the error that the JSON-RPC library received.
func fromWire(received *jrpc2.Error) *Error {
	out := &Error{Code: int(received.Code), Message: received.Message}
	if len(received.Data) > 0 {
		_ = json.Unmarshal(received.Data, &out.Data) // data of another form is no data
	}
	return out
}

func badJSON(reason string) *Error {
	return &Error{protocol.CodeParse, "not JSON", protocol.ErrorData{Code: protocol.ErrBadJSON, Hint: reason}}
}

func badShape(p problem) *Error {
	return &Error{protocol.CodeInvalidParams, "wrong shape", protocol.ErrorData{Code: protocol.ErrBadShape, Field: p.field, Hint: p.hint()}}
}

func unknownMethod() *Error {
	return &Error{protocol.CodeUnknownMethod, "no such method", protocol.ErrorData{Code: protocol.ErrUnknownMethod}}
}

func forbidden() *Error {
	return &Error{protocol.CodeForbidden, "not at this door", protocol.ErrorData{Code: protocol.ErrForbidden}}
}
