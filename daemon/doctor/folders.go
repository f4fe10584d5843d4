package doctor

import (
	"fmt"

	"offhours/daemon/shell"
)

func folders(f Facts) []Finding {
	var all []Finding
	for _, folder := range f.Folders {
		if finding, bad := rights(f, folder); bad {
			all = append(all, finding)
		}
		if finding, bad := risk(folder); bad {
			all = append(all, finding)
		}
	}
	switch {
	case len(f.Folders) == 0:
		return []Finding{fine("none yet, the first start makes them")}
	case len(all) == 0:
		return []Finding{fine("yours alone: %s", f.Data)}
	}
	return all
}

// rights are as the daemon demands them of a folder or file when it starts.
func rights(f Facts, folder Folder) (Finding, bool) {
	path := shell.Word(folder.Path)
	needed, forbidden, mend := uint32(0o700), uint32(0o077), "chmod 700 "+path
	switch folder.Kind {
	case SocketFolder:
		forbidden = 0o022
	case DataFile:
		needed, mend = 0o600, "chmod 600 "+path
	case DataFolder:
	}
	works := worse(f.Daemon.Answers)
	switch {
	case folder.Owner == "root":
		return found(works, fmt.Sprintf("sudo chown -R %s %s", shell.Word(f.Program.User), path), "%s belongs to root", folder.Path), true
	case folder.Owner != "":
		return found(works, "", "%s belongs to %s; choose another folder with --data", folder.Path, folder.Owner), true
	case folder.Mode&needed != needed:
		return found(works, mend, "you may not write to %s (mode %04o)", folder.Path, folder.Mode), true
	case folder.Mode&forbidden == 0:
		return Finding{}, false
	case folder.Kind == SocketFolder:
		return found(works, mend, "others can write to the socket's folder %s (mode %04o)", folder.Path, folder.Mode), true
	}
	return found(Warning, mend, "%s is open to others (mode %04o)", folder.Path, folder.Mode), true
}

func risk(folder Folder) (Finding, bool) {
	switch folder.Risk {
	case RiskNetwork:
		return found(Warning, "", "%s is on another computer's disk, where a database breaks; \"offhours install --data FOLDER\" uses one on this computer, and the history does not move there by itself", folder.Path), true
	case RiskSynced:
		return found(Warning, "", "a program copies %s to other computers, and copies of half a write are damaged; \"offhours install --data FOLDER\" uses another, and the history does not move there by itself", folder.Path), true
	}
	return Finding{}, false
}

// fullBytes is how little room is none.
const fullBytes = 16 << 20

func disk(f Facts) []Finding {
	switch free := f.Disk.FreeBytes; {
	case f.Disk.NeedBytes == 0:
		return nil
	case free < fullBytes:
		return []Finding{found(Error, "", "the disk is full: %s free, and nothing can be saved; delete or move something", size(free))}
	case free < f.Disk.NeedBytes:
		return []Finding{found(Warning, "", "the disk has %s free, and the next copy of the history takes %s; delete or move something", size(free), size(f.Disk.NeedBytes))}
	default:
		return []Finding{fine("%s free", size(free))}
	}
}
