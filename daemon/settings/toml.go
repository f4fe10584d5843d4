package settings

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"offhours/protocol"
)

// tomlDocument is the document with what TOML spells otherwise: dates without
// quotation marks, and a work table that may be missing.
type tomlDocument struct {
	protocol.Settings
	Work       *protocol.Week  `toml:"work"`
	Exceptions []tomlException `toml:"exceptions"`
}

type tomlException struct {
	Name string         `toml:"name"`
	From toml.LocalDate `toml:"from"`
	To   toml.LocalDate `toml:"to"`
	Work protocol.Week  `toml:"work"`
}

// ParseTOML reads a document as people edit it and checks it. Its error is of
// type [Problems]; those that concern how the text is written name the line.
func ParseTOML(text []byte) (protocol.Settings, error) {
	document := tomlDocument{Settings: Default()}
	text = withoutMark(text)
	err := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(&document)
	if err != nil {
		return protocol.Settings{}, tomlProblems(text, err)
	}
	settings := document.settings()
	if err := Validate(settings).Err(); err != nil {
		return protocol.Settings{}, err
	}
	return settings, nil
}

// HasWork says whether the text of a document has a table of working hours. Without
// one those of [Default] count.
func HasWork(text []byte) bool {
	var document struct {
		Work *protocol.Week `toml:"work"`
	}
	err := toml.Unmarshal(withoutMark(text), &document)
	return err == nil && document.Work != nil
}

// withoutMark takes away the byte order mark that some editors on Windows put first.
func withoutMark(text []byte) []byte { return bytes.TrimPrefix(text, []byte("\uFEFF")) }

func (d tomlDocument) settings() protocol.Settings {
	settings := d.Settings
	if d.Work != nil {
		settings.Work = *d.Work
	}
	for _, e := range d.Exceptions {
		settings.Exceptions = append(settings.Exceptions, protocol.Exception{
			Name: e.Name, From: dateText(e.From), To: dateText(e.To), Work: e.Work,
		})
	}
	return settings
}

// dateText is "" for a date that was left out.
func dateText(d toml.LocalDate) string {
	if d == (toml.LocalDate{}) {
		return ""
	}
	return d.String()
}

func tomlProblems(text []byte, err error) Problems {
	if unknown, ok := errors.AsType[*toml.StrictMissingError](err); ok {
		var p Problems
		for i := range unknown.Errors {
			key := unknown.Errors[i].Key()
			line, _ := unknown.Errors[i].Position()
			p = append(p, unknownSetting(strings.Join(key, "."), fmt.Sprintf(" (line %d)", line)))
		}
		return p
	}
	if wrong, ok := errors.AsType[*toml.DecodeError](err); ok {
		return Problems{wrongTOML(text, wrong)}
	}
	return Problems{{Problem: "the document cannot be read: " + err.Error(), Hint: tomlHint}}
}

const tomlHint = `put text in quotation marks and lists in square brackets, and give each setting once: mon = ["09:00-17:00"]`

// wrongTOML tells a value of the wrong kind from text that is not TOML. Only the
// former has a setting to name, save where one is given twice.
func wrongTOML(text []byte, err *toml.DecodeError) FieldError {
	line, column := err.Position()
	field := strings.Join(err.Key(), ".")
	message := strings.TrimPrefix(err.Error(), "toml: ")
	if field != "" && !strings.HasSuffix(message, "already defined") {
		return wrongKind(field, fmt.Sprintf(" (line %d)", line), tomlExampleOf(field))
	}
	hint := tomlHint
	if known, ok := slipAt(text, line, column); ok {
		message, hint = known.problem, known.hint
	}
	return FieldError{
		Field:   field,
		Problem: fmt.Sprintf("line %d, column %d is not TOML: %s", line, column, message),
		Hint:    hint,
	}
}

// tomlExampleOf is exampleOf as FormatTOML writes it: dates without quotation marks.
func tomlExampleOf(field string) string {
	example := exampleOf(field)
	if strings.HasSuffix(field, ".from") || strings.HasSuffix(field, ".to") {
		return strings.Trim(example, `"`)
	}
	return example
}
