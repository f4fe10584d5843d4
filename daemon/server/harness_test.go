package server_test

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/creachadair/jrpc2/handler"
	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// patience is how long a test waits for an event that must come.
const patience = 20 * time.Second

// pairing is one paired browser, as both ends hold it.
type pairing struct {
	id, origin string
	key        []byte
}

// pairings is a book of paired browsers.
type pairings struct {
	mu     sync.Mutex
	byID   map[string]pairing
	broken error
}

func (p *pairings) Key(_ context.Context, id string) ([]byte, string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.broken != nil {
		return nil, "", p.broken
	}
	pairing, ok := p.byID[id]
	if !ok {
		return nil, "", server.ErrUnknownBrowser
	}
	return pairing.key, pairing.origin, nil
}

// pair adds a browser.
func (p *pairings) pair(origin string) pairing {
	p.mu.Lock()
	defer p.mu.Unlock()
	made := pairing{"b_" + hex.EncodeToString(randomBytes(16)), origin, randomBytes(32)}
	p.byID[made.id] = made
	return made
}

func randomBytes(n int) []byte {
	bytes := make([]byte, n)
	_, _ = rand.Read(bytes)
	return bytes
}

// house is a server that runs, and what its callbacks saw.
type house struct {
	*server.Server
	t      testing.TB
	socket string
	pairings
	lift   bool
	events chan string // "connected b_…" and "disconnected b_…"
	ends   error       // what Run is to end with
}

// option changes a server before it runs.
type option func(*server.Config, *house)

func withMethods(methods handler.Map) option {
	return func(c *server.Config, _ *house) { c.Methods = methods }
}

func withListen(listen string) option {
	return func(c *server.Config, _ *house) { c.Listen = listen }
}

// unpaced lets browsers speak as fast as they can.
func unpaced(_ *server.Config, h *house) { h.lift = true }

// open starts a server on a free port, which ends with the test.
func open(t testing.TB, timing server.Timing, options ...option) *house {
	t.Helper()
	h := &house{t: t, socket: door(t), events: make(chan string, 256)}
	h.byID = map[string]pairing{}
	config := server.Config{
		Listen:       "127.0.0.1:0",
		Socket:       h.socket,
		Methods:      methods(),
		Browsers:     &h.pairings,
		Welcome:      welcome,
		Connected:    func(p server.Peer) { h.events <- "connected " + p.Browser },
		Disconnected: func(p server.Peer) { h.events <- "disconnected " + p.Browser },
		Log:          slog.New(slog.NewTextHandler(io.Discard, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	for _, option := range options {
		option(&config, h)
	}
	h.Server = server.New(config)
	h.SetTiming(server.Timing{Headers: patience, Prologue: patience}) // a busy machine is no slow peer
	h.SetTiming(timing)
	if h.lift {
		h.LiftPace()
	}
	h.run()
	return h
}

func (h *house) run() {
	h.t.Helper()
	failed := make(chan error, 1)
	go func() { failed <- h.Run(context.Background()) }()
	h.t.Cleanup(func() {
		h.Close()
		if err := <-failed; !errors.Is(err, h.ends) {
			h.t.Errorf("run: %v, want %v", err, h.ends)
		}
	})
	select {
	case <-h.Ready():
		occupy(h.socket)
	case <-time.After(patience):
		h.t.Fatal("server is not ready")
	}
}

// shortDir is a folder whose path leaves room for a socket's name.
func shortDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "oh") //nolint:usetesting // t.TempDir's path is too long for a socket on some systems
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

const epoch = "0123456789abcdef0123456789abcdef"

func welcome(context.Context, string) (protocol.Welcome, error) {
	return protocol.Welcome{Epoch: epoch, Watermark: 41, NowMs: 1_795_000_000_000, Daemon: "test"}, nil
}

// methods answers every method with something that tells it was reached.
func methods() handler.Map {
	return handler.Map{
		"activity.now":   handler.New(func(context.Context, protocol.Activity) error { return nil }),
		"acts.report":    handler.New(func(context.Context, protocol.ActReport) error { return nil }),
		"browsers.list":  handler.New(func(context.Context, protocol.Empty) (protocol.Browsers, error) { return protocol.Browsers{}, nil }),
		"browsers.pair":  handler.New(func(context.Context, protocol.PairRequest) (protocol.Pairing, error) { return protocol.Pairing{}, nil }),
		"browsers.start": handler.New(whoami),
		"breaks.act": handler.New(func(context.Context, protocol.BreakCommand) (protocol.BreaksStatus, error) {
			return protocol.BreaksStatus{}, &server.Error{Code: protocol.CodeRefused, Message: "no break is due", Data: protocol.ErrorData{Code: protocol.ErrNoBreak, Hint: "Wait."}}
		}),
		"breaks.get": handler.New(func(context.Context, protocol.Empty) (protocol.BreaksStatus, error) { panic("a bug") }),
		"settings.get": handler.New(func(context.Context, protocol.Empty) (protocol.SettingsRevision, error) {
			return protocol.SettingsRevision{}, errors.New("secret path")
		}),
		"settings.set": handler.New(func(context.Context, protocol.Settings) (protocol.SettingsSaved, error) {
			return protocol.SettingsSaved{Revision: 2}, nil
		}),
		"spans.upload": handler.New(func(_ context.Context, upload protocol.SpansUpload) (protocol.SpansUploaded, error) {
			last := upload.Spans[len(upload.Spans)-1].Sequence
			return protocol.SpansUploaded{Watermark: last, NextFree: last + 1}, nil
		}),
		"stats.get": handler.New(func(context.Context, protocol.StatsQuery) (protocol.Stats, error) {
			return protocol.Stats{TotalMs: 7}, nil
		}),
		"status.get": handler.New(func(context.Context, protocol.Empty) (protocol.Status, error) {
			return protocol.Status{Version: "test"}, nil
		}),
	}
}

// whoami answers with the peer that the handler sees.
func whoami(ctx context.Context, _ protocol.Empty) (protocol.BrowserInfo, error) {
	peer := server.PeerFrom(ctx)
	return protocol.BrowserInfo{ID: peer.Browser, Extension: peer.Extension, Family: protocol.Family(peer.Origin)}, nil
}

// dial is a client at the owner's door.
func (h *house) dial() *server.Client {
	h.t.Helper()
	client, err := server.Dial(h.t.Context(), h.socket)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = client.Close() })
	return client
}

