package store

import "golang.org/x/sys/unix"

// onNetwork reports a file system that another computer serves: all others are
// marked as local.
func onNetwork(folder string) bool {
	var stat unix.Statfs_t
	return unix.Statfs(folder, &stat) == nil && stat.Flags&unix.MNT_LOCAL == 0
}
