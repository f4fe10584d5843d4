package facts

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"offhours/daemon/store"
)

// logCommand shows why the service has ended.
const logCommand = "journalctl --user -u offhours -n 20"

// holder is the process that has the data folder, and whether a signal has halted it;
// 0 for none. Who takes the lock signs it, and the kernel lists whose it is still.
func holder(folder string) (pid int, halted bool) {
	path := store.LockPath(folder)
	info, err := os.Stat(path)
	signed, readErr := os.ReadFile(path) //nolint:gosec // one of our own names
	locks, locksErr := os.ReadFile("/proc/locks")
	if errors.Join(err, readErr, locksErr) != nil {
		return 0, false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	pid, err = strconv.Atoi(strings.TrimSpace(string(signed)))
	if !ok || err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(locks)) { // 1: FLOCK ADVISORY WRITE 4711 fe:01:131090 0 EOF
		fields := strings.Fields(line)
		if len(fields) > 5 && fields[1] == "FLOCK" && fields[4] == strconv.Itoa(pid) &&
			strings.HasSuffix(fields[5], ":"+strconv.FormatUint(stat.Ino, 10)) {
			return pid, isHalted(pid)
		}
	}
	return 0, false
}

// isHalted reads the state behind the program's name, which may hold anything.
func isHalted(pid int) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, rest, _ := strings.Cut(string(text[strings.LastIndexByte(string(text), ')')+1:]), " ")
	return strings.HasPrefix(rest, "T")
}
