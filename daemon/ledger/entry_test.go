package ledger_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// said is an entry over some time; without a role it says that the time does not count.
func saidOf(number, fromMs, toMs int64, role protocol.Role) ledger.Entry {
	e := ledger.Entry{Zone: cairo, Entry: protocol.Entry{Number: number, FromMs: fromMs, ToMs: toMs, Role: role}}
	if role != "" {
		e.Platform = protocol.Away
	}
	return e
}

// seenOf is one that only names what was counted in that time: it was care.
func seenOf(number, fromMs, toMs int64) ledger.Entry {
	e := saidOf(number, fromMs, toMs, protocol.Care)
	e.Seen = true
	return e
}

func handed(number, fromMs, toMs int64, role protocol.Role) ledger.Segment {
	s := segment(fromMs, toMs, "hand.away."+string(role), focused)
	s.Entry = number
	return s
}

func TestAmend(t *testing.T) {
	seen := []ledger.Segment{segment(0, 100, "x.feed", focused), segment(120, 200, "x.inbox", watched)}
	second := handed(1, 120, 200, protocol.Care)
	second.Attention = watched
	for name, tt := range map[string]struct {
		entries []ledger.Entry
		want    []ledger.Segment
	}{
		"nothing said":     {nil, seen},
		"where nothing is": {[]ledger.Entry{saidOf(1, 300, 400, protocol.Care)}, append(slices.Clone(seen), handed(1, 300, 400, protocol.Care))},
		"before all":       {[]ledger.Entry{saidOf(1, -50, 0, protocol.Care)}, append([]ledger.Segment{handed(1, -50, 0, protocol.Care)}, seen...)},
		"in the middle of a segment": {[]ledger.Entry{saidOf(1, 40, 60, protocol.Care)}, []ledger.Segment{
			segment(0, 40, "x.feed", focused), handed(1, 40, 60, protocol.Care), segment(60, 100, "x.feed", focused), seen[1],
		}},
		"over the end of one and the start of the next": {[]ledger.Entry{saidOf(1, 90, 130, protocol.Care)}, []ledger.Segment{
			segment(0, 90, "x.feed", focused), handed(1, 90, 130, protocol.Care), segment(130, 200, "x.inbox", watched),
		}},
		"it does not count": {[]ledger.Entry{saidOf(1, 50, 150, "")}, []ledger.Segment{
			segment(0, 50, "x.feed", focused), segment(150, 200, "x.inbox", watched),
		}},
		"the last word counts": {[]ledger.Entry{saidOf(1, 0, 200, protocol.Care), saidOf(2, 50, 60, protocol.Ads), saidOf(3, 55, 58, "")}, []ledger.Segment{
			handed(1, 0, 50, protocol.Care), handed(2, 50, 55, protocol.Ads), handed(2, 58, 60, protocol.Ads), handed(1, 60, 200, protocol.Care),
		}},
		"what was seen has another name": {[]ledger.Entry{seenOf(1, 0, 110)}, []ledger.Segment{handed(1, 0, 100, protocol.Care), seen[1]}},
		"a part of it has":               {[]ledger.Entry{seenOf(1, 40, 60)}, []ledger.Segment{segment(0, 40, "x.feed", focused), handed(1, 40, 60, protocol.Care), segment(60, 100, "x.feed", focused), seen[1]}},
		"the pause in it stays one":      {[]ledger.Entry{seenOf(1, 0, 200)}, []ledger.Segment{handed(1, 0, 100, protocol.Care), second}},
		"nothing was seen":               {[]ledger.Entry{seenOf(1, 100, 120), seenOf(2, 200, 300)}, seen},
		"neighbours have the same name":  {[]ledger.Entry{saidOf(1, 40, 60, protocol.Ads), seenOf(2, 0, 110)}, []ledger.Segment{handed(2, 0, 100, protocol.Care), seen[1]}},
		"what does not count stays out":  {[]ledger.Entry{saidOf(1, 40, 60, ""), seenOf(2, 0, 110)}, []ledger.Segment{handed(2, 0, 40, protocol.Care), handed(2, 60, 100, protocol.Care), seen[1]}},
		"and then all of it was another": {[]ledger.Entry{seenOf(1, 0, 110), saidOf(2, 90, 120, protocol.Ads)}, []ledger.Segment{handed(1, 0, 90, protocol.Care), handed(2, 90, 120, protocol.Ads), seen[1]}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, ledger.Amend(slices.Clone(seen), tt.entries)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Millisecond by millisecond: the last word on it, else what was seen; a word on what was seen
// is none where nothing was. And without the words all is as it was.
func TestAmendAsksOfEveryInstantForTheLastWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seen := ledger.Settle(attentions(t))
		before := slices.Clone(seen)
		var entries []ledger.Entry
		for number := range rapid.Int64Range(0, 6).Draw(t, "entries") {
			fromMs := rapid.Int64Range(0, horizonMs-1).Draw(t, "from")
			e := saidOf(number+1, fromMs, rapid.Int64Range(fromMs+1, horizonMs).Draw(t, "to"), rapid.SampledFrom([]protocol.Role{"", protocol.Care}).Draw(t, "role"))
			e.Seen = e.Role != "" && rapid.Bool().Draw(t, "seen")
			entries = append(entries, e)
		}
		got := ledger.Amend(seen, entries)
		for ms := range int64(horizonMs) {
			want := ownerAt(seen, ms)
			for _, e := range entries {
				if e.FromMs <= ms && ms < e.ToMs && (!e.Seen || want != "") {
					want = strings.TrimSuffix("hand.away."+string(e.Role), "hand.away.")
				}
			}
			if owner := ownerAt(got, ms); owner != want {
				t.Fatalf("%d ms: %q, want %q", ms, owner, want)
			}
		}
		if diff := cmp.Diff(before, seen); diff != "" {
			t.Fatalf("what was seen has changed:\n%s", diff)
		}
	})
}

