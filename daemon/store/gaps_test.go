package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

func TestGapsEndWhereABrowserIsKnownToHaveWatched(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	before := protocol.Gap{Browser: alice, FromMs: nowMs, ToMs: nowMs + minute}
	across := protocol.Gap{Browser: alice, FromMs: nowMs + 2*minute, ToMs: nowMs + 9*minute}
	after := protocol.Gap{Browser: alice, FromMs: nowMs + 6*minute, ToMs: nowMs + 7*minute}
	other := protocol.Gap{Browser: bob, FromMs: nowMs + 3*minute, ToMs: nowMs + 9*minute}
	for _, gap := range []protocol.Gap{before, across, after, other} {
		if err := s.SaveGap(ctx, gap); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if err := s.CutGaps(ctx, alice, nowMs+5*minute); err != nil {
			t.Fatal(err)
		}
	}
	across.ToMs = nowMs + 5*minute
	got, err := s.Gaps(ctx, nowMs, nowMs+60*minute)
	if diff := cmp.Diff([]protocol.Gap{before, across, other}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestGapsAreFoundByTheTimeTheyTouch(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	upload(t, s, bob, 1) // whose ref is the first
	evening := protocol.Gap{Browser: alice, FromMs: nowMs, ToMs: nowMs + 10*minute}
	other := protocol.Gap{Browser: bob, FromMs: nowMs + 5*minute, ToMs: nowMs + 6*minute}
	short := evening
	short.ToMs = nowMs + minute
	none := protocol.Gap{Browser: alice, FromMs: nowMs + 20*minute, ToMs: nowMs + 21*minute}
	for _, gap := range []protocol.Gap{short, none, other, evening} { // the last takes the place of the first
		if err := s.SaveGap(ctx, gap); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.DropGap(ctx, none); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		fromMs, toMs int64
		want         []protocol.Gap
	}{
		"all":               {nowMs, nowMs + 60*minute, []protocol.Gap{evening, other}},
		"its last instant":  {nowMs + 10*minute - 1, nowMs + 11*minute, []protocol.Gap{evening}},
		"the instant after": {nowMs + 10*minute, nowMs + 11*minute, nil},
		"before the first":  {nowMs - minute, nowMs, nil},
		"inside of one":     {nowMs + 7*minute, nowMs + 8*minute, []protocol.Gap{evening}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := s.Gaps(ctx, test.fromMs, test.toMs)
			if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
}
