package store_test

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/daemon/store"
	"offhours/protocol"
)

// splinters is how many spans of a millisecond D16 uploads.
var splinters = flag.Int64("splinters", 5_000, "spans of a millisecond each that are uploaded at once")

// attention is a span in Cairo of an attention that began with it.
func attention(sequence, fromMs, toMs int64, rule string, kind protocol.Attention) protocol.Span {
	return protocol.Span{
		Sequence: sequence, FromMs: fromMs, ToMs: toMs, SinceMs: fromMs,
		Rule: rule, Attention: kind, Zone: "Africa/Cairo",
	}
}

// settled is the ledger of what the store has in a window.
func settled(t checker, s *store.Store, fromMs, toMs int64) []ledger.Segment {
	t.Helper()
	spans, err := s.SpansBetween(context.Background(), fromMs, toMs)
	if err != nil {
		t.Fatal(err)
	}
	return ledger.Settle(spans)
}

// byRule is how long each rule had the person's attention within a window.
func byRule(segments []ledger.Segment, fromMs, toMs int64) map[string]int64 {
	sums := map[string]int64{}
	for _, s := range segments {
		if ms := min(s.ToMs, toMs) - max(s.FromMs, fromMs); ms > 0 {
			sums[s.Rule] += ms
		}
	}
	return sums
}

func total(segments []ledger.Segment, fromMs, toMs int64) (ms int64) {
	for _, sum := range byRule(segments, fromMs, toMs) {
		ms += sum
	}
	return ms
}

// What browsers send at the same time is counted once.
func TestOverlapIsCountedOnce(t *testing.T) {
	const from = nowMs - 60*minute
	at := func(minutes int64) int64 { return from + minutes*minute }
	hour := func(rule string, kind protocol.Attention) []protocol.Span {
		var spans []protocol.Span
		for i := range int64(60) {
			span := attention(i+1, at(i), at(i+1), rule, kind)
			span.SinceMs = from
			spans = append(spans, span)
		}
		return spans
	}
	type sent struct {
		browser string
		spans   []protocol.Span
	}
	numbered := func(spans ...[]protocol.Span) []protocol.Span {
		all := slices.Concat(spans...)
		for i := range all {
			all[i].Sequence = int64(i) + 1
		}
		return all
	}
	for _, test := range []struct {
		name string
		sent []sent
		want map[string]int64 // minutes by rule
		rows int
	}{
		{"D12 two tabs of one platform: an hour stays an hour", []sent{
			{alice, numbered(hour("x.home", protocol.Focused), hour("x.home", protocol.Watched))},
		}, map[string]int64{"x.home": 60}, 120},
		{"D13 two browsers at once: an hour stays an hour", []sent{
			{alice, hour("x.home", protocol.Focused)}, {bob, hour("facebook.home", protocol.Watched)},
		}, map[string]int64{"x.home": 60}, 120},
		{"D14 focused beats watched, also what began later", []sent{
			{alice, []protocol.Span{attention(1, at(0), at(1), "x.home", protocol.Focused)}},
			{bob, []protocol.Span{attention(1, at(0)+1, at(1), "facebook.home", protocol.Watched)}},
		}, map[string]int64{"x.home": 1}, 2},
		{"D14 of two that are focused, the attention that began later", []sent{
			{alice, hour("x.home", protocol.Focused)},
			{bob, []protocol.Span{attention(1, at(10), at(11), "facebook.home", protocol.Focused), attention(2, at(11), at(12), "facebook.home", protocol.Focused)}},
		}, map[string]int64{"x.home": 58, "facebook.home": 2}, 62},
		{"D15 the same from two profiles: both are kept, one counts", []sent{
			{alice, hour("x.home", protocol.Focused)}, {bob, hour("x.home", protocol.Focused)},
		}, map[string]int64{"x.home": 60}, 120},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := openNew(t)
			kept := 0
			for _, sent := range test.sent {
				upload(t, s, sent.browser, 1, sent.spans...)
				kept += len(rows(t, s, sent.browser))
			}
			got := byRule(settled(t, s, from, nowMs), from, nowMs)
			for rule := range got {
				got[rule] /= minute
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error("minutes (-want +got):\n" + diff)
			}
			if kept != test.rows {
				t.Errorf("%d spans are kept, want %d", kept, test.rows)
			}
		})
	}
}

