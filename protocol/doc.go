// Package protocol is the wire between the Offhours daemon and everything that
// talks to it: message types, the method table with the door each method needs,
// the catalogue of platforms, and the texts of the product.
//
// # One source
//
// The Go types here are the only place where a message is written by hand. Their
// comments and jsonschema tags become schema.json (by "go run ./protocol/gen"),
// schema.json becomes messages.ts, and both sides check every message that
// arrives against that schema. `make gen` makes them anew, and a test fails when
// what is committed differs.
//
// # Two doors
//
// The browser door is a WebSocket at ws://127.0.0.1:PORT/ws with subprotocol
// offhours.v1. It opens with four frames that prove both ends to each other (see
// [Hello]); after the fourth, JSON-RPC 2.0 begins, one object per text frame and
// no batches. The owner's door is a socket that only this user can open; it
// speaks the same JSON-RPC, one object per line, without the four frames.
// [Methods] says which method answers at which door.
//
// # Units
//
// Instants are Unix milliseconds in UTC and end in Ms, durations are integer
// milliseconds and end in Ms, local days are written 2026-03-29. A field that may
// be missing is left out; null is never sent and is refused.
package protocol
