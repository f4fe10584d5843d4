package app_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/daemon/settings"
	"offhours/daemon/store"
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
	call(t, browser, "entries.add", protocol.EntryDraft{Date: date, From: "10:15:30", To: "10:45", Platform: protocol.Away, Role: protocol.Admin, Replaces: day.Entries[0].Number}, &day)
	check("put right", map[string]int64{"x feed": 8, "facebook community": 5, "away admin": 29})
	if len(day.Entries) != 3 {
		t.Errorf("entries after one was put right: %+v", day.Entries)
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

// rows are the stretches of a day as its page has them: from and to in minutes after ten, and
// the number of the entry that says so.
func rows(day protocol.Day) (all [][3]int64) {
	tenMs := day.FromMs + 10*60*minuteMs
	for _, s := range day.Stretches {
		all = append(all, [3]int64{(s.FromMs - tenMs) / minuteMs, (s.ToMs - tenMs) / minuteMs, s.Entry})
	}
	return all
}

// A minute that does not count stays out of what is corrected around it, and what is on its
// other side stays as it was.
func TestACorrectionLeavesOutWhatDoesNotCount(t *testing.T) {
	h, browser, date := entered(t)
	day, number := protocol.Day{}, int64(0)
	say := func(from, to string, platform string, role protocol.Role) {
		t.Helper()
		call(t, browser, "entries.add", protocol.EntryDraft{Date: date, From: from, To: to, Platform: platform, Role: role}, &day)
		number++
	}
	check := func(minutes map[string]int64, want ...[3]int64) {
		t.Helper()
		if diff := cmp.Diff(minutes, h.minutesOf(date)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		if diff := cmp.Diff(want, rows(day)); diff != "" {
			t.Errorf("rows: -want +got:\n%s", diff)
		}
	}
	say("10:05", "10:06", "", "")
	check(map[string]int64{"x feed": 19}, [3]int64{0, 5, 0}, [3]int64{6, 20, 0})
	say("10:06", "10:20", "x", protocol.Ads)
	check(map[string]int64{"x feed": 5, "x ads": 14}, [3]int64{0, 5, 0}, [3]int64{6, 20, 2})

	say("11:00", "12:00", protocol.Away, protocol.Admin)
	say("11:30", "11:31", "", "")
	say("11:31", "12:00", protocol.Away, protocol.Care)
	check(map[string]int64{"x feed": 5, "x ads": 14, "away admin": 30, "away care": 29},
		[3]int64{0, 5, 0}, [3]int64{6, 20, 2}, [3]int64{60, 90, 3}, [3]int64{91, 120, number})
	if len(day.Uncounted) != 2 {
		t.Errorf("what does not count: %+v", day.Uncounted)
	}
}

// What was seen is ads, and not a minute more: the pause in it stays one, until all of that
// time is said to have been something.
func TestWhatWasSeenIsNamedAnew(t *testing.T) {
	h, browser, date := entered(t)
	var day protocol.Day
	call(t, browser, "day.get", protocol.DayQuery{Date: date}, &day)
	elevenMs := day.Stretches[0].FromMs + 60*minuteMs
	upload := protocol.SpansUpload{OldestSequence: 1}
	for i, minute := range []int64{0, 1, 3, 4} {
		upload.Spans = append(upload.Spans, span(int64(i)+21, elevenMs+minute*minuteMs, elevenMs+(minute+1)*minuteMs, "x.home"))
	}
	call(t, browser, "spans.upload", upload, nil)

	named := protocol.EntryDraft{Date: date, From: "11:00", To: "11:05", Platform: "x", Role: protocol.Ads, Seen: true}
	call(t, browser, "entries.add", named, &day)
	want := protocol.Stretch{FromMs: elevenMs, ToMs: elevenMs + 5*minuteMs, TotalMs: 4 * minuteMs, Platform: "x", Role: protocol.Ads, Entry: 1}
	if diff := cmp.Diff(want, day.Stretches[1]); diff != "" || !day.Entries[0].Seen {
		t.Errorf("named %+v, -want +got:\n%s", day.Entries, diff)
	}
	for _, tt := range []struct {
		what string
		seen bool
		want map[string]int64
	}{
		{"named again", true, map[string]int64{"x feed": 20, "x care": 4}},
		{"all of it", false, map[string]int64{"x feed": 20, "x care": 5}},
	} {
		named.Role, named.Seen, named.Replaces = protocol.Care, tt.seen, day.Entries[0].Number
		call(t, browser, "entries.add", named, &day)
		if diff := cmp.Diff(tt.want, h.minutesOf(date)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.what, diff)
		}
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
		"no such client":      {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: "x", Role: protocol.Feed, Client: "c7"}, protocol.ErrNoClient, "client"},
		"no such kind":        {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Platform: "x", Role: "sleep"}, protocol.ErrBadShape, "role"},
		"still to come":       {protocol.EntryDraft{Date: dayOf(time.Now().Add(48 * time.Hour).UnixMilli()).From, From: "09:00", To: "10:00"}, protocol.ErrBadEntry, "date"},
		"a date of no form":   {protocol.EntryDraft{Date: "yesterday", From: "09:00", To: "10:00"}, protocol.ErrBadEntry, "date"},
		"pauses in nothing":   {protocol.EntryDraft{Date: date, From: "09:00", To: "10:00", Seen: true}, protocol.ErrBadEntry, "seen"},
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
	for i := range protocol.MaxEntriesPerDay {
		draft.Note = strconv.Itoa(i)
		h.ask("entries.add", draft, nil)
	}
	h.ask("entries.add", draft, nil) // the same word again is none more
	draft.Note = "one more"
	if got := h.refused("entries.add", draft); got != protocol.ErrBadEntry {
		t.Errorf("one more: %s", got)
	}
}

