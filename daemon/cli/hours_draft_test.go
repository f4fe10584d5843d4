package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// Remarks name lines as the editor shows them, and each takes the last one's place.
func TestRemarksAboveADraft(t *testing.T) {
	d := draft{file: filepath.Join(t.TempDir(), "hours.toml")}
	for _, tt := range []struct{ text, want string }{
		{
			"nigth = \"\"\nzoen = \"UTC\"\n",
			"#! nigth: there is no such setting (line 3); did you mean \"night\"?\n" +
				"#! zoen: there is no such setting (line 4); did you mean \"zone\"?\n" +
				"nigth = \"\"\nzoen = \"UTC\"\n",
		},
		{
			"#! nigth: there is no such setting (line 3)\n#! zoen: the same\nnight = \"\"\nzoen = \"UTC\"\n",
			"#! zoen: there is no such setting (line 3); did you mean \"zone\"?\nnight = \"\"\nzoen = \"UTC\"\n",
		},
		{"", "#! the text is empty\n"},
	} {
		if err := os.WriteFile(d.file, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := d.remark(); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(d.file); string(got) != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
