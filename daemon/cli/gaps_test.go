package cli

import (
	"testing"
	"text/tabwriter"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

func TestGapsSayWhenAndWhere(t *testing.T) {
	zone := location("Africa/Cairo")
	at := func(day, hour, minute int) int64 {
		return time.Date(2026, 11, day, hour, minute, 0, 0, zone).UnixMilli()
	}
	browsers := []protocol.BrowserInfo{
		{ID: "b_0123456789", Family: protocol.Chromium, UnwatchedMs: at(23, 21, 14)},
		{ID: "b_abcdefghij", Family: protocol.Firefox, Name: "Shop"},
	}
	gaps := []protocol.Gap{
		{Browser: "b_0123456789", FromMs: at(22, 20, 5), ToMs: at(22, 20, 45)},
		{Browser: "b_abcdefghij", FromMs: at(22, 23, 50), ToMs: at(23, 0, 20)},
		{Browser: "b_zzzzzzzzzz", FromMs: at(23, 12, 0), ToMs: at(23, 12, 2)},
	}
	const want = `not watched Sun 22 Nov 2026, 20:05 to 20:45, in chromium b_01234567
not watched Sun 22 Nov 2026, 23:50 to Mon 00:20, in Shop
not watched Mon 23 Nov 2026, 12:00 to 12:02, in b_zzzzzzzz
`
	got := printed(t, func(table *tabwriter.Writer) { printGaps(table, gaps, browsers, zone) })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	const since = "not watched since 21:14: it runs, and Offhours does not answer there; if it is switched off, nothing there is counted or closed"
	if got := browserLine(browsers[0], at(23, 22, 0), zone); got != since {
		t.Errorf("%q, want %q", got, since)
	}
}
