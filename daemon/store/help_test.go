package store_test

import (
	"context"
	"testing"

	"offhours/daemon/store"
	"offhours/protocol"
)

const (
	nowMs  = 1_795_000_000_000 // 18 November 2026
	minute = 60_000

	alice = "b_0000000000000000000000000000000a"
	bob   = "b_0000000000000000000000000000000b"
)

func openIn(tb testing.TB, folder string) *store.Store {
	tb.Helper()
	s, err := store.Open(context.Background(), folder, store.Options{BusyMs: 50})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

func openNew(tb testing.TB) *store.Store {
	tb.Helper()
	return openIn(tb, tb.TempDir())
}

// span is a right one whose content follows from its sequence alone.
func span(sequence int64) protocol.Span {
	fromMs := nowMs - protocol.MaxAgeMs + sequence*minute
	return protocol.Span{
		Sequence: sequence, FromMs: fromMs, ToMs: fromMs + minute, SinceMs: fromMs,
		Rule: "facebook.groups", Attention: protocol.Focused, Zone: "Africa/Cairo",
	}
}

func spansOf(sequences ...int64) []protocol.Span {
	var spans []protocol.Span
	for _, sequence := range sequences {
		spans = append(spans, span(sequence))
	}
	return spans
}

func knowsRule(rule string) bool { return rule != "facebook.nowhere" }

// checker is a testing.TB or a rapid.T.
type checker interface {
	Helper()
	Fatal(args ...any)
}

func upload(t checker, s *store.Store, browser string, oldest int64, spans ...protocol.Span) protocol.SpansUploaded {
	t.Helper()
	answer, err := s.UploadSpans(context.Background(), browser,
		protocol.SpansUpload{OldestSequence: oldest, Spans: spans}, nowMs, knowsRule)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// row is a stored span with its key.
type row struct {
	Sequence int64
	FromMs   int64
	Rule     string
}

// rows are the browser's stored spans in order of sequence.
func rows(t checker, s *store.Store, browser string) []row {
	t.Helper()
	const list = `
		SELECT sequence, from_ms, rules.id FROM spans
		JOIN rules ON rules.ref = rule JOIN browsers ON browsers.ref = browser
		WHERE browsers.id = ? ORDER BY sequence`
	found, err := s.Reader().Query(list, browser)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	var all []row
	for found.Next() {
		var r row
		if err := found.Scan(&r.Sequence, &r.FromMs, &r.Rule); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func rowsOf(spans ...protocol.Span) []row {
	var all []row
	for _, s := range spans {
		all = append(all, row{s.Sequence, s.FromMs, s.Rule})
	}
	return all
}
