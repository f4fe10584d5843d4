package settings

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// slip is a mistake in how a text is written that a keyboard or an editor makes for
// people, and that a reader of TOML does not know by name.
type slip struct{ problem, hint string }

// quotationMarks are those that editors put in the place of ".
const quotationMarks = "“”„‟‘’‚«»"

// aDate is a line that gives a date, in whatever spelling.
var aDate = regexp.MustCompile(`^\s*(from|to)\s*=`)

// slipAt looks for a slip where the text stops to be TOML. Lines and columns count
// from 1, columns in bytes.
func slipAt(text []byte, line, column int) (slip, bool) {
	lines := bytes.Split(text, []byte("\n"))
	if line < 1 || column < 1 || line > len(lines) || column > len(lines[line-1])+1 {
		return slip{}, false
	}
	written := string(lines[line-1])
	before, at := written[:column-1], written[column-1:]
	r, _ := utf8.DecodeRuneInString(at)
	switch {
	case strings.ContainsRune(quotationMarks, r) || endsCurly(written):
		mark, _ := utf8.DecodeRuneInString(written[strings.IndexAny(written, quotationMarks):])
		return slip{string(mark) + " is " + kindOfMark(mark), `use "`}, true
	case aDate.MatchString(written):
		return slip{"that is not how a date is written", "write year, month and day, such as 2026-03-29"}, true
	case at == "" || r < utf8.RuneSelf:
		return slip{}, false
	case strings.Contains(before, "="):
		return slip{fmt.Sprintf("a value cannot begin with %c", r), "put text in quotation marks, and write numbers with the digits 0-9"}, true
	}
	return slip{fmt.Sprintf("a name cannot begin with %c", r), "the names of settings and days are English, such as night, work and mon"}, true
}

func kindOfMark(mark rune) string {
	if strings.ContainsRune("«»", mark) {
		return "an angled quotation mark"
	}
	return "a curly quotation mark"
}

// endsCurly is true of a line that opens a text with a straight mark and ends it with
// another. What stands in a comment opens nothing.
func endsCurly(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\r],"))
	return strings.ContainsRune(quotationMarks, last) && !strings.Contains(line, "#")
}