func ownerAt(segments []ledger.Segment, ms int64) (rule string) {
	for _, s := range segments {
		if s.FromMs <= ms && ms < s.ToMs {
			return s.Rule
		}
	}
	return ""
}

func TestNewEntry(t *testing.T) {
	nowMs := wall(t, cairo, "24 12:00")
	right := protocol.EntryDraft{Date: "2026-11-24", From: "09:30", To: "10:15", Platform: protocol.Away, Role: protocol.Care, Note: " A call ", Seen: true}
	got, wrong := ledger.NewEntry(right, clocks(t, cairo), nowMs)
	want := ledger.Entry{Zone: cairo, Entry: protocol.Entry{
		AtMs: nowMs, FromMs: wall(t, cairo, "24 09:30"), ToMs: wall(t, cairo, "24 10:15"), Platform: protocol.Away, Role: protocol.Care, Note: "A call", Seen: true,
	}}
	if diff := cmp.Diff(want, got); wrong != nil || diff != "" {
		t.Errorf("%v, -want +got:\n%s", wrong, diff)
	}
	exact := right
	exact.From, exact.To = "09:30:15", "09:30:20"
	if got, wrong := ledger.NewEntry(exact, clocks(t, cairo), nowMs); wrong != nil || got.FromMs != wall(t, cairo, "24 09:30")+15_000 || got.ToMs-got.FromMs != 5_000 {
		t.Errorf("to the second: %v, %+v", wrong, got)
	}
	exact.From, exact.To = "11:59:00", "12:00:01"
	if got, wrong := ledger.NewEntry(exact, clocks(t, cairo), nowMs+300); wrong != nil || got.ToMs != nowMs+300 {
		t.Errorf("up to now: %v, %+v", wrong, got)
	}
	yesterday := right
	yesterday.Date, yesterday.From, yesterday.To = "2026-11-23", "23:00", "24:00"
	if got, wrong := ledger.NewEntry(yesterday, clocks(t, cairo), nowMs); wrong != nil || got.ToMs != wall(t, cairo, "24 00:00") {
		t.Errorf("to midnight: %v, %+v", wrong, got)
	}
	for name, tt := range map[string]struct {
		change      func(*protocol.EntryDraft)
		field, hint string
	}{
		"no date":              {func(d *protocol.EntryDraft) { d.Date = "2026-02-30" }, "date", "such as 2026-11-24"},
		"tomorrow":             {func(d *protocol.EntryDraft) { d.Date = "2026-11-25" }, "date", "once it is over"},
		"too long ago":         {func(d *protocol.EntryDraft) { d.Date = "2025-10-01" }, "date", "stays as it was"},
		"no time":              {func(d *protocol.EntryDraft) { d.From = "9:30" }, "from", "like 09:30"},
		"no second":            {func(d *protocol.EntryDraft) { d.From = "09:30:60" }, "from", "like 09:30"},
		"no colon":             {func(d *protocol.EntryDraft) { d.From = "09:30005" }, "from", "like 09:30"},
		"half a second":        {func(d *protocol.EntryDraft) { d.From = "09:30+05" }, "from", "like 09:30"},
		"beyond midnight":      {func(d *protocol.EntryDraft) { d.To = "24:00:01" }, "to", "24:00 for midnight"},
		"from midnight's end":  {func(d *protocol.EntryDraft) { d.From, d.To = "24:00", "24:00" }, "from", "like 09:30"},
		"no end":               {func(d *protocol.EntryDraft) { d.To = "25:00" }, "to", "24:00 for midnight"},
		"outside of the day":   {func(d *protocol.EntryDraft) { d.From, d.To = "11:00", "02:00" }, "to", "two entries"},
		"of no length":         {func(d *protocol.EntryDraft) { d.To = d.From }, "to", "two entries"},
		"a second to come":     {func(d *protocol.EntryDraft) { d.To = "12:00:01" }, "to", "once it is over"},
		"still to come":        {func(d *protocol.EntryDraft) { d.To = "12:01" }, "to", "once it is over"},
		"a role of nothing":    {func(d *protocol.EntryDraft) { d.Platform = "" }, "role", "name both"},
		"a platform of no use": {func(d *protocol.EntryDraft) { d.Role = "" }, "role", "name both"},
		"nothing for a client": {func(d *protocol.EntryDraft) { d.Platform, d.Role, d.Client = "", "", "c1" }, "client", "leave the client out"},
		"pauses in nothing":    {func(d *protocol.EntryDraft) { d.Platform, d.Role = "", "" }, "seen", "says the same"},
		"a long note":          {func(d *protocol.EntryDraft) { d.Note = strings.Repeat("ن", 201) }, "note", "at most 200"},
		"a note of two lines":  {func(d *protocol.EntryDraft) { d.Note = "a\nb" }, "note", "one line"},
	} {
		t.Run(name, func(t *testing.T) {
			draft := right
			tt.change(&draft)
			_, wrong := ledger.NewEntry(draft, clocks(t, cairo), nowMs)
			if wrong == nil || wrong.Field != tt.field || !strings.Contains(wrong.Hint, tt.hint) {
				t.Errorf("%+v, want an error at %s with %q", wrong, tt.field, tt.hint)
			}
		})
	}
}

