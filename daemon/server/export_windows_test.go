package server

import (
	"net"

	"golang.org/x/sys/windows"
)

// CheckCaller, CheckServer and CheckMaker are the checks of both ends with another
// user than this one.
func CheckCaller(conn net.Conn, ours *windows.SID) error {
	return checkPeer(conn, windows.GetNamedPipeClientProcessId, ours)
}

func CheckServer(conn net.Conn, ours *windows.SID) error {
	return checkPeer(conn, windows.GetNamedPipeServerProcessId, ours)
}

func CheckMaker(conn net.Conn, ours *windows.SID) error { return checkMaker(conn, ours) }

func ThisUser() (*windows.SID, error) { return thisUser() }
