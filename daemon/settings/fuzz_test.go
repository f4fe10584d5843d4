package settings_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// sameEverywhere fails unless a document that was taken is the same after it was
// written and read, in both spellings.
func sameEverywhere(t *testing.T, document protocol.Settings) {
	t.Helper()
	again, err := settings.ParseTOML(settings.FormatTOML(document))
	if err != nil {
		t.Fatalf("%v in\n%s", err, settings.FormatTOML(document))
	}
	if diff := cmp.Diff(document, again, sameEmpty); diff != "" {
		t.Errorf("through TOML (-want +got):\n%s", diff)
	}
	text, err := settings.FormatJSON(document)
	if err != nil {
		t.Fatal(err)
	}
	if again, err = settings.ParseJSON(text); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if diff := cmp.Diff(document, again, sameEmpty); diff != "" {
		t.Errorf("through JSON (-want +got):\n%s", diff)
	}
}

// A list without items is written as no list at all.
var sameEmpty = cmpopts.EquateEmpty()

// Whatever bytes come, the answer is problems or a document that survives being
// written and read again, as TOML and as JSON.
func FuzzParseTOML(f *testing.F) {
	f.Add(settings.FormatTOML(settings.Default()))
	for _, seed := range []string{
		"[[exceptions]]\nname = 'a\\b\"c'\nfrom = 2027-02-08\nto = 2027-02-09\nwork = {}\n",
		"exceptions = [{name='a', form=2027-01-01}]",
		"[work]\nmon = []\n\"\" = 1\n",
		"zone = \"Africa/Cairo\"\nnight = \"\"\nfirst_day = \"sat\"\n[work]\nmon = [\"22:00-06:00\"]\n[breaks.eyes]\nevery = \"1h1m1s\"\n",
		"\ufeffnight = '00:00-24:00'\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if document, err := settings.ParseTOML(text); err == nil {
			sameEverywhere(t, document)
		}
	})
}

// The same of JSON; and nothing is taken twice, in another case, or unknown.
func FuzzParseJSON(f *testing.F) {
	files, err := filepath.Glob("../../protocol/testdata/messages/*/Settings-*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no golden messages: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, seed := range []string{`{}`, `null`, `[]`, `{"version":1,"version":1}`, `{"Zone":"UTC"}`, `{"work":null}`, `{"work":{}} {}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if document, err := settings.ParseJSON(text); err == nil {
			sameEverywhere(t, document)
		}
	})
}

// A duration is what the time package reads too, of the same length.
func FuzzDuration(f *testing.F) {
	for _, seed := range []string{"", "0s", "20s", "5m", "90m", "1h30m", "24h", "86400s", "24h1s", "9999999h", "1.5m", "5M", "-5m", " 5m", "٥m", "h", "1h1h"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ms, err := settings.Duration(text)
		if err != nil || text == "" {
			return
		}
		want, err := time.ParseDuration(text)
		if err != nil || want.Milliseconds() != ms || ms < 0 || ms > 86_400_000 {
			t.Errorf("Duration(%q) = %d, want %v (%v)", text, ms, want, err)
		}
	})
}