// A day that was lived in Tokyo is told, and entered, by the clocks of Tokyo, also in Cairo.
func TestADayElsewhereIsToldByItsOwnClocks(t *testing.T) {
	data, nowMs := t.TempDir(), time.Now().UnixMilli()
	s, err := store.Open(t.Context(), data, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const dayMs = 24 * 60 * minuteMs
	for _, stay := range []struct {
		zone string
		agoM int64
	}{{"Asia/Tokyo", 30 * dayMs}, {"Africa/Cairo", 2 * dayMs}} {
		if _, err := s.NextPlanRevision(t.Context(), stay.zone, nowMs-stay.agoM); err != nil {
			t.Fatal(err)
		}
	}
	document := settings.Default()
	always := []string{"09:00-17:00"}
	document.Work = protocol.Week{Mon: always, Tue: always, Wed: always, Thu: always, Fri: always, Sat: always, Sun: always}
	if _, err := s.SaveSettings(t.Context(), document, nowMs-40*dayMs, 0); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	h, _ := open(t, data)
	browser, _ := h.connect(h.pair())
	tokyo, err := time.LoadLocation("Asia/Tokyo")
	if err != nil {
		t.Fatal(err)
	}
	then := time.Now().In(tokyo).AddDate(0, 0, -5)
	at := func(hour int) int64 {
		return time.Date(then.Year(), then.Month(), then.Day(), hour, 0, 0, 0, tokyo).UnixMilli()
	}
	upload := protocol.SpansUpload{OldestSequence: 1}
	for i, hour := range []int{9, 16} {
		seen := span(int64(i)+1, at(hour), at(hour)+minuteMs, "x.home")
		seen.Zone = "Asia/Tokyo"
		upload.Spans = append(upload.Spans, seen)
	}
	call(t, browser, "spans.upload", upload, nil)

	var day protocol.Day
	draft := protocol.EntryDraft{Date: then.Format(time.DateOnly), From: "10:00", To: "11:00", Platform: protocol.Away, Role: protocol.Admin}
	h.ask("entries.add", draft, &day)
	want := protocol.Day{
		Date: draft.Date, Zone: "Asia/Tokyo", FromMs: at(0), ToMs: at(24),
		Stretches: []protocol.Stretch{
			{FromMs: at(9), ToMs: at(9) + minuteMs, TotalMs: minuteMs, Platform: "x", Role: protocol.Feed},
			{FromMs: at(10), ToMs: at(11), TotalMs: 60 * minuteMs, Platform: protocol.Away, Role: protocol.Admin, Entry: 1},
			{FromMs: at(16), ToMs: at(16) + minuteMs, TotalMs: minuteMs, Platform: "x", Role: protocol.Feed},
		},
		Uncounted: []protocol.Uncounted{},
		Entries:   []protocol.Entry{{Number: 1, AtMs: day.Entries[0].AtMs, FromMs: at(10), ToMs: at(11), Platform: protocol.Away, Role: protocol.Admin}},
		Absences:  []protocol.Absence{{FromMs: at(9) + minuteMs, ToMs: at(10)}, {FromMs: at(11), ToMs: at(16)}},
	}
	if diff := cmp.Diff(want, day); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int64{"x feed": 2, "away admin": 60}, h.minutesOf(draft.Date)); diff != "" {
		t.Errorf("sums: -want +got:\n%s", diff)
	}
}
