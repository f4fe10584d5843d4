package server_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/creachadair/jrpc2/handler"
	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/daemon/server/mutator"
	"offhours/protocol"
)

// flagged is a flag of [server.TestMutatedMessages], whose package is another.
func flagged(t *testing.T, name string) uint64 {
	t.Helper()
	n, err := strconv.ParseUint(flag.Lookup(name).Value.String(), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// few are some messages, and one in so many of those that are not sent over sockets.
func few(t *testing.T, oneIn uint64) int {
	t.Helper()
	return int(200 + flagged(t, "messages")/oneIn)
}

func mutatorOf(t *testing.T, corpus [][]byte) *mutator.Mutator {
	t.Helper()
	seed := flagged(t, "seed")
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("again with: -seed %d -messages %d", seed, flagged(t, "messages"))
		}
	})
	return mutator.New(seed, corpus)
}

// soundMethods are methods that neither fail nor panic.
func soundMethods() handler.Map {
	sound := methods()
	for _, name := range []string{"breaks.get", "settings.get"} {
		sound[name] = sound["status.get"]
	}
	return sound
}

// endings counts how connections ended: by close code, 0 for none.
type endings map[int]int

func (e endings) String() string {
	var text string
	for _, code := range slices.Sorted(maps.Keys(e)) {
		text += fmt.Sprintf(" %d×%d", e[code], code)
	}
	return text
}

// known are the codes with which a connection may end.
var known = []int{
	0, websocket.CloseNormalClosure, websocket.CloseProtocolError, websocket.CloseUnsupportedData, websocket.CloseInvalidFramePayloadData,
	websocket.ClosePolicyViolation, websocket.CloseMessageTooBig, protocol.CloseBadInput, protocol.CloseNotProved, protocol.CloseVersion, protocol.CloseSlowDown,
}

// Mutated messages in mutated frames over real sockets. The limit on messages a
// second is off, that on bad messages holds: whoever is turned out connects again. Every answer is one that the
// protocol knows, every connection comes to its end as soon as its peer has said
// all, and leaves no goroutine and no descriptor behind.
func TestMutatedFrames(t *testing.T) {
	corpus, err := mutator.Requests(os.DirFS("../../protocol/testdata/messages"))
	if err != nil {
		t.Fatal(err)
	}
	m := mutatorOf(t, corpus)
	h := open(t, server.Timing{}, withMethods(soundMethods()), unpaced)
	p := h.pair(protocol.ChromiumOrigin)
	total := few(t, 100)

	h.throng(t, m, p, 20) // what is made once is made
	goroutines, open := runtime.NumGoroutine(), descriptors(t)
	ended, connections := h.throng(t, m, p, total)
	settles(t, goroutines, open)
	t.Logf("%d mutated messages over %d connections, which ended with%s", total, connections, ended)
}

// throng sends so many messages, over as many connections as it takes.
func (h *house) throng(t *testing.T, m *mutator.Mutator, p pairing, total int) (ended endings, connections int) {
	t.Helper()
	ended = endings{}
	for sent := 0; sent < total; connections++ {
		conn := h.proved(t, p)
		var raw []byte
		for range 12 { // one or two more than may be bad
			raw = append(raw, m.Frames(m.Next())...)
			sent++
		}
		code, answers := sayAll(t, conn, raw)
		ended[code]++
		for _, answer := range answers {
			checkAnswer(t, answer)
		}
		drainEvents(h)
	}
	return ended, connections
}

// proved is a connection behind the prologue, without what would keep it alive
// until the end of the test.
func (h *house) proved(t *testing.T, p pairing) *websocket.Conn {
	t.Helper()
	conn := h.dialled(t, p.origin)
	b := &browser{Conn: conn, t: t}
	hello := newHello(p.id)
	b.send(hello)
	var challenge protocol.Challenge
	b.receive(&challenge)
	b.send(protocol.Proof{Proof: seal(p.key, protocol.BrowserSide, p, hello, challenge), Extension: "1.2.3"})
	b.receive(&protocol.Welcome{})
	return conn
}

func (h *house) dialled(t *testing.T, origin string) *websocket.Conn {
	t.Helper()
	dialer := websocket.Dialer{Subprotocols: []string{protocol.Subprotocol}, HandshakeTimeout: patience}
	conn, answer, err := dialer.Dial("ws://"+h.Addr()+protocol.Path, http.Header{"Origin": {origin}})
	if err != nil {
		t.Fatalf("upgrade: %v", err)
	}
	_ = answer.Body.Close()
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	return conn
}

