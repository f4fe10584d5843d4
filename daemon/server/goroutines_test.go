package server_test

import (
	"runtime"
	"testing"

	"offhours/daemon/server"
	"offhours/protocol"
)

// A connection costs three goroutines: one that writes, one that reads, and one
// that waits for calls to start. When it is over, none is left.
func TestGoroutinesOfAConnection(t *testing.T) {
	h := open(t, server.Timing{})
	before := runtime.NumGoroutine()
	const count = 10
	var browsers []*browser
	for range count {
		b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
		if answer := b.call("status.get", `{}`); answer.Error != nil {
			t.Fatalf("%+v", answer.Error)
		}
		browsers = append(browsers, b)
	}
	h.until("three goroutines for each", func() bool { return runtime.NumGoroutine() == before+3*count })
	for _, b := range browsers {
		_ = b.Close()
	}
	h.until("none left", func() bool { return runtime.NumGoroutine() == before })
}
