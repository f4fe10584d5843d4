package protocol

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
)

// Made by `make gen` from platforms.json.
//
//go:embed platforms.deflate
var catalogue []byte

// Catalogue reads the catalogue of platforms that Offhours comes with: a [Rules] document
// without the examples, which are for people and tests.
func Catalogue() io.Reader {
	return flate.NewReader(bytes.NewReader(catalogue))
}