// In the night in which clocks fall back an hour more is meant; those that are skipped never
// were.
func TestNewEntryOnANightOfMovingClocks(t *testing.T) {
	paris := clocks(t, "Europe/Paris")
	nowMs := utc(2027)
	draft := func(date, from, to string) (ledger.Entry, *schedule.FieldError) {
		return ledger.NewEntry(protocol.EntryDraft{Date: date, From: from, To: to}, paris, nowMs)
	}
	untilMs := int64(0)
	for _, tt := range []struct {
		from, to string
		minutes  int64
	}{{"01:30", "02:00", 30}, {"02:00", "02:30", 30}, {"02:30", "03:00", 90}, {"03:00", "03:10", 10}} {
		e, wrong := draft("2026-10-25", tt.from, tt.to)
		if wrong != nil || e.ToMs-e.FromMs != tt.minutes*minMs || untilMs != 0 && e.FromMs != untilMs {
			t.Errorf("%s to %s: %v, %d min after %d, want %d and no time between", tt.from, tt.to, wrong, (e.ToMs-e.FromMs)/minMs, (e.FromMs-untilMs)/minMs, tt.minutes)
		}
		untilMs = e.ToMs
	}
	if _, wrong := draft("2026-03-29", "02:10", "02:50"); wrong == nil || wrong.Field != "from" {
		t.Errorf("an hour that never was: %v", wrong)
	}
}

