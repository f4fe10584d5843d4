package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// entered is a browser, and yesterday in Cairo, on which it saw somebody on X from 10:00 to
// 10:20.
func entered(t *testing.T) (h *house, browser *browsertest.Browser, date string) {
	t.Helper()
	h, _ = open(t, t.TempDir())
	browser, _ = h.connect(h.pair())
	cairo, err := time.LoadLocation("Africa/Cairo")
	if err != nil {
		t.Fatal(err)
	}
	yesterday := time.Now().In(cairo).AddDate(0, 0, -1)
	tenMs := time.Date(yesterday.Year(), yesterday.Month(), yesterday.Day(), 10, 0, 0, 0, cairo).UnixMilli()
	upload := protocol.SpansUpload{OldestSequence: 1}
	for i := range int64(20) {
		upload.Spans = append(upload.Spans, span(i+1, tenMs+i*minuteMs, tenMs+(i+1)*minuteMs, "x.home"))
	}
	call(t, browser, "spans.upload", upload, nil)
	return h, browser, yesterday.Format(time.DateOnly)
}

// minutesOf is what a day has, by platform and role, as the statistics say it.
func (h *house) minutesOf(date string) map[string]int64 {
	h.t.Helper()
	var stats protocol.Stats
	h.ask("stats.get", protocol.StatsQuery{From: date}, &stats)
	minutes := map[string]int64{}
	for _, platform := range stats.Platforms {
		for _, role := range platform.Roles {
			minutes[platform.Platform+" "+string(role.Role)] = role.TotalMs / minuteMs
		}
	}
	return minutes
}

// What the person says takes the place of what was seen, in everything that is told of the
// day; and withdrawn it leaves no trace in it.
func TestAnEntryCountsUntilItIsWithdrawn(t *testing.T) {
	h, browser, date := entered(t)
	check := func(when string, want map[string]int64) {
		t.Helper()
		if diff := cmp.Diff(want, h.minutesOf(date)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", when, diff)
		}
	}
	check("seen", map[string]int64{"x feed": 20})

	var day protocol.Day
	draft := protocol.EntryDraft{Date: date, From: "10:15", To: "11:00", Platform: protocol.Away, Role: protocol.Care, Note: "A call"}
	call(t, browser, "entries.add", draft, &day)
	check("a call", map[string]int64{"x feed": 15, "away care": 45})
	if len(day.Entries) != 1 || day.Entries[0].Note != "A call" || len(day.Stretches) != 2 || day.Stretches[1].Entry != day.Entries[0].Number {
		t.Errorf("the day: %+v", day)
	}
	h.ask("entries.add", protocol.EntryDraft{Date: date, From: "10:05", To: "10:10", Platform: "facebook", Role: protocol.Community}, &day)
	check("another place", map[string]int64{"x feed": 10, "facebook community": 5, "away care": 45})
	h.ask("entries.add", protocol.EntryDraft{Date: date, From: "09:00", To: "10:02"}, &day)
	check("that does not count", map[string]int64{"x feed": 8, "facebook community": 5, "away care": 45})
	var series protocol.Series
	h.ask("stats.series", protocol.SeriesQuery{From: date, To: date, Step: protocol.ByHour, Split: protocol.SplitPlatform}, &series)
	if series.Steps[10].TotalMs != 58*minuteMs || series.TotalMs != 58*minuteMs {
		t.Errorf("the series: %d ms, and %d in all", series.Steps[10].TotalMs, series.TotalMs)
	}
	for _, e := range slices.Clone(day.Entries) {
		h.ask("entries.withdraw", protocol.EntryRef{Number: e.Number}, &day)
	}
	check("withdrawn", map[string]int64{"x feed": 20})
	if len(day.Entries) != 0 || len(day.Stretches) != 1 {
		t.Errorf("the day: %+v", day)
	}
	call(t, browser, "day.get", protocol.DayQuery{}, &day)
	if day.Date == date || len(day.Stretches)+len(day.Entries)+len(day.Absences) != 0 {
		t.Errorf("today: %+v", day)
	}
}

// An entry that cannot be is refused by its field, and nothing of the day changes.
func TestAnEntryThatCannotBeIsRefused(t *testing.T) {
	h, browser, date := entered(t)
	for name, tt := range map[string]struct {
		draft protocol.EntryDraft
		code  protocol.ErrorCode
		field string
	}{
		"outside of the day":  {protocol.EntryDraft{Date: date, From: "23:00", To: "01:00"}, protocol.ErrBadEntry, "to"},
		"no such platform":    {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: "myspace", Role: protocol.Feed}, protocol.ErrBadEntry, "platform"},
		"no such client":      {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: "x", Role: protocol.Feed, Client: "c7"}, protocol.ErrNoClient, "id"},
		"no such kind":        {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: "x", Role: "sleep"}, protocol.ErrBadShape, "role"},
		"still to come":       {protocol.EntryDraft{Date: dayOf(time.Now().Add(48 * time.Hour).UnixMilli()).From, From: "09:00", To: "10:00"}, protocol.ErrBadEntry, "date"},
		"a date of no form":   {protocol.EntryDraft{Date: "yesterday", From: "09:00", To: "10:00"}, protocol.ErrBadEntry, "date"},
		"a note like a novel": {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Note: strings.Repeat("x", 201)}, protocol.ErrBadShape, "note"},
	} {
		t.Run(name, func(t *testing.T) {
			got := refusal(t, browser.Call(t.Context(), "entries.add", tt.draft, nil))
			if got.Code != tt.code || got.Field != tt.field || got.Hint == "" && tt.code != protocol.ErrBadShape {
				t.Errorf("%+v, want %s at %s with a way out", got, tt.code, tt.field)
			}
		})
	}
	if diff := cmp.Diff(map[string]int64{"x feed": 20}, h.minutesOf(date)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestADayHasRoomForAHundredEntries(t *testing.T) {
	h, _, date := entered(t)
	draft := protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: protocol.Away, Role: protocol.Admin}
	for range protocol.MaxEntriesPerDay {
		h.ask("entries.add", draft, nil)
	}
	if got := h.refused("entries.add", draft); got != protocol.ErrBadEntry {
		t.Errorf("one more: %s", got)
	}
}
