package desktop

import (
	"strings"
	"unicode"
)

// speakable drops what AppleScript cannot read: beeep writes characters without
// a glyph, such as the marks that order right-to-left text, as escapes that
// AppleScript does not know. Ends of lines are among them.
func speakable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
}
