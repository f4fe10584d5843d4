package server_test

import (
	"errors"
	"io"
	"net"
	"os"
	"testing"
	"time"

	"offhours/daemon/server"
	"offhours/protocol"
)

// Connections that say nothing take up no more than there is room for, and leave
// those alone that are in.
func TestThirtyTwoConnections(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	const room = 32
	var silent []net.Conn
	for range room - 1 {
		silent = append(silent, dialTCP(t, h.Addr()))
	}
	// They are accepted in order, so when this one is closed, the others are in.
	if _, err := io.ReadAll(dialTCP(t, h.Addr())); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the connection for which there is no room is left waiting")
	}
	if answer := b.call("status.get", `{}`); answer.Error != nil {
		t.Errorf("the browser that is in: %+v", answer.Error)
	}
	_ = silent[0].Close()
	h.until("room again", func() bool { return h.answers() })
}

// answers is whether the door answers a request at all.
func (h *house) answers() bool {
	conn := dialTCP(h.t, h.Addr())
	defer conn.Close()
	_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\n\r\n")
	n, _ := conn.Read(make([]byte, 1))
	return n == 1
}

func dialTCP(t testing.TB, address string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp4", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(patience))
	return conn
}
