package settings_test

import (
	"bytes"
	"os"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func parseTOML(t *testing.T, text string) protocol.Settings {
	t.Helper()
	s, err := settings.ParseTOML([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatIsLeftOutStandsAsInDefault(t *testing.T) {
	withWork := settings.Default()
	withWork.Work = protocol.Week{Sun: []string{"10:00-14:00"}}
	noWork := settings.Default()
	noWork.Work = protocol.Week{}
	longerEyes := settings.Default()
	longerEyes.Breaks.Eyes.Every = "30m"
	for name, c := range map[string]struct {
		text string
		want protocol.Settings
	}{
		"nothing":                   {"", settings.Default()},
		"a week replaces the week":  {"[work]\nsun = [\"10:00-14:00\"]\n", withWork},
		"an empty week has no work": {"[work]\n", noWork},
		"one duration":              {"[breaks.eyes]\nevery = \"30m\"\n", longerEyes},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, parseTOML(t, c.text)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestJSONDefaultsLikeTOML(t *testing.T) {
	want := settings.Default()
	want.Work = protocol.Week{Sun: []string{"10:00-14:00"}}
	got, err := settings.ParseJSON([]byte(`{"work":{"sun":["10:00-14:00"]}}`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Documents from before the first day of the week was a setting.
func TestADocumentWithoutAFirstDay(t *testing.T) {
	text, err := settings.FormatJSON(settings.Default())
	if err != nil {
		t.Fatal(err)
	}
	older := bytes.Replace(text, []byte(`"first_day": "mon",`), nil, 1)
	if bytes.Equal(older, text) {
		t.Fatalf("no first day in\n%s", text)
	}
	for name, parse := range map[string]func([]byte) (protocol.Settings, error){"sent": settings.ParseJSON, "stored": settings.ParseStored} {
		got, err := parse(older)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(settings.Default(), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Dates stand without quotation marks; with them they are read all the same.
func TestDatesOfExceptions(t *testing.T) {
	got := parseTOML(t, `
[[exceptions]]
name = "Ramadan"
from = 2027-02-08
to = "2027-03-09"
work = { sun = ["10:00-15:00"] }

[[exceptions]]
from = 2027-05-01
to = 2027-05-07
[exceptions.work]
mon = ["12:00-13:00"]
`).Exceptions
	want := []protocol.Exception{
		{Name: "Ramadan", From: "2027-02-08", To: "2027-03-09", Work: protocol.Week{Sun: []string{"10:00-15:00"}}},
		{From: "2027-05-01", To: "2027-05-07", Work: protocol.Week{Mon: []string{"12:00-13:00"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestFormatGolden shows the two documents that people meet first: the default,
// and one with exceptions.
func TestFormatGolden(t *testing.T) {
	full := settings.Default()
	full.Zone = "Africa/Cairo"
	full.FirstDay = protocol.Sat
	full.Work = protocol.Week{Sun: []string{"09:00-13:00", "14:00-17:00"}, Mon: []string{"09:00-17:00"}}
	short := []string{"10:00-15:00"}
	full.Exceptions = []protocol.Exception{
		{Name: "Ramadan", From: "2027-02-08", To: "2027-03-09", Work: protocol.Week{Sun: short, Mon: short}},
		{Name: `The "big" week \ إجازة`, From: "2027-05-01", To: "2027-05-07"},
	}
	full.Off = protocol.OffHours{FirstWeek: protocol.Closed, Verdict: protocol.Delay, Wait: "1m", Places: []protocol.OffPlace{
		{Role: protocol.Care, Verdict: protocol.Open},
		{Platform: "youtube", Verdict: protocol.Closed},
		{Platform: "x", Role: protocol.Feed, Verdict: protocol.Remind},
	}, Embeds: protocol.Closed}
	full.Quiet = protocol.Quiet{Night: true, Breaks: true}
	full.Breaks.IgnoreMicrophone = true
	for path, s := range map[string]protocol.Settings{
		"testdata/default.toml": settings.Default(),
		"testdata/full.toml":    full,
	} {
		got := settings.FormatTOML(s)
		if *update {
			if err := os.WriteFile(path, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
		if diff := cmp.Diff(s, parseTOML(t, string(got))); diff != "" {
			t.Errorf("%s reads back otherwise:\n%s", path, diff)
		}
	}
}

// Every setting that the document has can be written, and every key that is
// suggested is a setting: a field added to the types shows up here.
func TestEverySettingIsWritten(t *testing.T) {
	s := settings.Default()
	s.Exceptions = []protocol.Exception{{Name: "a", From: "2027-02-08", To: "2027-02-08"}}
	s.Off.Places = []protocol.OffPlace{{Platform: "x", Role: protocol.Care, Verdict: protocol.Open}}
	written := string(settings.FormatTOML(s))
	for _, typ := range []reflect.Type{
		reflect.TypeFor[protocol.Settings](), reflect.TypeFor[protocol.Exception](), reflect.TypeFor[protocol.OffHours](), reflect.TypeFor[protocol.OffPlace](),
		reflect.TypeFor[protocol.FollowUp](), reflect.TypeFor[protocol.Breaks](), reflect.TypeFor[protocol.BreakRule](),
		reflect.TypeFor[protocol.Quiet](),
	} {
		for field := range typ.Fields() {
			key := jsonName(field)
			if !hasKey(written, key) {
				t.Errorf("%s.%s is not written", typ.Name(), key)
			}
		}
	}
}

func TestByteOrderMarkIsNoMistake(t *testing.T) {
	if _, err := settings.ParseTOML([]byte("\uFEFFversion = 1\r\nnight = \"\"\r\n")); err != nil {
		t.Error(err)
	}
}

func TestHasWork(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                   false,
		"night = \"23:00-07:00\"":            false,
		"[work]":                             true,
		"work = {}":                          true,
		"\uFEFF[work]\nmon = []":             true,
		"[[exceptions]]\nwork = {}":          false,
		"[work]\nmon = [\"09:00-17:00\"]\n[": false, // not TOML
	} {
		if got := settings.HasWork([]byte(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
