package settings

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"offhours/protocol"
)

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
	table := countryTable()
	c, known := table.Countries[code]
	if !known {
		return Preset{}, false
	}
	return Preset{Country: code, FirstDay: c.First, Work: weekAround(c.Weekend, table.Hours)}, true
}

// Countries lists the codes of all countries, in the order of the alphabet.
func Countries() []string { return slices.Sorted(maps.Keys(countryTable().Countries)) }

// CountryOfZone is the country in which an IANA zone is; "" where none is, as in UTC.
func CountryOfZone(zone string) string {
	for code, c := range countryTable().Countries {
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

// weekAround has the same hours on every day that is not the weekend.
func weekAround(weekend []protocol.Weekday, each string) protocol.Week {
	hours := func(day protocol.Weekday) []string {
		if slices.Contains(weekend, day) {
			return nil
		}
		return []string{each}
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

// table is the whole of it.
type table struct {
	Hours     string             `json:"hours"` // of a working day, wherever it is
	Countries map[string]country `json:"countries"`
}

// countryTable is read at its first use.
//
//nolint:gochecknoglobals // read once: the file is built in and does not change
var countryTable = sync.OnceValue(func() (read table) {
	if err := json.Unmarshal(protocol.CountriesJSON(), &read); err != nil {
		panic(fmt.Sprintf("countries: %v", err)) // a test reads every one of them
	}
	return read
})
