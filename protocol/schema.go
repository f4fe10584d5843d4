package protocol

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
)

// Made by `make gen` from schema.json.
//
//go:embed schema.deflate
var schema []byte

// Schema is schema.json without its comments: one JSON Schema (draft 2020-12) whose
// $defs hold a definition for every Go type that travels, under the type's own name.
func Schema() []byte { return unpacked(schema) }

// unpacked is what `make gen` has packed. It cannot fail: the program carries it.
func unpacked(packed []byte) []byte {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(err)
	}
	return text
}
