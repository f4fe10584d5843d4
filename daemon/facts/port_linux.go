package facts

import (
	"context"
	"encoding/binary"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"offhours/daemon/doctor"
)

// lookAtPort finds out who listens at the browsers' port, from what the kernel says.
func (in Installation) lookAtPort(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		address := in.Listen
		if d.Answers {
			if d.Status.Serving {
				return func(*doctor.Facts) {}
			}
			address = d.Status.Listen
		}
		socket, taken := listenerAt(address)
		found := doctor.Port{Taken: taken}
		if taken {
			found.Holder = holderOf(socket)
		}
		if ctx.Err() != nil {
			return nil
		}
		return func(facts *doctor.Facts) { facts.Port = found }
	}
}

// listener is a line of the kernel's table of sockets.
type listener struct {
	uid   uint32
	inode string
}

// listenerAt finds who keeps an address from us: who listens there, or everywhere.
func listenerAt(address string) (listener, bool) {
	_, port, err := net.SplitHostPort(address)
	number, portErr := strconv.Atoi(port)
	if err != nil || portErr != nil {
		return listener{}, false
	}
	loopback := fmt.Sprintf("%08X", binary.NativeEndian.Uint32([]byte{127, 0, 0, 1}))
	places := []string{loopback, strings.Repeat("0", 8), strings.Repeat("0", 32)}
	for _, table := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		text, _ := os.ReadFile(table) //nolint:gosec // the kernel's own
		for line := range strings.Lines(string(text)) {
			fields := strings.Fields(line)
			if len(fields) < 10 || fields[3] != "0A" { // it listens
				continue
			}
			place, at, _ := strings.Cut(fields[1], ":")
			if slices.Contains(places, place) && at == fmt.Sprintf("%04X", number) {
				uid, _ := strconv.ParseUint(fields[7], 10, 32)
				return listener{uint32(uid), fields[9]}, true
			}
		}
	}
	return listener{}, false
}

// holderOf names the program behind a socket. Of other people's, and of those that
// keep their memory private as our daemon does, only the user can be read.
func holderOf(socket listener) doctor.Holder {
	holder := doctor.Holder{User: userName(socket.uid), Foreign: int(socket.uid) != os.Geteuid()}
	links, _ := filepath.Glob("/proc/[0-9]*/fd/*")
	for _, link := range links {
		if target, err := os.Readlink(link); err != nil || target != "socket:["+socket.inode+"]" {
			continue
		}
		pid := strings.Split(link, "/")[2]
		holder.Pid, _ = strconv.Atoi(pid)
		name, _ := os.ReadFile("/proc/" + pid + "/comm") //nolint:gosec // the kernel's own
		holder.Program = strings.TrimSpace(string(name))
		break
	}
	return holder
}
