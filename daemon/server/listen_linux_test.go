package server_test

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
)

// The door is at 127.0.0.1 and nowhere else: no other address of this computer
// answers, and the process listens at no other socket.
func TestH43OnlyLoopbackAnswers(t *testing.T) {
	h := open(t, server.Timing{})
	_, port, _ := net.SplitHostPort(h.Addr())
	others := append(addresses(t), "::1", "127.0.0.2")
	t.Logf("addresses tried: %v", others)
	for _, other := range others {
		if conn, err := net.Dial("tcp", net.JoinHostPort(other, port)); err == nil {
			_ = conn.Close()
			t.Errorf("%s answers", other)
		}
	}
	if diff := cmp.Diff([]string{h.Addr()}, listening(t)); diff != "" {
		t.Errorf("listening sockets (-want +got):\n%s", diff)
	}
}

// addresses is every address of this computer beside those of the loopback.
func addresses(t *testing.T) []string {
	t.Helper()
	networks, err := net.Interfaces()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, network := range networks {
		found, err := network.Addrs()
		if err != nil {
			t.Fatal(err)
		}
		for _, address := range found {
			ip, _, err := net.ParseCIDR(address.String())
			switch {
			case err != nil:
				t.Fatal(err)
			case ip.IsLoopback():
			case ip.IsLinkLocalUnicast() && ip.To4() == nil:
				all = append(all, ip.String()+"%"+network.Name)
			default:
				all = append(all, ip.String())
			}
		}
	}
	return all
}

// listening is every TCP address at which this process listens, by the kernel's
// own account.
func listening(t *testing.T) []string {
	t.Helper()
	ours := sockets(t)
	var all []string
	for _, table := range []string{"/proc/self/net/tcp", "/proc/self/net/tcp6"} {
		text, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			const address, state, inode = 1, 3, 9 // columns
			const listen = "0A"
			fields := strings.Fields(line)
			if fields[state] == listen && ours[fields[inode]] {
				all = append(all, readable(t, fields[address]))
			}
		}
	}
	return all
}

// sockets holds the inode of every socket that this process has open.
func sockets(t *testing.T) map[string]bool {
	t.Helper()
	links, err := filepath.Glob("/proc/self/fd/*")
	if err != nil {
		t.Fatal(err)
	}
	inode := regexp.MustCompile(`^socket:\[(\d+)\]$`)
	all := map[string]bool{}
	for _, link := range links {
		target, err := os.Readlink(link)
		if found := inode.FindStringSubmatch(target); err == nil && found != nil {
			all[found[1]] = true
		}
	}
	return all
}

// readable is an address as people write it. The kernel writes that of IPv4 in
// hexadecimal, the last byte first; any other is shown as it is.
func readable(t *testing.T, address string) string {
	t.Helper()
	host, port, _ := strings.Cut(address, ":")
	number, err := strconv.ParseUint(port, 16, 16)
	if err != nil {
		t.Fatal(err)
	}
	var a, b, c, d byte
	if n, err := fmt.Sscanf(host, "%02X%02X%02X%02X", &d, &c, &b, &a); len(host) == 8 && n == 4 && err == nil {
		host = net.IPv4(a, b, c, d).String()
	}
	return net.JoinHostPort(host, strconv.FormatUint(number, 10))
}
