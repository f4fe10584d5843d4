package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func TestBreaksAreKeptWithAllThatHeldThem(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	var held []protocol.HeldFor
	for i, hold := range protocol.Holds() {
		held = append(held, protocol.HeldFor{Hold: hold, HeldMs: int64(i + 1)})
	}
	walk := breaks.Ended{Zone: "Africa/Cairo", BreakRecord: protocol.BreakRecord{
		Kind: protocol.Outside, DueMs: nowMs, EndMs: nowMs + 20*minute, End: protocol.BreakTaken, Postponed: 2, StretchMs: 50 * minute, Held: held,
	}}
	look := breaks.Ended{Zone: "Asia/Tokyo", BreakRecord: protocol.BreakRecord{
		Kind: protocol.Eyes, DueMs: nowMs + minute, EndMs: nowMs + 2*minute, End: protocol.BreakSkipped,
	}}
	if err := s.SaveBreaks(ctx, breaks.Saved{}, []breaks.Ended{walk, look}); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		fromMs, toMs int64
		want         []breaks.Ended
	}{
		"both, by their ends":        {nowMs, nowMs + 60*minute, []breaks.Ended{look, walk}},
		"the instant of an end":      {nowMs + 20*minute, nowMs + 60*minute, []breaks.Ended{walk}},
		"up to that":                 {nowMs, nowMs + 20*minute, []breaks.Ended{look}},
		"due then, and ended later":  {nowMs, nowMs + minute, nil},
		"nothing has been due since": {nowMs + 21*minute, nowMs + 60*minute, nil},
	} {
		got, err := s.Breaks(ctx, test.fromMs, test.toMs)
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestHowBreaksStandIsKeptOnce(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	if now, known, err := s.BreaksNow(ctx); known || err != nil {
		t.Fatalf("before anything was saved: %+v, %v, %v", now, known, err)
	}
	paused := breaks.New(nowMs).Saved()
	paused.PausedUntilMs = nowMs + minute
	for _, want := range []breaks.Saved{paused, breaks.New(nowMs + minute).Saved()} {
		if err := s.SaveBreaks(ctx, want, nil); err != nil {
			t.Fatal(err)
		}
		got, known, err := s.BreaksNow(ctx)
		if diff := cmp.Diff(want, got); diff != "" || !known || err != nil {
			t.Errorf("known %v, %v (-want +got):\n%s", known, err, diff)
		}
	}
}
