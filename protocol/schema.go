package protocol

import _ "embed"

//go:embed schema.min.json
var schema string

// Schema is schema.json without its comments: one JSON Schema (draft 2020-12) whose
// $defs hold a definition for every Go type that travels, under the type's own name.
func Schema() []byte { return []byte(schema) }
