package store

import "golang.org/x/sys/unix"

// onNetwork reports a file system that another computer serves.
func onNetwork(folder string) bool {
	var stat unix.Statfs_t
	return unix.Statfs(folder, &stat) == nil && isNetworkKind(int64(stat.Type)) //nolint:unconvert // its width differs by processor
}

// isNetworkKind knows the kernel's numbers of file systems, from statfs(2).
func isNetworkKind(kind int64) bool {
	switch uint32(kind) { //nolint:gosec // the number has 32 bits; the field's width differs by processor
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC,
		unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.V9FS_MAGIC, unix.CEPH_SUPER_MAGIC:
		return true
	}
	return false
}
