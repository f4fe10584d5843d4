package server_test

import (
	"runtime"
	"strings"
	"testing"

	"offhours/daemon/server"
	"offhours/protocol"
)

// A connection costs three goroutines: one that writes, one that reads, and one
// that waits for calls to start. When it is over, none is left.
func TestGoroutinesOfAConnection(t *testing.T) {
	h := open(t, server.Timing{})
	h.until("the end of what other tests left", func() bool { return serving() == 0 })
	const count = 10
	var browsers []*browser
	for range count {
		b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
		if answer := b.call("status.get", `{}`); answer.Error != nil {
			t.Fatalf("%+v", answer.Error)
		}
		browsers = append(browsers, b)
	}
	h.until("three goroutines for each", func() bool { return serving() == 3*count })
	for _, b := range browsers {
		_ = b.Close()
	}
	h.until("none left", func() bool { return serving() == 0 })
}

// serving is how many goroutines belong to connections, by what they are in: the
// number of all goroutines would count what other tests have not ended yet.
func serving() (count int) {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	for stack := range strings.SplitSeq(string(stacks), "\n\n") {
		if strings.Contains(stack, "server.(*session)") || strings.Contains(stack, "jrpc2.(*Server)") {
			count++
		}
	}
	return count
}
