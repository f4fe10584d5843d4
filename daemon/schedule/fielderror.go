package schedule

import (
	"fmt"
	"strconv"
	"strings"

	"offhours/protocol"
)

// FieldError is one thing that is wrong in a settings document, said so that the
// person who wrote it can put it right.
type FieldError struct {
	Field   string // where, such as work.mon[0]; "" for the document as a whole
	Problem string // what is wrong, quoting what was written
	Hint    string // the way out
	Code    protocol.ProblemCode
}

// Error joins the three parts to one line, and says the field as people do, too.
func (e *FieldError) Error() string {
	text := e.Problem + "; " + e.Hint
	if e.Field == "" {
		return text
	}
	if words := inWords(e.Field); words != "" {
		return e.Field + " (" + words + "): " + text
	}
	return e.Field + ": " + text
}

// inWords names the days, ranges, exceptions, places and ideas of a field: "Monday, first
// range" for work.mon[0]. It is "" for a field that has none.
func inWords(field string) string {
	var words []string
	for part := range strings.SplitSeq(field, ".") {
		name, rest, indexed := strings.Cut(part, "[")
		index, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
		thing := "exception"
		if day, ok := dayNames[name]; ok {
			words = append(words, day)
			thing = "range"
		}
		if name == "places" {
			thing = "place"
		}
		if strings.HasPrefix(field, "breaks.ideas.") {
			thing = "idea"
		}
		if indexed && err == nil {
			words = append(words, ordinal(index, thing))
		}
	}
	return strings.Join(words, ", ")
}

var dayNames = map[string]string{ //nolint:gochecknoglobals // a constant
	"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
	"fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}

// ordinal counts from 0, as fields do: "first range", "range 7".
func ordinal(index int, thing string) string {
	words := []string{"first", "second", "third", "fourth", "fifth"}
	if index < len(words) {
		return words[index] + " " + thing
	}
	return fmt.Sprintf("%s %d", thing, index+1)
}
