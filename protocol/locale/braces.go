package locale

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// braces is the template language of the files: {name} is replaced, and nothing
// else is special.
type braces struct{}

// Cacheable says that a parsed text may be kept.
func (braces) Cacheable() bool { return true }

// Parse takes any text; the delimiters are always braces.
func (braces) Parse(src, _, _ string) (template.ParsedTemplate, error) {
	return bracedText(src), nil
}

type bracedText string

// Execute fills in the values; a name without one stays as it is, to be seen.
func (text bracedText) Execute(data any) (string, error) {
	values, _ := data.(map[string]string)
	pairs := make([]string, 0, 2*len(values))
	for name, value := range values {
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(string(text)), nil
}
