//go:build unix

package server

import "net"

// CheckPeer is the owner's check with another user id than ours.
func CheckPeer(conn net.Conn, ours int) error { return checkPeer(conn, ours) }