// sayAll writes raw bytes and then no more, and reads to the end: the close code,
// and what was said before it.
func sayAll(t *testing.T, conn *websocket.Conn, raw []byte) (code int, answers [][]byte) {
	t.Helper()
	defer conn.Close()
	tcp, ok := conn.NetConn().(*net.TCPConn)
	if !ok {
		t.Fatal("not a TCP connection")
	}
	_, _ = tcp.Write(raw) // the daemon may have closed by now
	_ = tcp.CloseWrite()
	for {
		_, message, err := conn.ReadMessage()
		var closed *websocket.CloseError
		var network net.Error
		switch {
		case err == nil:
			answers = append(answers, message)
		case errors.As(err, &closed) && closed.Code != websocket.CloseNoStatusReceived && closed.Code != websocket.CloseAbnormalClosure:
			if !slices.Contains(known, closed.Code) && !mutator.SaysClose(raw, closed.Code) {
				t.Errorf("closed with %d %s after %q", closed.Code, closed.Text, raw)
			}
			return closed.Code, answers
		case errors.As(err, &network) && network.Timeout():
			t.Fatalf("still open after %q", raw)
		default:
			if !errors.Is(err, io.EOF) && closed == nil && network == nil {
				t.Errorf("%v after %q", err, raw)
			}
			return 0, answers
		}
	}
}

// checkAnswer takes results, pushes, and the protocol's own refusals.
func checkAnswer(t *testing.T, message []byte) {
	t.Helper()
	var answer reply
	if err := json.Unmarshal(message, &answer); err != nil {
		t.Errorf("%v: %q", err, message)
	}
	switch fault := answer.Error; {
	case fault == nil:
		if answer.Method == "" && answer.Result == nil {
			t.Errorf("no answer: %s", message)
		}
	case fault.Code != protocol.CodeRefused && fault.Data.Code != words[fault.Code]:
		t.Errorf("no refusal that the protocol knows: %s", message)
	}
}

func drainEvents(h *house) {
	for len(h.events) > 0 {
		<-h.events
	}
}

// Mutated frames of the prologue, of a browser that is known and of one that is
// not: nobody gets in, and everybody is sent away at once.
func TestMutatedPrologue(t *testing.T) {
	h := open(t, server.Timing{}, withMethods(soundMethods()))
	p := h.pair(protocol.ChromiumOrigin)
	corpus := prologueCorpus(t, p)
	m := mutatorOf(t, corpus)
	total := few(t, 1000)

	goroutines, open := runtime.NumGoroutine(), descriptors(t)
	ended := endings{}
	for range total {
		conn := h.dialled(t, p.origin)
		raw := m.Frames(m.Next())
		raw = append(raw, m.Frames(m.Next())...)
		code, answers := sayAll(t, conn, raw)
		ended[code]++
		for _, answer := range answers {
			var challenge struct{ Proof, Epoch string }
			if err := json.Unmarshal(answer, &challenge); err != nil || challenge.Epoch != "" {
				t.Errorf("let in with %q: %s", raw, answer)
			}
		}
	}
	settles(t, goroutines, open)
	if len(h.events) > 0 {
		t.Errorf("somebody connected: %s", <-h.events)
	}
	t.Logf("%d mutated prologues, which ended with%s", total, ended)
}

// prologueCorpus are the golden frames that a browser sends, with the name of one
// that is paired as well; and no right proof among them.
func prologueCorpus(t *testing.T, p pairing) [][]byte {
	t.Helper()
	files := os.DirFS("../../protocol/testdata/messages")
	var corpus [][]byte
	for _, of := range []any{protocol.Hello{}, protocol.Proof{}, protocol.Offer{}} {
		messages, err := mutator.Messages(files, of)
		if err != nil {
			t.Fatal(err)
		}
		corpus = append(corpus, messages...)
	}
	hello, err := json.Marshal(newHello(p.id))
	if err != nil {
		t.Fatal(err)
	}
	return append(corpus, hello, hello)
}

// settles waits until goroutines and descriptors are no more than they were.
func settles(t *testing.T, goroutines, open int) {
	t.Helper()
	deadline := time.After(patience)
	for runtime.NumGoroutine() > goroutines || descriptors(t) > open {
		select {
		case <-deadline:
			t.Fatalf("%d goroutines and %d descriptors, before %d and %d", runtime.NumGoroutine(), descriptors(t), goroutines, open)
		case <-time.After(time.Millisecond):
		}
	}
}

// descriptors counts what the process has open, where the system tells.
func descriptors(t *testing.T) int {
	t.Helper()
	files, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Logf("descriptors are not counted: %v", err)
	}
	return len(files)
}
