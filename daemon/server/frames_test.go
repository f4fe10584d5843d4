package server_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// The first byte of a frame: the final bit, and the opcode.
const (
	final        = 0x80
	continuation = 0x0
	text         = 0x1
	binaryData   = 0x2
	closing      = 0x8
	ping         = 0x9
	pong         = 0xA
)

// frame is one masked frame; the mask is zero, so the payload stays readable.
func frame(head byte, payload string) string {
	return header(head, 0x80, uint64(len(payload))) + "\x00\x00\x00\x00" + payload
}

// header is a frame's head with any length, in its shortest form.
func header(head, mask byte, length uint64) string {
	switch {
	case length < 126:
		return string([]byte{head, mask | byte(length)})
	case length < 1<<16:
		return string(binary.BigEndian.AppendUint16([]byte{head, mask | 126}, uint16(length)))
	}
	return string(binary.BigEndian.AppendUint64([]byte{head, mask | 127}, length))
}

func TestFrames(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	const gone = 0 // the connection just ends
	limit := strings.Repeat(" ", protocol.MaxMessageBytes)
	for name, test := range map[string]struct {
		sent string
		code int
	}{
		"F1 unmasked":                    {"\x81\x02{}", websocket.CloseProtocolError},
		"F2 invalid UTF-8":               {frame(final|text, "\xff\xfe"), websocket.CloseInvalidFramePayloadData},
		"F3 one byte too many":           {frame(final|text, limit+" "), websocket.CloseMessageTooBig},
		"F4 fragments too many":          {frame(text, limit) + frame(final|continuation, " "), websocket.CloseMessageTooBig},
		"F5 the greatest length":         {header(final|text, 0x80, 1<<63-1) + "\x00\x00\x00\x00", websocket.CloseMessageTooBig},
		"F6 a negative length":           {header(final|text, 0x80, 1<<63) + "\x00\x00\x00\x00", websocket.CloseMessageTooBig},
		"F7 compressed":                  {frame(final|0x40|text, "{}"), websocket.CloseProtocolError},
		"F8 reserved opcode":             {frame(final|0x3, ""), websocket.CloseProtocolError},
		"F9 continuation of nothing":     {frame(final|continuation, "{}"), websocket.CloseProtocolError},
		"F9 text within text":            {frame(text, "{") + frame(final|text, "}"), websocket.CloseProtocolError},
		"F10 fragmented ping":            {frame(ping, ""), websocket.CloseProtocolError},
		"F10 long ping":                  {frame(final|ping, strings.Repeat("x", 126)), websocket.CloseProtocolError},
		"F11 binary":                     {frame(final|binaryData, "{}"), websocket.CloseUnsupportedData},
		"F13 close code 1005":            {frame(final|closing, "\x03\xed"), websocket.CloseProtocolError},
		"F13 half a close code":          {frame(final|closing, "\x03"), gone},
		"F14 a thousand pings":           {strings.Repeat(frame(final|ping, ""), 1000), protocol.CloseSlowDown},
		"F14 a thousand pongs":           {strings.Repeat(frame(final|pong, ""), 1000), protocol.CloseSlowDown},
		"F15 empty fragments, a million": {frame(text, "{") + strings.Repeat(frame(continuation, ""), 1_000_000), websocket.CloseMessageTooBig},
		"nothing, politely":              {frame(final|closing, "\x03\xe8"), websocket.CloseNormalClosure},
	} {
		t.Run(name, func(t *testing.T) {
			b, _ := h.connect(p)
			b.t = t
			go func() { _, _ = io.WriteString(b.NetConn(), test.sent) }() // fails when the daemon has seen enough
			if got := b.closed(); got != test.code {
				t.Errorf("closed with %d, want %d", got, test.code)
			}
			if n, err := b.NetConn().Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
				t.Errorf("then %d bytes and %v, want a clean end", n, err)
			}
		})
	}
}

// The longest message that is allowed, also in as many pieces as the budget pays for.
func TestLongestMessage(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	request := `{"jsonrpc":"2.0","id":7,"method":"stats.get"}`
	message := request + strings.Repeat(" ", protocol.MaxMessageBytes-len(request))
	fragments := func(size int) string {
		var out bytes.Buffer
		head := byte(text)
		for rest := message; ; head = continuation {
			if len(rest) <= size {
				out.WriteString(frame(final|head, rest))
				return out.String()
			}
			out.WriteString(frame(head, rest[:size]))
			rest = rest[size:]
		}
	}
	for _, size := range []int{protocol.MaxMessageBytes, 1 << 10, 700, protocol.MaxMessageBytes} {
		if _, err := io.WriteString(b.NetConn(), fragments(size)); err != nil {
			t.Fatal(err)
		}
		if answer := b.answer(); string(answer.ID) != "7" || answer.Error != nil {
			t.Errorf("in pieces of %d bytes: %+v", size, answer)
		}
	}
}

// A message that never ends is given up in spite of pongs.
func TestF16MessageThatNeverEnds(t *testing.T) {
	h := open(t, server.Timing{Assemble: 300 * time.Millisecond})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		_, _ = io.WriteString(b.NetConn(), frame(text, "{"))
		tick := time.NewTicker(150 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
				_, _ = io.WriteString(b.NetConn(), frame(final|pong, ""))
			}
		}
	}()
	if code := b.closed(); code != websocket.ClosePolicyViolation {
		t.Errorf("closed with %d, want 1008", code)
	}
}

// Half-open: a peer that does not even answer pings is gone, and leaves nothing.
func TestF18DeadPeer(t *testing.T) {
	h := open(t, server.Timing{Heartbeat: 50 * time.Millisecond, Idle: 200 * time.Millisecond, Chance: 200 * time.Millisecond})
	p := h.pair(protocol.ChromiumOrigin)
	b, _ := h.connect(p)
	h.event()
	b.SetPingHandler(func(string) error { return nil })
	if code := b.closed(); code != websocket.CloseGoingAway {
		t.Errorf("closed with %d, want 1001", code)
	}
	if got, want := h.event(), "disconnected "+p.id; got != want {
		t.Errorf("event %q, want %q", got, want)
	}
}

// A computer that wakes up finds the deadline passed and no heartbeat sent. The
// browser is asked before it is given up, again each time.
func TestSilenceIsForgivenOnce(t *testing.T) {
	h := open(t, server.Timing{Heartbeat: time.Hour, Idle: 20 * time.Millisecond, Chance: patience})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	asked := make(chan struct{}, 3)
	answer := b.PingHandler()
	b.SetPingHandler(func(data string) error {
		select {
		case asked <- struct{}{}:
		default:
		}
		return answer(data)
	})
	go func() { _, _, _ = b.ReadMessage() }() // until the end: pings are answered while reading
	for range 3 {
		select {
		case <-asked:
		case <-time.After(patience):
			t.Fatal("the browser was not asked")
		}
	}
}

// A browser whose extension has nothing to say stays, by the pongs that the browser
// itself sends, and gets its heartbeats.
func TestQuietBrowserStays(t *testing.T) {
	h := open(t, server.Timing{Heartbeat: 150 * time.Millisecond, Idle: 600 * time.Millisecond})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	for range 10 {
		var push reply
		b.receive(&push)
		var beat protocol.Heartbeat
		if err := json.Unmarshal(push.Params, &beat); err != nil || push.Method != "heartbeat" || beat.NowMs == 0 {
			t.Fatalf("not a heartbeat: %+v", push)
		}
	}
}
