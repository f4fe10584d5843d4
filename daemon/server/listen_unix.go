//go:build unix

package server

import "syscall"

// exclusive has nothing to do: no other user can listen at a port that is taken.
func exclusive(string, string, syscall.RawConn) error { return nil }
