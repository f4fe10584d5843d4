package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
	"offhours/protocol"
)

// with is span(sequence) with one thing changed.
func with(sequence int64, change func(*protocol.Span)) protocol.Span {
	s := span(sequence)
	change(&s)
	return s
}

func TestUploadRefusesWhatIsWrongInItself(t *testing.T) {
	at := func(fromMs, toMs, sinceMs int64) func(*protocol.Span) {
		return func(s *protocol.Span) { s.FromMs, s.ToMs, s.SinceMs = fromMs, toMs, sinceMs }
	}
	const from, oldest, latest = nowMs - 10*minute, nowMs - protocol.MaxAgeMs, nowMs + protocol.MaxFutureMs
	tests := []struct {
		name   string
		change func(*protocol.Span)
		want   protocol.RefusalCode // "" for stored
	}{
		{"as it should be", func(*protocol.Span) {}, ""},
		{"one millisecond", at(from, from+1, from), ""},
		{"no time at all", at(from, from, from), protocol.RefusedOrder},
		{"ends before it begins", at(from, from-1, from-1), protocol.RefusedOrder},
		{"attention began with it", at(from, from+1, from), ""},
		{"attention began days before", at(from, from+1, from-9*24*60*minute), ""},
		{"attention began after it", at(from, from+2, from+1), protocol.RefusedOrder},
		{"60 s", at(from, from+protocol.MaxSpanMs, from), ""},
		{"60.001 s", at(from, from+protocol.MaxSpanMs+1, from), protocol.RefusedDuration},
		{"ends 5 s ahead", at(nowMs, latest, nowMs), ""},
		{"ends 5.001 s ahead", at(nowMs, latest+1, nowMs), protocol.RefusedFuture},
		{"began 35 days ago", at(oldest, oldest+1, oldest), ""},
		{"began 35 days and 1 ms ago", at(oldest-1, oldest+1, oldest-1), protocol.RefusedTooOld},
		{"no such rule", func(s *protocol.Span) { s.Rule = "facebook.nowhere" }, protocol.RefusedRule},
		{"no such zone", func(s *protocol.Span) { s.Zone = "Mars/Olympus" }, protocol.RefusedZone},
		{"a zone outside the zone data", func(s *protocol.Span) { s.Zone = "../etc/localtime" }, protocol.RefusedZone},
		{"the daemon's own zone", func(s *protocol.Span) { s.Zone = "Local" }, protocol.RefusedZone},
		{"no zone", func(s *protocol.Span) { s.Zone = "" }, protocol.RefusedZone},
		{"two reasons: the first counts", at(latest+minute, latest, from), protocol.RefusedOrder},
	}
	s := openNew(t)
	for i, test := range tests {
		sequence := int64(i + 1)
		t.Run(test.name, func(t *testing.T) {
			got := upload(t, s, alice, 1, with(sequence, test.change))
			want := protocol.SpansUploaded{Watermark: sequence, NextFree: sequence + 1}
			if test.want != "" {
				want.Refused = []protocol.RefusedSpan{{Sequence: sequence, Code: test.want}}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error("answer (-want +got):\n" + diff)
			}
		})
	}
}

