package store_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
	"offhours/protocol"
)

// uploadAt is an upload that arrives at an instant.
func uploadAt(t checker, s *store.Store, atMs int64, browser string, spans ...protocol.Span) protocol.SpansUploaded {
	t.Helper()
	answer, err := s.UploadSpans(context.Background(), browser,
		protocol.SpansUpload{OldestSequence: 1, Spans: spans}, atMs, knowsRule)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// rowBrowser is a browser for each row of a table: quicker than a database for each.
func rowBrowser(row int) string { return fmt.Sprintf("b_%032x", row+1000) }

// A span whose times cannot be is refused, alone: the one before it and the one
// after it are stored in the same upload.
func TestTimesThatCannotBe(t *testing.T) {
	const from, day = nowMs - 10*minute, 24 * 60 * minute
	s := openNew(t)
	for i, test := range []struct {
		name         string
		fromMs, toMs int64
		want         protocol.RefusalCode // "" for stored
	}{
		{"D1 no time at all", from, from, protocol.RefusedOrder},
		{"D1 less than none", from, from - 1, protocol.RefusedOrder},
		{"D1 far less than none", from, from - 1<<53, protocol.RefusedOrder},
		{"D2 more than 15 minutes", from - 900_001, from, protocol.RefusedDuration},
		{"D2 a millisecond too long", from, from + protocol.MaxSpanMs + 1, protocol.RefusedDuration},
		{"D3 begins in five minutes", nowMs + 5*minute + 1_000, nowMs + 6*minute, protocol.RefusedFuture},
		{"D4 before 2020", 1_577_836_799_000, 1_577_836_800_000, protocol.RefusedTooOld},
		{"D4 the last day of JavaScript", 8_639_999_999_999_000, 8_640_000_000_000_000, protocol.RefusedFuture},
		{"D4 later than any calendar", 1<<62 - 1, 1 << 62, protocol.RefusedFuture},
		{"D4 from the beginning to the end", -1 << 62, 1 << 62, protocol.RefusedFuture},
		{"D5 eight days ago", nowMs - 8*day, nowMs - 8*day + minute, ""},
		{"D5 35 days ago", nowMs - 35*day, nowMs - 35*day + minute, ""},
		{"D5 a millisecond before", nowMs - 35*day - 1, nowMs - 35*day + 1, protocol.RefusedTooOld},
		{"D6 ends within 5 s from now", nowMs, nowMs + 5_000, ""},
		{"D6 ends a millisecond later", nowMs, nowMs + 5_001, protocol.RefusedFuture},
	} {
		t.Run(test.name, func(t *testing.T) {
			browser := rowBrowser(i)
			odd := with(2, func(s *protocol.Span) { s.FromMs, s.ToMs, s.SinceMs = test.fromMs, test.toMs, test.fromMs })
			got := upload(t, s, browser, 1, span(1), odd, span(3))
			want := protocol.SpansUploaded{Watermark: 3, NextFree: 4}
			stored := []protocol.Span{span(1), odd, span(3)}
			if test.want != "" {
				want.Refused = []protocol.RefusedSpan{{Sequence: 2, Code: test.want}}
				stored = spansOf(1, 3)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error("answer (-want +got):\n" + diff)
			}
			if diff := cmp.Diff(rowsOf(stored...), rows(t, s, browser)); diff != "" {
				t.Error("stored (-want +got):\n" + diff)
			}
		})
	}
}

// What a clock that was ahead has recorded is stored when its time has come.
func TestD3FutureComesInTheEnd(t *testing.T) {
	s := openNew(t)
	ahead := with(1, func(s *protocol.Span) {
		s.FromMs, s.ToMs, s.SinceMs = nowMs+59*minute, nowMs+60*minute, nowMs+59*minute
	})
	if got := upload(t, s, alice, 1, ahead, span(2)); len(got.Refused) != 1 || rows(t, s, alice)[0].Sequence != 2 {
		t.Errorf("at first: %+v, want the first of the two refused", got)
	}
	want := protocol.SpansUploaded{Watermark: 2, NextFree: 3}
	if diff := cmp.Diff(want, uploadAt(t, s, nowMs+60*minute, alice, ahead)); diff != "" {
		t.Error("an hour later (-want +got):\n" + diff)
	}
	if diff := cmp.Diff(rowsOf(ahead, span(2)), rows(t, s, alice)); diff != "" {
		t.Error("stored (-want +got):\n" + diff)
	}
}

func TestNumbersOfSpans(t *testing.T) {
	other := func(sequence int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.Rule = "x.feed" })
	}
	type step struct {
		oldest    int64
		spans     []protocol.Span
		watermark int64
		conflicts []int64
	}
	s := openNew(t)
	for i, test := range []struct {
		name   string
		steps  []step
		stored []protocol.Span
	}{
		{"D7 the same again", []step{
			{1, spansOf(1, 2), 2, nil},
			{1, spansOf(1, 2), 2, nil},
		}, spansOf(1, 2)},
		{"D8 other content: the first stays, the other is sent under the next free number", []step{
			{1, spansOf(1), 1, nil},
			{1, []protocol.Span{other(1)}, 1, []int64{1}},
			{1, []protocol.Span{other(2)}, 2, nil},
		}, []protocol.Span{span(1), other(2)}},
		{"D9 a cloned profile: both go on with the same numbers, and nothing of either is lost", []step{
			{1, spansOf(1, 2), 2, nil},
			{1, []protocol.Span{other(2), other(3)}, 3, []int64{2}},
			{1, spansOf(3), 3, []int64{3}},
			{1, []protocol.Span{other(4)}, 4, nil},
			{1, spansOf(4), 4, []int64{4}},
			{1, spansOf(5), 5, nil},
		}, []protocol.Span{span(1), span(2), other(3), other(4), span(5)}},
		{"D10 five before four: the watermark waits for it", []step{
			{1, spansOf(1, 2, 3), 3, nil},
			{1, spansOf(5), 3, nil},
			{1, spansOf(4), 5, nil},
		}, spansOf(1, 2, 3, 4, 5)},
		{"D11 a gap that never fills: the browser's oldest number tells", []step{
			{1, spansOf(1, 4), 1, nil},
			{4, spansOf(5), 5, nil},
		}, spansOf(1, 4, 5)},
	} {
		t.Run(test.name, func(t *testing.T) {
			browser := rowBrowser(i)
			for i, step := range test.steps {
				got := upload(t, s, browser, step.oldest, step.spans...)
				if got.Watermark != step.watermark || !cmp.Equal(got.Conflicts, step.conflicts) || got.Refused != nil {
					t.Errorf("answer %d: %+v, want watermark %d and conflicts %v", i+1, got, step.watermark, step.conflicts)
				}
			}
			if diff := cmp.Diff(rowsOf(test.stored...), rows(t, s, browser)); diff != "" {
				t.Error("stored (-want +got):\n" + diff)
			}
		})
	}
}
