//go:build unix

package cli

import "golang.org/x/sys/unix"

// openToOthers lets the folders that this process makes from now on be entered by
// others, whatever is usual for who runs it.
func openToOthers() { unix.Umask(0o022) }
