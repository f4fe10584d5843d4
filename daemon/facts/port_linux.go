package facts

import (
	"context"
	"net"
	"os"
	"strconv"
	"strings"

	"offhours/daemon/doctor"
	"offhours/daemon/processes"
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

func listenerAt(address string) (processes.Socket, bool) {
	_, port, err := net.SplitHostPort(address)
	number, portErr := strconv.ParseUint(port, 10, 16)
	if err != nil || portErr != nil {
		return processes.Socket{}, false
	}
	return processes.ListenerAt(uint16(number))
}

// holderOf names the program behind a socket; where it cannot be read, only its user.
func holderOf(socket processes.Socket) doctor.Holder {
	holder := doctor.Holder{User: userName(socket.UID), Foreign: int(socket.UID) != os.Geteuid(), Pid: socket.Pid()}
	if holder.Pid != 0 {
		name, _ := os.ReadFile("/proc/" + strconv.Itoa(holder.Pid) + "/comm")
		holder.Program = strings.TrimSpace(string(name))
	}
	return holder
}
