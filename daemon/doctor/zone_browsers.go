package doctor

import (
	"fmt"

	"offhours/protocol"
)

// zonesOfBrowsers compares the zone data of each browser with those that count. The
// daemon alone makes the plan, so a browser with others closes when it should; but the
// times that it shows are wrong.
func zonesOfBrowsers(f Facts) []Finding {
	var all []Finding
	for _, browser := range f.Daemon.Status.Browsers {
		if report := browser.Report; report != nil && report.Zone == f.Zone.Name {
			all = append(all, otherZone(f, called(browser), *report)...)
		}
	}
	return all
}

func otherZone(f Facts, name string, report protocol.BrowserReport) []Finding {
	if len(report.Offsets) == 0 {
		return []Finding{found(Warning, "zone.browser_unknown", "", "browser", name, "zone", report.Zone)}
	}
	fromMs, toMs := max(f.NowMs, report.FromMs), min(f.Zone.ToMs, report.ToMs)
	atMs, off := apart(f.Zone.Offsets, report.Offsets, fromMs, toMs)
	switch {
	case off == 0:
		return nil
	case atMs == fromMs:
		return []Finding{found(Warning, "zone.browser_now", "", "browser", name, "zone", report.Zone, "off", clock(off))}
	}
	localMs := atMs + int64(offsetAt(f.Zone.Offsets, atMs))*60_000
	return []Finding{found(Warning, "zone.browser", "", "browser", name, "zone", report.Zone, "off", clock(off), "date", dateOf(localMs))}
}

// apart is the first instant of a time at which two lists of offsets differ, and by how
// many minutes; 0 when they never do.
func apart(ours, theirs []protocol.ZoneOffset, fromMs, toMs int64) (atMs int64, minutes int) {
	if len(ours) == 0 || fromMs >= toMs {
		return 0, 0
	}
	candidates := []int64{fromMs}
	for _, list := range [][]protocol.ZoneOffset{ours, theirs} {
		for _, offset := range list {
			candidates = append(candidates, offset.FromMs)
		}
	}
	atMs = toMs
	for _, candidate := range candidates {
		if off := offsetAt(ours, candidate) - offsetAt(theirs, candidate); off != 0 && candidate >= fromMs && candidate < atMs {
			atMs, minutes = candidate, max(off, -off)
		}
	}
	return atMs, minutes
}

// offsetAt is the offset in force at an instant, in minutes; before the first it is the
// first.
func offsetAt(list []protocol.ZoneOffset, atMs int64) int {
	offset := list[0].OffsetMin
	for _, change := range list {
		if change.FromMs <= atMs {
			offset = change.OffsetMin
		}
	}
	return offset
}

func clock(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }
