package settings

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"offhours/protocol"
)

// presetHours is a working day of every country; how long it really is, each person
// knows best.
const presetHours = "09:00-17:00"

// Preset is what a country makes of the document: the working week, and the day with
// which a week begins. It leaves all the rest alone.
//
// Which days are the weekend is CLDR's word, with few corrections (see
// extension/scripts/countries.mjs). For the United Arab Emirates it says Saturday and
// Sunday since they moved their weekend in 2022. That the public sector ends at noon
// on Fridays CLDR does not say; Friday is a whole working day here, as in the private
// sector, and whoever has it short writes so.
type Preset struct {
	Country  string           `json:"country,omitempty"` // such as EG, as ISO 3166 has it
	FirstDay protocol.Weekday `json:"first_day"`
	Work     protocol.Week    `json:"work"`
}

// CountryPreset is the preset of a country. It is false for a code that is none, or
// that is not in capitals.
func CountryPreset(code string) (Preset, bool) {
	c, known := countries()[code]
	if !known {
		return Preset{}, false
	}
	return Preset{Country: code, FirstDay: c.First, Work: weekAround(c.Weekend)}, true
}

// Countries lists the codes of all countries, in the order of the alphabet.
func Countries() []string { return slices.Sorted(maps.Keys(countries())) }

// CountryOfZone is the country in which an IANA zone is; "" where none is, as in UTC.
func CountryOfZone(zone string) string {
	for code, c := range countries() {
		if slices.Contains(c.Zones, zone) {
			return code
		}
	}
	return ""
}

// Apply is the document with the preset in it.
func (p Preset) Apply(s protocol.Settings) protocol.Settings {
	s.FirstDay, s.Work = p.FirstDay, p.Work
	return s
}

func weekAround(weekend []protocol.Weekday) protocol.Week {
	hours := func(day protocol.Weekday) []string {
		if slices.Contains(weekend, day) {
			return nil
		}
		return []string{presetHours}
	}
	return protocol.Week{
		Mon: hours(protocol.Mon), Tue: hours(protocol.Tue), Wed: hours(protocol.Wed), Thu: hours(protocol.Thu),
		Fri: hours(protocol.Fri), Sat: hours(protocol.Sat), Sun: hours(protocol.Sun),
	}
}

// country is one line of protocol/countries.json.
type country struct {
	First   protocol.Weekday   `json:"first"`
	Weekend []protocol.Weekday `json:"weekend"`
	Zones   []string           `json:"zones"`
}

// countries holds every country by its code, read at its first use.
//
//nolint:gochecknoglobals // read once: the file is built in and does not change
var countries = sync.OnceValue(func() map[string]country {
	var file struct {
		Countries map[string]country `json:"countries"`
	}
	if err := json.Unmarshal(protocol.CountriesJSON(), &file); err != nil {
		panic(fmt.Sprintf("countries: %v", err)) // a test reads every one of them
	}
	return file.Countries
})
