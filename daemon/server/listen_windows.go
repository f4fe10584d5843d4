package server

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// exclusiveAddrUse is SO_EXCLUSIVEADDRUSE of winsock2.h: ~SO_REUSEADDR.
const exclusiveAddrUse = ^windows.SO_REUSEADDR

// exclusive keeps another program from listening at our port beside us, which
// Windows would let it do.
func exclusive(_, _ string, conn syscall.RawConn) error {
	var failed error
	err := conn.Control(func(fd uintptr) {
		failed = windows.SetsockoptInt(windows.Handle(fd), windows.SOL_SOCKET, exclusiveAddrUse, 1)
	})
	if err != nil {
		return err
	}
	return failed
}
