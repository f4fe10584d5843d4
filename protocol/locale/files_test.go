package locale_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// text is one entry of a file. A plain string has one form, under "".
type text map[string]string

func (t *text) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		var plain string
		err := json.Unmarshal(data, &plain)
		*t = text{"": plain}
		return err
	}
	return json.Unmarshal(data, (*map[string]string)(t))
}

func readTexts(t *testing.T, lang string) map[string]text {
	t.Helper()
	data, err := os.ReadFile(lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]text
	if err := json.Unmarshal(data, &texts); err != nil {
		t.Fatalf("%s.json: %v", lang, err)
	}
	return texts
}

// categories are the plural forms of a language for whole numbers, by CLDR.
func categories(lang string) []string {
	if lang == "ar" {
		return []string{"few", "many", "one", "other", "two", "zero"}
	}
	return []string{"one", "other"}
}

func TestBothLanguagesHaveTheSameKeys(t *testing.T) {
	en := slices.Sorted(maps.Keys(readTexts(t, "en")))
	ar := slices.Sorted(maps.Keys(readTexts(t, "ar")))
	if diff := cmp.Diff(en, ar); diff != "" {
		t.Errorf("keys of en.json (-) and ar.json (+):\n%s", diff)
	}
}

func TestNoKeyIsThereTwice(t *testing.T) {
	key := regexp.MustCompile(`(?m)^  "([^"]+)":`)
	for _, lang := range []string{"en", "ar"} {
		data, err := os.ReadFile(lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if written, read := len(key.FindAll(data, -1)), len(readTexts(t, lang)); written != read {
			t.Errorf("%s.json writes %d keys, of which %d are different", lang, written, read)
		}
	}
}

func TestCountedTextsHaveEveryPluralForm(t *testing.T) {
	en := readTexts(t, "en")
	for _, lang := range []string{"en", "ar"} {
		for key, forms := range readTexts(t, lang) {
			want := categories(lang)
			if _, plain := en[key][""]; plain {
				want = []string{""}
			}
			if diff := cmp.Diff(want, slices.Sorted(maps.Keys(forms))); diff != "" {
				t.Errorf("%s.json: forms of %s:\n%s", lang, key, diff)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

// Forms for no, one and two things may say the number in words; all others must
// have the placeholders of the English text, and none may have more. A unit that
// stands beside its number has none at all.
func TestBothLanguagesFillInTheSameValues(t *testing.T) {
	en := readTexts(t, "en")
	for key, forms := range readTexts(t, "ar") {
		want := placeholders(en[key]["other"] + en[key][""])
		for category, form := range forms {
			got := placeholders(form)
			if slices.Contains(want, "{n}") && slices.Contains([]string{"zero", "one", "two"}, category) {
				got = slices.Compact(slices.Sorted(slices.Values(append(got, "{n}"))))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (%s): placeholders of en.json (-) and ar.json (+):\n%s", key, category, diff)
			}
		}
	}
}

func placeholders(form string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(form, -1))))
}

func TestTextsAreCalmAndWhole(t *testing.T) {
	participleOfDone := regexp.MustCompile(`(^|[\s«])(تم|يتم|سيتم)\s`)
	for _, lang := range []string{"en", "ar"} {
		for key, forms := range readTexts(t, lang) {
			for category, form := range forms {
				switch {
				case strings.TrimSpace(form) == "" || strings.TrimSpace(form) != form:
					t.Errorf("%s.json: %s (%s) is empty or has space around it", lang, key, category)
				case strings.ContainsAny(form, "!！"):
					t.Errorf("%s.json: %s (%s) shouts", lang, key, category)
				case strings.Count(form, "{") != len(placeholder.FindAllString(form, -1)):
					t.Errorf("%s.json: %s (%s) has a brace that names no value", lang, key, category)
				case lang == "ar" && participleOfDone.MatchString(form):
					t.Errorf("ar.json: %s (%s) says تم where a verb does", key, category)
				case lang == "ar" && strings.ContainsAny(form, ",;?"):
					t.Errorf("ar.json: %s (%s) has Latin punctuation", key, category)
				}
			}
		}
	}
}
