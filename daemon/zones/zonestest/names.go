// Package zonestest names the zones with which what reckons in local time is tested.
package zonestest

import (
	"os"
	"strings"
	"testing"
)

// table is the system's, which Debian installs with its zone data.
const table = "/usr/share/zoneinfo/tzdata.zi"

// Names lists the zones of the system's table, one for each piece of land with clocks of
// its own: its other names are links to these.
func Names(t *testing.T) (names []string) {
	t.Helper()
	text, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == "Z" {
			names = append(names, fields[1])
		}
	}
	if len(names) < 300 {
		t.Fatalf("only %d zones in %s", len(names), table)
	}
	return names
}
