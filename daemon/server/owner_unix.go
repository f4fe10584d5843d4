//go:build unix

package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"

	"offhours/daemon/shell"
)

// maxSocketPath bounds the path of a socket: the field that holds it in the
// system's own interface has 104 bytes on macOS and 108 on Linux, the last one 0.
const maxSocketPath = 103

// ownerListener is the socket, and the lock that makes it ours alone.
type ownerListener struct {
	*net.UnixListener
	lock *os.File
}

// listenOwner opens the owner's socket, and takes the place of one that a daemon
// left behind when it died. The error is [ErrRunning] when one lives.
func listenOwner(path string) (net.Listener, error) {
	if len(path) > maxSocketPath {
		return nil, fmt.Errorf("socket path %q is longer than %d bytes: choose a shorter data folder", path, maxSocketPath)
	}
	if err := secureFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	lock, err := lockFile(path + ".lock")
	if err != nil {
		return nil, err
	}
	listener, err := bind(path)
	if err != nil {
		_ = lock.Close()
		return nil, err
	}
	return ownerListener{listener, lock}, nil
}

// secureFolder makes the socket's folder, or makes sure that nobody else can put
// another socket in the place of ours.
func secureFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	info, err := os.Stat(folder)
	if err != nil {
		return err
	}
	if !owned(info) {
		return fmt.Errorf("%w: %s belongs to another user: choose another one", ErrUnsafe, folder)
	}
	if info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%w: others can write to %s: run: chmod 700 %s", ErrUnsafe, folder, shell.Word(folder))
	}
	return nil
}

// Close takes the socket away before it lets the next daemon in.
func (l ownerListener) Close() error {
	return errors.Join(l.UnixListener.Close(), l.lock.Close())
}

// lockFile holds a lock until the file is closed or the process ends, however it
// ends. With it, two daemons that start at once cannot both find a stale socket.
func lockFile(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|unix.O_NOFOLLOW, 0o600) //nolint:gosec // the path is the person's own choice
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = file.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, ErrRunning
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return file, nil
}

// bind listens at the path. Nobody else can reach the socket before it has its
// mode: its folder is ours, and every peer's user is checked besides.
func bind(path string) (*net.UnixListener, error) {
	if err := clear(path); err != nil {
		return nil, err
	}
	listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return listener, nil
}

// clear removes a stale socket, and nothing else: only a socket of ours at which
// nobody answers.
func clear(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.Mode().Type() != fs.ModeSocket || !owned(info) {
		return fmt.Errorf("%s is in the way: it is no socket of yours; move it", path)
	}
	conn, err := dialOwner(context.Background(), path)
	if err == nil {
		_ = conn.Close()
		return ErrRunning
	}
	return os.Remove(path)
}

func owned(info fs.FileInfo) bool {
	status, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(status.Uid) == os.Getuid()
}

// dialOwner connects to the socket; [ErrNotRunning] when nobody is there. Whoever
// answers must be this user: what is asked here is not for others to hear.
func dialOwner(ctx context.Context, path string) (net.Conn, error) {
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ECONNREFUSED) {
		return nil, ErrNotRunning
	}
	if err != nil {
		return nil, err
	}
	if err := checkOwner(conn); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// checkOwner refuses a peer that is not this user.
func checkOwner(conn net.Conn) error { return checkPeer(conn, os.Getuid()) }

func checkPeer(conn net.Conn, ours int) error {
	socket, ok := conn.(*net.UnixConn)
	if !ok {
		return errors.New("peer is not at a socket")
	}
	raw, err := socket.SyscallConn()
	if err != nil {
		return err
	}
	var theirs int
	var failed error
	if err := raw.Control(func(fd uintptr) { theirs, failed = peerUser(int(fd)) }); err != nil {
		return err
	}
	if failed != nil {
		return fmt.Errorf("ask for the peer's user: %w", failed)
	}
	if theirs != ours {
		return fmt.Errorf("peer is user %d, not %d", theirs, ours)
	}
	return nil
}
