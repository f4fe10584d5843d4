package browsertest

import (
	"context"
	"fmt"
	"net/http"

	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// Offer sends a code at the browser door, as the extension that has this Origin, and
// returns the answer to it. The error is a [*websocket.CloseError] where the daemon
// closes without an answer.
func Offer(ctx context.Context, listen, origin, code string) (answer protocol.OfferAnswer, err error) {
	return OfferFrame(ctx, listen, origin, protocol.Offer{Versions: []int{protocol.Version}, Code: code})
}

// OfferFrame is the same with a first frame of the caller's own.
func OfferFrame(ctx context.Context, listen, origin string, frame any) (answer protocol.OfferAnswer, err error) {
	dialer := websocket.Dialer{Subprotocols: []string{protocol.Subprotocol}}
	conn, response, err := dialer.DialContext(ctx, "ws://"+listen+protocol.Path, http.Header{"Origin": {origin}})
	if err != nil {
		return answer, fmt.Errorf("connect: %w", err)
	}
	_ = response.Body.Close()
	defer func() { _ = conn.Close() }()
	if err := conn.WriteJSON(frame); err != nil {
		return answer, err
	}
	return answer, conn.ReadJSON(&answer)
}
