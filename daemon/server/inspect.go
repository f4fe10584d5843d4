package server

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/creachadair/jrpc2"

	"offhours/protocol"
)

// table is the method table with the shape of each method's parameters.
type table map[string]entry

type entry struct {
	doors  protocol.Door
	params shape
}

// newTable lists the methods of the protocol that have a handler.
func newTable(handlers jrpc2.Assigner) table {
	t := table{}
	for _, method := range protocol.Methods() {
		if handlers.Assign(context.Background(), method.Name) != nil {
			t[method.Name] = entry{method.Doors, shapes()[typeName(method.Params)]}
		}
	}
	return t
}

// verdict is what becomes of one message.
type verdict struct {
	fault  *Error // why it is refused; nil: it may pass
	id     any    // int64 or string; nil for a notification, and where it could not be read
	silent bool   // a notification: JSON-RPC has no answer for it, not even a refusal
}

// rejection is a refusal as it travels.
type rejection struct {
	Version string `json:"jsonrpc"`
	ID      any    `json:"id"`
	Error   *Error `json:"error"`
}

// answer is the reply that refuses the message, or nil when there is to be none.
func (v verdict) answer() []byte {
	if v.fault == nil || v.silent {
		return nil
	}
	reply, err := json.Marshal(rejection{"2.0", v.id, v.fault})
	if err != nil {
		return nil // cannot be: an error of ours is made of strings and numbers
	}
	return reply
}

// inspect judges one message that arrived at a door: is it strict JSON, one
// request and no batch, a known method, allowed at this door, and of the right
// shape? What it lets pass needs no further doubt.
func (t table) inspect(door protocol.Door, message []byte) verdict {
	value, err := decode(message)
	if errors.Is(err, errTooDeep) {
		return verdict{fault: badShape(problem{must: "is " + err.Error()})}
	}
	if err != nil {
		return verdict{fault: badJSON("Send one JSON object as UTF-8 text, without duplicate names or text around it.")}
	}
	object, ok := value.(map[string]any)
	if !ok {
		return verdict{fault: badShape(problem{must: "must be one object: batches are not taken"})}
	}
	return t.request(door, object)
}

// request judges a message that is a JSON object.
func (t table) request(door protocol.Door, object map[string]any) verdict {
	id, wrong := envelope(object)
	if wrong != nil {
		return verdict{fault: badShape(*wrong), id: id}
	}
	return verdict{fault: t.fault(door, object), id: id, silent: id == nil}
}

// fault is why a request with a sound envelope is refused, or nil.
func (t table) fault(door protocol.Door, request map[string]any) *Error {
	name, _ := request["method"].(string)
	method, known := t[name]
	if !known {
		return unknownMethod()
	}
	if method.doors&door == 0 {
		return forbidden()
	}
	params, given := request["params"]
	if !given {
		params = map[string]any{}
	}
	if wrong := method.params.check(params); wrong != nil {
		return badShape(*wrong)
	}
	return nil
}

// maxIDBytes bounds a request's id when it is a string.
const maxIDBytes = 64

// envelope checks everything around the parameters, and gives the id even of a
// message that is wrong otherwise.
func envelope(object map[string]any) (id any, wrong *problem) {
	id, given := object["id"]
	if given && !validID(id) {
		return nil, &problem{"id", "must be an integer or a string of at most 64 bytes"}
	}
	if object["jsonrpc"] != "2.0" {
		return id, &problem{"jsonrpc", `must be "2.0"`}
	}
	if _, ok := object["method"].(string); !ok {
		return id, &problem{"method", "must be a string"}
	}
	for name := range object {
		switch name {
		case "jsonrpc", "id", "method", "params":
		default:
			return id, &problem{fieldName([]string{name}), "must be left out: a request has no such member"}
		}
	}
	return id, nil
}

func validID(id any) bool {
	text, isText := id.(string)
	_, isInteger := id.(int64)
	return isInteger || isText && len(text) <= maxIDBytes
}
