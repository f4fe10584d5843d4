// Package server is the daemon's two doors: the browser door, a WebSocket on
// 127.0.0.1, and the owner's door, a socket (on Windows a named pipe) that only
// this user can open. Both speak JSON-RPC 2.0 by the one method table of package
// protocol.
//
// # The way in
//
// A connection at the browser door is one request. It passes the guard (Host, path, method, Origin,
// upgrade headers, in that order, before anything is upgraded), then the prologue
// (four frames in which both ends prove that they hold the pairing's key), and
// only then reaches JSON-RPC. A browser that has no key yet may send a pairing code
// in place of the first frame; that is answered, and ends the connection. At the
// owner's door the operating system says who the peer is, to either end. No setting
// turns a check off.
//
// # The way of a message
//
//	wire     frames or lines; limits on size, time and control frames
//	pace     how many messages a browser may send, over all its connections
//	inspect  strict JSON, one request, known method, right door, right shape
//	jrpc2    one call at a time per connection, in the order of arrival
//	outbox   a bounded queue, drained by the connection's one writer
//
// A bad message is answered and the connection lives on; a bad frame closes it.
// A peer that does not read fills its own outbox and is closed; nobody else waits
// for it.
package server
