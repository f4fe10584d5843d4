package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"time"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"
)

const (
	// dialPatience bounds how long a command waits for a daemon that is busy with
	// another one's call; it takes milliseconds.
	dialPatience = 5 * time.Second

	// pipeBuffer is what the system keeps of either side while the other does not
	// read, in bytes.
	pipeBuffer = 64 << 10
)

// listenOwner opens the owner's pipe. It is of bytes, not of messages: what it
// carries are lines, and an end that closes is the end of them. The error is
// [ErrRunning] when a daemon of ours has the name.
//
// The pipe must be the first of its name, which the library sees to, or a program
// that made one before us would get every second caller. Asking who has the name
// only tells why it is taken.
func listenOwner(name string) (net.Listener, error) {
	us, err := thisUser()
	if err != nil {
		return nil, err
	}
	if err := whoHas(name); !errors.Is(err, ErrNotRunning) {
		return nil, err
	}
	config := &winio.PipeConfig{SecurityDescriptor: onlyFor(us), InputBufferSize: pipeBuffer, OutputBufferSize: pipeBuffer}
	return winio.ListenPipe(name, config)
}

// onlyFor says in Windows' own language for it that the pipe is the user's, and
// that nobody else can open it: nothing is inherited, and whoever logged on over
// the network is refused, were it the same user. The library refuses callers from
// other computers besides.
func onlyFor(user *windows.SID) string {
	return fmt.Sprintf("O:%[1]sD:P(D;;FA;;;NU)(A;;FA;;;%[1]s)", user)
}

// whoHas asks whoever has the name: [ErrRunning] when it is a daemon of ours.
func whoHas(name string) error {
	conn, err := dialOwner(context.Background(), name)
	if err == nil {
		_ = conn.Close()
		return ErrRunning
	}
	return fmt.Errorf("another program has the pipe %s: %w", name, err)
}

// dialOwner connects to the pipe; [ErrNotRunning] when nobody is there. Whoever
// answers must be this user: what is asked here is not for others to hear. A
// server can ask the system who we are, and do nothing in our name.
func dialOwner(ctx context.Context, name string) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, dialPatience)
	defer cancel()
	const access = windows.GENERIC_READ | windows.GENERIC_WRITE
	conn, err := winio.DialPipeAccessImpLevel(ctx, name, access, winio.PipeImpLevelIdentification)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotRunning
	}
	if err != nil {
		return nil, err
	}
	if err := checkDaemon(conn); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// checkOwner refuses a caller that is not this user.
func checkOwner(conn net.Conn) error {
	us, err := thisUser()
	if err != nil {
		return err
	}
	return checkPeer(conn, windows.GetNamedPipeClientProcessId, us)
}

// checkDaemon refuses a pipe that another user made or serves.
func checkDaemon(conn net.Conn) error {
	us, err := thisUser()
	if err != nil {
		return err
	}
	if err := checkMaker(conn, us); err != nil {
		return err
	}
	return checkPeer(conn, windows.GetNamedPipeServerProcessId, us)
}
