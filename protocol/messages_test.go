package protocol_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"offhours/protocol"
)

// The golden messages are testdata/messages/{valid,invalid}/<Type>-<what>.json.
// The extension's tests run those of the types that it receives.

// golden reads the messages of one kind: by type, then by file.
func golden(t *testing.T, kind string) map[string]map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "messages", kind, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no %s messages: %v", kind, err)
	}
	messages := map[string]map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(filepath.Base(file), "-")
		if messages[name] == nil {
			messages[name] = map[string][]byte{}
		}
		messages[name][filepath.Base(file)] = data
	}
	return messages
}

// definitions compiles the definition of every type.
func definitions(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(protocol.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	all := map[string]*jsonschema.Schema{}
	for name := range document.(map[string]any)["$defs"].(map[string]any) {
		all[name] = compiler.MustCompile("schema.json#/$defs/" + name)
	}
	return all
}

func TestTheSchemaTakesValidMessagesAndRefusesInvalidOnes(t *testing.T) {
	valid, invalid := golden(t, "valid"), golden(t, "invalid")
	for name, definition := range definitions(t) {
		if len(valid[name]) == 0 || len(invalid[name]) == 0 {
			t.Errorf("%s has %d valid and %d invalid messages, and needs one of each", name, len(valid[name]), len(invalid[name]))
		}
		for file, data := range valid[name] {
			if err := validate(t, definition, data); err != nil {
				t.Errorf("valid/%s is refused: %v", file, err)
			}
		}
		for file, data := range invalid[name] {
			if validate(t, definition, data) == nil {
				t.Errorf("invalid/%s is taken", file)
			}
		}
	}
}

func validate(t *testing.T, definition *jsonschema.Schema, data []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return definition.Validate(value)
}

func TestEveryGoldenMessageIsOfAKnownType(t *testing.T) {
	known := definitions(t)
	for _, kind := range []string{"valid", "invalid"} {
		for name := range golden(t, kind) {
			if known[name] == nil {
				t.Errorf("%s/%s-… is of no type in schema.json", kind, name)
			}
		}
	}
}

// What Go reads and writes again is the same message: no field is lost, and none
// is made up.
func TestGoKeepsValidMessagesAsTheyAre(t *testing.T) {
	valid := golden(t, "valid")
	for _, zero := range protocol.Messages() {
		of := reflect.TypeOf(zero)
		for file, data := range valid[of.Name()] {
			message := reflect.New(of).Interface()
			if err := json.Unmarshal(data, message); err != nil {
				t.Errorf("read valid/%s: %v", file, err)
				continue
			}
			again, err := json.Marshal(message)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(loose(t, data), loose(t, again)); diff != "" {
				t.Errorf("valid/%s (-) after Go read and wrote it (+):\n%s", file, diff)
			}
		}
	}
}

func loose(t *testing.T, data []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestTheCatalogueFollowsTheSchema(t *testing.T) {
	data, err := os.ReadFile("platforms.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := validate(t, definitions(t)["Rules"], data); err != nil {
		t.Error(err)
	}
}
