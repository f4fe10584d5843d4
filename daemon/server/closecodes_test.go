package server_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// Every close code of ours is met, by what a browser does that earns it.
func TestEveryCloseCodeIsMet(t *testing.T) {
	h := open(t, server.Timing{})
	talk := func(messages string) func(*testing.T, pairing) int {
		return func(t *testing.T, p pairing) int {
			t.Helper()
			b, _ := h.connect(p)
			b.t = t
			go func() { // fails when the daemon has heard enough
				for b.WriteMessage(websocket.TextMessage, []byte(messages)) == nil {
					continue
				}
			}()
			return b.closed()
		}
	}
	hello := func(change func(*protocol.Hello)) func(*testing.T, pairing) int {
		return func(t *testing.T, p pairing) int {
			t.Helper()
			b := h.upgrade(p.origin)
			b.t = t
			first := newHello(p.id)
			change(&first)
			b.send(first)
			if first.Versions[0] == protocol.Version {
				b.send(protocol.Proof{Proof: strings.Repeat("A", 43)})
			}
			return b.closed()
		}
	}
	met := map[string]int{}
	for name, earn := range map[string]func(*testing.T, pairing) int{
		"CloseBadInput":  talk(`{`),
		"CloseNotProved": hello(func(*protocol.Hello) {}),
		"CloseRevoked": func(t *testing.T, p pairing) int {
			t.Helper()
			b, _ := h.connect(p)
			b.t = t
			h.Revoke(p.id)
			return b.closed()
		},
		"CloseReplaced": func(t *testing.T, p pairing) int {
			t.Helper()
			b, _ := h.connect(p)
			b.t = t
			h.connect(p)
			return b.closed()
		},
		"CloseVersion":  hello(func(hello *protocol.Hello) { hello.Versions = []int{protocol.Version + 1} }),
		"CloseSlowDown": talk(call(`,"method":"status.get"`)),
	} {
		t.Run(name, func(t *testing.T) { met[name] = earn(t, h.pair(protocol.ChromiumOrigin)) })
	}
	if diff := cmp.Diff(closeCodes(t), met); diff != "" {
		t.Errorf("codes of protocol/errors.go and codes met (-want +got):\n%s", diff)
	}
}

// closeCodes reads the close codes from the protocol's source, so that none can be
// forgotten here.
func closeCodes(t *testing.T) map[string]int {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../protocol/errors.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]int{}
	ast.Inspect(file, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "Close") {
			return true
		}
		value, ok := spec.Values[0].(*ast.BasicLit)
		if !ok {
			t.Fatalf("%s is not written as a number", spec.Names[0].Name)
		}
		if all[spec.Names[0].Name], err = strconv.Atoi(value.Value); err != nil {
			t.Fatal(err)
		}
		return true
	})
	return all
}
