package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"
	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server/mutator"
	"offhours/protocol"
)

// everyType is a zero value of each type that a peer may send.
func everyType() map[string]any {
	all := map[string]any{}
	for _, value := range append(protocol.Messages(), protocol.Hello{}, protocol.Proof{}) {
		if name := typeName(value); shapes()[name].full != nil {
			all[name] = value
		}
	}
	return all
}

// goldenOf are the golden messages of a type.
func goldenOf(tb testing.TB, value any) [][]byte {
	tb.Helper()
	messages, err := mutator.Messages(os.DirFS("../../protocol/testdata/messages"), value)
	if err != nil {
		tb.Fatal(err)
	}
	return messages
}

// What the strict decoder takes, the standard library takes too, and reads the
// same from it: whoever decodes it again sees what was inspected.
func FuzzDecode(f *testing.F) {
	for _, value := range everyType() {
		for _, message := range goldenOf(f, value) {
			f.Add(message)
		}
	}
	for _, seed := range []string{
		``, `{`, `null`, `[]`, `-0`, `1e3`, `1.0`, `999999999999999`, `-9999999999999999`, `"\ud800"`, `"\ud83d\ude00"`, "\"\xff\"", "\ufeff{}",
		`{"a":1,"a":2}`, `{"a":1,"\u0061":2}`, `{} {}`, ` {"a":[{},[],"",0,true,false,null]}` + "\n", strings.Repeat("[", 9) + strings.Repeat("]", 9),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, message []byte) {
		value, err := decode(message)
		if err != nil {
			return
		}
		var loose any
		decoder := json.NewDecoder(bytes.NewReader(message))
		decoder.UseNumber()
		if err := decoder.Decode(&loose); err != nil {
			t.Fatalf("taken, but encoding/json says %v", err)
		}
		if diff := cmp.Diff(asStrict(loose), value, cmp.AllowUnexported(notInteger{})); diff != "" {
			t.Errorf("encoding/json (-) and the strict decoder (+):\n%s", diff)
		}
	})
}

// asStrict turns what encoding/json reads into what decode does.
func asStrict(value any) any {
	switch value := value.(type) {
	case json.Number:
		return integer(value.String())
	case []any:
		for i := range value {
			value[i] = asStrict(value[i])
		}
	case map[string]any:
		for name := range value {
			value[name] = asStrict(value[name])
		}
	}
	return value
}

// For every type that arrives: what the quick check takes, the library takes too;
// and what is taken fits the Go type, which writes it so that it is taken again.
func FuzzShapes(f *testing.F) {
	types := everyType()
	for name, value := range types {
		for _, message := range goldenOf(f, value) {
			f.Add(name, message)
		}
	}
	f.Fuzz(func(t *testing.T, name string, message []byte) {
		zero, known := types[name]
		value, err := decode(message)
		if !known || err != nil {
			return
		}
		shape := shapes()[name]
		if shape.quick.accepts(value) && shape.full.Validate(value) != nil {
			t.Fatalf("quickly taken as %s, but %v", name, shape.full.Validate(value))
		}
		if shape.check(value) != nil {
			return
		}
		typed := reflect.New(reflect.TypeOf(zero))
		if err := json.Unmarshal(message, typed.Interface()); err != nil {
			t.Fatalf("taken as %s, but %v", name, err)
		}
		again, err := json.Marshal(typed.Interface())
		if err != nil {
			t.Fatal(err)
		}
		if value, err = decode(again); err != nil || shape.check(value) != nil {
			t.Errorf("taken as %s, but written again as %s", name, again)
		}
	})
}

// What passes inspection, the JSON-RPC library takes as one request, of the same
// method; what does not pass is answered with one of the protocol's words, unless
// it was a notification.
func FuzzInspect(f *testing.F) {
	corpus, err := mutator.Requests(os.DirFS("../../protocol/testdata/messages"))
	if err != nil {
		f.Fatal(err)
	}
	for _, message := range corpus {
		f.Add(message)
	}
	for _, seed := range []string{
		`{"jsonrpc":"2.0"}`, `{"jsonrpc":"2.0","id":1e9,"method":"\ud800"}`, `{"jsonrpc":"2.0","id":"\"","method":"status.get"}`,
		`{"jsonrpc":"2.0","id":1,"method":"status.get","params":{}}`, `{"jsonrpc":"2.0","id":null,"method":"status.get"}`, `[{"jsonrpc":"2.0"}]`,
	} {
		f.Add([]byte(seed))
	}
	inspection := New(Config{Methods: everyMethod()}).table
	words := judge{known: map[string]string{}}
	f.Fuzz(func(t *testing.T, message []byte) {
		verdict := inspection.inspect(protocol.BrowserDoor, message)
		if answer := verdict.answer(); answer != nil {
			if _, err := words.read(answer, ""); err != nil {
				t.Errorf("%v: %s", err, answer)
			}
		}
		if verdict.fault != nil {
			return
		}
		parsed, err := jrpc2.ParseRequests(message)
		if err != nil || len(parsed) != 1 || parsed[0].Error != nil || parsed[0].Batch {
			t.Fatalf("passes, but the library says %v, %+v", err, parsed)
		}
		if _, known := inspection[parsed[0].Method]; !known || (parsed[0].ID == "") != (verdict.id == nil) {
			t.Errorf("passes with id %v, but the library reads %+v", verdict.id, parsed[0])
		}
	})
}

// everyMethod has a handler for each method; it is never called.
func everyMethod() handler.Map {
	methods := handler.Map{}
	for _, method := range protocol.Methods() {
		methods[method.Name] = func(context.Context, *jrpc2.Request) (any, error) { return nil, nil }
	}
	return methods
}

// What the owner's door reads is what stands between line breaks, up to the first
// line that is too long.
func FuzzLines(f *testing.F) {
	long := strings.Repeat("x", protocol.MaxMessageBytes)
	for _, seed := range []string{"", "\n", "a", "a\n", "a\r\nb\n\nc", "\r\r\n", long, long + "\n", long + "\r\n", "a\n" + long + "x\nb\n", "{}\n{}\n", "\x00\xff\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		ours, theirs := net.Pipe()
		go func() {
			_, _ = theirs.Write(text)
			_ = theirs.Close()
		}()
		defer ours.Close()
		wire := newLines(ours, defaultTiming())
		for number, want := range linesOf(text) {
			got, err := wire.read()
			if len(want) > protocol.MaxMessageBytes {
				if err == nil && len(got) > protocol.MaxMessageBytes+1 {
					t.Fatalf("line %d of %d bytes is read", number, len(got))
				}
				return
			}
			if err != nil || !bytes.Equal(got, want) {
				t.Fatalf("line %d is read as %q (%v), want %q", number, got, err, want)
			}
		}
		if got, err := wire.read(); !errors.Is(err, io.EOF) {
			t.Errorf("behind the last line: %q, %v", got, err)
		}
	})
}

// linesOf parts a text at its line breaks; the last line may do without one.
func linesOf(text []byte) [][]byte {
	all := bytes.Split(text, []byte("\n"))
	if last := len(all) - 1; len(all[last]) == 0 {
		all = all[:last]
	}
	for i, line := range all {
		all[i] = bytes.TrimSuffix(line, []byte("\r"))
	}
	return all
}
