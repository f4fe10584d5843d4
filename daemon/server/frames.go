package server

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"time"
	"unicode/utf8"

	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// frames is the wire of the browser door: one JSON text per WebSocket message.
type frames struct {
	ws    *websocket.Conn
	raw   *budgetConn
	times timing

	limit      int       // bytes of one message
	until      time.Time // the prologue's one deadline; zero once it is over
	assembling bool      // within a message: control frames win it no more time
	asked      bool      // whether it is there, since it was last heard
	control    allowance // ping and pong frames
}

// newFrames takes over a connection that was just upgraded and has the prologue
// before it.
func newFrames(ws *websocket.Conn, raw *budgetConn, times timing) *frames {
	f := &frames{
		ws: ws, raw: raw, times: times,
		limit:   protocol.MaxHelloBytes,
		until:   time.Now().Add(times.prologue),
		control: allowance{most: 10, window: time.Second},
	}
	raw.patient = f.ask
	ws.SetReadLimit(int64(f.limit))
	ws.SetPingHandler(f.pinged)
	ws.SetPongHandler(func(string) error { return f.controlled() })
	return f
}

// open ends the prologue: messages may be longer and take their time.
func (f *frames) open() {
	f.limit, f.until = protocol.MaxMessageBytes, time.Time{}
	f.ws.SetReadLimit(int64(f.limit))
}

func (f *frames) read() ([]byte, error) {
	f.assembling = false
	f.breathe()
	kind, reader, err := f.ws.NextReader()
	if err != nil {
		return nil, f.farewell(err)
	}
	if kind != websocket.TextMessage {
		return nil, farewell{websocket.CloseUnsupportedData, "not a text message"}
	}
	f.assembling = true
	f.deadline(f.times.assemble)
	message, err := io.ReadAll(reader)
	if err != nil {
		return nil, f.farewell(err)
	}
	if !utf8.Valid(message) {
		return nil, farewell{websocket.CloseInvalidFramePayloadData, "not UTF-8"}
	}
	return message, nil
}

// breathe grants the next message its bytes, and the peer its silence before it.
func (f *frames) breathe() {
	f.raw.grant(f.limit + overhead)
	f.asked = false
	f.deadline(f.times.idle)
}

// ask gives a silent peer one more chance. A computer that wakes up finds every
// deadline passed, although nobody could have said anything: so whoever is silent
// for too long is asked, and has its time from then on.
func (f *frames) ask() bool {
	if f.asked || f.assembling || !f.until.IsZero() {
		return false
	}
	f.asked = true
	now := time.Now()
	_ = f.ws.WriteControl(websocket.PingMessage, nil, now.Add(f.times.linger)) // whoever cannot be asked cannot answer
	return f.raw.SetReadDeadline(now.Add(f.times.chance)) == nil
}

// deadline lets reading last so long from now on; in the prologue, until its end.
func (f *frames) deadline(d time.Duration) {
	until := f.until
	if until.IsZero() {
		until = time.Now().Add(d)
	}
	_ = f.ws.SetReadDeadline(until) // fails only on a closed connection, as reading then does
}

func (f *frames) pinged(data string) error {
	if err := f.controlled(); err != nil {
		return err
	}
	err := f.ws.WriteControl(websocket.PongMessage, []byte(data), time.Now().Add(f.times.linger))
	if errors.Is(err, websocket.ErrCloseSent) {
		return nil
	}
	return err
}

// controlled counts a control frame. Between messages it also shows that the peer lives.
func (f *frames) controlled() error {
	if !f.control.take(time.Now()) {
		return farewell{protocol.CloseSlowDown, "too many control frames"}
	}
	if !f.assembling {
		f.breathe()
	}
	return nil
}

// farewell is what to say about an error of reading. Errors in the framing itself
// the library has answered already; a peer that is gone hears nothing.
func (f *frames) farewell(err error) error {
	var known farewell
	var network net.Error
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, websocket.ErrReadLimit), errors.Is(err, errBudget):
		return farewell{websocket.CloseMessageTooBig, "message too big"}
	case !errors.As(err, &network) || !network.Timeout():
		return farewell{0, err.Error()}
	case !f.until.IsZero():
		return farewell{protocol.CloseNotProved, "no proof in time"}
	case f.assembling:
		return farewell{websocket.ClosePolicyViolation, "message took too long"}
	}
	return farewell{websocket.CloseGoingAway, "silent for too long"}
}

func (f *frames) write(message []byte) error {
	if err := f.ws.SetWriteDeadline(time.Now().Add(f.times.write)); err != nil {
		return err
	}
	return f.ws.WriteMessage(websocket.TextMessage, message)
}

// beat sends a heartbeat, for the extension, whose worker only a message keeps
// alive; and a ping, for ourselves: the browser answers it on its own.
func (f *frames) beat() error {
	message, err := notification("heartbeat", protocol.Heartbeat{NowMs: time.Now().UnixMilli()})
	if err != nil {
		return err
	}
	if err := f.ws.WriteControl(websocket.PingMessage, nil, time.Now().Add(f.times.write)); err != nil {
		return err
	}
	return f.write(message)
}

func (f *frames) goodbye(end farewell) {
	if end.code != 0 {
		payload := websocket.FormatCloseMessage(end.code, end.reason)
		_ = f.ws.WriteControl(websocket.CloseMessage, payload, time.Now().Add(f.times.linger)) // the peer may be gone
	}
	_ = f.raw.CloseWrite()
	time.AfterFunc(f.times.linger, f.abort)
}

// hangUp drains what the peer still sends: to close while bytes wait unread would
// reset the connection, and the goodbye could be lost with it.
func (f *frames) hangUp() {
	_ = f.raw.SetReadDeadline(time.Now().Add(f.times.linger))
	_, _ = io.Copy(io.Discard, f.raw.TCPConn)
	f.abort()
}

func (f *frames) abort() { _ = f.raw.Close() }

// notification is a JSON-RPC notification as it travels.
func notification(name string, params any) ([]byte, error) {
	return json.Marshal(struct {
		Version string `json:"jsonrpc"`
		Method  string `json:"method"`
		Params  any    `json:"params"`
	}{"2.0", name, params})
}
