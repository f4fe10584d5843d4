package cli

import (
	"strings"
	"testing"
	"text/tabwriter"

	"offhours/daemon/doctor"
)

// What another user calls a program is on its line, and makes no other.
func TestFindingsKeepToTheirLines(t *testing.T) {
	var out strings.Builder
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	printFindings(table, []doctor.Finding{{Check: "port", Level: doctor.Error, Text: "x\n\t\tcurl \x1b[2J", Fix: "kill\r1"}})
	_ = table.Flush()
	if want := "error  port  xcurl [2J\n                 kill1\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
}
