package cli

import (
	"fmt"
	"syscall"

	"golang.org/x/sys/unix"
)

// keepMemoryPrivate sees to it that no crash writes this process's memory, with
// keys and history in it, to a file. The limit is not enough: a program that the
// system has set to take core dumps gets them whatever the limit is. A process
// that cannot be dumped also cannot be looked into by others of the same user.
func keepMemoryPrivate() error {
	if err := syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}); err != nil {
		return fmt.Errorf("turn core dumps off: %w", err)
	}
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return fmt.Errorf("turn core dumps off: %w", err)
	}
	return nil
}
