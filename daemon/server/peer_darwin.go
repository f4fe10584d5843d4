package server

import "golang.org/x/sys/unix"

// peerUser is the user id of the process at the other end of a socket.
func peerUser(socket int) (int, error) {
	credentials, err := unix.GetsockoptXucred(socket, unix.SOL_LOCAL, unix.LOCAL_PEERCRED)
	if err != nil {
		return 0, err
	}
	return int(credentials.Uid), nil
}
