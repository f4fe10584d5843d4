package cli

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"offhours/daemon/store"
)

// logCommand shows why the service has ended.
const logCommand = "journalctl --user -u offhours -n 20"

// holder is the process that has the data folder, as the kernel lists its lock, and
// whether a signal has halted it; 0 for none.
func holder(folder string) (pid int, halted bool) {
	info, err := os.Stat(store.LockPath(folder))
	if err != nil {
		return 0, false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	locks, err := os.ReadFile("/proc/locks")
	if !ok || err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(locks)) { // 1: FLOCK ADVISORY WRITE 4711 fe:01:131090 0 EOF
		fields := strings.Fields(line)
		if len(fields) < 6 || fields[1] != "FLOCK" || !strings.HasSuffix(fields[5], ":"+strconv.FormatUint(stat.Ino, 10)) {
			continue
		}
		if pid, err := strconv.Atoi(fields[4]); err == nil && pid > 0 {
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
