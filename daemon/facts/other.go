//go:build !linux

package facts

import (
	"context"
	"net"

	"offhours/daemon/doctor"
)

// logCommand shows why the service has ended.
const logCommand = "offhours run"

// holder is nobody: whether the process lives that took the data folder last cannot
// be told here.
func holder(string) (pid int, halted bool) { return 0, false }

// lookAtPort finds out whether anybody listens at the browsers' port.
func (in Installation) lookAtPort(d doctor.Daemon) look {
	return func(ctx context.Context) func(*doctor.Facts) {
		if d.Answers && d.Status.Serving {
			return func(*doctor.Facts) {}
		}
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp4", in.Listen)
		if err == nil {
			_ = conn.Close()
		}
		return func(facts *doctor.Facts) { facts.Port.Taken = err == nil }
	}
}
