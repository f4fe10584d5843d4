package settings_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// workingDays names the days of a week that have hours, Monday first.
func workingDays(week protocol.Week) (names string) {
	all := [][]string{week.Mon, week.Tue, week.Wed, week.Thu, week.Fri, week.Sat, week.Sun}
	for i, day := range protocol.Weekdays() {
		if len(all[i]) > 0 {
			names += string(day) + " "
		}
	}
	return names
}

func TestWeekOfACountry(t *testing.T) {
	const monToFri, sunToThu = "mon tue wed thu fri ", "mon tue wed thu sun "
	for code, want := range map[string]struct {
		days  string
		first protocol.Weekday
	}{
		"EG": {sunToThu, "sat"},
		"SA": {sunToThu, "sun"},
		"AE": {monToFri, "mon"}, // since 2022
		"MA": {monToFri, "mon"},
		"TN": {monToFri, "mon"},
		"LB": {monToFri, "mon"},
		"DZ": {sunToThu, "sat"},
		"PS": {sunToThu, "sat"}, // CLDR is silent
		"BD": {sunToThu, "sun"}, // the same
		"MV": {sunToThu, "fri"}, // the same
		"IR": {"mon tue wed thu sat sun ", "sat"},
		"IN": {"mon tue wed thu fri sat ", "sun"},
		"US": {monToFri, "sun"},
		"GB": {monToFri, "mon"},
	} {
		preset, known := settings.CountryPreset(code)
		if got := workingDays(preset.Work); !known || got != want.days || preset.FirstDay != want.first || preset.Country != code {
			t.Errorf("%s: works on %s, begins on %s, want %s and %s", code, got, preset.FirstDay, want.days, want.first)
		}
	}
}

// Whatever the country, the document that it makes is one that can be saved, and of
// which one can live.
func TestEveryCountryMakesAWholeDocument(t *testing.T) {
	if got := len(settings.Countries()); got < 250 {
		t.Errorf("%d countries, and CLDR knows 257", got)
	}
	for _, code := range settings.Countries() {
		preset, _ := settings.CountryPreset(code)
		document := preset.Apply(settings.Default())
		if p := settings.Validate(document); len(p) > 0 {
			t.Errorf("%s: %v", code, p)
		}
		if days := len(workingDays(preset.Work)) / len("mon "); days < 4 || days > 6 {
			t.Errorf("%s: %d working days", code, days)
		}
	}
}

func TestAPresetLeavesTheRestAlone(t *testing.T) {
	before := settings.Default()
	before.Night = "23:00-07:00"
	before.Exceptions = exceptions(1)
	preset, _ := settings.CountryPreset("EG")
	after := preset.Apply(before)
	if after.FirstDay != protocol.Sat || after.Work.Fri != nil || after.Work.Sun[0] != "09:00-17:00" {
		t.Errorf("the week of Egypt became %+v", after)
	}
	after.Work, after.FirstDay = before.Work, before.FirstDay
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("more than the week changed (-before +after):\n%s", diff)
	}
}

func TestACodeThatIsNoCountry(t *testing.T) {
	for _, code := range []string{"", "eg", "ZZ", "001", "Egypt"} {
		if preset, known := settings.CountryPreset(code); known {
			t.Errorf("%q is %+v", code, preset)
		}
	}
}

func TestCountryOfAZone(t *testing.T) {
	for zone, want := range map[string]string{
		"Africa/Cairo": "EG", "Egypt": "EG", "Asia/Riyadh": "SA", "Asia/Kuwait": "KW", "Asia/Gaza": "PS",
		"Asia/Calcutta": "IN", "Asia/Kolkata": "IN", "Europe/Kyiv": "UA", "America/Curacao": "CW",
		"UTC": "", "Etc/GMT-2": "", "Mars/Olympus": "", "": "",
	} {
		if got := settings.CountryOfZone(zone); got != want {
			t.Errorf("%s is in %q, want %q", zone, got, want)
		}
	}
}

// No zone is in two countries, or the guess would be the luck of the draw.
func TestEveryZoneIsInOneCountry(t *testing.T) {
	var file struct {
		Countries map[string]struct {
			Zones []string `json:"zones"`
		} `json:"countries"`
	}
	if err := json.Unmarshal(protocol.CountriesJSON(), &file); err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for code, country := range file.Countries {
		for _, zone := range country.Zones {
			if other, twice := seen[zone]; twice {
				t.Errorf("%s is in %s and in %s", zone, other, code)
			}
			seen[zone] = code
		}
	}
	if len(seen) < 500 {
		t.Errorf("%d zones, and CLDR has 565 names of them", len(seen))
	}
}
