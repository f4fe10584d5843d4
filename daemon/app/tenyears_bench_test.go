package app_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/places"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

const (
	tenYears   = 3_652 // days
	spansADay  = 480   // eight hours of a minute each, the last one after work
	rulesInUse = 24
)

// BenchmarkTenYears asks at the owner's door for statistics, with ten years of eight hours
// every day behind them: query, ledger, JSON and socket included.
func BenchmarkTenYears(b *testing.B) {
	data := b.TempDir()
	fillTenYears(b, data)
	h, _ := open(b, data)
	today := time.Now().UTC()
	on := func(years, days int) string { return today.AddDate(years, 0, days).Format(time.DateOnly) }
	all := protocol.SeriesQuery{From: on(-10, 0), To: on(0, 0), Step: protocol.ByMonth, Split: protocol.SplitRole}
	began := time.Now()
	h.ask("stats.series", all, &protocol.Series{})
	b.Logf("%d days added up for the first time in %v", tenYears, time.Since(began).Round(time.Millisecond))
	logSize(b, data)

	year := protocol.SeriesQuery{From: on(-1, 1), To: on(0, 0), Step: protocol.ByDay, Split: protocol.SplitPlatform}
	earlier := protocol.SeriesQuery{From: on(-5, 1), To: on(-4, 0), Step: protocol.ByDay, Split: protocol.SplitPlatform}
	for _, query := range []struct {
		name, method string
		params       any
	}{
		{"today", "stats.get", protocol.StatsQuery{}},
		{"a week by day", "stats.series", protocol.SeriesQuery{From: on(0, -6), To: on(0, 0), Step: protocol.ByDay, Split: protocol.SplitRole}},
		{"a year by day", "stats.series", year},
		{"a year by day, five years ago", "stats.series", earlier},
		{"a year", "stats.get", protocol.StatsQuery{From: on(-1, 1), To: on(0, 0)}},
		{"ten years by month", "stats.series", all},
	} {
		b.Run(query.name, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				began := time.Now()
				h.ask(query.method, query.params, nil)
				took = append(took, time.Since(began))
			}
			reportPercentiles(b, took)
		})
	}
}

// fillTenYears writes the history up to now straight into the database.
func fillTenYears(b *testing.B, data string) {
	b.Helper()
	s, err := store.Open(b.Context(), data, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	const browser = "b_00000000000000000000000000000000"
	nowMs := time.Now().UnixMilli()
	firstMs := (nowMs/86_400_000 - tenYears + 1) * 86_400_000
	if err := s.AddBrowser(b.Context(), store.Browser{
		ID: browser, Origin: browsertest.Origin, Family: protocol.Chromium, Key: make([]byte, 32), PairedMs: 1,
	}); err != nil {
		b.Fatal(err)
	}
	if _, err := s.SaveSettings(b.Context(), settings.Default(), firstMs, 0); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	db, err := sql.Open("sqlite", filepath.Join(data, "offhours.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	do := func(query string, args ...any) {
		if _, err := db.ExecContext(b.Context(), query, args...); err != nil {
			b.Fatal(err)
		}
	}
	for i, rule := range places.Catalogue().Rules[:rulesInUse] {
		do(`INSERT INTO rules (ref, id) VALUES (?, ?)`, i, rule.ID)
	}
	for i := range 4 {
		do(`INSERT INTO clients (ref, id) VALUES (?, ?)`, i, fmt.Sprintf("c%d", i))
	}
	do(`INSERT INTO zones (ref, name) VALUES (1, 'Africa/Cairo')`)
	do(`INSERT INTO browsers (ref, id, watermark) VALUES (1, ?, 0)`, browser)
	do(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 * ?2 - 1)
		INSERT INTO spans (browser, sequence, from_ms, to_ms, since_ms, rule, zone, attention, client)
		SELECT 1, i + 1, ms, ms + 55000, ms, (i / 4 + i / 480) % ?4, 1, 1, i / 60 % 4
		FROM (SELECT i, ?3 + i / ?2 * 86400000 + 7 * 3600000 + i % ?2 * 60000 AS ms FROM n)`, tenYears, spansADay, firstMs, rulesInUse)
}

// logSize says how much the database has, and how much of it is for what has been added up.
func logSize(b *testing.B, data string) {
	b.Helper()
	path := filepath.Join(data, "offhours.db")
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	var days, bytes int64
	if err := db.QueryRowContext(b.Context(), `SELECT count(*), sum(length(packed)) FROM ledger_days`).Scan(&days, &bytes); err != nil {
		b.Fatal(err)
	}
	b.Logf("%.1f MB a year, of which %d days added up take %.2f MB", float64(info.Size())/1e7, days, float64(bytes)/1e7)
}
