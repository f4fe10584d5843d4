// Package doctor says what is wrong with an installation, and by which command it
// is mended. It is pure: facts in, findings out. Whoever collects the facts also
// bounds how long each may take.
package doctor

import (
	"cmp"
	"slices"
)

// Finding is one thing that was looked at.
type Finding struct {
	Check Check  `json:"check"`
	Level Level  `json:"level"`
	Text  string `json:"text"`          // one plain sentence without a full stop; a few words where all is well
	Fix   string `json:"fix,omitempty"` // a command to paste, where there is one
}

// Check is a stable word for what was looked at.
type Check string

// The checks.
const (
	CheckService   Check = "service"
	CheckDaemon    Check = "daemon"
	CheckPort      Check = "port"
	CheckFolders   Check = "folders"
	CheckDisk      Check = "disk"
	CheckDatabase  Check = "database"
	CheckSettings  Check = "settings"
	CheckZone      Check = "zone"
	CheckNotices   Check = "notices"
	CheckDisturb   Check = "disturb" // do-not-disturb
	CheckManifests Check = "manifests"
	CheckBrowsers  Check = "browsers"
)

// Level is how bad it is.
type Level string

// The levels.
const (
	OK      Level = "ok"
	Note    Level = "note"    // good to know, and perhaps as its person wants it
	Warning Level = "warning" // works, but should be mended
	Error   Level = "error"   // does not work
)

func (l Level) weight() int {
	return slices.Index([]Level{OK, Note, Warning, Error}, l)
}

// Examine judges the facts: the worst first, and what belongs together side by side.
func Examine(f Facts) []Finding {
	var all []Finding
	for _, part := range []struct {
		check Check
		look  func(Facts) []Finding
	}{
		{CheckService, service},
		{CheckDaemon, daemon},
		{CheckPort, port},
		{CheckFolders, folders},
		{CheckDisk, disk},
		{CheckDatabase, databases},
		{CheckSettings, settings},
		{CheckZone, zone},
		{CheckNotices, notices},
		{CheckDisturb, disturb},
		{CheckManifests, manifests},
		{CheckBrowsers, paired},
	} {
		found := []Finding{tooSlow}
		if !slices.Contains(f.Unanswered, part.check) {
			found = part.look(f)
		}
		for _, finding := range found {
			finding.Check = part.check
			all = append(all, finding)
		}
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return cmp.Compare(b.Level.weight(), a.Level.weight()) })
	return all
}

// Worst is the level of the worst finding.
func Worst(findings []Finding) Level {
	worst := OK
	for _, finding := range findings {
		if finding.Level.weight() > worst.weight() {
			worst = finding.Level
		}
	}
	return worst
}
