package server

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"

	"offhours/protocol"
)

// keyBytes is the length of a pairing's key, and of a nonce.
const keyBytes = 32

var (
	errNotProved = farewell{protocol.CloseNotProved, "not proved"}
	errNotNow    = farewell{closeTryLater, "not now"}
)

// prologue is the first three frames of a connection, as the daemon sees them.
type prologue struct {
	wire     wire
	origin   string // from the request, where the browser set it
	browsers Browsers
}

// prove has both ends prove that they hold the pairing's key. An unknown browser,
// and one that comes from another origin than it paired from, is played out to the
// end under a key that nobody holds, so that a prober learns nothing sooner.
func (p prologue) prove(ctx context.Context) (Peer, error) {
	hello, err := next[protocol.Hello](p.wire)
	if err != nil {
		return Peer{}, err
	}
	if !slices.Contains(hello.Versions, protocol.Version) {
		return Peer{}, farewell{protocol.CloseVersion, "no common version"}
	}
	key, err := p.key(ctx, hello.Browser)
	if err != nil {
		return Peer{}, errNotNow
	}
	nonce := base64.RawURLEncoding.EncodeToString(random())
	ours := protocol.ProofInput(protocol.DaemonSide, hello.Browser, p.origin, hello.Nonce, nonce, protocol.Version)
	if err := tell(p.wire, protocol.Challenge{Version: protocol.Version, Nonce: nonce, Proof: seal(key, ours)}); err != nil {
		return Peer{}, err
	}
	proof, err := next[protocol.Proof](p.wire)
	if err != nil {
		return Peer{}, err
	}
	theirs := protocol.ProofInput(protocol.BrowserSide, hello.Browser, p.origin, hello.Nonce, nonce, protocol.Version)
	if !hmac.Equal([]byte(proof.Proof), []byte(seal(key, theirs))) {
		return Peer{}, errNotProved
	}
	return Peer{protocol.BrowserDoor, hello.Browser, p.origin, proof.Extension}, nil
}

// key is the browser's key, or one that nobody holds.
func (p prologue) key(ctx context.Context, browser string) ([]byte, error) {
	key, origin, err := p.browsers.Key(ctx, browser)
	switch {
	case errors.Is(err, ErrUnknownBrowser):
		return random(), nil
	case err != nil:
		return nil, err
	case origin != p.origin || len(key) != keyBytes:
		return random(), nil
	}
	return key, nil
}

func random() []byte {
	bytes := make([]byte, keyBytes)
	_, _ = rand.Read(bytes) // never fails
	return bytes
}

// seal is the proof over an input: HMAC-SHA256, base64url without padding.
func seal(key, input []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write(input)
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// next reads one frame of the prologue. A frame that is anything else proves nothing.
func next[T any](w wire) (frame T, err error) {
	message, err := w.read()
	if err != nil {
		return frame, err
	}
	value, err := decode(message)
	if err != nil || shapes()[typeName(frame)].check(value) != nil || json.Unmarshal(message, &frame) != nil {
		return frame, errNotProved
	}
	return frame, nil
}

func tell(w wire, frame any) error {
	message, err := json.Marshal(frame)
	if err != nil {
		return err
	}
	return w.write(message)
}
