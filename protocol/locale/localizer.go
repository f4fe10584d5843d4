package locale

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Localizer writes texts in one language, with the digits of one region. Any
// number of goroutines may use it.
type Localizer struct {
	tag     language.Tag
	texts   map[string]text
	numbers *message.Printer
}

// New makes a localizer for a BCP 47 tag such as "ar", "ar-EG" or "en-GB". What
// is neither Arabic nor English becomes English.
func New(lang string) *Localizer {
	tag := language.Make(spoken(lang))
	return &Localizer{
		tag:     tag,
		texts:   textsOf(tag),
		numbers: message.NewPrinter(withDigits(tag)),
	}
}

// Tag is the language in use, as a BCP 47 tag.
func (l *Localizer) Tag() string { return l.tag.String() }

// Text is the text of a key. Args are names and values in turn, for what stands
// in braces: Text("pair.done", "browser", "Firefox"). Numbers are written in the
// region's digits. A key that is not there is its own text.
func (l *Localizer) Text(key string, args ...any) string {
	entry, there := l.texts[key]
	if !there {
		return key
	}
	return fill(entry[plural.Other], l.values(args))
}

// Count is the text of a key that counts n things: in the plural form that the
// language has for n, and with n for {n}.
func (l *Localizer) Count(key string, n int, args ...any) string {
	entry, there := l.texts[key]
	if !there {
		return key
	}
	values := l.values(args)
	values["n"] = l.number(n)
	return fill(entry.count(l.tag, n), values)
}

// values makes a map of names and values in turn.
func (l *Localizer) values(args []any) map[string]string {
	values := make(map[string]string, len(args)/2+1)
	for i := 0; i+1 < len(args); i += 2 {
		values[fmt.Sprint(args[i])] = l.value(args[i+1])
	}
	return values
}

func (l *Localizer) value(value any) string {
	switch value := value.(type) {
	case int, int64, float64:
		return l.number(value)
	default:
		return l.insert(fmt.Sprint(value))
	}
}

// insert keeps a Latin name whole in a line that runs to the left, and an Arabic one in
// a line that runs to the right: without this, a colon and a number after it would stand
// on its wrong side. It is the first-strong isolate and its end of Unicode UAX 9.
func (l *Localizer) insert(value string) string {
	other := unicode.Arabic
	if l.isArabic() {
		other = unicode.Latin
	}
	if !strings.ContainsFunc(value, func(r rune) bool { return unicode.Is(other, r) }) {
		return value
	}
	return "\u2068" + value + "\u2069"
}

func (l *Localizer) isArabic() bool { return isArabic(l.tag) }

func isArabic(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "ar"
}

func textsOf(tag language.Tag) map[string]text {
	if isArabic(tag) {
		return arabic()
	}
	return english()
}
