package processes

import (
	"encoding/binary"
	"fmt"
	"net/netip"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The states of a socket, as the kernel writes them.
const (
	established = "01"
	listening   = "0A"
)

// Socket is a line of the kernel's table of sockets.
type Socket struct {
	UID   uint32
	inode string
}

// ListenerAt finds who keeps an address of 127.0.0.1 from others: who listens there, or
// everywhere.
func ListenerAt(port uint16) (Socket, bool) {
	places := map[string]bool{address(netip.AddrFrom4([4]byte{127, 0, 0, 1})): true, strings.Repeat("0", 8): true, strings.Repeat("0", 32): true}
	return find([]string{"/proc/net/tcp", "/proc/net/tcp6"}, func(local, _, state string) bool {
		place, at, _ := strings.Cut(local, ":")
		return state == listening && places[place] && at == fmt.Sprintf("%04X", port)
	})
}

// connected finds the socket that is bound to local and connected to remote, both IPv4.
func connected(local, remote netip.AddrPort) (Socket, bool) {
	from, to := end(local), end(remote)
	return find([]string{"/proc/net/tcp"}, func(here, there, state string) bool {
		return state == established && here == from && there == to
	})
}

func end(a netip.AddrPort) string { return address(a.Addr()) + fmt.Sprintf(":%04X", a.Port()) }

func address(a netip.Addr) string {
	four := a.As4()
	return fmt.Sprintf("%08X", binary.NativeEndian.Uint32(four[:]))
}

func find(tables []string, is func(local, remote, state string) bool) (Socket, bool) {
	for _, table := range tables {
		text, _ := os.ReadFile(table) //nolint:gosec // the kernel's own
		for line := range strings.Lines(string(text)) {
			fields := strings.Fields(line)
			if len(fields) < 10 || !is(fields[1], fields[2], fields[3]) {
				continue
			}
			uid, _ := strconv.ParseUint(fields[7], 10, 32)
			return Socket{uint32(uid), fields[9]}, true
		}
	}
	return Socket{}, false
}

// Pid is a process that has the socket open; 0 where the kernel does not tell us: of
// other people's, and of those that keep their memory private as our daemon does.
func (s Socket) Pid() int {
	links, _ := filepath.Glob("/proc/[0-9]*/fd/*")
	for _, link := range links {
		if s.isAt(link) {
			pid, _ := strconv.Atoi(strings.Split(link, "/")[2])
			return pid
		}
	}
	return 0
}

func (s Socket) isAt(link string) bool {
	target, err := os.Readlink(link)
	return err == nil && target == "socket:["+s.inode+"]"
}
