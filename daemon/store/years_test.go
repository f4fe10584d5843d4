package store_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

// tenYears is a span a minute for ten hours a day, and more than most will have.
const tenYears = 5_000_000

var manySpans = flag.Int64("many-spans", 5_000, "how many spans TestS24 stores; ten years are 5,000,000")

// fill stores one-minute spans up to now, 1,400 a day, in one transaction.
func fill(t *testing.T, s *store.Store, first, count int64) {
	t.Helper()
	const insert = `
		WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 + ?2 - 1)
		INSERT INTO spans (browser, sequence, from_ms, to_ms, since_ms, rule, zone, attention)
		SELECT 1, i, ms, ms + 60000, ms, 1, 1, 1
		FROM (SELECT i, ?3 - ((?4 - i) / 1400 + 1) * 86400000 + (i % 1400) * 60000 AS ms FROM n)`
	if _, err := s.Writer().Exec(insert, first, count, nowMs, *manySpans); err != nil {
		t.Fatal(err)
	}
}

// Ten years of spans must not make a start or a day's statistics slow. With fewer
// spans, which is how the test runs beside others and under the race detector,
// the limits are ten times as wide.
func TestS24TenYears(t *testing.T) {
	t.Parallel()
	startIn, dayIn := time.Second, 50*time.Millisecond
	if *manySpans < tenYears {
		startIn, dayIn = 10*startIn, 10*dayIn
	}
	folder := t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	for first := int64(2); first <= *manySpans; first += 500_000 {
		fill(t, s, first, min(500_000, *manySpans-first+1))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	start := quickest(t, func() error {
		s, err := store.Open(context.Background(), folder, store.Options{})
		if err != nil {
			return err
		}
		return s.Close()
	})
	s = openIn(t, folder)
	day := quickest(t, func() error {
		spans, err := s.SpansBetween(context.Background(), nowMs-dayMs, nowMs)
		if err == nil && len(spans) != 1_400 {
			err = fmt.Errorf("%d spans of the last day, want 1400", len(spans))
		}
		return err
	})
	if start > startIn || day > dayIn {
		t.Errorf("start in %v and a day in %v; want at most %v and %v", start, day, startIn, dayIn)
	}
	t.Logf("S24 %d spans, %d MiB: start in %v, the last day's 1400 spans in %v",
		*manySpans, size(t, filepath.Join(folder, "offhours.db"))>>20, start, day)
}

// quickest is the shortest of five times: the others had to wait for somebody.
func quickest(t *testing.T, do func() error) time.Duration {
	t.Helper()
	best := time.Hour
	for range 5 {
		began := time.Now()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(began))
	}
	return best
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// While somebody reads, the log can only grow. Once they are done, the next
// commits begin it anew and cut it to the 16 MiB that it may keep.
func TestS16LogShrinksWhenTheReaderIsGone(t *testing.T) {
	t.Parallel()
	const limit = 16 << 20
	folder := t.TempDir()
	log := filepath.Join(folder, "offhours.db-wal")
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	reader := holdRead(t, s)
	for size(t, log) <= limit+limit/4 {
		write4MiB(t, s)
	}
	grown := size(t, log)
	if err := reader.Rollback(); err != nil {
		t.Fatal(err)
	}
	upload(t, s, alice, 1, span(2)) // its commit brings the log into the database
	upload(t, s, alice, 1, span(3))
	if got := size(t, log); got > limit {
		t.Errorf("log of %d MiB while somebody read, then %d MiB; want at most %d", grown>>20, got>>20, limit>>20)
	}
	t.Logf("S16 log of %d MiB while somebody read, %d MiB after that", grown>>20, size(t, log)>>20)
}

func write4MiB(t *testing.T, s *store.Store) {
	t.Helper()
	const insert = `INSERT INTO settings (saved_ms, document) VALUES (0, json_quote(hex(zeroblob(2097152))))`
	if _, err := s.Writer().Exec(insert); err != nil {
		t.Fatal(err)
	}
}

// holdRead begins to read and does not go on.
func holdRead(t *testing.T, s *store.Store) *sql.Tx {
	t.Helper()
	tx, err := s.Reader().BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	var count int
	if err := tx.QueryRow(`SELECT count(*) FROM spans`).Scan(&count); err != nil {
		t.Fatal(err)
	}
	return tx
}

// Nothing is numbered or ordered by the clock, so one that is set back takes
// nothing away and gives no number twice.
func TestS26ClockSetBack(t *testing.T) {
	const hour = 60 * minute
	ctx, s := context.Background(), openNew(t)
	at := func(sequence, fromMs int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.FromMs, s.ToMs, s.SinceMs = fromMs, fromMs+minute, fromMs })
	}
	store := func(clockMs int64, spans ...protocol.Span) protocol.SpansUploaded {
		answer, err := s.UploadSpans(ctx, alice, protocol.SpansUpload{OldestSequence: 1, Spans: spans}, clockMs, knowsRule)
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
	sent := []protocol.Span{at(1, nowMs-2*minute), at(2, nowMs-minute), at(3, nowMs-hour), at(4, nowMs-hour+minute)}
	store(nowMs, sent[:2]...)
	answer := store(nowMs-hour+2*minute, sent[2:]...)
	if answer.Watermark != 4 || answer.NextFree != 5 || answer.Conflicts != nil {
		t.Errorf("answer %+v, want watermark 4 and no conflict", answer)
	}
	got := rows(t, s, alice)
	for i, want := range rowsOf(sent...) {
		if i >= len(got) || got[i] != want {
			t.Errorf("stored %v, want %+v as number %d", got, want, i)
		}
	}
	checkNumbersWithClocks(t, s, nowMs, nowMs-hour)
}

// checkNumbersWithClocks saves settings and numbers plans while the clock jumps.
func checkNumbersWithClocks(t *testing.T, s *store.Store, clocksMs ...int64) {
	t.Helper()
	ctx := context.Background()
	for i, clockMs := range clocksMs {
		revision, err := s.SaveSettings(ctx, protocol.Settings{}, clockMs, 0)
		if err != nil || revision != int64(i+1) {
			t.Errorf("settings %d, %v; want %d", revision, err, i+1)
		}
		if plan, err := s.NextPlanRevision(ctx, "Africa/Cairo", clockMs); err != nil || plan != int64(i+1) {
			t.Errorf("plan %d, %v; want %d", plan, err, i+1)
		}
	}
	if newest, err := s.Settings(ctx); err != nil || newest.Revision != int64(len(clocksMs)) {
		t.Errorf("settings %d, %v; want those that were saved last", newest.Revision, err)
	}
}
