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
		all = append(all, found(Warning, fix, "the zone data do not have the zone of your hours, and this computer's counts"))
	case z.Guessed:
		all = append(all, found(Warning, fix, "this computer does not say which time zone it is in, and %s counts; set it in the system or in your hours", z.Name))
	}
	switch {
	case z.Source == "embedded":
		all = append(all, found(Note, "", "the system has no zone data, and those in the program count (%s)", z.Embedded))
	case isRelease(z.Release) && isRelease(z.Embedded) && z.Release < z.Embedded:
		all = append(all, found(Warning, z.Update, "the system's zone data (%s) are older than those in the program (%s): an hour may be wrong after a change of the clocks", z.Release, z.Embedded))
	}
	if len(all) == 0 {
		all = append(all, fine("%s, zone data %s", z.Name, said(z.Release)))
	}
	return all
}

func said(release string) string {
	if release == "" {
		return "of an unknown release"
	}
	return release
}

func isRelease(name string) bool {
	return regexp.MustCompile(releaseForm).MatchString(name)
}
