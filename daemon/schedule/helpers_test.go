package schedule_test

import (
	"testing"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// utc reads an instant as the tables write it, 2025-04-24T22:00Z.
func utc(tb testing.TB, text string) int64 {
	tb.Helper()
	at, err := time.Parse("2006-01-02T15:04Z07:00", text)
	if err != nil {
		tb.Fatal(err)
	}
	return at.UnixMilli()
}

// show is the inverse of utc, so that a failure reads like the tables.
func show(ms int64) string { return time.UnixMilli(ms).UTC().Format("2006-01-02T15:04:05Z") }

func zone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

func date(tb testing.TB, text string) schedule.Date {
	tb.Helper()
	d, err := schedule.ParseDate(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func compile(tb testing.TB, settings protocol.Settings) schedule.Hours {
	tb.Helper()
	hours, err := schedule.Compile(settings)
	if err != nil {
		tb.Fatal(err)
	}
	return hours
}

// everyDay is a week with the same ranges on all seven days.
func everyDay(ranges ...string) protocol.Week {
	return protocol.Week{Mon: ranges, Tue: ranges, Wed: ranges, Thu: ranges, Fri: ranges, Sat: ranges, Sun: ranges}
}

// onlyOn is a document that has the ranges as working hours on one date.
func onlyOn(date string, ranges ...string) protocol.Settings {
	return protocol.Settings{Exceptions: []protocol.Exception{{From: date, To: date, Work: everyDay(ranges...)}}}
}

// only keeps the ranges of one phase.
func only(phase protocol.Phase, phases []protocol.PhaseRange) (out []protocol.PhaseRange) {
	for _, p := range phases {
		if p.Phase == phase {
			out = append(out, p)
		}
	}
	return out
}

// checkTiling fails unless the phases cover [fromMs, toMs) without a gap, in
// order, with no two neighbours alike.
func checkTiling(t interface{ Fatalf(string, ...any) }, phases []protocol.PhaseRange, fromMs, toMs int64) {
	atMs := fromMs
	for i, p := range phases {
		if p.FromMs != atMs || p.ToMs <= p.FromMs {
			t.Fatalf("range %d runs %s to %s, want it to begin at %s", i, show(p.FromMs), show(p.ToMs), show(atMs))
		}
		if i > 0 && phases[i-1].Phase == p.Phase {
			t.Fatalf("ranges %d and %d are both %s", i-1, i, p.Phase)
		}
		atMs = p.ToMs
	}
	if atMs != max(fromMs, toMs) {
		t.Fatalf("phases end at %s, want %s", show(atMs), show(toMs))
	}
}
