package doctor

import (
	"path/filepath"
	"slices"
	"time"

	"offhours/daemon/shell"
	"offhours/protocol"
)

func databases(f Facts) []Finding {
	if f.Daemon.Answers {
		return openDatabases(f.Daemon.Status)
	}
	var all []Finding
	for _, database := range f.Databases {
		if finding, bad := closedDatabase(f, database); bad {
			all = append(all, finding)
		}
	}
	if len(all) == 0 && len(f.Databases) > 0 {
		all = append(all, fine("in order"))
	}
	return all
}

// openDatabases is what the daemon says of those that it has open.
func openDatabases(status protocol.Status) []Finding {
	var all []Finding
	for _, trouble := range status.Troubles {
		switch trouble {
		case protocol.TroubleNotSaving:
			all = append(all, found(Error, "", "nothing can be saved, and the browsers keep what they have; see that the disk has room and that the data folder can be written"))
		case protocol.TroubleNoSnapshot:
			all = append(all, found(Warning, "", "today's copy of the history could not be kept, the older ones are there; see that the disk has room"))
		default: // told elsewhere
		}
	}
	for _, recovery := range status.Recoveries {
		all = append(all, recovered(recovery))
	}
	if len(all) == 0 {
		all = append(all, fine("in order"))
	}
	return all
}

// recovered tells of the past: nothing is left to mend, but browsers without a key.
func recovered(r protocol.Recovery) Finding {
	day := time.UnixMilli(r.AtMs).UTC().Format(time.DateOnly)
	switch {
	case r.What == protocol.RecoveredPairings:
		return found(Note, "", "on %s the browsers' keys were %s: each browser that was paired before connects again by itself or by a code", day, r.Reason)
	case r.Day == "":
		return found(Note, "", "on %s the history was %s and began anew", day, r.Reason)
	}
	return found(Note, "", "on %s the history was %s, and the copy of %s took its place", day, r.Reason, r.Day)
}

// closedDatabase says what the next start will do with a file.
func closedDatabase(f Facts, d Database) (Finding, bool) {
	name := filepath.Base(d.Path)
	switch d.State {
	case Newer:
		return found(Error, "", "%s has schema %d, and version %s knows no newer than %d; install the version of Offhours that wrote it, or a later one", name, d.Schema, f.Program.Version, d.Knows), true
	case Foreign:
		return found(Error, "mv "+shell.Word(d.Path)+" "+shell.Word(d.Path+".other"), "%s is a database of another program, and Offhours does not start", name), true
	case Damaged, Lost:
		return found(Warning, f.begins(), "%s is %s; the next start %s", name, d.State, replaces(d)), true
	case Unreadable:
		return found(Error, "", "%s cannot be read: %s; see that the disk works, and that the file is yours", name, d.Why), true
	case Sound, New:
	}
	return Finding{}, false
}

// replaces is what takes the place of a file.
func replaces(d Database) string {
	what := "puts it aside and "
	if d.State == Lost {
		what = ""
	}
	switch {
	case filepath.Base(d.Path) == "keys.db":
		return what + "pairs the browsers anew"
	case d.Snapshot == "":
		return what + "begins anew, with your hours, and with what browsers keep of the last 72 hours"
	}
	return what + "takes the copy of " + d.Snapshot + ", and what browsers keep of the last 72 hours"
}

func settings(f Facts) []Finding {
	fix := f.run("hours edit")
	switch {
	case slices.Contains(f.Daemon.Status.Troubles, protocol.TroubleSettingsUnread):
		return []Finding{found(Warning, fix, "this version cannot use your hours, and the defaults count")}
	case !f.Daemon.Answers && f.Settings != "":
		return []Finding{found(Warning, f.begins()+" && "+fix, "this version cannot use your hours, and the defaults will count: %s", f.Settings)}
	case f.Daemon.Answers:
		return []Finding{fine("in force")}
	}
	return nil
}