// A broken browser that sends a span for each millisecond gets each of them counted
// once, and the day is still settled at once.
func TestD16SplintersCountOnce(t *testing.T) {
	t.Parallel()
	s := openNew(t)
	fromMs, toMs := nowMs-*splinters, int64(nowMs)
	for sequence := int64(1); sequence <= *splinters; {
		var batch []protocol.Span
		for range min(*splinters-sequence+1, 2_000) {
			at := fromMs + sequence - 1
			batch = append(batch, attention(sequence, at, at+1, "x.home", protocol.Focused))
			sequence++
		}
		upload(t, s, alice, 1, batch...)
	}
	began := time.Now()
	segments := settled(t, s, fromMs, toMs)
	t.Logf("%d spans of a millisecond are settled in %v", *splinters, time.Since(began))
	want := []ledger.Segment{{FromMs: fromMs, ToMs: toMs, Rule: "x.home", Zone: "Africa/Cairo", Attention: protocol.Focused}}
	if diff := cmp.Diff(want, segments); diff != "" {
		t.Error("ledger (-want +got):\n" + diff)
	}
}

// dayZones are zones whose days end oddly, and some whose do not.
var dayZones = []string{
	"Africa/Cairo", "America/Havana", "America/Santiago", "Antarctica/Troll",
	"Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC",
}

// In any zone the days add up to the time that at least one span covers, to the
// millisecond.
func TestD17DaysAddUp(t *testing.T) {
	t.Parallel()
	s := openNew(t)
	const day = 24 * 60 * minute
	windowMs := int64(1_704_067_200_000) // 1 January 2024; each try has ten days of its own
	rapid.Check(t, func(t *rapid.T) {
		windowMs += 10 * day
		zone := rapid.SampledFrom(dayZones).Draw(t, "zone")
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		spans := scattered(t, zone, windowMs+3*day, windowMs+7*day)
		uploadAt(t, s, windowMs+10*day, fmt.Sprintf("b_%032x", windowMs), spans...)
		segments := settled(t, s, windowMs, windowMs+10*day)
		var sum int64
		last := schedule.DateAt(loc, windowMs+8*day)
		for date := schedule.DateAt(loc, windowMs+2*day); date.Compare(last) <= 0; date = date.AddDays(1) {
			fromMs, toMs := schedule.DayRange(loc, date)
			sum += total(segments, fromMs, toMs)
		}
		if want := union(spans); sum != want {
			t.Errorf("the days in %s add up to %d ms, want %d", zone, sum, want)
		}
	})
}

// Whoever works through a whole day in two browsers has worked as long as the day
// lasted, and not a millisecond longer.
func TestD19NoDayHoldsMoreThanItLasts(t *testing.T) {
	t.Parallel()
	s := openNew(t)
	for _, test := range []struct {
		zone, date string
		hours      int64
	}{
		{"Antarctica/Troll", "2026-03-29", 22},
		{"Antarctica/Troll", "2026-10-25", 26},
	} {
		t.Run(test.zone+" "+test.date, func(t *testing.T) {
			loc, err := time.LoadLocation(test.zone)
			if err != nil {
				t.Fatal(err)
			}
			date, err := schedule.ParseDate(test.date)
			if err != nil {
				t.Fatal(err)
			}
			fromMs, toMs := schedule.DayRange(loc, date)
			for _, browser := range []string{"b_" + test.date, "c_" + test.date} {
				var spans []protocol.Span
				for at := fromMs - 30*minute; at < toMs+30*minute; at += minute {
					spans = append(spans, attention(int64(len(spans))+1, at, at+minute, "x.home", protocol.Focused))
				}
				uploadAt(t, s, toMs+60*minute, browser, spans...)
			}
			if got, want := total(settled(t, s, fromMs, toMs), fromMs, toMs), test.hours*60*minute; got != want {
				t.Errorf("the day holds %d ms, want %d", got, want)
			}
		})
	}
}

