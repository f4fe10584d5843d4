package store_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/store"
	"offhours/protocol"
)

// clerk makes days, and remembers which.
type clerk struct {
	made []int64
	fail error
}

func (c *clerk) post(day int64, facts store.Facts) (ledger.Day, error) {
	c.made = append(c.made, day)
	off := func(_ string, fromMs, toMs int64) []protocol.PhaseRange {
		return []protocol.PhaseRange{{Phase: protocol.Off, FromMs: fromMs, ToMs: toMs}}
	}
	segments := ledger.Amend(ledger.Settle(facts.Spans), facts.Entries)
	return ledger.Post(day, day, segments, off, facts.Openings)[0], c.fail
}

// ledgerDays asks for all days up to one, and is answered what they have in minutes and which
// had to be made.
func ledgerDays(t *testing.T, s *store.Store, toDay int64) (minutes []int64, made []int64) {
	t.Helper()
	var c clerk
	got, err := s.LedgerDays(context.Background(), 0, toDay, c.post)
	if err != nil {
		t.Fatal(err)
	}
	for i, day := range got {
		if i > 0 && day.Number != got[i-1].Number+1 {
			t.Errorf("day %d comes after %d", day.Number, got[i-1].Number)
		}
		var ms int64
		for _, e := range day.Postings {
			ms += e.Ms
		}
		minutes = append(minutes, ms/minute)
	}
	return minutes, c.made
}

// onDay is a minute of a day, counted from its start.
func onDay(sequence, day, at int64) protocol.Span {
	return with(sequence, func(s *protocol.Span) {
		s.FromMs = day*dayMs + at*minute
		s.ToMs, s.SinceMs = s.FromMs+minute, s.FromMs
	})
}

// today is nowMs's, 18 November 2026 at 13:46 UTC.
const today = nowMs / dayMs

func TestDaysOfTheLedgerAreMadeOnce(t *testing.T) {
	s := openNew(t)
	if minutes, made := ledgerDays(t, s, today); minutes != nil || made != nil {
		t.Errorf("without a span there are %v, and %v were made", minutes, made)
	}
	upload(t, s, alice, 1, onDay(1, today-20, 100), onDay(2, today-20, 200), onDay(3, today-2, 7))
	want := make([]int64, 20)
	want[0], want[18] = 2, 1
	for range 2 {
		minutes, made := ledgerDays(t, s, today-1)
		if diff := cmp.Diff(want, minutes); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if t.Failed() || len(made) != 20 && len(made) != 0 {
			t.Fatalf("%d were made", len(made))
		}
	}
	if _, made := ledgerDays(t, s, today-1); made != nil {
		t.Errorf("%v were made again", made)
	}
}

func TestWhatContradictsADayHasItMadeAgain(t *testing.T) {
	ctx := context.Background()
	opening := budget.Opening{Kind: budget.OpenedOnCall, FromMs: (today - 4) * dayMs, UntilMs: (today-4)*dayMs + 30*minute, Over: true, Reason: "A fire"}
	for name, tt := range map[string]struct {
		change func(s *store.Store) error
		made   []int64
	}{
		"a span that comes late": {func(s *store.Store) error {
			upload(t, s, bob, 1, onDay(1, today-3, 5))
			return nil
		}, []int64{today - 3}},
		"a span over midnight": {func(s *store.Store) error {
			late := onDay(1, today-3, 0)
			late.FromMs, late.SinceMs = late.FromMs-minute/2, late.SinceMs-minute/2
			late.ToMs = late.FromMs + minute
			upload(t, s, bob, 1, late)
			return nil
		}, []int64{today - 4, today - 3}},
		"a span to midnight": {func(s *store.Store) error {
			upload(t, s, bob, 1, onDay(1, today-4, 24*60-1))
			return nil
		}, []int64{today - 4}},
		"the same span again": {func(s *store.Store) error {
			upload(t, s, alice, 1, onDay(1, today-5, 0))
			return nil
		}, nil},
		"a span that is refused": {func(s *store.Store) error {
			upload(t, s, bob, 1, with(1, func(s *protocol.Span) { s.Rule = "facebook.nowhere" }))
			return nil
		}, nil},
		"an opening": {func(s *store.Store) error {
			_, err := s.SaveOpening(ctx, opening)
			return err
		}, []int64{today - 4, today - 3, today - 2, today - 1}},
		"settings": {func(s *store.Store) error {
			_, err := s.SaveSettings(ctx, protocol.Settings{}, (today-1)*dayMs, 0)
			return err
		}, []int64{today - 1}},
		"an entry over midnight of UTC": {func(s *store.Store) error {
			_, err := s.SaveEntry(ctx, entryOf((today-2)*dayMs-30*minute, (today-2)*dayMs+30*minute), 0)
			return err
		}, []int64{today - 3, today - 2}},
		"an entry that is withdrawn": {func(s *store.Store) error {
			number, err := s.SaveEntry(ctx, entryOf((today-2)*dayMs, (today-2)*dayMs+30*minute), 0)
			if err == nil {
				ledgerDays(t, s, today-1)
				_, err = s.WithdrawEntry(ctx, number, nowMs)
			}
			return err
		}, []int64{today - 2}},
		"another form of keeping them": {func(s *store.Store) error {
			_, err := s.Writer().Exec(`UPDATE ledger_days SET packed = x'ff' WHERE day = ?`, today-2)
			return err
		}, []int64{today - 2}},
	} {
		t.Run(name, func(t *testing.T) {
			s := openNew(t)
			upload(t, s, alice, 1, onDay(1, today-5, 0))
			ledgerDays(t, s, today-1)
			if err := tt.change(s); err != nil {
				t.Fatal(err)
			}
			minutes, made := ledgerDays(t, s, today-1)
			if diff := cmp.Diff(tt.made, made); diff != "" {
				t.Errorf("made again: -want +got:\n%s", diff)
			}
			anew := openNew(t)
			copyHistory(t, s, anew)
			if want, _ := ledgerDays(t, anew, today-1); !cmp.Equal(want, minutes) {
				t.Errorf("%v minutes, and made all anew %v", minutes, want)
			}
		})
	}
}

