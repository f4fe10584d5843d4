package service

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// endProcess asks with SIGTERM. The descriptor tells of the end also where nobody
// collects the dead, as in a container.
func endProcess(ctx context.Context, process *os.Process) error {
	fd, err := unix.PidfdOpen(process.Pid, 0)
	if err != nil {
		return err
	}
	defer func() { _ = unix.Close(fd) }()
	if err := process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	left := patience
	if deadline, bounded := ctx.Deadline(); bounded {
		left = time.Until(deadline)
	}
	ended, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, int(left.Milliseconds())) //nolint:gosec // a descriptor is a small number
	if err == nil && ended == 0 {
		err = errors.New("it does not end")
	}
	return err
}