// scattered are spans of one browser anywhere in a window.
func scattered(t *rapid.T, zone string, fromMs, toMs int64) []protocol.Span {
	rules := []string{"x.home", "facebook.home", "facebook.groups"}
	var spans []protocol.Span
	for i := range rapid.IntRange(1, 40).Draw(t, "spans") {
		at := rapid.Int64Range(fromMs, toMs).Draw(t, "from")
		span := attention(int64(i)+1, at, at+rapid.Int64Range(1, protocol.MaxSpanMs).Draw(t, "length"), rapid.SampledFrom(rules).Draw(t, "rule"), protocol.Focused)
		span.Zone = zone
		spans = append(spans, span)
	}
	return spans
}

// union is how much time at least one of the spans covers.
func union(spans []protocol.Span) (ms int64) {
	sorted := slices.SortedFunc(slices.Values(spans), func(a, b protocol.Span) int { return int(a.FromMs - b.FromMs) })
	var endMs int64
	for _, span := range sorted {
		ms += max(0, span.ToMs-max(span.FromMs, endMs))
		endMs = max(endMs, span.ToMs)
	}
	return ms
}

// A span that crosses the end of a day counts on both, by the local date of each
// instant; an end that is no midnight as well as one that is.
func TestSpanAcrossTheEndOfADay(t *testing.T) {
	instant := func(text string) int64 {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return at.UnixMilli()
	}
	s := openNew(t)
	for i, test := range []struct {
		name, zone, from string
		first, second    string // dates
		before, after    int64  // seconds on each
	}{
		{"D18 midnight", "Africa/Cairo", "2026-11-17T21:59:20Z", "2026-11-17", "2026-11-18", 40, 20},
		{"D18 the end of a year", "Africa/Cairo", "2025-12-31T21:59:50Z", "2025-12-31", "2026-01-01", 10, 50},
		{"D18 a midnight that the clocks skip", "Africa/Cairo", "2026-04-23T21:59:30Z", "2026-04-23", "2026-04-24", 30, 30},
		{"D18 a midnight that the clocks skip, west", "America/Havana", "2025-03-09T04:59:45Z", "2025-03-08", "2025-03-09", 15, 45},
		{"D18 the clocks go back over midnight", "Africa/Cairo", "2026-10-29T21:59:30Z", "2026-10-29", "2026-10-30", 30, 30},
		{"D18 a day that does not exist", "Pacific/Apia", "2011-12-30T09:59:30Z", "2011-12-29", "2011-12-31", 30, 30},
	} {
		t.Run(test.name, func(t *testing.T) {
			fromMs := instant(test.from)
			span := attention(1, fromMs, fromMs+minute, "x.home", protocol.Focused)
			span.Zone = test.zone
			uploadAt(t, s, fromMs+minute, rowBrowser(i), span)
			segments := settled(t, s, fromMs-minute, fromMs+2*minute)
			loc, err := time.LoadLocation(test.zone)
			if err != nil {
				t.Fatal(err)
			}
			var got []int64
			for _, text := range []string{test.first, test.second} {
				date, err := schedule.ParseDate(text)
				if err != nil {
					t.Fatal(err)
				}
				dayFromMs, dayToMs := schedule.DayRange(loc, date)
				got = append(got, total(segments, dayFromMs, dayToMs)/1000)
			}
			if diff := cmp.Diff([]int64{test.before, test.after}, got); diff != "" {
				t.Error("seconds on each day (-want +got):\n" + diff)
			}
		})
	}
}
