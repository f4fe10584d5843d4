package desktop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Notice is one notification. Tag says what it is about: a notice replaces the
// one before it with the same tag. Title and Body are plain text, not markup.
// Urgent ones pass a desktop's do-not-disturb.
type Notice struct {
	Tag     string
	Title   string
	Body    string
	Buttons []Button // shown where the desktop has buttons
	Plain   string   // said after Body where it has none
	Urgent  bool
}

// Button is one answer. Act comes back when it is pressed; Label is what the
// person reads.
type Button struct{ Act, Label string }

// The longest texts that are shown, in characters; the rest is cut. Desktops
// cut sooner, each in its own way.
const (
	maxTitle = 120
	maxBody  = 400
	maxLabel = 40
)

// clean makes every text of the notice safe to hand on: valid UTF-8, without
// control characters and not too long.
func (n Notice) clean() Notice {
	n.Title = clip(oneLine(n.Title), maxTitle)
	n.Body = clip(strings.Map(visible, strings.ToValidUTF8(n.Body, "\uFFFD")), maxBody)
	n.Plain = clip(oneLine(n.Plain), maxBody)
	buttons := make([]Button, len(n.Buttons))
	for i, button := range n.Buttons {
		buttons[i] = Button{Act: button.Act, Label: clip(oneLine(button.Label), maxLabel)}
	}
	n.Buttons = buttons
	return n
}

// plainly is the notice as it is without buttons.
func (n Notice) plainly() Notice {
	if n.Plain != "" {
		n.Body = strings.TrimSpace(n.Body + " " + n.Plain)
	}
	return n
}

// oneLine joins what is on several lines by spaces.
func oneLine(text string) string {
	text = strings.Map(visible, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

// visible drops control characters but the end of a line. The marks that order
// right-to-left text are no control characters, and stay.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case r != '\n' && unicode.IsControl(r):
		return -1
	}
	return r
}

// clip cuts a text to so many characters, not between a letter and its marks.
func clip(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	runes := []rune(text)
	end := most - 1
	for end > 0 && unicode.Is(unicode.Mn, runes[end]) {
		end--
	}
	return string(runes[:end]) + "…"
}

// escape makes plain text safe for a desktop that reads notices as markup.
func escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}
