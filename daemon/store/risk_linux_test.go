package store_test

import (
	"testing"

	"golang.org/x/sys/unix"

	"offhours/daemon/store"
)

// The numbers stand for the file systems themselves: no test can ask for another
// computer that serves one.
func TestS23NetworkFileSystems(t *testing.T) {
	for name, test := range map[string]struct {
		kind int64
		want bool
	}{
		"S23 NFS":  {unix.NFS_SUPER_MAGIC, true},
		"S23 CIFS": {unix.CIFS_SUPER_MAGIC, true},
		"S23 SMB2": {unix.SMB2_SUPER_MAGIC, true},
		// Where the field has 32 bits, this number is negative.
		"S23 CIFS on a 32-bit processor": {int64(int32(unix.CIFS_SUPER_MAGIC - 1<<32)), true},
		"S23 ext4":                       {unix.EXT4_SUPER_MAGIC, false},
		"S23 btrfs":                      {unix.BTRFS_SUPER_MAGIC, false},
		"S23 tmpfs":                      {unix.TMPFS_MAGIC, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := store.IsNetworkKind(test.kind); got != test.want {
				t.Errorf("network: %v, want %v", got, test.want)
			}
		})
	}
}
