package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"offhours/daemon/ledger"
)

// day makes n spans such as three browsers leave behind: stretches of up to a
// minute, cut every five seconds, in order of time.
func day(n int) []ledger.Span {
	random := rand.New(rand.NewPCG(1, 2))
	spans := make([]ledger.Span, 0, n)
	for nowMs := int64(1_800_000_000_000); len(spans) < n; nowMs += 20_000 {
		browser := string(rune('a' + random.IntN(3)))
		rule := []string{"facebook.feed", "x.feed", "x.inbox", "youtube.watch"}[random.IntN(4)]
		for cut := range 1 + random.Int64N(12) {
			s := since(nowMs, in(browser, span(nowMs+cut*5_000, nowMs+cut*5_000+5_000, rule, focused)))
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b ledger.Span) int { return int(a.FromMs - b.FromMs) })
	return spans[:n]
}

func BenchmarkSettle(b *testing.B) {
	for _, n := range []int{5_000, 500_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			spans := day(n)
			b.ReportAllocs()
			for b.Loop() {
				ledger.Settle(spans)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "spans/s")
		})
	}
}

func BenchmarkSettleAllAtOnce(b *testing.B) {
	spans := day(50_000)
	for i := range spans { // the worst case: every span lasts to the end
		spans[i].ToMs = spans[len(spans)-1].FromMs + 60_000
	}
	b.ReportAllocs()
	for b.Loop() {
		ledger.Settle(spans)
	}
}

func BenchmarkStats(b *testing.B) {
	segments := ledger.Settle(day(5_000))
	b.ReportAllocs()
	for b.Loop() {
		sum(segments, always).Platforms(places)
	}
}
