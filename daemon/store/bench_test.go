package store_test

import (
	"context"
	"testing"

	"offhours/daemon/store"
	"offhours/protocol"
)

func BenchmarkUpload1(b *testing.B)   { benchmarkUpload(b, 1) }
func BenchmarkUpload100(b *testing.B) { benchmarkUpload(b, 100) }

// benchmarkUpload measures uploads of so many new spans each, commits included.
func benchmarkUpload(b *testing.B, size int) {
	b.Helper()
	s := openNew(b)
	spans := make([]protocol.Span, size)
	sequence := int64(0)
	for b.Loop() {
		for i := range spans {
			sequence++
			spans[i] = span(sequence % 50_000) // 34 days, then the same instants again
			spans[i].Sequence = sequence
		}
		upload(b, s, alice, 1, spans...)
	}
	b.ReportMetric(float64(sequence)/b.Elapsed().Seconds(), "spans/s")
}

const (
	years      = 3
	dayMs      = 24 * 60 * minute
	spansADay  = 1_100
	totalSpans = years * 365 * spansADay // 1.2 million
)

// BenchmarkToday reads one day out of three years.
func BenchmarkToday(b *testing.B) {
	s := openNew(b)
	fillYears(b, s)
	fromMs := int64(nowMs - dayMs)
	for b.Loop() {
		spans, err := s.SpansBetween(context.Background(), fromMs, nowMs)
		if err != nil || len(spans) < spansADay {
			b.Fatalf("%d spans, %v; want at least %d", len(spans), err, spansADay)
		}
	}
}

// BenchmarkOpen opens three years of spans that were closed properly.
func BenchmarkOpen(b *testing.B) {
	folder := b.TempDir()
	s := openIn(b, folder)
	fillYears(b, s)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := tryOpen(folder); err != nil {
			b.Fatal(err)
		}
	}
}

// fillYears stores days of 1,100 one-minute spans up to now, half of them in
// each of two browsers, over 20 rules.
func fillYears(b *testing.B, s *store.Store) {
	b.Helper()
	upload(b, s, alice, 1, span(1))
	upload(b, s, bob, 1, span(1))
	fill := []string{
		`WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
		INSERT INTO rules (ref, id) SELECT i, 'site.rule' || i FROM n`,
		`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1),
		at(i, ms) AS (SELECT i, ?2 - ((?1 - 1 - i) / ?3 + 1) * 86400000 + (i % ?3) * 60000 FROM n)
		INSERT INTO spans (browser, sequence, from_ms, to_ms, since_ms, rule, zone, attention)
		SELECT 1 + i % 2, 100000 + i, ms, ms + 60000, ms - 60000 * (i % 7), 1 + i % 20, 1, 1 FROM at`,
	}
	if _, err := s.Writer().Exec(fill[0]); err != nil {
		b.Fatal(err)
	}
	if _, err := s.Writer().Exec(fill[1], totalSpans, nowMs, spansADay); err != nil {
		b.Fatal(err)
	}
}
