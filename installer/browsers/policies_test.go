package browsers_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// The samples speak of our extension as browsers know it.
func TestPoliciesNameOurExtension(t *testing.T) {
	var chromium struct {
		Private []string `json:"MandatoryExtensionsForIncognitoNavigation"`
	}
	readPolicy(t, "chromium.json", &chromium)
	if diff := cmp.Diff([]string{protocol.ExtensionID}, chromium.Private); diff != "" {
		t.Errorf("Chromium (-want +got):\n%s", diff)
	}
	type setting struct {
		Private bool `json:"private_browsing"`
	}
	var firefox struct {
		Policies struct {
			Extensions        struct{ Locked []string }
			ExtensionSettings map[string]setting
		} `json:"policies"`
	}
	readPolicy(t, "firefox.json", &firefox)
	if diff := cmp.Diff([]string{protocol.AddonID}, firefox.Policies.Extensions.Locked); diff != "" {
		t.Errorf("Firefox (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]setting{protocol.AddonID: {true}}, firefox.Policies.ExtensionSettings); diff != "" {
		t.Errorf("Firefox (-want +got):\n%s", diff)
	}
}

func readPolicy(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("policies", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}
