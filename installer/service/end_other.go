//go:build unix && !linux

package service

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"
)

// endProcess asks with SIGTERM.
func endProcess(ctx context.Context, process *os.Process) error {
	if err := process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	for process.Signal(syscall.Signal(0)) == nil {
		select {
		case <-ctx.Done():
			return errors.New("it does not end")
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}
