package cli

import (
	"testing"
	"text/tabwriter"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

func TestBreaksOfDays(t *testing.T) {
	days := []protocol.BreaksOfDay{{
		Date: "2026-11-23", LongestStretchMs: 6_840_000,
		Kinds: []protocol.BreaksOfAKind{
			{Kind: protocol.Eyes, Taken: 11, Credited: 2, Skipped: 4},
			{Kind: protocol.Outside, Taken: 1},
		},
	}, {Date: "2026-11-24", LongestStretchMs: 59_000}}
	const want = `2026-11-23   taken  credited  skipped
  eyes       11     2         4
  fresh air  1      0         0
  longest without a rest: 1 h 54 min
2026-11-24  taken  credited  skipped
  longest without a rest: 59 s
`
	got := printed(t, func(table *tabwriter.Writer) { printBreakDays(table, days) })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
