package ical

import (
	"bytes"
	"iter"
	"strings"

	ics "github.com/arran4/golang-ical"
)

const (
	// MaxBytes is how long a calendar file may be: 10 MiB, which is some 50,000
	// events.
	MaxBytes = 10 << 20

	maxLine = 256 << 10 // bytes of a line that is read; pictures in lines that are not may be longer
	maxHead = 1 << 10   // bytes of a line's name and parameters
)

// line is one content line, unfolded: a name, parameters and a value.
type line struct {
	number int // of its first line in the file, from 1
	text   string
}

// lines unfolds a file: what begins with a space or a tab goes on with the line
// before it, even in the middle of a letter. Lines end in CRLF or LF.
func lines(text []byte) iter.Seq[line] {
	return func(yield func(line) bool) {
		var joined []byte
		first, number := 1, 0
		for raw := range bytes.Lines(bytes.TrimPrefix(text, []byte("\uFEFF"))) {
			number++
			raw = bytes.TrimRight(raw, "\r\n")
			if len(raw) > 0 && (raw[0] == ' ' || raw[0] == '\t') {
				joined = append(joined, raw[1:]...)
				continue
			}
			if len(joined) > 0 && !yield(line{first, string(joined)}) {
				return
			}
			first, joined = number, append(joined[:0], raw...)
		}
		if len(joined) > 0 {
			yield(line{first, string(joined)})
		}
	}
}

// name is the name of the line's property in capitals, or "" of a line that is none.
func (l line) name() string {
	end := strings.IndexAny(l.text, ":;")
	if end <= 0 || strings.ContainsFunc(l.text[:end], isNoNameRune) {
		return ""
	}
	return strings.ToUpper(l.text[:end])
}

func isNoNameRune(r rune) bool {
	return r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
}

// value is what stands behind the line's name and parameters. The library is given
// these alone, because it copies the rest of the line for each of them.
func (l line) value() (string, error) {
	if len(l.text) > maxLine {
		return "", broken(l.number, "the line is %d bytes long, and at most %d are read", len(l.text), maxLine)
	}
	colon := valueMark(l.text)
	if colon < 0 || colon > maxHead {
		return "", broken(l.number, "the line has no value, or parameters without an end")
	}
	if property, err := ics.ParseProperty(ics.ContentLine(l.text[:colon+1])); err != nil || property == nil {
		return "", broken(l.number, "the line's parameters cannot be read")
	}
	return l.text[colon+1:], nil
}

// valueMark is where the first colon stands that is not in quotation marks.
func valueMark(text string) int {
	quoted := false
	return strings.IndexFunc(text, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ':' && !quoted
	})
}
