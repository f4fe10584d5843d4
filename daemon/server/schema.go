package server

import (
	"bytes"
	"fmt"
	"reflect"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"offhours/protocol"
)

// shape is the compiled definition of one type of the wire.
type shape struct {
	full  *jsonschema.Schema
	quick *quick // nil where the definition needs more than quick knows
}

// shapes holds the shape of every type that a peer may send, by the type's name.
// They are compiled once: that takes some milliseconds.
//
//nolint:gochecknoglobals // a value that is worked out once; nothing changes it
var shapes = sync.OnceValue(func() map[string]shape {
	compiler := jsonschema.NewCompiler()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(protocol.Schema()))
	if err == nil {
		err = compiler.AddResource("schema.json", document)
	}
	if err != nil {
		panic(fmt.Sprintf("schema.json: %v", err)) // embedded and generated: only a bad build gets here
	}
	all := map[string]shape{}
	for _, name := range incoming() {
		full := compiler.MustCompile("schema.json#/$defs/" + name)
		all[name] = shape{full, quicken(full)}
	}
	return all
})

// incoming names the types that arrive at either door.
func incoming() []string {
	names := []string{typeName(protocol.Hello{}), typeName(protocol.Proof{}), typeName(protocol.Offer{})}
	for _, method := range protocol.Methods() {
		names = append(names, typeName(method.Params))
	}
	return names
}

func typeName(value any) string { return reflect.TypeOf(value).Name() }

// check is what is wrong with a decoded value, or nil. The library decides; the
// quick check only spares it the values that are plainly right, which are nearly
// all: a hundred spans take it a millisecond.
func (s shape) check(value any) *problem {
	if s.quick.accepts(value) {
		return nil
	}
	if err := s.full.Validate(value); err != nil {
		return firstProblem(err)
	}
	return nil
}
