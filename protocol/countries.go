package protocol

import _ "embed"

//go:embed countries.json
var countries []byte

// CountriesJSON is what CLDR knows of the week of each country: on which days its
// weekend is, with which day its week begins, and the time zones by which one can
// guess it. The slice is a copy.
func CountriesJSON() []byte { return append([]byte(nil), countries...) }
