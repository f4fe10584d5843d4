package cli

import (
	"text/tabwriter"
	"time"

	"offhours/protocol"
)

// printGaps says which times are missing in what was counted, and in which browser.
func printGaps(table *tabwriter.Writer, gaps []protocol.Gap, browsers []protocol.BrowserInfo, zone *time.Location) {
	for _, gap := range gaps {
		line(table, "not watched %s to %s, in %s", day(gap.FromMs, zone), clock(gap.ToMs, gap.FromMs, zone), browserOf(gap, browsers))
	}
}

// browserOf names the browser of a gap; one that is paired no more has only its id.
func browserOf(gap protocol.Gap, browsers []protocol.BrowserInfo) string {
	for _, browser := range browsers {
		if browser.ID == gap.Browser {
			return called(browser)
		}
	}
	return gap.Browser[:min(len(gap.Browser), shortID)]
}

// unwatchedLine says of a browser that runs what that means.
func unwatchedLine(b protocol.BrowserInfo, nowMs int64, zone *time.Location) string {
	return "not watched since " + clock(b.UnwatchedMs, nowMs, zone) +
		": it runs, and Offhours does not answer there; if it is switched off, nothing there is counted or closed"
}

// unpairedLine says of a browser that it is none of ours.
func unpairedLine(name string) string {
	return name + ": runs here without Offhours; nothing there is counted or closed"
}
