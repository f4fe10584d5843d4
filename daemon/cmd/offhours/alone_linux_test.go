package main_test

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// aloneEnv tells this binary, run again, that it is on a network of its own.
const aloneEnv = "OFFHOURS_TEST_ALONE"

// A whole day on a computer that reaches no other: everything works, and the
// kernel has counted one connection, the browser's own, and no try to reach
// anything else, which the tries after it show that it would have counted.
func TestH51NothingLeavesThisComputer(t *testing.T) {
	if os.Getenv(aloneEnv) == "" {
		runAlone(t, t.Name())
		return
	}
	bringLoopbackUp(t)
	d := start(t, inDayZone)
	d.live(t, 300)
	if diff := cmp.Diff([]string{d.listen}, listeners(t)); diff != "" {
		t.Errorf("R3 what listens (-want +got):\n%s", diff)
	}
	d.stop(t)
	if diff := cmp.Diff(counts{"Tcp ActiveOpens": 1}, traffic(t)); diff != "" {
		t.Errorf("R3 what the kernel counted (-want +got):\n%s", diff)
	}
	for _, socket := range openSockets(t) {
		t.Errorf("R3 a socket that is no connection of this computer with itself: %s", socket)
	}
	t.Run("R3 a try would have been counted", wouldBeCounted)
}

func wouldBeCounted(t *testing.T) {
	tries := []struct{ network, address, counter string }{
		{"tcp4", "192.0.2.1:443", "Ip OutNoRoutes"},
		{"udp4", "192.0.2.1:53", "Ip OutNoRoutes"},
		{"tcp6", "[2001:db8::1]:443", "Ip6OutNoRoutes"},
		{"udp6", "[2001:db8::1]:53", "Ip6OutNoRoutes"},
		{"udp4", "127.0.0.53:53", "Udp OutDatagrams"},
		{"udp6", "[::1]:53", "Udp6OutDatagrams"},
		{"tcp4", "127.0.0.1:9", "Tcp ActiveOpens"},
		{"tcp6", "[::1]:9", "Tcp ActiveOpens"},
	}
	for _, try := range tries {
		before := traffic(t)[try.counter]
		if conn, err := net.Dial(try.network, try.address); err == nil {
			_, _ = conn.Write([]byte("x"))
			_ = conn.Close()
		}
		if after := traffic(t)[try.counter]; after != before+1 {
			t.Errorf("%s to %s: %s went from %d to %d, want one more", try.network, try.address, try.counter, before, after)
		}
	}
}

// runAlone runs the test of that name, in this binary, on a network that nobody
// else is on. Root may make one; others make it inside a user namespace.
func runAlone(t *testing.T, name string) {
	t.Helper()
	program(t) // before there is no network
	again := exec.Command(os.Args[0], "-test.run=^"+name+"$", "-test.v", "-test.timeout=2m")
	again.Env = append(os.Environ(), aloneEnv+"=1")
	again.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET}
	if os.Getuid() != 0 {
		again.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		again.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		again.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	out, err := again.CombinedOutput()
	if len(out) == 0 && err != nil {
		t.Fatalf("no network of its own can be made: %v\nthis test needs one: run it as root, or let users make namespaces", err)
	}
	if passed := strings.Contains(string(out), "--- PASS: "+name); err != nil || !passed {
		t.Fatalf("alone: %v\n%s", err, out)
	}
	t.Logf("alone:\n%s", out)
}

// bringLoopbackUp switches the only network on that there is.
func bringLoopbackUp(t *testing.T) {
	t.Helper()
	socket, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(socket)
	request, err := unix.NewIfreq("lo")
	if err != nil {
		t.Fatal(err)
	}
	request.SetUint16(unix.IFF_UP | unix.IFF_RUNNING)
	if _, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(socket), unix.SIOCSIFFLAGS, uintptr(unsafe.Pointer(request))); errno != 0 {
		t.Fatalf("switch lo on: %v", errno)
	}
	networks, err := net.Interfaces()
	if err != nil || len(networks) != 1 {
		t.Fatalf("networks %v, %v: want lo alone", networks, err)
	}
}

// listeners is every TCP address of IPv4 at which anybody listens here, the rest being
// in openSockets.
func listeners(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, fields := range procTable(t, "tcp") {
		const listen = "0A"
		if fields[stateColumn] == listen {
			all = append(all, readable(t, fields[localColumn]))
		}
	}
	return all
}

const localColumn, remoteColumn, stateColumn = 1, 2, 3

// readable is an IPv4 address and port, which the kernel writes in hexadecimal, the
// last byte first.
func readable(t *testing.T, address string) string {
	t.Helper()
	var a, b, c, d byte
	var port int
	if _, err := fmt.Sscanf(address, "%02X%02X%02X%02X:%04X", &d, &c, &b, &a, &port); err != nil {
		t.Fatalf("address %q: %v", address, err)
	}
	return fmt.Sprintf("%d.%d.%d.%d:%d", a, b, c, d, port)
}