// The clocks of Cairo are put back from 24:00 to 23:00, at 21:00 UTC.
func TestNewEntryInAnHourThatComesTwice(t *testing.T) {
	location, at := clocks(t, cairo), func(text string) int64 {
		t.Helper()
		instant, err := time.Parse("2 15:04:05 1 2006", text+" 10 2026")
		if err != nil {
			t.Fatal(err)
		}
		return instant.UnixMilli()
	}
	for name, tt := range map[string]struct {
		from, to       string
		fromMs, toMs   int64 // that are said to be meant
		wantMs, wantTo int64
		field          string // that is wrong
	}{
		"the first, if nobody says":       {from: "23:10", to: "23:40", wantMs: at("29 20:10:00"), wantTo: at("29 20:40:00")},
		"the first":                       {"23:10", "23:40", at("29 20:10:00"), at("29 20:40:00"), at("29 20:10:00"), at("29 20:40:00"), ""},
		"the second":                      {"23:10", "23:40", at("29 21:10:00"), at("29 21:40:00"), at("29 21:10:00"), at("29 21:40:00"), ""},
		"to the second":                   {"23:10:07", "23:40:08", at("29 21:10:07"), at("29 21:40:08"), at("29 21:10:07"), at("29 21:40:08"), ""},
		"from the first to the second":    {"23:50", "23:10", at("29 20:50:00"), at("29 21:10:00"), at("29 20:50:00"), at("29 21:10:00"), ""},
		"a whole hour":                    {"23:00", "23:00", at("29 20:00:00"), at("29 21:00:00"), at("29 20:00:00"), at("29 21:00:00"), ""},
		"from the second, as it is typed": {"23:10", "23:40", at("29 21:10:00"), 0, at("29 21:10:00"), at("29 21:40:00"), ""},
		"to the second, as it is typed":   {"23:10", "23:40", 0, at("29 21:40:00"), at("29 21:10:00"), at("29 21:40:00"), ""},
		"to the first, as it is typed":    {"23:10", "23:40", 0, at("29 20:40:00"), at("29 20:10:00"), at("29 20:40:00"), ""},
		"over both, as it is typed":       {"22:10", "23:40", 0, at("29 21:40:00"), at("29 19:10:00"), at("29 21:40:00"), ""},
		"to midnight":                     {"23:10", "24:00", at("29 21:10:00"), at("29 22:00:00"), at("29 21:10:00"), at("29 22:00:00"), ""},
		"from midnight":                   {"00:00", "01:00", at("28 21:00:00"), at("28 22:00:00"), at("28 21:00:00"), at("28 22:00:00"), ""},
		"another minute":                  {from: "23:10", to: "23:40", fromMs: at("29 21:11:00"), field: "fromMs"},
		"half a second more":              {from: "23:10", to: "23:40", fromMs: at("29 21:10:00") + 500, field: "fromMs"},
		"another day":                     {from: "23:10", to: "23:40", toMs: at("30 21:40:00"), field: "toMs"},
		"a midnight that was none":        {from: "23:10", to: "24:00", toMs: at("29 21:00:00"), field: "toMs"},
		"the next day's beginning":        {from: "23:10", to: "00:00", toMs: at("29 22:00:00"), field: "toMs"},
		"an end before the beginning":     {from: "23:10", to: "23:40", fromMs: at("29 21:10:00"), toMs: at("29 20:40:00"), field: "to"},
		"an end that is the beginning":    {from: "23:10", to: "23:10", fromMs: at("29 21:10:00"), toMs: at("29 21:10:00"), field: "to"},
		"the wrong way round, as before":  {from: "23:50", to: "23:10", field: "to"},
	} {
		t.Run(name, func(t *testing.T) {
			draft := protocol.EntryDraft{Date: "2026-10-29", From: tt.from, To: tt.to, FromMs: tt.fromMs, ToMs: tt.toMs}
			e, wrong := ledger.NewEntry(draft, location, utc(2027))
			switch {
			case tt.field != "":
				if wrong == nil || wrong.Field != tt.field {
					t.Errorf("%+v, want an error at %s", wrong, tt.field)
				}
			case wrong != nil || e.FromMs != tt.wantMs || e.ToMs != tt.wantTo:
				t.Errorf("%v, %d to %d, want %d to %d", wrong, e.FromMs, e.ToMs, tt.wantMs, tt.wantTo)
			}
		})
	}
	begins := protocol.EntryDraft{Date: "2026-04-24", From: "00:00", To: "02:00", FromMs: time.Date(2026, 4, 23, 22, 0, 0, 0, time.UTC).UnixMilli()}
	if e, wrong := ledger.NewEntry(begins, location, utc(2027)); wrong != nil || e.FromMs != begins.FromMs || e.ToMs-e.FromMs != hourMs {
		t.Errorf("a day without its first hour: %v, %+v", wrong, e)
	}
}

