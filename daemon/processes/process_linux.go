package processes

import (
	"errors"
	"fmt"
	"net/netip"
	"os"

	"golang.org/x/sys/unix"
)

// Process is a program that runs, or has ended since; never another that was given its
// number later.
type Process struct {
	Pid  int
	file *os.File // of the kernel's: it can be read from when the process has ended
}

// At is the process at the other end of a connection of this computer: peer is its
// address, own is ours. The error is [ErrUnknown] where the kernel does not tell.
func At(peer, own netip.AddrPort) (*Process, error) {
	if !peer.Addr().Unmap().Is4() || !own.Addr().Unmap().Is4() {
		return nil, ErrUnknown // we listen at 127.0.0.1
	}
	socket, found := connected(peer, own)
	if !found {
		return nil, ErrUnknown
	}
	pid := socket.Pid()
	if pid == 0 {
		return nil, ErrUnknown
	}
	fd, err := unix.PidfdOpen(pid, unix.PIDFD_NONBLOCK)
	if err != nil {
		return nil, errors.Join(ErrUnknown, err)
	}
	return &Process{Pid: pid, file: os.NewFile(uintptr(fd), fmt.Sprintf("process %d", pid))}, nil
}

// Wait waits until the process has ended. It is false when Close came first. Nothing
// wakes before either.
func (p *Process) Wait() bool {
	raw, err := p.file.SyscallConn()
	if err != nil {
		return false
	}
	err = raw.Read(func(fd uintptr) bool { return hasEnded(int(fd)) })
	return err == nil
}

func hasEnded(fd int) bool {
	events := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}} //nolint:gosec // a descriptor, which is small
	n, err := unix.Poll(events, 0)
	return err == nil && n > 0
}

// Close ends what waits for the process.
func (p *Process) Close() { _ = p.file.Close() }
