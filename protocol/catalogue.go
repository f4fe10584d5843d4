package protocol

import _ "embed"

//go:embed platforms.json
var catalogue []byte

// CatalogueJSON is the catalogue of platforms that Offhours comes with: a
// [Rules] document in which every rule has examples. The slice is a copy.
func CatalogueJSON() []byte {
	return append([]byte(nil), catalogue...)
}
