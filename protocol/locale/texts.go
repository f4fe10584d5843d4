package locale

import (
	"compress/flate"
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Made by `make gen` from en.json and ar.json.
//
//go:embed en.deflate ar.deflate
var files embed.FS

// text is one entry of a file, by plural form. A plain string has one form,
// other, which is what a form that is missing falls back to.
type text map[plural.Form]string

// forms are the names that CLDR gives to plural forms.
//
//nolint:gochecknoglobals // a table
var forms = map[string]plural.Form{
	"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many, "other": plural.Other,
}

// UnmarshalJSON reads a string, or an object of strings by plural form.
func (t *text) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		var plain string
		err := json.Unmarshal(data, &plain)
		*t = text{plural.Other: plain}
		return err
	}
	var named map[string]string
	if err := json.Unmarshal(data, &named); err != nil {
		return err
	}
	*t = make(text, len(named))
	for name, form := range named {
		(*t)[forms[name]] = form
	}
	return nil
}

// count is the form of the text that the language has for n things.
func (t text) count(tag language.Tag, n int) string {
	if form, there := t[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]; there {
		return form
	}
	return t[plural.Other]
}

// fill puts a value in the place of each {name}; a name without one stays as it
// is, to be seen.
func fill(form string, values map[string]string) string {
	pairs := make([]string, 0, 2*len(values))
	for name, value := range values {
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(form)
}

// english and arabic hold the texts of their files, each read at its first use.
//
//nolint:gochecknoglobals // read once: the files are built in and do not change
var (
	english = sync.OnceValue(func() map[string]text { return read("en.deflate") })
	arabic  = sync.OnceValue(func() map[string]text { return read("ar.deflate") })
)

func read(file string) (texts map[string]text) {
	packed, err := files.Open(file)
	if err == nil {
		err = json.NewDecoder(flate.NewReader(packed)).Decode(&texts)
	}
	if err != nil {
		panic(fmt.Sprintf("texts: %s: %v", file, err)) // a test reads every one of them
	}
	return texts
}
