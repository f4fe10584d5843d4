package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"offhours/protocol"
)

// judge says whether an answer is one that the protocol knows.
type judge struct {
	results map[string]*jsonschema.Schema // by method

	// What was right before is right again: behind the id, most of some millions of
	// answers say one of a few thousand things.
	known map[string]string // by what follows the id, what it says
}

// maxKnown bounds what a judge remembers.
const maxKnown = 10_000

// answer is what an answer says: "result" or a refusal's word.
type answer struct{ id, says string }

// refusals are the codes and their words; anything else is no answer to a message
// that did nothing but come.
var refusals = map[protocol.ErrorCode]int{
	protocol.ErrBadJSON:       protocol.CodeParse,
	protocol.ErrBadShape:      protocol.CodeInvalidParams,
	protocol.ErrUnknownMethod: protocol.CodeUnknownMethod,
	protocol.ErrForbidden:     protocol.CodeForbidden,
}

func newJudge(t *testing.T) judge {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(protocol.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	j := judge{map[string]*jsonschema.Schema{}, map[string]string{}}
	for _, method := range protocol.Methods() {
		result := method.Result
		if result == nil {
			result = protocol.Empty{} // for who asks although there is nothing to hear
		}
		j.results[method.Name] = compiler.MustCompile("schema.json#/$defs/" + typeName(result))
	}
	return j
}

// read reads an answer. Called is the method whose handler ran last.
func (j judge) read(message []byte, called string) (answer, error) {
	id, rest, ok := cut(message)
	if !ok {
		return answer{}, errors.New("no answer")
	}
	key := called + rest
	if says, known := j.known[key]; known {
		return answer{id, says}, nil
	}
	says, err := j.weigh("{"+rest, called)
	if err == nil && len(j.known) < maxKnown {
		j.known[key] = says
	}
	return answer{id, says}, err
}

// cut parts an answer into its id and what follows.
func cut(message []byte) (id, rest string, ok bool) {
	text, ok := strings.CutPrefix(string(message), `{"jsonrpc":"2.0","id":`)
	for _, next := range []string{`,"result":`, `,"error":`} { // in an id, the quotation marks would have a backslash
		if id, _, found := strings.Cut(text, next); found {
			return strings.Trim(id, `"`), text[len(id)+1:], ok && json.Valid([]byte(id))
		}
	}
	return "", "", false
}

// weigh judges what follows an answer's id.
func (j judge) weigh(rest, called string) (string, error) {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(rest))
	if err != nil {
		return "", err
	}
	object, _ := value.(map[string]any)
	if len(object) != 1 {
		return "", errors.New("no answer")
	}
	if result, ok := object["result"]; ok {
		return "result", j.result(called, result)
	}
	return j.refusal(object["error"])
}

func (j judge) result(method string, result any) error {
	shape, known := j.results[method]
	if !known {
		return fmt.Errorf("%s has no result", method)
	}
	return shape.Validate(result)
}

func (j judge) refusal(value any) (string, error) {
	fault, _ := value.(map[string]any)
	data, _ := fault["data"].(map[string]any)
	word, _ := data["code"].(string)
	if code, known := refusals[protocol.ErrorCode(word)]; !known || fmt.Sprint(fault["code"]) != strconv.Itoa(code) {
		return "", errors.New("no refusal that the protocol knows")
	}
	return word, nil
}

// golden reads a golden message of a value's type, as that type.
func golden(t *testing.T, of any, messages [][]byte) any {
	t.Helper()
	value := reflect.New(reflect.TypeOf(of))
	if len(messages) == 0 {
		t.Fatalf("%T has no golden message", of)
	}
	if err := json.Unmarshal(messages[0], value.Interface()); err != nil {
		t.Fatal(err)
	}
	return value.Interface()
}
