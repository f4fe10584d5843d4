// Package doctor says what is wrong with an installation, and by which command it
// is mended. It is pure: facts in, findings out. Whoever collects the facts also
// bounds how long each may take.
package doctor

import (
	"slices"

	"offhours/protocol"
	"offhours/protocol/locale"
)

// Finding is one thing that was looked at. Its text is English, the language of the
// command line.
type Finding = protocol.Finding

// Check is a stable word for what was looked at.
type Check string

// The checks.
const (
	CheckService    Check = "service"
	CheckDaemon     Check = "daemon"
	CheckPort       Check = "port"
	CheckFolders    Check = "folders"
	CheckDisk       Check = "disk"
	CheckDatabase   Check = "database"
	CheckSettings   Check = "settings"
	CheckZone       Check = "zone"
	CheckNotices    Check = "notices"
	CheckDisturb    Check = "disturb" // do-not-disturb
	CheckMicrophone Check = "microphone"
	CheckManifests  Check = "manifests"
	CheckBrowsers   Check = "browsers"
	CheckPrivate    Check = "private" // private windows
)

// Level is how bad it is.
type Level = protocol.FindingLevel

// The levels.
const (
	OK      = protocol.FindingOK
	Note    = protocol.FindingNote
	Warning = protocol.FindingWarning
	Error   = protocol.FindingError
)

// levels are all of them, from what weighs least.
func levels() []Level { return []Level{OK, Note, Warning, Error} }

func weight(level Level) int {
	return slices.Index(levels(), level)
}

// Examine judges the facts: the worst first, and what belongs together side by side.
func Examine(f Facts) []Finding {
	var all []Finding
	english := locale.New("en")
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
		{CheckMicrophone, microphone},
		{CheckManifests, manifests},
		{CheckBrowsers, paired},
		{CheckPrivate, privateWindows},
	} {
		found := []Finding{found(Warning, "unanswered", "")}
		if !slices.Contains(f.Unanswered, part.check) {
			found = part.look(f)
		}
		for _, finding := range found {
			finding.Check = string(part.check)
			all = append(all, written(finding, english))
		}
	}
	return worstFirst(all)
}

// worstFirst keeps the order of what weighs the same.
func worstFirst(findings []Finding) []Finding {
	sorted := make([]Finding, 0, len(findings))
	for _, level := range slices.Backward(levels()) {
		for _, finding := range findings {
			if finding.Level == level {
				sorted = append(sorted, finding)
			}
		}
	}
	return sorted
}

// Worst is the level of the worst finding.
func Worst(findings []Finding) Level {
	worst := OK
	for _, finding := range findings {
		if weight(finding.Level) > weight(worst) {
			worst = finding.Level
		}
	}
	return worst
}
