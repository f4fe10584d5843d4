package server

import (
	"context"
	"errors"
	"io"
	"testing"

	"offhours/protocol"
)

// script is a wire whose peer says what was written before it came.
type script struct {
	lines [][]byte
	told  int
}

func (s *script) read() ([]byte, error) {
	if len(s.lines) == 0 {
		return nil, io.EOF
	}
	first := s.lines[0]
	s.lines = s.lines[1:]
	return first, nil
}

func (s *script) write([]byte) error { s.told++; return nil }
func (s *script) beat() error        { return nil }
func (s *script) goodbye(farewell)   {}
func (s *script) hangUp()            {}
func (s *script) abort()             {}

// onePaired is a book with one browser in it, that of the golden messages.
type onePaired struct{}

func (onePaired) Key(_ context.Context, browser string) ([]byte, string, error) {
	if browser != "b_0123456789abcdef0123456789abcdef" {
		return nil, "", ErrUnknownBrowser
	}
	return make([]byte, keyBytes), protocol.ChromiumOrigin, nil
}

// Whatever two frames come, nobody gets in: the proof is over a nonce that was not
// known when they were written. Whatever names a code is tried once, as eight
// digits or as the code that is never right; nothing else is.
func FuzzPrologue(f *testing.F) {
	for _, hello := range goldenOf(f, protocol.Hello{}) {
		for _, proof := range goldenOf(f, protocol.Proof{}) {
			f.Add(hello, proof)
		}
	}
	for _, offer := range goldenOf(f, protocol.Offer{}) {
		f.Add(offer, []byte("{}"))
	}
	for _, seed := range []string{``, `{`, `null`, `[]`, `{"code":1}`, `{"code":"12345678"}`, `{"versions":[2]}`, `{"versions":[1],"code":"12345678","code":"12345678"}`} {
		f.Add([]byte(seed), []byte(seed))
	}
	f.Fuzz(func(t *testing.T, first, second []byte) {
		tried := 0
		offer := func(_ context.Context, _, code string) (protocol.OfferAnswer, error) {
			tried++
			if code != "" && len(code) != protocol.CodeDigits {
				t.Errorf("the code %q is tried", code)
			}
			return protocol.OfferAnswer{Refused: protocol.OfferNoWindow}, nil
		}
		wire := &script{lines: [][]byte{first, second}}
		peer, err := prologue{wire: wire, origin: protocol.ChromiumOrigin, browsers: onePaired{}, offer: offer}.prove(t.Context())
		var end farewell
		if err == nil || !errors.As(err, &end) || end.code == 0 || peer != (Peer{}) {
			t.Fatalf("%+v is let in, or nobody says why not: %v", peer, err)
		}
		value, _ := decode(first)
		if names := namesCode(value); tried > 1 || names != (tried == 1) || wire.told > 1 {
			t.Errorf("names a code: %v; tried %d times; told %d frames", names, tried, wire.told)
		}
	})
}
