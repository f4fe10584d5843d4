package settings

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"offhours/protocol"
)

// jsonDocument is the document with a work table that may be missing.
type jsonDocument struct {
	protocol.Settings
	Work *protocol.Week `json:"work"`
}

// ParseJSON reads a document as the wire and the store have it and checks it.
// Its error is of type [Problems].
func ParseJSON(text []byte) (protocol.Settings, error) {
	document := jsonDocument{Settings: Default()}
	if err := json.Unmarshal(text, &document, json.RejectUnknownMembers(true)); err != nil {
		return protocol.Settings{}, Problems{jsonProblem(err)}
	}
	settings := document.settings()
	if err := Validate(settings).Err(); err != nil {
		return protocol.Settings{}, err
	}
	return settings, nil
}

// ParseStored reads a document that the store has kept, perhaps since a version that
// had fewer settings: those stand as in [Default]. It does not judge the document,
// see [Usable].
func ParseStored(text []byte) (protocol.Settings, error) {
	document := jsonDocument{Settings: Default()}
	if err := json.Unmarshal(text, &document); err != nil {
		return protocol.Settings{}, fmt.Errorf("stored settings: %w", err)
	}
	return document.settings(), nil
}

func (d jsonDocument) settings() protocol.Settings {
	if d.Work != nil {
		d.Settings.Work = *d.Work
	}
	return d.Settings
}

// FormatJSON writes the document as the wire has it, indented, with a line break
// at its end.
func FormatJSON(settings protocol.Settings) ([]byte, error) {
	text, err := json.Marshal(settings, jsontext.WithIndent("  "))
	if err != nil {
		return nil, fmt.Errorf("write settings as JSON: %w", err)
	}
	return append(text, '\n'), nil
}

func jsonProblem(err error) FieldError {
	if wrong, ok := errors.AsType[*json.SemanticError](err); ok {
		field := fieldOf(wrong.JSONPointer)
		if errors.Is(err, json.ErrUnknownName) {
			return unknownSetting(field, "")
		}
		return wrongKind(field, "", exampleOf(field))
	}
	return FieldError{
		Problem: "the document is not JSON: " + strings.TrimPrefix(err.Error(), "jsontext: "),
		Hint:    "give each setting once, in quotation marks, with a comma between two of them",
	}
}

// fieldOf turns the pointer /exceptions/0/name into exceptions[0].name.
func fieldOf(pointer jsontext.Pointer) string {
	var field strings.Builder
	for token := range pointer.Tokens() {
		switch {
		case strings.Trim(token, "0123456789") == "":
			fmt.Fprintf(&field, "[%s]", token)
		case field.Len() == 0:
			field.WriteString(token)
		default:
			field.WriteString("." + token)
		}
	}
	return field.String()
}
