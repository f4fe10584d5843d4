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
	errRevoked   = farewell{protocol.CloseRevoked, "its person disconnected it"}
	errVersion   = farewell{protocol.CloseVersion, "no common version"}
)

// prologue is the first three frames of a connection, as the daemon sees them.
type prologue struct {
	wire     wire
	origin   string // from the request, where the browser set it
	server   string // our own name
	browsers Browsers
	offer    func(ctx context.Context, origin, code string) (protocol.OfferAnswer, error)
}

// prove has both ends prove that they hold the pairing's key; or it takes the code
// of a browser that has none yet, which ends the connection either way.
func (p prologue) prove(ctx context.Context) (Peer, error) {
	message, value, err := p.first()
	if err != nil {
		return Peer{}, err
	}
	if namesCode(value) {
		return Peer{}, p.answerOffer(ctx, message, value)
	}
	hello, err := shaped[protocol.Hello](message, value)
	if err != nil {
		return Peer{}, err
	}
	if !slices.Contains(hello.Versions, protocol.Version) {
		return Peer{}, errVersion
	}
	return p.meet(ctx, hello)
}

// meet plays the frames after Hello. An unknown browser, and one that comes from
// another origin than it paired from, is played out to the end under a key that
// nobody holds, so that a prober learns nothing sooner. A browser that was revoked
// hears so only when both ends have proved themselves: a stranger on the port must
// not be able to say it.
func (p prologue) meet(ctx context.Context, hello protocol.Hello) (Peer, error) {
	key, revoked, err := p.key(ctx, hello.Browser)
	if err != nil {
		return Peer{}, errNotNow
	}
	nonce := base64.RawURLEncoding.EncodeToString(random())
	input := func(side protocol.ProofSide) []byte {
		return protocol.ProofInput(side, hello.Browser, p.origin, hello.Nonce, nonce, protocol.Version)
	}
	challenge := protocol.Challenge{
		Version: protocol.Version, Nonce: nonce, Proof: seal(key, input(protocol.DaemonSide)), Server: p.server,
	}
	if err := tell(p.wire, challenge); err != nil {
		return Peer{}, err
	}
	proof, err := next[protocol.Proof](p.wire)
	switch {
	case err != nil:
		return Peer{}, err
	case !hmac.Equal([]byte(proof.Proof), []byte(seal(key, input(protocol.BrowserSide)))):
		return Peer{}, errNotProved
	case revoked:
		return Peer{}, errRevoked
	}
	return Peer{Door: protocol.BrowserDoor, Browser: hello.Browser, Origin: p.origin, Extension: proof.Extension}, nil
}

// key is the browser's key, or one that nobody holds, and whether the browser was
// revoked.
func (p prologue) key(ctx context.Context, browser string) (key []byte, revoked bool, err error) {
	key, origin, err := p.browsers.Key(ctx, browser)
	revoked = errors.Is(err, ErrRevoked)
	switch {
	case errors.Is(err, ErrUnknownBrowser):
		return random(), false, nil
	case err != nil && !revoked:
		return nil, false, err
	case origin != p.origin || len(key) != keyBytes:
		return random(), false, nil
	}
	return key, revoked, nil
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
	if err != nil {
		return frame, errNotProved
	}
	return shaped[T](message, value)
}

// shaped is a decoded frame as what it ought to be.
func shaped[T any](message []byte, value any) (frame T, err error) {
	if shapes()[typeName(frame)].check(value) != nil || json.Unmarshal(message, &frame) != nil {
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
