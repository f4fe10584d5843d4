// Package browsertest plays a browser's part at the browser door, for tests and
// measurements: it proves itself, calls, and reads what is pushed. The real part
// is the extension's.
package browsertest

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/creachadair/jrpc2"
	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// Origin is the extension's Origin in Chromium.
const Origin = "chrome-extension://" + protocol.ExtensionID

// Browser is a connection that has proved itself.
type Browser struct {
	Welcome protocol.Welcome
	client  *jrpc2.Client
}

// Dial connects with a pairing that was made for Origin. Every push is handed to
// pushed, which may be nil and must not call back.
func Dial(ctx context.Context, pairing protocol.Pairing, pushed func(name string, params json.RawMessage)) (*Browser, error) {
	conn, welcome, err := Connect(ctx, pairing)
	if err != nil {
		return nil, err
	}
	options := &jrpc2.ClientOptions{OnNotify: func(r *jrpc2.Request) {
		var params json.RawMessage
		if err := r.UnmarshalParams(&params); err == nil && pushed != nil {
			pushed(r.Method(), params)
		}
	}}
	return &Browser{Welcome: welcome, client: jrpc2.NewClient(&frames{conn: conn}, options)}, nil
}

// Connect is Dial for who wants to say something else than calls: the connection
// itself, behind the prologue.
func Connect(ctx context.Context, pairing protocol.Pairing) (*websocket.Conn, protocol.Welcome, error) {
	dialer := websocket.Dialer{Subprotocols: []string{protocol.Subprotocol}}
	conn, answer, err := dialer.DialContext(ctx, "ws://"+pairing.Listen+protocol.Path, http.Header{"Origin": {Origin}})
	if err != nil {
		return nil, protocol.Welcome{}, fmt.Errorf("connect: %w", err)
	}
	_ = answer.Body.Close()
	welcome, err := prove(conn, pairing)
	if err != nil {
		return nil, welcome, errors.Join(err, conn.Close())
	}
	return conn, welcome, nil
}

// Call calls a method; result may be nil.
func (b *Browser) Call(ctx context.Context, method string, params, result any) error {
	answer, err := b.client.Call(ctx, method, params)
	if err != nil || result == nil {
		return err
	}
	return answer.UnmarshalResult(result)
}

// Notify tells something that is not answered.
func (b *Browser) Notify(ctx context.Context, method string, params any) error {
	return b.client.Notify(ctx, method, params)
}

// Close hangs up.
func (b *Browser) Close() error { return b.client.Close() }

// prove plays the browser's side of the prologue.
func prove(conn *websocket.Conn, pairing protocol.Pairing) (welcome protocol.Welcome, err error) {
	key, err := base64.RawURLEncoding.DecodeString(pairing.Key)
	if err != nil {
		return welcome, fmt.Errorf("key: %w", err)
	}
	nonce := make([]byte, len(key))
	_, _ = rand.Read(nonce)
	hello := protocol.Hello{
		Versions: []int{protocol.Version},
		Browser:  pairing.Browser,
		Nonce:    base64.RawURLEncoding.EncodeToString(nonce),
	}
	if err := conn.WriteJSON(hello); err != nil {
		return welcome, err
	}
	var challenge protocol.Challenge
	if err := conn.ReadJSON(&challenge); err != nil {
		return welcome, fmt.Errorf("challenge: %w", err)
	}
	seal := func(side protocol.ProofSide) string {
		mac := hmac.New(sha256.New, key)
		mac.Write(protocol.ProofInput(side, hello.Browser, Origin, hello.Nonce, challenge.Nonce, challenge.Version))
		return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
	}
	if !hmac.Equal([]byte(seal(protocol.DaemonSide)), []byte(challenge.Proof)) {
		return welcome, errors.New("the daemon did not prove itself")
	}
	if err := conn.WriteJSON(protocol.Proof{Proof: seal(protocol.BrowserSide), Extension: "0.0.0"}); err != nil {
		return welcome, err
	}
	return welcome, conn.ReadJSON(&welcome)
}

// frames carries one message a text frame.
type frames struct {
	conn *websocket.Conn
	mu   sync.Mutex
}

// Send implements channel.Channel.
func (f *frames) Send(message []byte) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.conn.WriteMessage(websocket.TextMessage, message)
}

// Recv implements channel.Channel.
func (f *frames) Recv() ([]byte, error) {
	_, message, err := f.conn.ReadMessage()
	return message, err
}

// Close implements channel.Channel.
func (f *frames) Close() error { return f.conn.Close() }
