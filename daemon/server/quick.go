package server

import (
	"math"
	"math/big"
	"slices"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// quick is a schema reduced to the keywords that the messages people's browsers
// send all day are made of. It only ever says "surely valid" or "ask the library".
type quick struct {
	kind        string // the JSON type
	least, most int64  // of an integer, of a string's characters, of an array's items
	pattern     jsonschema.Regexp
	enum        []any
	items       *quick
	properties  map[string]*quick
	required    []string
}

// quicken reduces a schema; nil when it holds something that quick has no word for.
func quicken(s *jsonschema.Schema) *quick {
	if s.Ref != nil {
		if s.Types != nil || s.Enum != nil || s.Pattern != nil {
			return nil // what stands beside a reference counts as well
		}
		return quicken(s.Ref)
	}
	if s.Types == nil || len(s.Types.ToStrings()) != 1 {
		return nil
	}
	q := &quick{kind: s.Types.ToStrings()[0], pattern: s.Pattern, required: s.Required, least: math.MinInt64, most: math.MaxInt64}
	q.bound(s)
	if s.Enum != nil {
		q.enum = s.Enum.Values
	}
	if !q.quickenChildren(s) {
		return nil
	}
	return q
}

func (q *quick) quickenChildren(s *jsonschema.Schema) bool {
	switch q.kind {
	case "array":
		q.items = quicken(s.Items2020)
		return q.items != nil
	case "object":
		q.properties = make(map[string]*quick, len(s.Properties))
		for name, property := range s.Properties {
			if q.properties[name] = quicken(property); q.properties[name] == nil {
				return false
			}
		}
		return s.AdditionalProperties == false
	}
	return q.kind == "string" || q.kind == "integer" || q.kind == "boolean"
}

// bound takes over the one pair of bounds that the schema's type can have.
func (q *quick) bound(s *jsonschema.Schema) {
	for _, least := range []*int{s.MinLength, s.MinItems} {
		if least != nil {
			q.least = int64(*least)
		}
	}
	for _, most := range []*int{s.MaxLength, s.MaxItems} {
		if most != nil {
			q.most = int64(*most)
		}
	}
	// The wire's numbers are integers, and so are their bounds.
	whole := func(bound *big.Rat) int64 { return bound.Num().Int64() }
	if s.Minimum != nil {
		q.least = whole(s.Minimum)
	}
	if s.Maximum != nil {
		q.most = whole(s.Maximum)
	}
}

// accepts is true when the value is surely valid.
func (q *quick) accepts(value any) bool {
	if q == nil {
		return false
	}
	switch value := value.(type) {
	case string:
		return q.kind == "string" && q.acceptsString(value)
	case int64:
		return q.kind == "integer" && q.enum == nil && q.within(value)
	case bool:
		return q.kind == "boolean" && q.enum == nil
	case []any:
		return q.kind == "array" && q.acceptsArray(value)
	case map[string]any:
		return q.kind == "object" && q.acceptsObject(value)
	}
	return false
}

func (q *quick) within(n int64) bool { return q.least <= n && n <= q.most }

func (q *quick) acceptsString(text string) bool {
	return q.within(int64(utf8.RuneCountInString(text))) &&
		(q.pattern == nil || q.pattern.MatchString(text)) &&
		(q.enum == nil || slices.Contains(q.enum, any(text)))
}

func (q *quick) acceptsArray(array []any) bool {
	if !q.within(int64(len(array))) {
		return false
	}
	for _, item := range array {
		if !q.items.accepts(item) {
			return false
		}
	}
	return true
}

func (q *quick) acceptsObject(object map[string]any) bool {
	for name, value := range object {
		if !q.properties[name].accepts(value) {
			return false
		}
	}
	for _, name := range q.required {
		if _, ok := object[name]; !ok {
			return false
		}
	}
	return true
}
