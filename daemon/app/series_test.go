package app_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

// lastDays is a query for the days up to today in Cairo.
func lastDays(t *testing.T, days int, step protocol.Step, split protocol.Split) protocol.SeriesQuery {
	t.Helper()
	cairo, err := time.LoadLocation("Africa/Cairo")
	if err != nil {
		t.Fatal(err)
	}
	today := time.Now().In(cairo)
	return protocol.SeriesQuery{
		From: today.AddDate(0, 0, 1-days).Format(time.DateOnly), To: today.Format(time.DateOnly), Step: step, Split: split,
	}
}

func partsOf(series protocol.Series) map[string]int64 {
	parts := map[string]int64{}
	for _, part := range series.Parts {
		parts[part.ID] = part.TotalMs / 1000
	}
	return parts
}

// What a series says is what the days say, whatever has been kept of them by then: also when
// a span comes late, when pages are sorted anew, and while somebody is still on one.
func TestASeriesSaysWhatTheDaysSay(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	nowMs := time.Now().UnixMilli()
	ago := func(sequence, minutes int64, rule string) protocol.Span {
		return span(sequence, nowMs-minutes*minuteMs, nowMs-minutes*minuteMs+30_000, rule)
	}
	const day = 24 * 60
	upload := func(spans ...protocol.Span) {
		t.Helper()
		var uploaded protocol.SpansUploaded
		call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: spans}, &uploaded)
		if len(uploaded.Refused)+len(uploaded.Conflicts) > 0 {
			t.Fatalf("%+v", uploaded)
		}
	}
	check := func(split protocol.Split, want map[string]int64) {
		t.Helper()
		query := lastDays(t, 40, protocol.ByWeek, split)
		var series protocol.Series
		var stats protocol.Stats
		call(t, browser, "stats.series", query, &series)
		h.ask("stats.get", protocol.StatsQuery{From: query.From, To: query.To}, &stats)
		if series.TotalMs != stats.TotalMs || series.OffMs != stats.Overtime.TotalMs {
			t.Errorf("%d and %d ms of them in off hours, the days say %d and %d", series.TotalMs, series.OffMs, stats.TotalMs, stats.Overtime.TotalMs)
		}
		if diff := cmp.Diff(want, partsOf(series)); diff != "" {
			t.Errorf("by %s: -want +got:\n%s", split, diff)
		}
	}
	upload(ago(1, 30*day, "facebook.groups"), ago(2, 3*day, "x.home"), ago(3, 30, "x.home"))
	check(protocol.SplitPlatform, map[string]int64{"facebook": 30, "x": 60})
	check(protocol.SplitRole, map[string]int64{"community": 30, "feed": 60})
	upload(ago(4, 3*day-5, "facebook.groups"))
	check(protocol.SplitRule, map[string]int64{"facebook.groups": 60, "x.home": 60})
	h.ask("corrections.set", protocol.CorrectionChange{Rule: "x.home", Role: protocol.Community}, nil)
	check(protocol.SplitRole, map[string]int64{"community": 120})
	check(protocol.SplitClient, map[string]int64{"": 120})

	query := lastDays(t, 40, protocol.ByMonth, protocol.SplitPlatform)
	query.Platform, query.Role = "x", protocol.Community
	var series protocol.Series
	h.ask("stats.series", query, &series)
	if diff := cmp.Diff(map[string]int64{"x": 60}, partsOf(series)); diff != "" {
		t.Errorf("only of X: -want +got:\n%s", diff)
	}
}

func TestASeriesTellsWhichFieldIsWrong(t *testing.T) {
	h, _ := open(t, t.TempDir())
	for name, tt := range map[string]struct {
		query       protocol.SeriesQuery
		field, hint string
	}{
		"no such day":       {protocol.SeriesQuery{From: "2026-02-30", To: "2026-03-01", Step: protocol.ByDay, Split: protocol.SplitRole}, "from", "2026-03-29"},
		"turned round":      {protocol.SeriesQuery{From: "2026-03-02", To: "2026-03-01", Step: protocol.ByDay, Split: protocol.SplitRole}, "from", "first one first"},
		"too many days":     {protocol.SeriesQuery{From: "1900-01-01", To: "2026-03-01", Step: protocol.ByYear, Split: protocol.SplitRole}, "to", "fewer years"},
		"too many steps":    {protocol.SeriesQuery{From: "2024-01-01", To: "2026-03-01", Step: protocol.ByDay, Split: protocol.SplitRole}, "step", "longer steps"},
		"no such step":      {protocol.SeriesQuery{From: "2026-03-01", To: "2026-03-01", Step: "minute", Split: protocol.SplitRole}, "step", ""},
		"no such split":     {protocol.SeriesQuery{From: "2026-03-01", To: "2026-03-01", Step: protocol.ByDay, Split: "mood"}, "split", ""},
		"a date and a time": {protocol.SeriesQuery{From: "2026-03-01T10:00", To: "2026-03-01", Step: protocol.ByDay, Split: protocol.SplitRole}, "from", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var refusal *server.Error
			err := h.owner.Call(t.Context(), "stats.series", tt.query, nil)
			if !errors.As(err, &refusal) || refusal.Data.Code != protocol.ErrBadShape || refusal.Data.Field != tt.field || !strings.Contains(refusal.Data.Hint, tt.hint) {
				t.Errorf("%v, %+v", err, refusal)
			}
		})
	}
}