func TestUploadAnswers(t *testing.T) {
	t.Parallel()
	type uploaded struct {
		oldest int64
		spans  []protocol.Span
		want   protocol.SpansUploaded
	}
	other := func(sequence int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.Rule = "x.feed" })
	}
	wrong := func(sequence int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.Rule = "facebook.nowhere" })
	}
	refused := func(sequence int64) []protocol.RefusedSpan {
		return []protocol.RefusedSpan{{Sequence: sequence, Code: protocol.RefusedRule}}
	}
	tests := []struct {
		name    string
		uploads []uploaded
		stored  []protocol.Span
	}{
		{"in order", []uploaded{
			{1, spansOf(1, 2), protocol.SpansUploaded{Watermark: 2, NextFree: 3}},
			{1, spansOf(3), protocol.SpansUploaded{Watermark: 3, NextFree: 4}},
		}, spansOf(1, 2, 3)},
		{"the same again", []uploaded{
			{1, spansOf(1, 2), protocol.SpansUploaded{Watermark: 2, NextFree: 3}},
			{1, spansOf(1, 2), protocol.SpansUploaded{Watermark: 2, NextFree: 3}},
			{1, spansOf(2, 2, 3), protocol.SpansUploaded{Watermark: 3, NextFree: 4}},
		}, spansOf(1, 2, 3)},
		{"out of order", []uploaded{
			{1, spansOf(3), protocol.SpansUploaded{Watermark: 0, NextFree: 4}},
			{1, spansOf(2), protocol.SpansUploaded{Watermark: 0, NextFree: 4}},
			{1, spansOf(1), protocol.SpansUploaded{Watermark: 3, NextFree: 4}},
		}, spansOf(1, 2, 3)},
		{"a gap that never fills", []uploaded{
			{1, spansOf(1, 4), protocol.SpansUploaded{Watermark: 1, NextFree: 5}},
			{4, spansOf(5), protocol.SpansUploaded{Watermark: 5, NextFree: 6}},
		}, spansOf(1, 4, 5)},
		{"a browser that was not new when the database was", []uploaded{
			{900, spansOf(901, 900), protocol.SpansUploaded{Watermark: 901, NextFree: 902}},
		}, spansOf(900, 901)},
		{"the oldest number is still to come", []uploaded{
			{900, spansOf(902), protocol.SpansUploaded{Watermark: 899, NextFree: 903}},
		}, spansOf(902)},
		{"the watermark never falls", []uploaded{
			{900, spansOf(900), protocol.SpansUploaded{Watermark: 900, NextFree: 901}},
			{800, spansOf(800), protocol.SpansUploaded{Watermark: 900, NextFree: 901}},
		}, spansOf(800, 900)},
		{"an oldest number that the upload itself disproves", []uploaded{
			{900, spansOf(2), protocol.SpansUploaded{Watermark: 2, NextFree: 3}},
		}, spansOf(2)},
		{"other content: the first stays, the second gets a number", []uploaded{
			{1, spansOf(1, 2), protocol.SpansUploaded{Watermark: 2, NextFree: 3}},
			{1, []protocol.Span{other(2), span(3)}, protocol.SpansUploaded{Watermark: 3, NextFree: 4, Conflicts: []int64{2}}},
			{1, []protocol.Span{other(4)}, protocol.SpansUploaded{Watermark: 4, NextFree: 5}},
		}, []protocol.Span{span(1), span(2), span(3), other(4)}},
		{"one number, two contents, one upload", []uploaded{
			{1, []protocol.Span{span(1), other(1)}, protocol.SpansUploaded{Watermark: 1, NextFree: 2, Conflicts: []int64{1}}},
		}, spansOf(1)},
		{"a refused one does not block the others", []uploaded{
			{1, []protocol.Span{span(1), wrong(2), span(3)}, protocol.SpansUploaded{Watermark: 3, NextFree: 4, Refused: refused(2)}},
			{1, []protocol.Span{wrong(2)}, protocol.SpansUploaded{Watermark: 3, NextFree: 4, Refused: refused(2)}},
		}, spansOf(1, 3)},
		{"a refused one has used its number up", []uploaded{
			{1, []protocol.Span{wrong(1)}, protocol.SpansUploaded{Watermark: 1, NextFree: 2, Refused: refused(1)}},
		}, nil},
		{"refused, and right later", []uploaded{
			{1, []protocol.Span{wrong(1)}, protocol.SpansUploaded{Watermark: 1, NextFree: 2, Refused: refused(1)}},
			{1, spansOf(1), protocol.SpansUploaded{Watermark: 1, NextFree: 2}},
		}, spansOf(1)},
		{"wrong content for a number that is stored", []uploaded{
			{1, spansOf(1), protocol.SpansUploaded{Watermark: 1, NextFree: 2}},
			{1, []protocol.Span{wrong(1)}, protocol.SpansUploaded{Watermark: 1, NextFree: 2, Refused: refused(1)}},
		}, spansOf(1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := openNew(t)
			upload(t, s, bob, 1, spansOf(1, 2, 3, 7)...) // another browser's numbers are its own
			for i, u := range test.uploads {
				if diff := cmp.Diff(u.want, upload(t, s, alice, u.oldest, u.spans...)); diff != "" {
					t.Errorf("answer %d (-want +got):\n%s", i+1, diff)
				}
			}
			if diff := cmp.Diff(rowsOf(test.stored...), rows(t, s, alice)); diff != "" {
				t.Error("stored (-want +got):\n" + diff)
			}
		})
	}
}

func TestUploadEveryDifferenceIsAConflict(t *testing.T) {
	changes := map[string]func(*protocol.Span){
		"from":      func(s *protocol.Span) { s.FromMs++ },
		"to":        func(s *protocol.Span) { s.ToMs-- },
		"since":     func(s *protocol.Span) { s.SinceMs-- },
		"rule":      func(s *protocol.Span) { s.Rule = "x.feed" },
		"attention": func(s *protocol.Span) { s.Attention = protocol.Watched },
		"zone":      func(s *protocol.Span) { s.Zone = "Asia/Beirut" },
	}
	s := openNew(t)
	upload(t, s, alice, 1, with(1, func(s *protocol.Span) { s.SinceMs -= minute }))
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			changed := with(1, func(s *protocol.Span) { s.SinceMs -= minute; change(s) })
			got := upload(t, s, alice, 1, changed)
			if diff := cmp.Diff([]int64{1}, got.Conflicts); diff != "" {
				t.Error("conflicts (-want +got):\n" + diff)
			}
		})
	}
}

// The answer to a span may get lost, and the browser may be back a month later,
// when the span is too old and its rule is gone. It is stored all the same.
func TestUploadOfAStoredSpanIsNeverRefused(t *testing.T) {
	s := openNew(t)
	upload(t, s, alice, 1, span(1))
	got, err := s.UploadSpans(context.Background(), alice,
		protocol.SpansUpload{OldestSequence: 1, Spans: spansOf(1)}, nowMs+2*protocol.MaxAgeMs,
		func(string) bool { return false })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(protocol.SpansUploaded{Watermark: 1, NextFree: 2}, got); diff != "" {
		t.Error("answer (-want +got):\n" + diff)
	}
}

func TestUploadOfAWrongShapeStoresNothing(t *testing.T) {
	s := openNew(t)
	bad := with(2, func(s *protocol.Span) { s.Attention = "asleep" })
	_, err := s.UploadSpans(context.Background(), alice,
		protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{span(1), bad}}, nowMs, knowsRule)
	if err == nil || errors.Is(err, store.ErrNotSaved) {
		t.Errorf("error %v, want one that trying again does not cure", err)
	}
	if got := rows(t, s, alice); got != nil {
		t.Errorf("stored %v, want nothing", got)
	}
	upload(t, s, alice, 1, span(1)) // the names of the first try were rolled back too
}

func TestWatermark(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	if got, err := s.Watermark(context.Background(), alice); got != 0 || err != nil {
		t.Errorf("before the first upload: %d, %v; want 0", got, err)
	}
	upload(t, s, alice, 1, spansOf(1, 2, 3, 5)...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := openIn(t, folder).Watermark(context.Background(), alice); got != 3 || err != nil {
		t.Errorf("after a restart: %d, %v; want 3", got, err)
	}
}