func TestStretchesAndAbsences(t *testing.T) {
	at := func(text string) int64 { return wall(t, cairo, "24 "+text) }
	segments := []ledger.Segment{
		stay(t, cairo, "24 08:00", "24 08:30", "x.feed"), // before work
		stay(t, cairo, "24 09:10", "24 09:20", "x.inbox"),
		stay(t, cairo, "24 09:21", "24 09:30", "x.inbox"), // a look away
		stay(t, cairo, "24 09:30", "24 09:31", "x.feed"),
		stay(t, cairo, "24 09:31", "24 09:40", "x.inbox"),
		stay(t, cairo, "24 11:00", "24 12:00", "facebook.feed"), // 80 min of which nobody knows
		stay(t, cairo, "24 12:10", "24 12:20", "unknown.feed"),  // no place
		stay(t, cairo, "24 13:00", "24 13:30", "x.feed"),
		stay(t, cairo, "24 23:00", "25 01:00", "x.feed"), // to midnight
	}
	stretches := ledger.Stretches(segments, days(t, "24", "25"), places, nil)
	stretch := func(from, to string, minutes int64, platform string, role protocol.Role) protocol.Stretch {
		return protocol.Stretch{FromMs: at(from), ToMs: at(to), TotalMs: minutes * minMs, Platform: platform, Role: role}
	}
	last := stretch("23:00", "23:00", 60, "x", protocol.Feed)
	last.ToMs += hourMs
	want := []protocol.Stretch{
		stretch("08:00", "08:30", 30, "x", protocol.Feed),
		stretch("09:10", "09:30", 19, "x", protocol.Care),
		stretch("09:30", "09:31", 1, "x", protocol.Feed),
		stretch("09:31", "09:40", 9, "x", protocol.Care),
		stretch("11:00", "12:00", 60, "facebook", protocol.Feed),
		stretch("13:00", "13:30", 30, "x", protocol.Feed),
		last,
	}
	if diff := cmp.Diff(want, stretches); diff != "" {
		t.Errorf("stretches: -want +got:\n%s", diff)
	}

	phases := hours(t, saved{settings: weekdays("09:00-17:00")})(cairo, at("00:00"), at("23:59"))
	absences := func(entries ...protocol.Entry) (out []string) {
		for _, a := range ledger.Absences(stretches, entries, phases, 15*minMs) {
			out = append(out, clockOf(t, a.FromMs)+"-"+clockOf(t, a.ToMs))
		}
		return out
	}
	if diff := cmp.Diff([]string{"09:40-11:00", "12:00-13:00", "13:30-17:00"}, absences()); diff != "" {
		t.Errorf("absences: -want +got:\n%s", diff)
	}
	lunch := protocol.Entry{FromMs: at("12:00"), ToMs: at("12:50")} // it does not count
	meeting := protocol.Entry{FromMs: at("10:00"), ToMs: at("10:30"), Platform: protocol.Away}
	if diff := cmp.Diff([]string{"09:40-10:00", "10:30-11:00", "13:30-17:00"}, absences(lunch, meeting)); diff != "" {
		t.Errorf("absences with entries: -want +got:\n%s", diff)
	}
	named := protocol.Entry{FromMs: at("12:00"), ToMs: at("12:50"), Platform: protocol.Away, Seen: true}
	if diff := cmp.Diff(absences(), absences(named)); diff != "" {
		t.Errorf("absences with what was only named: -want +got:\n%s", diff)
	}
	if got := ledger.Absences([]protocol.Stretch{}, []protocol.Entry{lunch}, phases, 15*minMs); len(got) > 0 {
		t.Errorf("on a day off: %v", got)
	}
}

