package server_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// hundred is an upload of a hundred different spans.
func hundred() []byte {
	rules := []string{"facebook.feed", "instagram.direct.inbox", "youtube.studio.content", "x.home"}
	var spans []string
	for i := range 100 {
		from := 1_795_000_000_000 + i*60_000
		spans = append(spans, fmt.Sprintf(`{"sequence":%d,"fromMs":%d,"toMs":%d,"sinceMs":%d,"rule":%q,"attention":"focused","zone":"Africa/Cairo"}`,
			i+1, from, from+60_000, from-5_000, rules[i%len(rules)]))
	}
	return []byte(upload(strings.Join(spans, ",")))
}

// BenchmarkInspectUpload100 is the strict pre-pass alone.
func BenchmarkInspectUpload100(b *testing.B) {
	s := server.New(server.Config{Methods: methods()})
	message := hundred()
	b.SetBytes(int64(len(message)))
	b.ReportAllocs()
	for b.Loop() {
		if pass, answer := s.Inspect(protocol.BrowserDoor, message); !pass {
			b.Fatalf("refused: %s", answer)
		}
	}
}

// BenchmarkCallUpload100 is a whole call over a WebSocket on the loopback, with a
// handler that only decodes its parameters.
func BenchmarkCallUpload100(b *testing.B) {
	h := open(b, server.Timing{}, unpaced)
	browser, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	benchmarkCalls(b, browser, hundred())
}

// BenchmarkCallEmpty is the least that a call costs.
func BenchmarkCallEmpty(b *testing.B) {
	h := open(b, server.Timing{}, unpaced)
	browser, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	benchmarkCalls(b, browser, []byte(call(`,"method":"stats.get"`)))
}

func benchmarkCalls(b *testing.B, browser *browser, message []byte) {
	_ = browser.SetReadDeadline(time.Time{})
	b.SetBytes(int64(len(message)))
	b.ReportAllocs()
	for b.Loop() {
		if err := browser.WriteMessage(websocket.TextMessage, message); err != nil {
			b.Fatal(err)
		}
		if _, answer, err := browser.ReadMessage(); err != nil || strings.Contains(string(answer), `"error"`) {
			b.Fatalf("%s: %v", answer, err)
		}
	}
}
