package server

import "golang.org/x/sys/unix"

// peerUser is the user id of the process at the other end of a socket.
func peerUser(socket int) (int, error) {
	credentials, err := unix.GetsockoptUcred(socket, unix.SOL_SOCKET, unix.SO_PEERCRED)
	if err != nil {
		return 0, err
	}
	return int(credentials.Uid), nil
}
