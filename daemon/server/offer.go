package server

import (
	"context"
	"slices"

	"github.com/gorilla/websocket"

	"offhours/protocol"
)

// errAnswered closes a connection on which a code was answered: the browser comes
// again with the key that it was given, or with another code.
var errAnswered = farewell{websocket.CloseNormalClosure, "code answered"}

// first reads the first frame, which says what the browser has come for.
func (p prologue) first() (message []byte, value any, err error) {
	if message, err = p.wire.read(); err != nil {
		return nil, nil, err
	}
	if value, err = decode(message); err != nil {
		return nil, nil, errNotProved
	}
	return message, value, nil
}

// namesCode says whether a frame is to be taken for an [protocol.Offer].
func namesCode(frame any) bool {
	object, _ := frame.(map[string]any)
	_, named := object["code"]
	return named
}

// answerOffer answers a frame that names a code. The code is tried before anything
// else is looked at: what has the wrong shape or version is tried as the empty code,
// which is never right, so that no ornament wins anybody a try that is not counted.
func (p prologue) answerOffer(ctx context.Context, message []byte, value any) error {
	offer, wrong := shaped[protocol.Offer](message, value)
	if wrong == nil && !slices.Contains(offer.Versions, protocol.Version) {
		offer.Code, wrong = "", errVersion
	}
	answer, err := p.offer(ctx, p.origin, offer.Code)
	switch {
	case wrong != nil:
		return wrong
	case err != nil:
		return errNotNow
	}
	if err := tell(p.wire, answer); err != nil {
		return err
	}
	return errAnswered
}

// noWindow answers every code where nobody can ask for one.
func noWindow(context.Context, string, string) (protocol.OfferAnswer, error) {
	return protocol.OfferAnswer{Refused: protocol.OfferNoWindow}, nil
}
