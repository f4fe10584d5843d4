package server_test

import (
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// A handler that panics costs its own connection, and the third in a minute the whole
// server, so that another process takes its place.
func TestN3AHandlerPanics(t *testing.T) {
	h := open(t, server.Timing{}, func(_ *server.Config, h *house) { h.ends = server.ErrFaulty })
	p := h.pair(protocol.ChromiumOrigin)
	for panics := range 2 {
		b, _ := h.connect(p)
		if got := b.call("stats.get", `{}`); got.Error != nil {
			t.Fatalf("after %d panics: %+v", panics, got.Error)
		}
		if got := b.call("breaks.get", `{}`); got.Error == nil || got.Error.Message != "the daemon failed; its log says why" {
			t.Errorf("a call whose handler panics is answered with %+v", got)
		}
		if code := b.closed(); code != websocket.CloseInternalServerErr {
			t.Errorf("closed with %d, want 1011", code)
		}
	}
	b, _ := h.connect(p)
	b.sendText(`{"jsonrpc":"2.0","id":1,"method":"breaks.get","params":{}}`)
	select {
	case <-h.Done():
	case <-time.After(patience):
		t.Error("the server goes on")
	}
}

func TestN3HowOften(t *testing.T) {
	for name, test := range map[string]struct {
		afterS []int
		faulty bool
	}{
		"two":                              {[]int{0, 1}, false},
		"three in a minute":                {[]int{0, 30, 59}, true},
		"three in more":                    {[]int{0, 30, 60}, false},
		"three in a minute, after others":  {[]int{0, 50, 61, 62}, true},
		"one each minute, for a long time": {[]int{0, 60, 120, 180, 240, 300}, false},
	} {
		t.Run("N3 "+name, func(t *testing.T) {
			if got := server.FaultyAfter(test.afterS); got != test.faulty {
				t.Errorf("faulty %v, want %v", got, test.faulty)
			}
		})
	}
}