// browser is a connection as the extension has it.
type browser struct {
	*websocket.Conn
	t  testing.TB
	id int
}

// upgrade connects up to the 101.
func (h *house) upgrade(origin string) *browser {
	h.t.Helper()
	b, err := h.handshake(origin)
	if err != nil {
		h.t.Fatalf("upgrade: %v", err)
	}
	return b
}

// handshake is one try to connect up to the 101.
func (h *house) handshake(origin string) (*browser, error) {
	dialer := websocket.Dialer{Subprotocols: []string{protocol.Subprotocol}, HandshakeTimeout: patience}
	conn, answer, err := dialer.Dial("ws://"+h.Addr()+protocol.Path, http.Header{"Origin": {origin}})
	if err != nil {
		return nil, err
	}
	_ = answer.Body.Close()
	h.t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	return &browser{Conn: conn, t: h.t}, nil
}

// connect plays the whole prologue.
func (h *house) connect(p pairing) (*browser, protocol.Welcome) {
	h.t.Helper()
	b := h.upgrade(p.origin)
	hello := newHello(p.id)
	b.send(hello)
	var challenge protocol.Challenge
	b.receive(&challenge)
	if want := seal(p.key, protocol.DaemonSide, p, hello, challenge); challenge.Proof != want {
		h.t.Fatalf("the daemon's proof is wrong")
	}
	b.send(protocol.Proof{Proof: seal(p.key, protocol.BrowserSide, p, hello, challenge), Extension: "1.2.3"})
	var welcome protocol.Welcome
	b.receive(&welcome)
	return b, welcome
}

func newHello(id string) protocol.Hello {
	return protocol.Hello{Versions: []int{protocol.Version}, Browser: id, Nonce: base64.RawURLEncoding.EncodeToString(randomBytes(32))}
}

func seal(key []byte, side protocol.ProofSide, p pairing, hello protocol.Hello, challenge protocol.Challenge) string {
	mac := hmac.New(sha256.New, key)
	mac.Write(protocol.ProofInput(side, p.id, p.origin, hello.Nonce, challenge.Nonce, challenge.Version))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

func (b *browser) send(message any) {
	b.t.Helper()
	if err := b.WriteJSON(message); err != nil {
		b.t.Fatalf("send: %v", err)
	}
}

func (b *browser) sendText(message string) {
	b.t.Helper()
	if err := b.WriteMessage(websocket.TextMessage, []byte(message)); err != nil {
		b.t.Fatalf("send: %v", err)
	}
}

func (b *browser) receive(into any) {
	b.t.Helper()
	if err := b.ReadJSON(into); err != nil {
		b.t.Fatalf("receive: %v", err)
	}
}

// reply is any message of JSON-RPC from the daemon.
type reply struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int                `json:"code"`
		Message string             `json:"message"`
		Data    protocol.ErrorData `json:"data"`
	} `json:"error"`
}

// call sends one request and returns what answers it.
func (b *browser) call(method, params string) reply {
	b.t.Helper()
	b.id++
	id, _ := json.Marshal(b.id)
	b.sendText(`{"jsonrpc":"2.0","id":` + string(id) + `,"method":"` + method + `","params":` + params + `}`)
	answer := b.answer()
	if string(answer.ID) != string(id) {
		b.t.Fatalf("answer to %s has id %s, not %s", method, answer.ID, id)
	}
	return answer
}

// answer is the next message that is no push.
func (b *browser) answer() reply {
	b.t.Helper()
	for {
		var answer reply
		b.receive(&answer)
		if answer.Method == "" {
			return answer
		}
	}
}

// closed reads on until the daemon closes, and returns the close code; 0 for none.
func (b *browser) closed() int {
	b.t.Helper()
	for {
		_, _, err := b.ReadMessage()
		var closed *websocket.CloseError
		switch {
		case err == nil:
		case !errors.As(err, &closed):
			b.t.Fatalf("no close: %v", err)
		case closed.Code == websocket.CloseNoStatusReceived:
			return 0
		default:
			return closed.Code
		}
	}
}

// event is the next thing that a callback saw.
func (h *house) event() string {
	h.t.Helper()
	select {
	case event := <-h.events:
		return event
	case <-time.After(patience):
		h.t.Fatal("no event")
		return ""
	}
}
