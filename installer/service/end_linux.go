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
	return awaitEnd(ctx, fd)
}

// awaitEnd waits until the descriptor tells of the end. A signal to us, such as that a
// program of ours has ended or that a terminal changed its size, ends the wait early.
func awaitEnd(ctx context.Context, fd int) error {
	for {
		left := patience
		if deadline, bounded := ctx.Deadline(); bounded {
			left = max(0, time.Until(deadline)) // below 0 it would wait for ever
		}
		ended, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, int(left.Milliseconds())) //nolint:gosec // a descriptor is a small number
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err == nil && ended == 0:
			return errors.New("it does not end")
		}
		return err
	}
}
