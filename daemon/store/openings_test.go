package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/protocol"
)

func TestOpeningsAreFoundByTheTimeTheyTouch(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	followUp := budget.Opening{
		Kind: budget.OpenedFollowUp, Date: "2026-11-21", FromMs: nowMs, UntilMs: nowMs + 5*minute, Over: true, SpentMs: 3 * minute,
	}
	onCall := budget.Opening{
		Kind: budget.OpenedOnCall, FromMs: nowMs + 60*minute, UntilMs: nowMs + 70*minute, Over: true,
		Reason: "حذف منشور", Platform: "facebook", Role: protocol.Content,
	}
	running := budget.Opening{Kind: budget.OpenedFollowUp, Date: "2026-11-22", FromMs: nowMs + 80*minute, UntilMs: nowMs + 80*minute}
	for _, o := range []*budget.Opening{&followUp, &onCall, &running} {
		var err error
		if o.Number, err = s.SaveOpening(ctx, *o); err != nil {
			t.Fatal(err)
		}
	}
	tests := map[string]struct {
		fromMs, toMs int64
		want         []budget.Opening
	}{
		"all":                   {nowMs, nowMs + 90*minute, []budget.Opening{followUp, onCall, running}},
		"its last instant":      {nowMs + 5*minute - 1, nowMs + 6*minute, []budget.Opening{followUp}},
		"the instant after":     {nowMs + 5*minute, nowMs + 6*minute, nil},
		"before the first":      {nowMs - minute, nowMs, nil},
		"one that goes on":      {nowMs + 1000*minute, nowMs + 1001*minute, []budget.Opening{running}},
		"inside of a long time": {nowMs + 61*minute, nowMs + 62*minute, []budget.Opening{onCall}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := s.Openings(ctx, test.fromMs, test.toMs)
			if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
}

func TestAnOpeningIsSavedAgainUnderItsNumber(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	o := budget.Opening{Kind: budget.OpenedFollowUp, Date: "2026-11-21", FromMs: nowMs, UntilMs: nowMs}
	var err error
	if o.Number, err = s.SaveOpening(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	o.UntilMs, o.SpentMs, o.Over = nowMs+minute, minute/2, true
	if number, err := s.SaveOpening(context.Background(), o); err != nil || number != o.Number {
		t.Errorf("number %d, %v; want %d", number, err, o.Number)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := openIn(t, folder).Openings(context.Background(), nowMs, nowMs+1)
	if diff := cmp.Diff([]budget.Opening{o}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A clock that was set back brings an opening to its end before it began.
func TestAnOpeningEndsByAClockThatWasSetBack(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	o := budget.Opening{Kind: budget.OpenedOnCall, FromMs: nowMs, UntilMs: nowMs + 30*minute, Reason: "The shop is down"}
	number, err := s.SaveOpening(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	o.Number, o.FromMs, o.UntilMs, o.Over = number, nowMs-30*minute, nowMs-30*minute, true
	if _, err := s.SaveOpening(ctx, o); err != nil {
		t.Fatal(err)
	}
	found, err := s.Openings(ctx, nowMs-60*minute, nowMs)
	if diff := cmp.Diff([]budget.Opening{o}, found); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestTheZoneOfAnInstantOfThePast(t *testing.T) {
	s := openNew(t)
	for i, zone := range []string{"Africa/Cairo", "Africa/Cairo", "Europe/London", "Africa/Cairo"} {
		if _, err := s.NextPlanRevision(context.Background(), zone, nowMs+int64(i)*minute); err != nil {
			t.Fatal(err)
		}
	}
	for atMs, want := range map[int64]string{
		nowMs - 1: "", nowMs: "Africa/Cairo", nowMs + 2*minute - 1: "Africa/Cairo", nowMs + 2*minute: "Europe/London", nowMs + 9*minute: "Africa/Cairo",
	} {
		if got, err := s.ZoneAt(context.Background(), atMs); got != want || err != nil {
			t.Errorf("%d ms from the first plan: %q, %v; want %q", atMs-nowMs, got, err, want)
		}
	}
}
