package store

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// onNetwork reports a folder on a share, with a drive letter or without.
func onNetwork(folder string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(folder) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
