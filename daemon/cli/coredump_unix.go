//go:build unix && !linux

package cli

import (
	"fmt"
	"syscall"
)

// keepMemoryPrivate sees to it that no crash writes this process's memory, with
// keys and history in it, to a file.
func keepMemoryPrivate() error {
	if err := syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}); err != nil {
		return fmt.Errorf("turn core dumps off: %w", err)
	}
	return nil
}
