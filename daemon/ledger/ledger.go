// Package ledger turns the spans of all browsers into one timeline in which no
// instant is counted twice, and adds that timeline up.
//
//	spans ──Settle──▶ segments ──Amend──▶ segments ──Post──▶ days ──Sum──▶ statistics of some dates
//	        (what was seen)      (what was said)            (kept)  Series──▶ bars, hours of the week
//
// [Settle] decides who owns each instant. Focused attention beats watched; then
// the attention that began later wins, because that is where the person turned
// to; then the smaller browser id. What remains equal after that is settled by
// rule, zone and client, so that the outcome never depends on the order of the input.
// Nothing in that order depends on where a span was cut, so any cutting, order,
// repetition or batching of the same attention gives the same segments.
package ledger

import (
	"cmp"
	"slices"
	"strings"

	"offhours/protocol"
)

// Span is one stretch of attention to one place, as one browser saw it.
// A span that does not end after it begins counts for nothing.
type Span struct {
	Browser   string
	FromMs    int64
	ToMs      int64 // exclusive
	SinceMs   int64 // when this attention began, the same in all spans it was cut into
	Rule      string
	Attention protocol.Attention
	Zone      string // IANA zone in force; the local day follows from it
	Client    string // id of whom it was for; "" for nobody in particular
}

// Segment is a stretch of the ledger that belongs to one rule.
type Segment struct {
	FromMs    int64
	ToMs      int64 // exclusive
	Rule      string
	Zone      string
	Attention protocol.Attention
	Client    string
	Entry     int64 // number of the entry that says so; 0: a browser saw it
}

// Settle gives every instant to at most one span. The segments are in order of
// time and do not overlap; neighbours that differ in nothing are joined. The
// input is not changed. It takes O(n log n) time for n spans.
func Settle(spans []Span) []Segment {
	order := byStart(spans)
	segments := make([]Segment, 0, len(spans))
	contest := contest{spans: spans}
	for next, now := 0, int64(0); ; {
		if contest.empty() {
			if next == len(order) {
				return segments
			}
			now = spans[order[next]].FromMs
		}
		for next < len(order) && spans[order[next]].FromMs <= now {
			contest.push(order[next])
			next++
		}
		owner := &spans[contest.first()]
		until := owner.ToMs
		if next < len(order) {
			until = min(until, spans[order[next]].FromMs)
		}
		segments = join(segments, Segment{
			FromMs: now, ToMs: until, Rule: owner.Rule, Zone: owner.Zone, Attention: owner.Attention, Client: owner.Client,
		})
		now = until
		contest.dropEnded(now)
	}
}

// byStart lists the indices of the spans that last, in the order they begin.
func byStart(spans []Span) []int32 {
	order := make([]int32, 0, len(spans))
	for i := range spans {
		if spans[i].FromMs < spans[i].ToMs {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Compare(spans[a].FromMs, spans[b].FromMs)
	})
	return order
}

// join appends a segment, or lengthens the last one by it where they differ in nothing.
func join(segments []Segment, next Segment) []Segment {
	if n := len(segments); n > 0 {
		last := &segments[n-1]
		if last.ToMs == next.FromMs && last.Rule == next.Rule && last.Zone == next.Zone && last.Attention == next.Attention &&
			last.Client == next.Client && last.Entry == next.Entry {
			last.ToMs = next.ToMs
			return segments
		}
	}
	return append(segments, next)
}

// compare orders spans that claim the same instant; the one that owns it comes
// first. It is 0 only for spans between which no segment can tell.
func compare(a, b *Span) int {
	if a.Attention != b.Attention {
		return compareAttention(a.Attention, b.Attention)
	}
	if a.SinceMs != b.SinceMs {
		return cmp.Compare(b.SinceMs, a.SinceMs)
	}
	if c := strings.Compare(a.Browser, b.Browser); c != 0 {
		return c
	}
	if c := strings.Compare(a.Rule, b.Rule); c != 0 {
		return c
	}
	if c := strings.Compare(a.Zone, b.Zone); c != 0 {
		return c
	}
	return strings.Compare(a.Client, b.Client)
}

// compareAttention puts focused first; the names order whatever else there is.
func compareAttention(a, b protocol.Attention) int {
	if a == protocol.Focused {
		return -1
	}
	if b == protocol.Focused {
		return 1
	}
	return cmp.Compare(a, b)
}
