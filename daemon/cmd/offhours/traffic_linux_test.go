package main_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// counts is how often something happened on this network, by the kernel's name of
// it. What never happened is left out.
type counts map[string]int

// watched is what tells of a try to reach anything: connections that were begun,
// datagrams, and packets for which there was no way.
var watched = [...]string{
	"Tcp ActiveOpens", "Udp OutDatagrams", "Ip OutNoRoutes", "Icmp OutEchos",
	"Udp6OutDatagrams", "Ip6OutNoRoutes", "Icmp6OutEchos",
}

// traffic is what the kernel has counted since this network was made.
func traffic(t *testing.T) counts {
	t.Helper()
	all := counts{}
	for pair := range slices.Chunk(procLines(t, "snmp"), 2) { // names, and their numbers below
		for column, name := range pair[0][1:] {
			all[strings.TrimSuffix(pair[0][0], ":")+" "+name] = number(t, pair[1][column+1])
		}
	}
	for _, line := range procLines(t, "snmp6") {
		all[line[0]] = number(t, line[1])
	}
	found := counts{}
	for _, name := range watched {
		count, known := all[name]
		if !known {
			t.Fatalf("the kernel does not count %s", name)
		}
		if count > 0 {
			found[name] = count
		}
	}
	return found
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// openSockets is every socket of this network that is not TCP over IPv4 between
// 127.0.0.1 and itself, as the kernel shows it. Connections stay for a minute after
// their end.
func openSockets(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, table := range []string{"tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "packet"} {
		for _, fields := range procTable(t, table) {
			if table != "tcp" || !isOurs(t, fields) {
				all = append(all, table+": "+strings.Join(fields, " "))
			}
		}
	}
	return all
}

func isOurs(t *testing.T, fields []string) bool {
	t.Helper()
	const nobody = "0.0.0.0:0"
	local, remote := readable(t, fields[localColumn]), readable(t, fields[remoteColumn])
	return strings.HasPrefix(local, "127.0.0.1:") && (remote == nobody || strings.HasPrefix(remote, "127.0.0.1:"))
}

// procTable is the lines of a table of the kernel's without its head.
func procTable(t *testing.T, name string) [][]string {
	t.Helper()
	lines := procLines(t, name)
	return lines[min(1, len(lines)):]
}

// procLines is a file of the kernel's about this network, in words. One that this
// kernel does not have is empty.
func procLines(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("/proc/net", name))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(text)) {
		all = append(all, strings.Fields(line))
	}
	return all
}
