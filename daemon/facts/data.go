package facts

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"offhours/daemon/doctor"
	"offhours/daemon/settings"
	"offhours/daemon/store"
)

func databaseOf(at store.LookedAt, snapshot string) doctor.Database {
	d := doctor.Database{Path: at.Path, Schema: at.Schema, Knows: at.Knows, Snapshot: snapshot, State: doctor.Sound}
	switch {
	case errors.Is(at.Err, store.ErrNewer):
		d.State = doctor.Newer
	case errors.Is(at.Err, store.ErrForeign):
		d.State = doctor.Foreign
	case errors.Is(at.Err, store.ErrDamaged):
		d.State = doctor.Damaged
	case at.Err != nil: // with an unknown schema it would pass for a new one
		d.State, d.Why = doctor.Unreadable, firstLine(at.Err)
	case at.Lost:
		d.State = doctor.Lost
	case at.Schema == 0:
		d.State = doctor.New
	}
	return d
}

// unusable is why this program cannot follow the stored settings, or "".
func unusable(looked store.Looked) string {
	err := looked.SettingsErr
	if err == nil && looked.Settings.Revision > 0 {
		err = settings.Usable(looked.Settings.Settings)
	}
	if err == nil {
		return ""
	}
	return firstLine(err)
}

func firstLine(err error) string {
	first, _, _ := strings.Cut(err.Error(), "\n")
	return first
}

// lookAtFolders looks at the data folder and the files in it, and at the socket's.
func (in Installation) lookAtFolders(ctx context.Context) func(*doctor.Facts) {
	folders := folderAt(doctor.DataFolder, in.Data)
	for i := range folders {
		folders[i].Risk = doctor.Risk(store.FolderRisk(in.Data))
	}
	if folder := filepath.Dir(in.Socket); folder != in.Data {
		folders = append(folders, folderAt(doctor.SocketFolder, folder)...)
	}
	for _, pattern := range []string{"*.db", "*.db-wal", "offhours.lock", "desktop.json"} {
		files, _ := filepath.Glob(filepath.Join(in.Data, pattern))
		slices.Sort(files)
		for _, file := range files {
			folders = append(folders, folderAt(doctor.DataFile, file)...)
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return func(facts *doctor.Facts) { facts.Folders = folders }
}

// folderAt is what lies there, if anything does.
func folderAt(kind doctor.FolderKind, path string) []doctor.Folder {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	owner, mode := rightsOf(info)
	return []doctor.Folder{{Kind: kind, Path: path, Owner: owner, Mode: mode}}
}

func (in Installation) lookAtDisk(ctx context.Context) func(*doctor.Facts) {
	free, need, err := store.Room(in.Data)
	if ctx.Err() != nil {
		return nil
	}
	return func(facts *doctor.Facts) {
		if err == nil { // without the folder there is nothing to say yet
			facts.Disk = doctor.Disk{FreeBytes: free, NeedBytes: need}
		}
	}
}

// versionOf is the version of a program that may be another one of ours, "" when it
// does not say.
func versionOf(ctx context.Context, program string, ours doctor.Program) (version string, gone bool) {
	if _, err := os.Stat(program); err != nil {
		return "", true
	}
	if program == ours.Path {
		return ours.Version, false
	}
	if os.Geteuid() == 0 { // a person's own files may name any program
		return "", false
	}
	out, err := exec.CommandContext(ctx, program, "version").Output()
	words := strings.Fields(string(out))
	if err != nil || len(words) < 2 || words[0] != "offhours" {
		return "", false
	}
	return words[1], false
}
