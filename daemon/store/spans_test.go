package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/ledger"
	"offhours/daemon/store"
	"offhours/protocol"
)

func TestSpansBetween(t *testing.T) {
	const at = nowMs - 10*minute
	between := func(sequence, fromMs, toMs int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.FromMs, s.ToMs, s.SinceMs = fromMs, toMs, fromMs })
	}
	s := openNew(t)
	upload(t, s, alice, 1, between(1, at, at+minute), between(2, at+minute, at+minute+1), between(3, at-minute, at))
	upload(t, s, bob, 1, between(1, at+30_000, at+40_000))
	tests := []struct {
		name   string
		from   int64
		to     int64
		starts []int64 // FromMs of the spans, less at
	}{
		{"everything, ordered by where it begins", at - minute, at + 2*minute, []int64{-minute, 0, 30_000, minute}},
		{"one that only ends in the window", at + minute - 1, at + minute, []int64{0}},
		{"one that ended as the window begins", at + minute, at + 2*minute, []int64{minute}},
		{"one that begins as the window ends", at, at + 30_000, []int64{0}},
		{"one around the window", at + 35_000, at + 36_000, []int64{0, 30_000}},
		{"before all", at - 9*minute, at - minute, nil},
		{"after all", at + minute + 1, at + 9*minute, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			spans, err := s.SpansBetween(context.Background(), test.from, test.to)
			if err != nil {
				t.Fatal(err)
			}
			var starts []int64
			for _, span := range spans {
				starts = append(starts, span.FromMs-at)
			}
			if diff := cmp.Diff(test.starts, starts); diff != "" {
				t.Error("(-want +got):\n" + diff)
			}
		})
	}
}

func TestSpansBetweenKeepsEveryField(t *testing.T) {
	s := openNew(t)
	sent := with(1, func(s *protocol.Span) {
		s.SinceMs, s.Rule, s.Attention, s.Zone = s.FromMs-5*minute, "x.feed", protocol.Watched, "Asia/Beirut"
	})
	upload(t, s, alice, 1, sent)
	got, err := s.SpansBetween(context.Background(), sent.FromMs, sent.ToMs)
	if err != nil {
		t.Fatal(err)
	}
	want := []ledger.Span{{
		Browser: alice, FromMs: sent.FromMs, ToMs: sent.ToMs, SinceMs: sent.SinceMs,
		Rule: "x.feed", Attention: protocol.Watched, Zone: "Asia/Beirut",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

func TestZones(t *testing.T) {
	s := openNew(t)
	in := func(zone string) func(*protocol.Span) { return func(s *protocol.Span) { s.Zone = zone } }
	upload(t, s, alice, 1, with(1, in("Asia/Beirut")), with(2, in("Africa/Cairo")), with(3, in("Africa/Cairo")))
	got, err := s.Zones(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Africa/Cairo", "Asia/Beirut"}, got); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

// A day out of ten years must not cost a look at ten years.
func TestSpansBetweenSearchesByIndex(t *testing.T) {
	var plan []string
	s := openNew(t)
	found, err := s.Reader().Query(`EXPLAIN QUERY PLAN `+store.SpansBetweenQuery, 0, 1, minute)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	for found.Next() {
		var id, parent, unused int
		var step string
		if err := found.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, step)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	want := []string{"SEARCH spans USING INDEX spans_by_from (from_ms>? AND from_ms<?)"}
	if diff := cmp.Diff(want, plan); diff != "" {
		t.Error("one search and no sorting (-want +got):\n" + diff)
	}
}
