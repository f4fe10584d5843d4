package service

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Daemon is the program that a service runs, and what it is told.
type Daemon struct {
	Executable string // the offhours program: an absolute path

	// Data and Listen are passed on as OFFHOURS_DATA and OFFHOURS_LISTEN; "" passes
	// nothing on, and the daemon takes the person's own data folder and port.
	Data, Listen string
}

// environment is what the daemon is told, as NAME=value.
func (d Daemon) environment() []string {
	var all []string
	if d.Data != "" {
		all = append(all, "OFFHOURS_DATA="+d.Data)
	}
	if d.Listen != "" {
		all = append(all, "OFFHOURS_LISTEN="+d.Listen)
	}
	return all
}

//go:embed offhours.service
var unitText string

// Unit is the daemon's unit for the systemd user manager: the content of a file
// named offhours.service. It is not made by text/template, which would keep every
// exported method of every type in the program: 2 MB for two words.
func Unit(d Daemon) string {
	var environment strings.Builder
	for _, told := range d.environment() {
		environment.WriteString("Environment=" + unitWord(told) + "\n")
	}
	return strings.NewReplacer("{environment}\n", environment.String(), "{executable}", unitWord(d.Executable)).Replace(unitText)
}

// unitWord makes any text one word of a unit's line: in double quotes, with
// backslashes and specifiers undone. A brace is written in digits, because the
// library that writes the file takes two of them for its own.
func unitWord(text string) string {
	var word strings.Builder
	word.WriteByte('"')
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"), r < ' ', r == 0x7f, r == '{', r == '}':
			_, _ = fmt.Fprintf(&word, `\x%02x`, text[i])
		case r == '"', r == '\\':
			word.WriteByte('\\')
			word.WriteRune(r)
		case r == '%':
			word.WriteString("%%")
		default:
			word.WriteRune(r)
		}
	}
	word.WriteByte('"')
	return word.String()
}
