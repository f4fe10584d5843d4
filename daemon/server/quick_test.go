package server

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offhours/protocol"
)

// The quick check knows every keyword that the schema uses, so that none can be
// passed over in silence. Whoever adds one teaches quick.go first.
func TestQuickKnowsEveryKeyword(t *testing.T) {
	known := []string{
		"$ref", "additionalProperties", "description", "enum", "items", "maxItems", "maxLength", "maximum",
		"minItems", "minLength", "minimum", "pattern", "properties", "required", "type",
	}
	var document struct {
		Definitions map[string]map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(protocol.Schema(), &document); err != nil {
		t.Fatal(err)
	}
	for name, definition := range document.Definitions {
		for _, keyword := range keywords(definition) {
			if !slices.Contains(known, keyword) {
				t.Errorf("%s uses %q", name, keyword)
			}
		}
	}
}

func keywords(schema map[string]any) []string {
	used := slices.Collect(maps.Keys(schema))
	if items, ok := schema["items"].(map[string]any); ok {
		used = append(used, keywords(items)...)
	}
	properties, _ := schema["properties"].(map[string]any)
	for _, property := range properties {
		if property, ok := property.(map[string]any); ok {
			used = append(used, keywords(property)...)
		}
	}
	return used
}

// What travels all day has a quick check.
func TestTheBusyTypesAreQuick(t *testing.T) {
	for _, name := range []string{"SpansUpload", "Activity", "ActReport", "Empty", "BreakCommand", "StatsQuery"} {
		if shapes()[name].quick == nil {
			t.Errorf("%s has no quick check", name)
		}
	}
}

// Whatever the value, the quick check accepts nothing that the library refuses,
// and nothing that the library accepts is left to it.
func TestQuickAgreesWithTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"SpansUpload", "Activity", "ActReport", "BreakCommand", "StatsQuery", "Hello"}).Draw(t, "type")
		shape := shapes()[name]
		value := drawValue(t, shape.quick)
		quick, full := shape.quick.accepts(value), shape.full.Validate(value) == nil
		if quick != full {
			t.Fatalf("%s: quick says %v, the library %v: %v", name, quick, full, value)
		}
	})
}

// drawValue is mostly a value of the right shape, and now and then something else.
func drawValue(t *rapid.T, q *quick) any {
	if rapid.IntRange(0, 40).Draw(t, "odd") == 0 {
		return rapid.SampledFrom([]any{nil, true, int64(-1), int64(0), "", "x\n", []any{}, map[string]any{}, notInteger{}}).Draw(t, "odd value")
	}
	switch q.kind {
	case "integer":
		edges := []int64{q.least, q.most, 1_795_000_000_000, 1}
		return rapid.SampledFrom(edges).Draw(t, "edge") + int64(rapid.IntRange(-1, 1).Draw(t, "beside")*rapid.IntRange(0, 1).Draw(t, "rarely"))
	case "boolean":
		return rapid.Bool().Draw(t, "truth")
	case "string":
		return drawString(t, q)
	case "array":
		return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) any { return drawValue(t, q.items) }), 0, 9).Draw(t, "items")
	}
	return drawObject(t, q)
}

func drawString(t *rapid.T, q *quick) string {
	if q.enum != nil && rapid.IntRange(0, 9).Draw(t, "other word") > 0 {
		word, _ := rapid.SampledFrom(q.enum).Draw(t, "word").(string)
		return word
	}
	if q.pattern != nil {
		text := rapid.StringMatching(q.pattern.String()).Draw(t, "matching")
		return text + rapid.SampledFrom([]string{"", "", "", "\n", "é"}).Draw(t, "end")
	}
	return rapid.StringN(0, 40, -1).Draw(t, "text")
}

func drawObject(t *rapid.T, q *quick) any {
	object := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(q.properties)) {
		if rapid.IntRange(0, 30).Draw(t, "missing") > 0 {
			object[name] = drawValue(t, q.properties[name])
		}
	}
	if rapid.IntRange(0, 30).Draw(t, "unknown") == 0 {
		object["url"] = "x"
	}
	return object
}
