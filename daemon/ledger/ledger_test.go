package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

const (
	focused = protocol.Focused
	watched = protocol.Watched
)

// span is a span of browser "a" in one zone, since its own beginning.
func span(fromMs, toMs int64, rule string, attention protocol.Attention) ledger.Span {
	return ledger.Span{Browser: "a", FromMs: fromMs, ToMs: toMs, SinceMs: fromMs, Rule: rule, Attention: attention, Zone: "Africa/Cairo"}
}

func segment(fromMs, toMs int64, rule string, attention protocol.Attention) ledger.Segment {
	return ledger.Segment{FromMs: fromMs, ToMs: toMs, Rule: rule, Attention: attention, Zone: "Africa/Cairo"}
}

func in(browser string, s ledger.Span) ledger.Span {
	s.Browser = browser
	return s
}

func since(sinceMs int64, s ledger.Span) ledger.Span {
	s.SinceMs = sinceMs
	return s
}

func zoned(zone string, s ledger.Span) ledger.Span {
	s.Zone = zone
	return s
}

func TestSettle(t *testing.T) {
	tests := []struct {
		name  string
		spans []ledger.Span
		want  []ledger.Segment
	}{
		{"nothing", nil, []ledger.Segment{}},
		{
			"a span that does not last counts for nothing",
			[]ledger.Span{span(5, 5, "x.feed", focused), span(9, 7, "x.feed", focused)},
			[]ledger.Segment{},
		},
		{
			"focused beats watched, which goes on afterwards",
			[]ledger.Span{span(0, 100, "youtube.watch", watched), span(40, 60, "x.feed", focused)},
			[]ledger.Segment{
				segment(0, 40, "youtube.watch", watched),
				segment(40, 60, "x.feed", focused),
				segment(60, 100, "youtube.watch", watched),
			},
		},
		{
			"focused beats watched that began later",
			[]ledger.Span{span(0, 100, "x.feed", focused), in("b", span(50, 150, "youtube.watch", watched))},
			[]ledger.Segment{segment(0, 100, "x.feed", focused), segment(100, 150, "youtube.watch", watched)},
		},
		{
			"the attention that began later wins",
			[]ledger.Span{span(0, 100, "x.feed", focused), in("b", span(30, 70, "facebook.feed", focused))},
			[]ledger.Segment{
				segment(0, 30, "x.feed", focused),
				segment(30, 70, "facebook.feed", focused),
				segment(70, 100, "x.feed", focused),
			},
		},
		{
			"a cut does not make an attention younger",
			[]ledger.Span{since(0, span(50, 100, "x.feed", focused)), in("b", since(20, span(20, 100, "facebook.feed", focused)))},
			[]ledger.Segment{segment(20, 100, "facebook.feed", focused)},
		},
		{
			"the smaller browser wins a tie",
			[]ledger.Span{in("b", span(0, 10, "a.feed", focused)), in("a", span(0, 10, "x.feed", focused))},
			[]ledger.Segment{segment(0, 10, "x.feed", focused)},
		},
		{
			"the smaller rule wins what is still a tie",
			[]ledger.Span{span(0, 10, "x.feed", focused), span(0, 10, "facebook.feed", focused)},
			[]ledger.Segment{segment(0, 10, "facebook.feed", focused)},
		},
		{
			"and at last the smaller zone",
			[]ledger.Span{zoned("Asia/Dubai", span(0, 10, "x.feed", focused)), span(0, 10, "x.feed", focused)},
			[]ledger.Segment{segment(0, 10, "x.feed", focused)},
		},
		{
			"neighbours that differ in nothing are joined, across browsers too",
			[]ledger.Span{span(0, 10, "x.feed", focused), since(0, span(10, 20, "x.feed", focused)), in("b", span(20, 30, "x.feed", focused))},
			[]ledger.Segment{segment(0, 30, "x.feed", focused)},
		},
		{
			"a pause, another attention or another zone keeps them apart",
			[]ledger.Span{
				span(0, 10, "x.feed", focused), span(11, 20, "x.feed", focused),
				span(20, 30, "x.feed", watched), zoned("Asia/Dubai", span(30, 40, "x.feed", watched)),
			},
			[]ledger.Segment{
				segment(0, 10, "x.feed", focused),
				segment(11, 20, "x.feed", focused),
				segment(20, 30, "x.feed", watched),
				{FromMs: 30, ToMs: 40, Rule: "x.feed", Attention: watched, Zone: "Asia/Dubai"},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, ledger.Settle(test.spans)); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
		})
	}
}
