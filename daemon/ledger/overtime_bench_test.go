package ledger_test

import (
	"testing"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// BenchmarkOvertimeOfAYear is that of somebody who is let in ten times each evening.
func BenchmarkOvertimeOfAYear(b *testing.B) {
	const day, perDay, openedPerDay = 24 * 60 * minMs, 200, 10
	var segments []ledger.Segment
	var openings []budget.Opening
	for date := range int64(365) {
		for i := range int64(perDay) {
			fromMs := date*day + i*minMs
			segments = append(segments, ledger.Segment{FromMs: fromMs, ToMs: fromMs + minMs, Rule: "x.feed", Zone: cairo, Attention: focused})
		}
		for i := range int64(openedPerDay) {
			fromMs := date*day + 20*i*minMs
			openings = append(openings, budget.Opening{Kind: budget.OpenedDelay, FromMs: fromMs, UntilMs: fromMs + 10*minMs, Platform: "x"})
		}
	}
	off := func(string, int64, int64) []protocol.PhaseRange {
		return []protocol.PhaseRange{{Phase: protocol.Off, FromMs: 0, ToMs: 365 * day}}
	}
	numbered(openings...)
	for b.Loop() {
		if got := sum(segments, always, booked{off, openings}).Overtime(places, openings); got.DelayMs == 0 {
			b.Fatalf("%+v", got)
		}
	}
}
