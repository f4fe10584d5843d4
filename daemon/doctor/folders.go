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
		return []Finding{fine("folders.none")}
	case len(all) == 0:
		return []Finding{fine("folders.ok")}
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
	works, mode := worse(f.Daemon.Answers), fmt.Sprintf("%04o", folder.Mode)
	switch {
	case folder.Owner == "root":
		return found(works, "folders.root", fmt.Sprintf("sudo chown -R %s %s", shell.Word(f.Program.User), path), "path", folder.Path), true
	case folder.Owner != "":
		return found(works, "folders.foreign", "", "path", folder.Path, "owner", folder.Owner), true
	case folder.Mode&needed != needed:
		return found(works, "folders.closed", mend, "path", folder.Path, "mode", mode), true
	case folder.Mode&forbidden == 0:
		return Finding{}, false
	case folder.Kind == SocketFolder:
		return found(works, "folders.socket", mend, "path", folder.Path, "mode", mode), true
	}
	return found(Warning, "folders.open", mend, "path", folder.Path, "mode", mode), true
}

func risk(folder Folder) (Finding, bool) {
	switch folder.Risk {
	case RiskNetwork:
		return found(Warning, "folders.network", "", "path", folder.Path), true
	case RiskSynced:
		return found(Warning, "folders.synced", "", "path", folder.Path), true
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
		return []Finding{found(Error, "disk.full", "", "free", size(free))}
	case free < f.Disk.NeedBytes:
		return []Finding{found(Warning, "disk.small", "", "free", size(free), "need", size(f.Disk.NeedBytes))}
	default:
		return []Finding{fine("disk.ok", "free", size(free))}
	}
}
