//go:build unix

package facts

import (
	"io/fs"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// rightsOf is whose a file is, "" for ours, and what others may do with it.
func rightsOf(info fs.FileInfo) (owner string, mode uint32) {
	mode = uint32(info.Mode().Perm())
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || int(stat.Uid) == os.Geteuid() {
		return "", mode
	}
	return userName(stat.Uid), mode
}

// userName is a user's name, or number where it has none.
func userName(uid uint32) string {
	number := strconv.FormatUint(uint64(uid), 10)
	if found, err := user.LookupId(number); err == nil {
		return found.Username
	}
	return "user " + number
}
