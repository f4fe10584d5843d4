package server_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// Silent connections use up no more than their slots, for no longer than 2 s.
func TestH38UnprovedConnections(t *testing.T) {
	h := open(t, server.Timing{Prologue: 2 * time.Second})
	began := time.Now()
	silent := []*browser{h.upgrade(protocol.ChromiumOrigin), h.upgrade(protocol.ChromiumOrigin)}
	if answer := ask(t, h.Addr(), good()); answer.status != 503 || answer.header.Get("Retry-After") == "" {
		t.Errorf("third of one origin: %d, want 503 with Retry-After", answer.status)
	}
	other := strings.Replace(firefoxOrigin, "5f2a", "0000", 1)
	silent = append(silent, h.upgrade(firefoxOrigin), h.upgrade(other))
	if answer := ask(t, h.Addr(), good().with("Origin: "+other)); answer.status != 503 {
		t.Errorf("fifth of all: %d, want 503", answer.status)
	}
	for _, b := range silent {
		if code := b.closed(); code != protocol.CloseNotProved {
			t.Errorf("silent connection closed with %d, want 4401", code)
		}
	}
	if took := time.Since(began); took < 1900*time.Millisecond || took > 6*time.Second {
		t.Errorf("silent connections were closed after %v, want 2 s", took)
	}
	h.connect(h.pair(protocol.ChromiumOrigin)) // all slots are free again
}

func TestPrologueRefusals(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	for name, test := range map[string]struct {
		first string
		code  int
	}{
		"H39 too long":               {`{"browser":"` + strings.Repeat("b", 5000) + `"}`, websocket.CloseMessageTooBig},
		"J16 a call before proof":    {`{"jsonrpc":"2.0","id":1,"method":"status.get"}`, protocol.CloseNotProved},
		"not JSON":                   {`{`, protocol.CloseNotProved},
		"empty":                      {``, protocol.CloseNotProved},
		"no object":                  {`null`, protocol.CloseNotProved},
		"a nonce that is no nonce":   {`{"versions":[1],"browser":"` + p.id + `","nonce":"x"}`, protocol.CloseNotProved},
		"an unknown field":           {`{"versions":[1],"browser":"` + p.id + `","nonce":"` + strings.Repeat("A", 43) + `","key":"x"}`, protocol.CloseNotProved},
		"V2 no version that we know": {`{"versions":[2],"browser":"` + p.id + `","nonce":"` + strings.Repeat("A", 43) + `"}`, protocol.CloseVersion},
	} {
		t.Run(name, func(t *testing.T) {
			b := h.upgrade(protocol.ChromiumOrigin)
			b.t = t
			b.sendText(test.first)
			if code := b.closed(); code != test.code {
				t.Errorf("closed with %d, want %d", code, test.code)
			}
		})
	}
}

// exchange is one prologue as an eavesdropper would have it.
type exchange struct {
	hello     protocol.Hello
	challenge protocol.Challenge
	proof     protocol.Proof
}

// begin plays the first two frames.
func (h *house) begin(t *testing.T, origin string, hello protocol.Hello) (*browser, protocol.Challenge) {
	t.Helper()
	b := h.upgrade(origin)
	b.t = t
	b.send(hello)
	var challenge protocol.Challenge
	b.receive(&challenge)
	return b, challenge
}

func TestFalseProofs(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	stranger := pairing{"b_" + strings.Repeat("0", 32), protocol.ChromiumOrigin, make([]byte, 32)}
	recorded := record(t, h, p)
	for name, test := range map[string]struct {
		as     pairing // who the hello says it is
		origin string  // where it comes from
		prove  func(protocol.Hello, protocol.Challenge) string
	}{
		"H40 replay": {p, p.origin, func(protocol.Hello, protocol.Challenge) string { return recorded.proof.Proof }},
		"H41 reflection": {p, p.origin, func(_ protocol.Hello, c protocol.Challenge) string {
			return c.Proof
		}},
		"the wrong key": {p, p.origin, func(hello protocol.Hello, c protocol.Challenge) string {
			return seal(randomBytes(32), protocol.BrowserSide, p, hello, c)
		}},
		"an unknown browser": {stranger, p.origin, func(hello protocol.Hello, c protocol.Challenge) string {
			return seal(stranger.key, protocol.BrowserSide, stranger, hello, c)
		}},
		"a stolen key, its own origin in the proof": {p, firefoxOrigin, func(hello protocol.Hello, c protocol.Challenge) string {
			return seal(p.key, protocol.BrowserSide, pairing{p.id, firefoxOrigin, p.key}, hello, c)
		}},
		"a stolen key, the pinned origin in the proof": {p, firefoxOrigin, func(hello protocol.Hello, c protocol.Challenge) string {
			return seal(p.key, protocol.BrowserSide, p, hello, c)
		}},
		"V6 another version in the proof": {p, p.origin, func(hello protocol.Hello, c protocol.Challenge) string {
			c.Version++
			return seal(p.key, protocol.BrowserSide, p, hello, c)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			hello := newHello(test.as.id)
			b, challenge := h.begin(t, test.origin, hello)
			b.send(protocol.Proof{Proof: test.prove(hello, challenge), Extension: "1"})
			if code := b.closed(); code != protocol.CloseNotProved {
				t.Errorf("closed with %d, want 4401", code)
			}
		})
	}
}

// record listens in on a good prologue.
func record(t *testing.T, h *house, p pairing) exchange {
	t.Helper()
	e := exchange{hello: newHello(p.id)}
	b, challenge := h.begin(t, p.origin, e.hello)
	e.challenge, e.proof = challenge, protocol.Proof{Proof: seal(p.key, protocol.BrowserSide, p, e.hello, challenge), Extension: "1"}
	b.send(e.proof)
	b.receive(&protocol.Welcome{})
	return e
}

// What an unknown browser is answered looks like any other answer.
func TestUnknownBrowserIsChallengedAlike(t *testing.T) {
	h := open(t, server.Timing{})
	known := h.pair(protocol.ChromiumOrigin)
	_, first := h.begin(t, known.origin, newHello(known.id))
	b, second := h.begin(t, known.origin, newHello("b_"+strings.Repeat("f", 32)))
	if len(first.Proof) != 43 || len(second.Proof) != 43 || len(first.Nonce) != len(second.Nonce) {
		t.Errorf("challenges differ in form: %+v, %+v", first, second)
	}
	b.send(protocol.Proof{Proof: second.Proof, Extension: "1"})
	if code := b.closed(); code != protocol.CloseNotProved {
		t.Errorf("closed with %d, want 4401", code)
	}
}

// A database that cannot be read is no reason to make anybody pair again.
func TestBrokenStoreAsksToComeAgain(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	h.broken = errors.New("disk full")
	b := h.upgrade(p.origin)
	b.send(newHello(p.id))
	if code := b.closed(); code != websocket.CloseTryAgainLater {
		t.Errorf("closed with %d, want 1013", code)
	}
}

func TestSeventeenthBrowserComesAgain(t *testing.T) {
	h := open(t, server.Timing{})
	for range 16 {
		h.connect(h.pair(protocol.ChromiumOrigin))
	}
	p := h.pair(protocol.ChromiumOrigin)
	hello := newHello(p.id)
	b, challenge := h.begin(t, p.origin, hello)
	b.send(protocol.Proof{Proof: seal(p.key, protocol.BrowserSide, p, hello, challenge), Extension: "1"})
	if code := b.closed(); code != websocket.CloseTryAgainLater {
		t.Errorf("closed with %d, want 1013", code)
	}
}
