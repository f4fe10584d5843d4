package locale_test

import (
	"encoding/json"
	"os"
	"testing"

	"offhours/protocol/locale"
)

// vector is a text that the extension writes, too.
type vector struct {
	Locale string         `json:"locale"`
	Key    string         `json:"key"`
	N      int            `json:"n"`
	Values map[string]any `json:"values"`
	Text   string         `json:"text"`
}

func readVectors(t *testing.T, path string) (vectors []vector) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	return vectors
}

func TestTextRunsTheSharedVectors(t *testing.T) {
	for _, v := range readVectors(t, "../testdata/text-vectors.json") {
		var args []any
		for name, value := range v.Values {
			args = append(args, name, value)
		}
		if got := locale.New(v.Locale).Text(v.Key, args...); got != v.Text {
			t.Errorf("%s: Text(%q, %v) = %q, want %q", v.Locale, v.Key, args, got, v.Text)
		}
	}
}

func TestCountRunsTheSharedVectors(t *testing.T) {
	for _, v := range readVectors(t, "../testdata/count-vectors.json") {
		if got := locale.New(v.Locale).Count(v.Key, v.N); got != v.Text {
			t.Errorf("%s: Count(%q, %d) = %q, want %q", v.Locale, v.Key, v.N, got, v.Text)
		}
	}
}

func TestTextFillsInWhatIsGiven(t *testing.T) {
	tests := []struct {
		lang, key string
		args      []any
		want      string
	}{
		{"en", "product", nil, "Offhours"},
		{"ar", "product", nil, "خارج الدوام"},
		{"en", "until", []any{"time", "17:00"}, "until 17:00"},
		{"en", "duration.hours_minutes", []any{"h", 1, "min", int64(5)}, "1 h 5 min"},
		{"ar-EG", "duration.hours_minutes", []any{"h", 1, "min", 5}, "١ س ٥ د"},
		{"ar-DZ", "duration.hours_minutes", []any{"h", 1, "min", 5}, "1 س 5 د"},
		{"en", "until", []any{"time", "{time}"}, "until {time}"}, // what is filled in is not read again
		{"en", "until", nil, "until {time}"},
		{"en", "until", []any{"time"}, "until {time}"},
		{"en", "winddown.platform", []any{"n", 5, "platform", "X"}, "X closes in 5 minutes"},
		{"ar", "pair.done", []any{"browser", "Firefox"}, "اتصل المتصفّح \u2068Firefox\u2069"},
		{"de", "today", nil, "Today"},
		{"", "today", nil, "Today"},
		{"en", "no.such.key", nil, "no.such.key"},
	}
	for _, test := range tests {
		if got := locale.New(test.lang).Text(test.key, test.args...); got != test.want {
			t.Errorf("%s: Text(%q, %v) = %q, want %q", test.lang, test.key, test.args, got, test.want)
		}
	}
}

func TestDateHasTheDigitsOfTheRegion(t *testing.T) {
	for lang, want := range map[string]string{
		"ar": "٢٠٢٦-٠٣-٢٩", "ar-EG": "٢٠٢٦-٠٣-٢٩", "ar-MA": "2026-03-29", "en": "2026-03-29",
	} {
		if got := locale.New(lang).Date("2026-03-29"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestSystemReadsTheEnvironmentInOrder(t *testing.T) {
	tests := []struct{ all, messages, lang, want string }{
		{"", "", "", "en"},
		{"", "", "ar_EG.UTF-8", "ar-EG"},
		{"", "ar_MA", "en_US.UTF-8", "ar-MA"},
		{"en_GB.UTF-8", "ar_MA", "ar_EG", "en-GB"},
		{"", "", "C", "en"},
		{"", "", "C.UTF-8", "en"},
		{"", "", "POSIX", "en"},
		{"", "", "fr_FR.UTF-8", "en"},
		{"", "", "ar_SA@calendar=islamic", "ar-SA"},
		{"", "", "ar", "ar"},
		{"", "", "?!", "en"},
	}
	for _, test := range tests {
		t.Setenv("LC_ALL", test.all)
		t.Setenv("LC_MESSAGES", test.messages)
		t.Setenv("LANG", test.lang)
		if got := locale.System(); got != test.want {
			t.Errorf("System() with %+v = %q, want %q", test, got, test.want)
		}
	}
}

func TestRegionIsThatOfTheEnvironment(t *testing.T) {
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_MESSAGES", "")
	for lang, want := range map[string]string{
		"ar_EG.UTF-8": "EG", "fr_MA": "MA", "en_GB@euro": "GB", "ar": "", "C.UTF-8": "", "POSIX": "", "?!": "", "": "",
	} {
		t.Setenv("LANG", lang)
		if got := locale.Region(); got != want {
			t.Errorf("Region() in %q = %q, want %q", lang, got, want)
		}
	}
}

func TestChooseKeepsTheRegionOfTheSameLanguage(t *testing.T) {
	tests := []struct{ setting, system, want string }{
		{"system", "ar-EG", "ar-EG"},
		{"ar", "ar-EG", "ar-EG"},
		{"ar", "en-US", "ar"},
		{"en", "ar-EG", "en"},
		{"en", "en-GB", "en-GB"},
		{"system", "fr-FR", "en"},
	}
	for _, test := range tests {
		if got := locale.Choose(test.setting, test.system); got != test.want {
			t.Errorf("Choose(%q, %q) = %q, want %q", test.setting, test.system, got, test.want)
		}
	}
}
