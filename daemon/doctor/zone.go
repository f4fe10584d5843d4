package doctor

import (
	"regexp"
	"slices"

	"offhours/protocol"
)

// releaseForm is how a release of the zone data is called, such as 2026a.
const releaseForm = `^[0-9]{4}[a-z]$`

func zone(f Facts) []Finding {
	z, fix := f.Zone, f.run("hours edit")
	var all []Finding
	switch {
	case slices.Contains(f.Daemon.Status.Troubles, protocol.TroubleZoneUnknown):
		all = append(all, found(Warning, "zone.unknown", fix))
	case z.Guessed:
		all = append(all, found(Warning, "zone.guessed", fix, "zone", z.Name))
	}
	switch {
	case z.Source == "embedded":
		all = append(all, found(Note, "zone.embedded", "", "release", z.Embedded))
	case isRelease(z.Release) && isRelease(z.Embedded) && z.Release < z.Embedded:
		all = append(all, found(Warning, "zone.old", z.Update, "release", z.Release, "embedded", z.Embedded))
	}
	all = append(all, zonesOfBrowsers(f)...)
	switch {
	case len(all) > 0:
		return all
	case z.Release == "":
		return []Finding{fine("zone.ok_unknown", "zone", z.Name)}
	}
	return []Finding{fine("zone.ok", "zone", z.Name, "release", z.Release)}
}

func isRelease(name string) bool {
	return regexp.MustCompile(releaseForm).MatchString(name)
}
