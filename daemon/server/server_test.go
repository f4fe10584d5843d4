package server_test

import (
	"context"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// While another program holds the port, the owner's door serves and says so; when
// the port is free, browsers come back by themselves.
func TestPortIsTaken(t *testing.T) {
	squatter, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := squatter.Addr().String()
	h := open(t, server.Timing{Retry: 20 * time.Millisecond}, withListen(address))
	if h.Serving() {
		t.Error("serving on a port that another program holds")
	}
	if h.Addr() != address {
		t.Errorf("address %s, want %s", h.Addr(), address)
	}
	if err := h.dial().Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Errorf("the owner's door: %v", err)
	}
	_ = squatter.Close()
	h.until("serving", h.Serving)
	h.connect(h.pair(protocol.ChromiumOrigin))
}

// until waits for something that no event announces.
func (h *house) until(what string, true func() bool) {
	h.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(patience); !true(); {
		select {
		case <-tick.C:
		case <-deadline:
			h.t.Fatalf("not %s", what)
		}
	}
}

// The end: browsers hear 1001, both doors are shut, and nothing is left behind.
func TestClose(t *testing.T) {
	before := runtime.NumGoroutine()
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	unproved := h.upgrade(firefoxOrigin)
	client := h.dial()
	if err := client.Call(t.Context(), "status.get", nil, nil); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		h.Close()
		h.Close() // twice is once
	}()
	if code := b.closed(); code != websocket.CloseGoingAway {
		t.Errorf("closed with %d, want 1001", code)
	}
	<-ended
	if h.Serving() {
		t.Error("serving after the end")
	}
	if conn, err := net.Dial("tcp4", h.Addr()); err == nil {
		_ = conn.Close()
		t.Error("the port is still open")
	}
	if _, err := server.Dial(t.Context(), h.socket); err == nil {
		t.Error("the socket still answers")
	}
	_, _, _ = b.Close(), unproved.Close(), client.Close()
	h.until("back to as many goroutines", func() bool { return runtime.NumGoroutine() <= before+1 }) // the harness runs one
}

// A handler that hangs cannot hold up the end for long: its context ends.
func TestCloseWhileACallHangs(t *testing.T) {
	began := make(chan struct{})
	table := methods()
	h := open(t, server.Timing{}, withMethods(table), func(c *server.Config, _ *house) {
		table["status.get"] = hang(began)
	})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	b.sendText(call(`,"method":"status.get"`))
	<-began
	h.Close()
}

func TestServerRunsOnce(t *testing.T) {
	h := open(t, server.Timing{})
	if err := h.Run(context.Background()); err == nil || !strings.Contains(err.Error(), "run before") {
		t.Errorf("second run: %v", err)
	}
}

func TestCloseBeforeRun(t *testing.T) {
	s := server.New(server.Config{Listen: "127.0.0.1:0", Socket: door(t), Methods: methods()})
	s.Close()
}
