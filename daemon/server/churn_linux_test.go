package server_test

import (
	"flag"
	"io"
	"net"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"offhours/daemon/server"
	"offhours/protocol"
)

var comers = flag.Int("comers", 10_000, "how many connections TestN15 makes and ends")

// arrivals are ways to come: what is said first, and what at the first byte of an
// answer. Then whoever came hangs up.
var arrivals = [...]struct{ first, then string }{
	{"", ""}, // without a word
	{"GET / HTTP/1.1\r\nHost: PORT\r\n\r\n", ""},        // refused
	{strings.Join(good(), "\r\n") + "\r\n\r\n", ""},     // a WebSocket that says nothing
	{strings.Join(good(), "\r\n") + "\r\n\r\n", "\x81"}, // one that ends within a frame's header
}

// Connections come and go by the thousand, as politely or rudely as may be. When
// they have gone, nothing is left of them, and a browser that was in all the while
// has not noticed.
func TestN15TenThousandComeAndGo(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	stays := func() {
		t.Helper()
		if answer := b.call("status.get", `{}`); answer.Error != nil {
			t.Fatalf("the browser that is in: %+v", answer.Error)
		}
	}
	stays()
	runtime.GC() // closes what other tests have dropped without closing it
	goroutines, descriptors := runtime.NumGoroutine(), openDescriptors(t)

	const atOnce = 2
	var answered atomic.Int64
	var all sync.WaitGroup
	for range atOnce {
		all.Go(func() { answered.Add(h.comeAndGo(*comers / atOnce)) })
	}
	all.Wait()
	h.until("back to no more goroutines", func() bool { return runtime.NumGoroutine() <= goroutines })
	h.until("back to no more descriptors", func() bool { return openDescriptors(t) <= descriptors })
	stays()
	h.connect(h.pair(protocol.ChromiumOrigin))
	if answered.Load() < int64(*comers)/2 { // of the three quarters who spoke
		t.Errorf("only %d of %d were answered", answered.Load(), *comers)
	}
	t.Logf("%d connections, %d answered; %d goroutines and %d descriptors before and after", *comers, answered.Load(), goroutines, descriptors)
}

// comeAndGo makes so many connections, one after another, and answers how many of
// them got a byte. Every other one breaks off instead of ending.
func (h *house) comeAndGo(count int) (answered int64) {
	_, port, _ := net.SplitHostPort(h.Addr())
	for i := range count {
		conn, err := net.Dial("tcp4", h.Addr())
		if err != nil {
			h.t.Errorf("connection %d: %v", i, err)
			return answered
		}
		_ = conn.SetDeadline(time.Now().Add(patience))
		if words := arrivals[i%len(arrivals)]; words.first != "" {
			_, _ = io.WriteString(conn, strings.ReplaceAll(words.first, "PORT", port))
			n, _ := conn.Read(make([]byte, 1))
			_, _ = io.WriteString(conn, words.then)
			answered += int64(n)
		}
		if tcp, isTCP := conn.(*net.TCPConn); isTCP && i/len(arrivals)%2 == 0 {
			_ = tcp.SetLinger(0)
		}
		_ = conn.Close()
	}
	return answered
}

// openDescriptors is how many descriptors this process has open.
func openDescriptors(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}
