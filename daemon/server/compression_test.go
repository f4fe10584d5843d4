package server_test

import (
	"io"
	"testing"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// Both kinds of browser offer to compress. It is not taken up, and who compresses
// all the same is sent away: a few bytes could stand for megabytes.
func TestF17CompressionIsNotTakenUp(t *testing.T) {
	h := open(t, server.Timing{})
	answer := ask(t, h.Addr(), good().with("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"))
	if taken := answer.header.Values("Sec-WebSocket-Extensions"); answer.status != 101 || len(taken) > 0 {
		t.Errorf("status %d, extensions %q, want 101 and none", answer.status, taken)
	}
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	const compressed = 0x40 // the first of the reserved bits
	if _, err := io.WriteString(b.NetConn(), frame(final|compressed|text, "\xab\xae\x05\x00")); err != nil {
		t.Fatal(err)
	}
	if code := b.closed(); code != websocket.CloseProtocolError {
		t.Errorf("closed with %d, want 1002", code)
	}
}