// What was seen has another name, and is as long as it was: so is each line of the day.
func TestStretchesNamedAnewAreAsLong(t *testing.T) {
	seen := []ledger.Segment{
		segment(0, 9*minMs, "x.feed", focused), segment(10*minMs, 20*minMs, "x.feed", watched), segment(30*minMs, 40*minMs, "x.feed", focused),
	}
	want := ledger.Stretches(seen, always, places, nil)
	got := ledger.Stretches(ledger.Amend(seen, []ledger.Entry{seenOf(1, 0, 20*minMs)}), always, places, nil)
	want[0].Platform, want[0].Role, want[0].Entry = got[0].Platform, got[0].Role, 1
	if diff := cmp.Diff(want, got); diff != "" || got[0].TotalMs != 19*minMs {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A minute in the middle of what was seen, or of a meeting, that does not count: a correction
// of what is around it must not have it count again.
func TestStretchesEndAtWhatDoesNotCount(t *testing.T) {
	seen := []ledger.Segment{segment(0, 20*minMs, "x.feed", focused)}
	meeting := saidOf(1, 0, 20*minMs, protocol.Admin)
	for name, tt := range map[string]struct {
		segments []ledger.Segment
		entries  []ledger.Entry
		want     []string
	}{
		"a minute of what was seen": {seen, []ledger.Entry{saidOf(1, 5*minMs, 6*minMs, "")}, []string{"0-5 of 0", "6-20 of 0"}},
		"a minute of a meeting":     {nil, []ledger.Entry{meeting, saidOf(2, 5*minMs, 6*minMs, "")}, []string{"0-5 of 1", "6-20 of 1"}},
		"two of them":               {seen, []ledger.Entry{saidOf(1, 5*minMs, 6*minMs, ""), saidOf(2, 7*minMs, 8*minMs, "")}, []string{"0-5 of 0", "6-7 of 0", "8-20 of 0"}},
		"what covers it no more":    {seen, []ledger.Entry{saidOf(1, 5*minMs, 6*minMs, ""), saidOf(2, 5*minMs, 6*minMs, protocol.Care)}, []string{"0-5 of 0", "5-6 of 2", "6-20 of 0"}},
		"a part of a pause":         {[]ledger.Segment{segment(0, 5*minMs, "x.feed", focused), segment(7*minMs, 20*minMs, "x.feed", focused)}, []ledger.Entry{saidOf(1, 6*minMs, 7*minMs, "")}, []string{"0-5 of 0", "7-20 of 0"}},
		"what ends where it begins": {seen, []ledger.Entry{saidOf(1, 20*minMs, 30*minMs, "")}, []string{"0-20 of 0"}},
	} {
		t.Run(name, func(t *testing.T) {
			var entries []protocol.Entry
			for _, e := range tt.entries {
				entries = append(entries, e.Entry)
			}
			var got []string
			for _, s := range ledger.Stretches(ledger.Amend(tt.segments, tt.entries), always, places, ledger.Uncounted(entries)) {
				got = append(got, fmt.Sprintf("%d-%d of %d", s.FromMs/minMs, s.ToMs/minMs, s.Entry))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestUncountedIsWhatLaterEntriesLeave(t *testing.T) {
	entry := func(number, fromMs, toMs int64, platform string) protocol.Entry {
		return protocol.Entry{Number: number, FromMs: fromMs, ToMs: toMs, Platform: platform}
	}
	named := entry(8, 0, 300, "x")
	named.Seen = true
	got := ledger.Uncounted([]protocol.Entry{
		entry(1, 0, 10, protocol.Away), entry(2, 50, 100, ""), entry(3, 5, 20, ""), entry(4, 60, 70, protocol.Away), entry(5, 15, 20, ""), entry(6, 200, 210, ""), entry(7, 200, 215, "x"), named,
	})
	want := []protocol.Uncounted{{FromMs: 5, ToMs: 15, Entry: 3}, {FromMs: 15, ToMs: 20, Entry: 5}, {FromMs: 50, ToMs: 60, Entry: 2}, {FromMs: 70, ToMs: 100, Entry: 2}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := ledger.Uncounted(nil); got == nil || len(got) > 0 {
		t.Errorf("of nothing: %v, want an empty list", got)
	}
}

func clockOf(t *testing.T, atMs int64) string {
	t.Helper()
	return time.UnixMilli(atMs).In(clocks(t, cairo)).Format("15:04")
}
