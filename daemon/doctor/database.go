package doctor

import (
	"path/filepath"
	"slices"
	"strconv"

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
		all = append(all, fine("database.ok"))
	}
	return all
}

// openDatabases is what the daemon says of those that it has open.
func openDatabases(status protocol.Status) []Finding {
	var all []Finding
	for _, trouble := range status.Troubles {
		switch trouble {
		case protocol.TroubleNotSaving:
			all = append(all, found(Error, "database.not_saving", ""))
		case protocol.TroubleNoSnapshot:
			all = append(all, found(Warning, "database.no_copy", ""))
		default: // told elsewhere
		}
	}
	for _, recovery := range status.Recoveries {
		all = append(all, recovered(recovery))
	}
	if len(all) == 0 {
		all = append(all, fine("database.ok"))
	}
	return all
}

// recovered tells of the past: nothing is left to mend, but browsers without a key.
func recovered(r protocol.Recovery) Finding {
	code := "database." + string(r.Reason)
	switch {
	case r.What == protocol.RecoveredPairings:
		return found(Note, code+"_keys_then", "", "date", dateOf(r.AtMs))
	case r.Day == "":
		return found(Note, code+"_anew_then", "", "date", dateOf(r.AtMs))
	}
	return found(Note, code+"_copy_then", "", "date", dateOf(r.AtMs), "copy", r.Day)
}

// closedDatabase says what the next start will do with a file.
func closedDatabase(f Facts, d Database) (Finding, bool) {
	name := filepath.Base(d.Path)
	switch d.State {
	case Newer:
		return found(Error, "database.newer", "", "file", name, "schema", strconv.FormatInt(d.Schema, 10), "version", f.Program.Version, "knows", strconv.FormatInt(d.Knows, 10)), true
	case Foreign:
		return found(Error, "database.foreign", "mv "+shell.Word(d.Path)+" "+shell.Word(d.Path+".other"), "file", name), true
	case Damaged, Lost:
		return supplanted(f, d), true
	case Unreadable:
		return found(Error, "database.unreadable", "", "file", name, "why", d.Why), true
	case Sound, New:
	}
	return Finding{}, false
}

// supplanted says what takes the place of a file at the next start.
func supplanted(f Facts, d Database) Finding {
	name, code := filepath.Base(d.Path), "database."+string(d.State)
	switch {
	case name == "keys.db":
		return found(Warning, code+"_keys", f.begins(), "file", name)
	case d.Snapshot == "":
		return found(Warning, code+"_anew", f.begins(), "file", name)
	}
	return found(Warning, code+"_copy", f.begins(), "file", name, "copy", d.Snapshot)
}

func settings(f Facts) []Finding {
	fix := f.run("hours edit")
	switch {
	case slices.Contains(f.Daemon.Status.Troubles, protocol.TroubleSettingsUnread):
		return []Finding{found(Warning, "settings.unread", fix)}
	case !f.Daemon.Answers && f.Settings != "":
		return []Finding{found(Warning, "settings.unread_next", f.begins()+" && "+fix, "why", f.Settings)}
	case f.Daemon.Answers:
		return []Finding{fine("settings.ok")}
	}
	return nil
}
