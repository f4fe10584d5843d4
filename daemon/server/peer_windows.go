package server

import (
	"errors"
	"fmt"
	"net"

	"golang.org/x/sys/windows"
)

// thisUser is the user of this process, by security identifier.
func thisUser() (*windows.SID, error) { return userOf(windows.GetCurrentProcessToken()) }

func userOf(token windows.Token) (*windows.SID, error) {
	user, err := token.GetTokenUser()
	if err != nil {
		return nil, fmt.Errorf("ask for a process's user: %w", err)
	}
	return user.User.Sid.Copy()
}

// checkMaker refuses a pipe that is not the user's. The number of the process that
// serves it may have gone to another process since; whose a pipe is cannot be
// pretended without the right to restore files of others.
func checkMaker(conn net.Conn, ours *windows.SID) error {
	pipe, err := handleOf(conn)
	if err != nil {
		return err
	}
	descriptor, err := windows.GetSecurityInfo(pipe, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION)
	if err != nil {
		return fmt.Errorf("ask for the pipe's owner: %w", err)
	}
	theirs, _, err := descriptor.Owner()
	if err != nil {
		return fmt.Errorf("ask for the pipe's owner: %w", err)
	}
	if !theirs.Equals(ours) {
		return fmt.Errorf("pipe is of user %s, not %s", theirs, ours)
	}
	return nil
}

// checkPeer refuses a process at the other end that is not of the user. Ask is
// which end is asked for.
func checkPeer(conn net.Conn, ask func(windows.Handle, *uint32) error, ours *windows.SID) error {
	pipe, err := handleOf(conn)
	if err != nil {
		return err
	}
	var number uint32
	if err := ask(pipe, &number); err != nil {
		return fmt.Errorf("ask for the peer's process: %w", err)
	}
	theirs, err := userOfProcess(number)
	if err != nil {
		return err
	}
	if !theirs.Equals(ours) {
		return fmt.Errorf("peer is user %s, not %s", theirs, ours)
	}
	return nil
}

func handleOf(conn net.Conn) (windows.Handle, error) {
	pipe, ok := conn.(interface{ Fd() uintptr })
	if !ok {
		return 0, errors.New("peer is not at a pipe")
	}
	return windows.Handle(pipe.Fd()), nil
}

func userOfProcess(number uint32) (*windows.SID, error) {
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, number)
	if err != nil {
		return nil, fmt.Errorf("open the peer's process %d: %w", number, err)
	}
	defer windows.CloseHandle(process) //nolint:errcheck // it was only read
	var token windows.Token
	if err := windows.OpenProcessToken(process, windows.TOKEN_QUERY, &token); err != nil {
		return nil, fmt.Errorf("ask for the peer's user: %w", err)
	}
	defer token.Close() //nolint:errcheck // it was only read
	return userOf(token)
}
