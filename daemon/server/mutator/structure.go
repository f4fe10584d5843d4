package mutator

import (
	"fmt"
	"strconv"
	"strings"
)

// Canary is the beginning of every unknown field's name, and part of its value:
// what is to turn up in no log and in no file.
const Canary = "canary-in-a-field"

// structurally does one change to a message whose parts are known.
func (m *Mutator) structurally(message []byte) []byte {
	p := one(m.random, m.parts)
	here := string(message[p.from:p.to])
	switch p.kind {
	case name:
		return replaced(message, p.from, p.to, m.otherName(here))
	case text:
		return replaced(message, p.from, p.to, m.otherText(here))
	case number:
		return replaced(message, p.from, p.to, m.otherNumber(here))
	case member:
		return m.otherMember(message, p, here)
	case brace:
		return replaced(message, p.to, p.to, one(m.random, borderMembers))
	case word, container:
		return replaced(message, p.from, p.to, m.otherValue(here))
	}
	return message
}

// otherName renames a member.
func (m *Mutator) otherName(name string) string {
	switch m.random.IntN(5) {
	case 0:
		return strings.ToUpper(name)
	case 1:
		return m.respelled(name) // another spelling, the same name
	case 2:
		return strings.Trim(name, `"`)
	}
	return one(m.random, borderNames)
}

// otherText replaces a string by a border case, or changes a little of it.
func (m *Mutator) otherText(text string) string {
	if len(text) < 3 {
		return one(m.random, borderTexts)
	}
	at := 1 + m.random.IntN(len(text)-2)
	switch m.random.IntN(8) {
	case 0:
		return m.respelled(text)
	case 1:
		return text[:at] + one(m.random, letters) + text[at+1:]
	case 2:
		return text[:at] + text[at+1:]
	case 3:
		return text[:at] + one(m.random, borderRunes) + text[at:]
	case 4:
		return strings.Trim(text, `"`)
	case 5:
		return m.otherValue(text)
	case 6:
		return one(m.random, methodNames)
	}
	return one(m.random, borderTexts)
}

// respelled writes one byte of a string as an escape: to JSON it is the same
// string, unless the byte was part of an escape or of a longer letter.
func (m *Mutator) respelled(text string) string {
	if len(text) < 3 {
		return text
	}
	at := 1 + m.random.IntN(len(text)-2)
	return text[:at] + fmt.Sprintf(`\u%04x`, text[at]) + text[at+1:]
}

// otherNumber replaces a number by a border case, or by one near it.
func (m *Mutator) otherNumber(number string) string {
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return one(m.random, borderNumbers)
	}
	switch m.random.IntN(7) {
	case 0, 1:
		return strconv.FormatInt(n+int64(m.random.IntN(5)-2), 10)
	case 2:
		return strconv.FormatInt(n+m.random.Int64N(200_000)-100_000, 10)
	case 3:
		return strconv.FormatInt(1+m.random.Int64N(1_000_000), 10)
	case 4:
		return m.otherValue(number)
	}
	return one(m.random, borderNumbers)
}

// otherMember drops a member, or gives it twice.
func (m *Mutator) otherMember(message []byte, p part, member string) []byte {
	switch m.random.IntN(4) {
	case 0:
		return replaced(message, p.from, p.to, member, ",", member)
	case 1:
		name, _, _ := strings.Cut(member, ":")
		return replaced(message, p.from, p.to, member, ",", m.respelled(name), ":", one(m.random, borderValues))
	}
	from, to := p.from, p.to
	if to < len(message) && message[to] == ',' {
		to++
	} else if from > 0 && message[from-1] == ',' {
		from--
	}
	return replaced(message, from, to)
}

// otherValue replaces a value by one of another type, by another value of the
// message, or wraps it.
func (m *Mutator) otherValue(value string) string {
	switch m.random.IntN(4) {
	case 0:
		depth := 1 + m.random.IntN(12)
		return strings.Repeat("[", depth) + value + strings.Repeat("]", depth)
	case 1:
		depth := 1 + m.random.IntN(12)
		return strings.Repeat(`{"params":`, depth) + value + strings.Repeat("}", depth)
	case 2:
		return value + "," + value
	}
	return one(m.random, borderValues)
}

// addUnknown adds a field that no schema knows, as a browser that spied would.
func (m *Mutator) addUnknown(message []byte) []byte {
	m.parts = scan(message, m.parts[:0])
	braces := m.parts[:0]
	for _, p := range m.parts {
		if p.kind == brace {
			braces = append(braces, p)
		}
	}
	if len(braces) == 0 {
		return message
	}
	at := one(m.random, braces).to
	field := `"` + Canary + `":"https://` + Canary + `.example/` + strconv.Itoa(m.random.IntN(1e6)) + `"`
	if at < len(message) && message[at] != '}' {
		field += ","
	}
	return replaced(message, at, at, field)
}
