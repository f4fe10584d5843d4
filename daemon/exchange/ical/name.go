package ical

import (
	"strings"
	"unicode"

	"offhours/daemon/settings"
)

// plainName makes one line of an event's name: without what cannot be seen, and no
// longer than a name in the settings may be.
func plainName(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069': // turn round the line around them
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return cut(strings.Join(strings.Fields(text), " "))
}

// cut shortens a name that is too long, between two letters as people see them: a mark
// stays with what it stands on, and the parts of an emoji together.
func cut(name string) string {
	runes := []rune(name)
	if len(runes) <= settings.MaxNameRunes {
		return name
	}
	end := settings.MaxNameRunes - 1 // for the dots
	for end > 0 && (isJoined(runes[end]) || runes[end-1] == zeroWidthJoiner) {
		end--
	}
	if end == 0 { // nothing but marks
		end = settings.MaxNameRunes - 1
	}
	return strings.TrimSpace(string(runes[:end])) + "…"
}

const zeroWidthJoiner = '\u200D'

func isJoined(r rune) bool {
	return r == zeroWidthJoiner || unicode.Is(unicode.M, r) || unicode.Is(unicode.Sk, r)
}
