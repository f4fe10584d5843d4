package server_test

import (
	"context"
	"errors"
	"testing"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"

	"offhours/daemon/server"
	"offhours/protocol"
)

// everyMethod answers every method of the protocol, and notes that it was reached.
func everyMethod(reached chan<- string) handler.Map {
	all := handler.Map{}
	for _, method := range protocol.Methods() {
		all[method.Name] = func(context.Context, *jrpc2.Request) (any, error) {
			reached <- method.Name
			return protocol.Empty{}, nil
		}
	}
	return all
}

// What a browser may not do it cannot do, whatever it sends along; and the other
// way round.
func TestH49MethodsOfTheOtherDoorAreForbidden(t *testing.T) {
	reached := make(chan string, 100)
	h := open(t, server.Timing{}, withMethods(everyMethod(reached)))
	p := h.pair(protocol.ChromiumOrigin)
	owner := h.dial()
	tried := map[protocol.Door]int{}
	for _, method := range protocol.Methods() {
		if method.Doors&protocol.BrowserDoor == 0 {
			tried[protocol.BrowserDoor]++
			browser, _ := h.connect(p) // anew, because ten refusals a minute are too many
			for _, params := range []string{`{}`, `{"x":1}`, `[]`} {
				answer := browser.call(method.Name, params)
				if answer.Error == nil || answer.Error.Code != protocol.CodeForbidden || answer.Error.Data.Code != protocol.ErrForbidden {
					t.Errorf("a browser calls %s with %s: %s %+v, want forbidden", method.Name, params, answer.Result, answer.Error)
				}
			}
		}
		if method.Doors&protocol.OwnerDoor == 0 {
			tried[protocol.OwnerDoor]++
			var refused *server.Error
			if err := owner.Call(t.Context(), method.Name, nil, nil); !errors.As(err, &refused) || refused.Code != protocol.CodeForbidden {
				t.Errorf("the owner calls %s: %v, want forbidden", method.Name, err)
			}
		}
	}
	if tried[protocol.BrowserDoor] == 0 || tried[protocol.OwnerDoor] == 0 {
		t.Errorf("methods tried by door: %v, want some at each", tried)
	}
	select {
	case name := <-reached:
		t.Errorf("%s was reached", name)
	default:
	}
	browser, _ := h.connect(p)
	if answer := browser.call("status.get", `{}`); answer.Error != nil || <-reached != "status.get" {
		t.Errorf("what is allowed is not reached: %+v", answer.Error)
	}
}
