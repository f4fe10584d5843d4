package server

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// problem is one thing that is wrong with a message's shape.
type problem struct {
	field string // such as work.mon[0]; "" for the message as a whole
	must  string // what it must be, as a phrase: "must be a string"
}

// maxFieldBytes bounds how much of an unknown field's name is said back.
const maxFieldBytes = 200

// hint is the way out, in one English sentence.
func (p problem) hint() string {
	if p.field == "" {
		return "The message " + p.must + "."
	}
	return p.field + " " + p.must + "."
}

// firstProblem is the first of a validation's problems, by field.
func firstProblem(err error) *problem {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return &problem{must: "must follow the schema"}
	}
	all := problems(invalid)
	first := slices.MinFunc(all, func(a, b problem) int { return strings.Compare(a.field, b.field) })
	return &first
}

// problems are the leaves of the library's tree of errors; there is always one.
func problems(invalid *jsonschema.ValidationError) []problem {
	var all []problem
	for _, cause := range invalid.Causes {
		all = append(all, problems(cause)...)
	}
	if len(all) == 0 {
		all = append(all, leaf(invalid))
	}
	return all
}

// leaf puts one error into words. It never repeats the value: that may be what a
// person typed.
func leaf(invalid *jsonschema.ValidationError) problem {
	at := invalid.InstanceLocation
	switch reason := invalid.ErrorKind.(type) {
	case *kind.Required:
		return problem{fieldName(append(at, slices.Min(reason.Missing))), "is missing"}
	case *kind.AdditionalProperties:
		return problem{fieldName(append(at, slices.Min(reason.Properties))), "must be left out: nothing of that name is known here"}
	default:
		return problem{fieldName(at), demand(reason)}
	}
}

// demand says what a field must be.
func demand(reason jsonschema.ErrorKind) string {
	switch reason := reason.(type) {
	case *kind.Type:
		return "must be of type " + strings.Join(reason.Want, " or ")
	case *kind.Enum:
		return "must be one of " + words(reason.Want)
	case *kind.Pattern:
		return "must match " + reason.Want
	case *kind.MinLength:
		return fmt.Sprintf("must have at least %d characters", reason.Want)
	case *kind.MaxLength:
		return fmt.Sprintf("must have at most %d characters", reason.Want)
	case *kind.MinItems:
		return fmt.Sprintf("must have at least %d items", reason.Want)
	case *kind.MaxItems:
		return fmt.Sprintf("must have at most %d items", reason.Want)
	case *kind.Minimum:
		return "must be at least " + number(reason.Want)
	case *kind.Maximum:
		return "must be at most " + number(reason.Want)
	case *kind.InvalidJsonValue:
		return fmt.Sprintf("must be written as a whole number of at most %d digits", maxDigits)
	}
	return "must follow the schema"
}

func words(values []any) string {
	var list []string
	for _, value := range values {
		list = append(list, fmt.Sprint(value))
	}
	return strings.Join(list, ", ")
}

func number(n *big.Rat) string { return n.RatString() }

// fieldName writes a path as people do: work.mon[0].
func fieldName(path []string) string {
	var name strings.Builder
	for _, part := range path {
		switch {
		case strings.Trim(part, "0123456789") == "":
			name.WriteString("[" + part + "]")
		case name.Len() > 0:
			name.WriteString("." + part)
		default:
			name.WriteString(part)
		}
	}
	return strings.ToValidUTF8(name.String()[:min(name.Len(), maxFieldBytes)], "")
}