func entryOf(fromMs, toMs int64) ledger.Entry {
	return ledger.Entry{Zone: "Africa/Cairo", Entry: protocol.Entry{FromMs: fromMs, ToMs: toMs, Platform: protocol.Away, Role: protocol.Admin}}
}

// copyHistory gives another store the same spans and entries, and nothing that is made of
// them.
func copyHistory(t *testing.T, from, to *store.Store) {
	t.Helper()
	facts, err := from.FactsBetween(context.Background(), 0, nowMs)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range facts.Entries {
		if _, err := to.SaveEntry(context.Background(), e, 0); err != nil {
			t.Fatal(err)
		}
	}
	for i, span := range facts.Spans {
		upload(t, to, span.Browser, 1, protocol.Span{
			Sequence: int64(i) + 1, FromMs: span.FromMs, ToMs: span.ToMs, SinceMs: span.SinceMs,
			Rule: span.Rule, Attention: span.Attention, Zone: span.Zone,
		})
	}
}

func TestADayThatCannotBeMadeIsNotKept(t *testing.T) {
	s := openNew(t)
	upload(t, s, alice, 1, onDay(1, today-2, 0))
	fail := errors.New("no hours")
	c := clerk{fail: fail}
	if got, err := s.LedgerDays(context.Background(), 0, today-1, c.post); !errors.Is(err, fail) || got != nil {
		t.Errorf("%v, %v", got, err)
	}
	if _, made := ledgerDays(t, s, today-1); len(made) != 2 {
		t.Errorf("%v were made once it was possible, want both", made)
	}
}

// Who posts reads, too: of those who read at once none may wait for another, whatever can be
// saved.
func TestManyCanReadAtOnceWhatCannotBeKept(t *testing.T) {
	s := openNew(t)
	upload(t, s, alice, 1, onDay(1, today-2, 0))
	if _, err := s.Writer().Exec(`PRAGMA query_only(1)`); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	together := make(chan struct{})
	var waiting atomic.Int32
	const many = 16 // four times as many as there are connections
	var work errgroup
	for range many {
		work.run(func() error {
			first := true
			_, err := s.LedgerDays(ctx, 0, today-1, func(day int64, facts store.Facts) (ledger.Day, error) {
				if first && waiting.Add(1) == 4 {
					close(together)
				}
				if first {
					<-together
				}
				first = false
				if _, err := s.RevisionsBetween(ctx, 0, nowMs); err != nil {
					return ledger.Day{}, err
				}
				return (&clerk{}).post(day, facts)
			})
			return err
		})
	}
	if err := work.wait(); err != nil {
		t.Error(err)
	}
}

func TestOtherZoneDataHaveEveryDayMadeAnew(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	upload(t, s, alice, 1, onDay(1, today-2, 0))
	for _, tt := range []struct {
		by   string
		made int
	}{{"2026a", 2}, {"2026a", 0}, {"2026b", 2}, {"2026b", 0}} {
		if err := s.LedgerMadeBy(ctx, tt.by); err != nil {
			t.Fatal(err)
		}
		if _, made := ledgerDays(t, s, today-1); len(made) != tt.made {
			t.Errorf("by %s %d days were made, want %d", tt.by, len(made), tt.made)
		}
	}
}

// Statistics must not end when nothing can be saved any more.
func TestWhatCannotBeKeptIsToldAllTheSame(t *testing.T) {
	s := openNew(t)
	upload(t, s, alice, 1, onDay(1, today-2, 0))
	if _, err := s.Writer().Exec(`PRAGMA query_only(1)`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveSettings(context.Background(), protocol.Settings{}, nowMs, 0); !errors.Is(err, store.ErrNotSaved) {
		t.Fatalf("%v: it can still be written", err)
	}
	for range 2 {
		minutes, made := ledgerDays(t, s, today-1)
		if diff := cmp.Diff([]int64{1, 0}, minutes); diff != "" || len(made) < 2 {
			t.Errorf("made %v; -want +got:\n%s", made, diff)
		}
	}
}
