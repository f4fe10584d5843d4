package ical_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

var update = flag.Bool("update", false, "write the golden files anew")

// inCairo is a week in which Cairo puts its clocks back, on the night to 30 October,
// with days off in it.
func inCairo() ical.Hours {
	s := settings.Default()
	s.Night = "23:30-06:30"
	s.Exceptions = []protocol.Exception{
		{Name: "إجازة نهاية الربع، \"طويلة\"; لمراجعة الأعمال كلها مع الفريق قبل بداية الموسم", From: "2026-10-28", To: "2026-10-31"},
		{Name: "a deadline", From: "2026-10-30", To: "2026-10-30", Work: protocol.Week{Fri: []string{"10:00-12:00"}}},
		{From: "2026-11-01", To: "2026-11-01"},
	}
	return ical.Hours{
		Settings: s, Revision: 7, Owner: "b7e1",
		From:  schedule.Date{Year: 2026, Month: time.October, Day: 29},
		To:    schedule.Date{Year: 2026, Month: time.November, Day: 2},
		NowMs: time.Date(2026, time.October, 29, 8, 30, 0, 0, time.UTC).UnixMilli(),
		Texts: ical.Texts{Calendar: "خارج الدوام", Off: "خارج الدوام", Night: "ليل", DayOff: "يوم عطلة"},
	}
}

func TestExport(t *testing.T) {
	hours := inCairo()
	hours.Zone = zone(t, "Africa/Cairo")
	got, events, err := ical.Export(hours)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(got, []byte("BEGIN:VEVENT")); n != events {
		t.Errorf("%d events, and it says %d", n, events)
	}
	checkLines(t, string(got))
	got = bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n"))
	golden := filepath.Join("testdata", "cairo.ics")
	if *update {
		if err := os.WriteFile(golden, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What begins or ends at a wall time that the clocks show twice has none in a calendar.
func TestTimesThatShowTwice(t *testing.T) {
	hours := inCairo()
	hours.Zone = zone(t, "Europe/London")
	hours.Settings.Night = "22:30-01:30"
	hours.From, hours.To = schedule.Date{Year: 2026, Month: time.October, Day: 25}, schedule.Date{Year: 2026, Month: time.October, Day: 26}
	text, _, err := ical.Export(hours)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"DTSTART:20261024T213000Z\r\nDTEND:20261025T013000Z\r\n",                                     // the night
		"DTSTART:20261025T013000Z\r\nDTEND:20261025T223000Z\r\n",                                     // the day after it
		"DTSTART;TZID=Europe/London:20261025T223000\r\nDTEND;TZID=Europe/London:20261026T013000\r\n", // the next night
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no event has\n%sin\n%s", want, text)
		}
	}
}

// checkLines wants lines of at most 75 bytes that end in CRLF and break no letter.
func checkLines(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		content, ended := strings.CutSuffix(line, "\r\n")
		if !ended || len(content) > 75 || !utf8.ValidString(content) || strings.ContainsAny(content, "\r\n") {
			t.Errorf("%q is no line of a calendar", line)
		}
	}
}

// What was exported comes back: the days off are there already, and the rest is times.
func TestImportOfAnExport(t *testing.T) {
	hours := inCairo()
	hours.Zone = zone(t, "Africa/Cairo")
	text, _, err := ical.Export(hours)
	if err != nil {
		t.Fatal(err)
	}
	p, err := ical.Import(text, schedule.Date{Year: 2026, Month: time.October, Day: 29}, hours.Zone, hours.Settings)
	if err != nil {
		t.Fatal(err)
	}
	want := `replaced 2026-10-28 to 2026-10-29 إجازة نهاية الربع، "طويلة"; لمراجعة الأعمال كلها مع الفريق قبل بداية الموسم
new 2026-10-31 إجازة نهاية الربع، "طويلة"; لمراجعة الأعمال كلها مع الفريق قبل بداية الموسم
new 2026-11-01 يوم عطلة
10 with times
`
	if diff := cmp.Diff(want, told(p)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// An event is the same one in a file of another day, and of other hours.
func TestEventsKeepTheirNames(t *testing.T) {
	before := inCairo()
	before.Zone = zone(t, "Africa/Cairo")
	after := before
	after.From, after.To, after.NowMs = before.From.AddDays(1), before.To.AddDays(1), before.NowMs+24*3_600_000
	after.Settings.Night = "22:00-06:00"
	names, later := uids(t, before), uids(t, after)
	shared := 0
	for name := range later {
		if names[name] {
			shared++
		}
	}
	if len(names) != len(later) || len(names)-shared > 3 { // those of the day that is over
		t.Errorf("of %d events %d have kept their names:\n%v\n%v", len(names), shared, names, later)
	}
}

func uids(t *testing.T, hours ical.Hours) map[string]bool {
	t.Helper()
	text, events, err := ical.Export(hours)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if name, ok := strings.CutPrefix(line, "UID:"); ok {
			names[name] = true
		}
	}
	if len(names) != events {
		t.Errorf("%d events have %d names", events, len(names))
	}
	return names
}
