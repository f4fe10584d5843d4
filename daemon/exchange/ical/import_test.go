package ical_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the tables do not depend on the computer

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// today is the day on which all files of these tests are imported.
var today = schedule.Date{Year: 2026, Month: time.November, Day: 28}

func zone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

// calendar puts lines between the first and the last one of a calendar.
func calendar(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

// event is an event of those lines.
func event(lines ...string) string {
	return "BEGIN:VEVENT\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT"
}

// told writes a proposal as the tables do.
func told(p ical.Proposal) string {
	var text strings.Builder
	for _, c := range p.Changes {
		fmt.Fprintf(&text, "%s %s", c.Kind, c.From)
		if c.To != c.From {
			fmt.Fprintf(&text, " to %s", c.To)
		}
		fmt.Fprintf(&text, " %s\n", c.Name)
	}
	alone := p.LeftAlone
	for i, n := range []int{alone.WithTimes, alone.Cancelled, alone.Past} {
		if n > 0 {
			fmt.Fprintf(&text, "%d %s\n", n, []string{"with times", "cancelled", "past"}[i])
		}
	}
	for _, u := range alone.Unread {
		fmt.Fprintf(&text, "line %d %s: %s\n", u.Line, u.Name, u.Why)
	}
	return text.String()
}

func TestImport(t *testing.T) {
	for name, tt := range map[string]struct{ file, want string }{
		"a single day": {
			calendar(event("SUMMARY:Coptic Christmas", "DTSTART;VALUE=DATE:20270107", "DTEND;VALUE=DATE:20270108")),
			"new 2027-01-07 Coptic Christmas\n",
		},
		"the end is the day after the last one": {
			calendar(event("SUMMARY:Eid al-Fitr", "DTSTART;VALUE=DATE:20270309", "DTEND;VALUE=DATE:20270313")),
			"new 2027-03-09 to 2027-03-12 Eid al-Fitr\n",
		},
		"for longer than anybody lives, and since long ago": {
			calendar(
				event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107", "DTEND;VALUE=DATE:99990101"),
				event("SUMMARY:b", "DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;INTERVAL=600"),
			),
			"new 2027-01-07 to 9998-12-31 a\nnew 2028-02-24 b\n",
		},
		"without an end it is one day": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 a\n",
		},
		"an end on its own day is one day": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107", "DTEND;VALUE=DATE:20270107")),
			"new 2027-01-07 a\n",
		},
		"a duration": {
			calendar(
				event("SUMMARY:days", "DTSTART;VALUE=DATE:20270107", "DURATION:P3D"),
				event("SUMMARY:weeks", "DTSTART;VALUE=DATE:20270201", "DURATION:P2W"),
				event("SUMMARY:hours", "DTSTART;VALUE=DATE:20270301", "DURATION:PT36H"),
			),
			"new 2027-01-07 to 2027-01-09 days\nnew 2027-02-01 to 2027-02-14 weeks\nnew 2027-03-01 to 2027-03-02 hours\n",
		},
		"a date without VALUE=DATE": {
			calendar(event("SUMMARY:a", "DTSTART:20270107")),
			"new 2027-01-07 a\n",
		},
		"times are not days off, even those from midnight to midnight": {
			calendar(
				event("SUMMARY:a", "DTSTART;TZID=Europe/London:20261225T090000", "DTEND;TZID=Europe/London:20261225T100000"),
				event("SUMMARY:b", "DTSTART;TZID=Europe/London:20261225T000000", "DTEND;TZID=Europe/London:20261226T000000"),
				event("SUMMARY:c", "DTSTART:20261225T000000Z", "DTEND:20261226T000000Z"),
			),
			"3 with times\n",
		},
		"whole days that Exchange writes with times": {
			calendar(
				event("SUMMARY:local", "DTSTART;TZID=Egypt Standard Time:20270107T000000", "DTEND;TZID=Egypt Standard Time:20270109T000000",
					"X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
				event("SUMMARY:instants", "DTSTART:20270131T220000Z", "DTEND:20270201T220000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
					"RRULE:FREQ=YEARLY;UNTIL=20280131T220000Z"),
				event("SUMMARY:elsewhere", "DTSTART:20270131T230000Z", "DTEND:20270201T230000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
				event("SUMMARY:a meeting", "DTSTART:20270131T220000Z", "DTEND:20270201T220000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE"),
			),
			"new 2027-01-07 to 2027-01-08 local\nnew 2027-02-01 instants\nnew 2028-02-01 instants\n2 with times\n",
		},
		"cancelled": {
			calendar(event("SUMMARY:a", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20270107"), event("SUMMARY:b", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 b\n1 cancelled\n",
		},
		"past, and partly past": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20261127"), event("SUMMARY:b", "DTSTART;VALUE=DATE:20261127", "DURATION:P2D"), event("SUMMARY:c", "DTSTART;VALUE=DATE:20261128")),
			"new 2026-11-27 to 2026-11-28 b\nnew 2026-11-28 c\n1 past\n",
		},
		"every year, for two years": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:19700107", "RRULE:FREQ=YEARLY")),
			"new 2027-01-07 a\nnew 2028-01-07 a\n",
		},
		"the fourth Thursday of November": {
			calendar(event("SUMMARY:Thanksgiving", "DTSTART;VALUE=DATE:20201126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")),
			"new 2027-11-25 Thanksgiving\nnew 2028-11-23 Thanksgiving\n",
		},
		"so many times, and until a day": {
			calendar(
				event("SUMMARY:count", "DTSTART;VALUE=DATE:20240107", "RRULE:FREQ=YEARLY;COUNT=4"),
				event("SUMMARY:until", "DTSTART;VALUE=DATE:20240107", "RRULE:FREQ=YEARLY;UNTIL=20270107"),
				event("SUMMARY:over", "DTSTART;VALUE=DATE:20240107", "RRULE:FREQ=YEARLY;UNTIL=20270106"),
			),
			"new 2027-01-07 count\nnew 2027-01-07 until\n1 past\n",
		},
		"days by name, days except": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY;COUNT=3",
				"RDATE;VALUE=DATE:20270201,20270202", "RDATE;VALUE=DATE:20350101",
				"EXDATE;VALUE=DATE:20270102", "EXDATE:20270202T000000Z")),
			"new 2027-01-01 a\nnew 2027-01-03 a\nnew 2027-02-01 a\n",
		},
		"one day of many was moved, another called off": {
			calendar(
				event("UID:1", "SUMMARY:a", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY"),
				event("UID:1", "SUMMARY:a moved", "RECURRENCE-ID;VALUE=DATE:20270101", "DTSTART;VALUE=DATE:20270103"),
				event("UID:1", "SUMMARY:a", "RECURRENCE-ID;VALUE=DATE:20280101", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20280101"),
				event("UID:2", "SUMMARY:b", "DTSTART;VALUE=DATE:20270101"),
			),
			"new 2027-01-01 b\nnew 2027-01-03 a moved\n1 cancelled\n",
		},
		"a way to repeat that is not read": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY;BYWEEKNO=20")),
			"line 3 a: it repeats in a way that is not read: by BYWEEKNO\n",
		},
		"other parts, and an alarm in an event": {
			calendar("BEGIN:VTODO", "SUMMARY:no", "DTSTART;VALUE=DATE:20270101", "END:VTODO",
				event("SUMMARY:a", "DTSTART;VALUE=DATE:20270101", "BEGIN:VALARM", "SUMMARY:no", "DURATION:P9D", "END:VALARM")),
			"new 2027-01-01 a\n",
		},
		"folded lines": {
			"\uFEFF" + calendar(event("SUMMARY:Yawm al-\r\n\tmar\r\n  at", "DTSTART;\r\n VALUE=DATE:2027\r\n 0308")),
			"new 2027-03-08 Yawm al-mar at\n",
		},
		"a fold in the middle of a letter": {
			calendar(event("SUMMARY:عيد الفط\xd8\r\n \xb1", "DTSTART;VALUE=DATE:20270310")),
			"new 2027-03-10 عيد الفطر\n",
		},
		"LF alone, empty lines, small letters": {
			"begin:vcalendar\n\nbegin:vevent\nsummary;language=en:a\ndtstart;value=date:20270107\nend:vevent\nend:vcalendar",
			"new 2027-01-07 a\n",
		},
		"what cannot be seen in a name": {
			calendar(event("SUMMARY:a\\nb\x00\x1b[31m\u202ec\\, \xffd\u2028", "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 a b [31mc, \uFFFDd\n",
		},
		"a name that is too long": {
			calendar(event("SUMMARY:"+strings.Repeat("ع", 120), "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 " + strings.Repeat("ع", 99) + "…\n",
		},
		"a name is not cut inside a letter": {
			calendar(event("SUMMARY:"+strings.Repeat("e", 98)+"e\u0301👩\u200d💻", "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 " + strings.Repeat("e", 98) + "…\n",
		},
		"twice in a file": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107"), event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107", "DURATION:P2D")),
			"new 2027-01-07 to 2027-01-08 a\n",
		},
		"two calendars in a file": {
			calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20270107")) + calendar(event("SUMMARY:b", "DTSTART;VALUE=DATE:20270108")),
			"new 2027-01-07 a\nnew 2027-01-08 b\n",
		},
		"pictures in lines that are not read": {
			calendar(event("ATTACH;ENCODING=BASE64:"+strings.Repeat("A", 300<<10), "SUMMARY:a", "DTSTART;VALUE=DATE:20270107")),
			"new 2027-01-07 a\n",
		},
		"no events": {calendar("X-WR-CALNAME:a"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := ical.Import([]byte(tt.file), today, zone(t, "Africa/Cairo"), settings.Default())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, told(p)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if err := settings.Validate(p.Settings).Err(); err != nil {
				t.Errorf("the settings that it proposes: %v", err)
			}
		})
	}
}

func TestImportRefuses(t *testing.T) {
	dayOff := func(lines ...string) string {
		return calendar(event(append([]string{"SUMMARY:Eid", "DTSTART;VALUE=DATE:20270107"}, lines...)...))
	}
	for name, tt := range map[string]struct{ file, want string }{
		"nothing":               {"", "there is no calendar in it"},
		"a web page":            {"<!DOCTYPE html>\n<html>", "line 1: here a calendar would begin, with BEGIN:VCALENDAR"},
		"something behind it":   {calendar() + "and so on", "line 5: here a calendar would begin, with BEGIN:VCALENDAR"},
		"a broken line":         {dayOff("this is no line"), "line 6: this is not a line of a calendar"},
		"a file cut off":        {strings.TrimSuffix(dayOff(), "END:VEVENT\r\nEND:VCALENDAR\r\n"), `the file ends in the middle of "VEVENT"`},
		"another end":           {calendar("BEGIN:VEVENT", "END:VTODO"), `line 4: "VTODO" ends here, but "VEVENT" is open`},
		"too deep":              {strings.Repeat("BEGIN:VCALENDAR\n", 600_000), "line 9: the parts of the calendar lie too deep in one another"},
		"no beginning":          {calendar(event("SUMMARY:Eid")), `line 3, event "Eid": the event does not say when it begins`},
		"no such date":          {calendar(event("SUMMARY:Eid", "DTSTART;VALUE=DATE:20270230")), `line 5, event "Eid": "20270230" is not a date such as 20261225`},
		"a date with hyphens":   {calendar(event("SUMMARY:Eid", "DTSTART:2027-02-03")), `line 5, event "Eid": "2027-02-03" is not a date such as 20261225`},
		"no such time":          {calendar(event("SUMMARY:Eid", "DTSTART:20270203T2500")), `line 5, event "Eid": "20270203T2500" is not a date such as 20261225`},
		"an end before":         {dayOff("DTEND;VALUE=DATE:20270106"), `line 6, event "Eid": the event ends before it begins`},
		"no such end":           {dayOff("DTEND;VALUE=DATE:soon"), `line 6, event "Eid": "soon" is not a date such as 20261225`},
		"no such duration":      {dayOff("DURATION:P"), `line 6, event "Eid": "P" is not a duration such as P1D`},
		"longer than calendars": {calendar(event("SUMMARY:Eid", "DTSTART;VALUE=DATE:99991231", "DURATION:P2D")), `line 3, event "Eid": the event lasts longer than calendars go`},
		"no such period":        {dayOff("RRULE:FREQ=SOMETIMES"), `line 6, event "Eid": "FREQ=SOMETIMES" is not part of a rule`},
		"no period":             {dayOff("RRULE:COUNT=3"), `line 6, event "Eid": "COUNT=3" does not say how often, as in FREQ=YEARLY`},
		"no such number":        {dayOff("RRULE:FREQ=DAILY;INTERVAL=0"), `line 6, event "Eid": "0" is not a number from 1 to 9999`},
		"no such weekday":       {dayOff("RRULE:FREQ=WEEKLY;BYDAY=MI"), `line 6, event "Eid": "MI" is not a day such as MO or 2MO`},
		"the zeroth day":        {dayOff("RRULE:FREQ=MONTHLY;BYMONTHDAY=0"), `line 6, event "Eid": "0" has a 0, and counting begins at 1`},
		"no such exception":     {dayOff("EXDATE:20270108,never"), `line 6, event "Eid": "never" is not a date such as 20261225`},
		"parameters of a line":  {dayOff("EXDATE;VALUE:20270108"), "line 6: the line's parameters cannot be read"},
		"no value":              {dayOff(`EXDATE;X="20270108`), "line 6: the line has no value, or parameters without an end"},
		"a line without end":    {dayOff("RDATE:" + strings.Repeat("20270108,", 40_000)), "line 6: the line is 360006 bytes long, and at most 262144 are read"},
		"50 MB":                 {strings.Repeat("BEGIN:VCALENDAR\n", 50<<20/16), "the calendar has 50 MiB, and at most 10 are read"},
		"a byte too long":       {strings.Repeat("\n", 10<<20+1), "the calendar has 11 MiB, and at most 10 are read"},
		"more than the settings hold": {
			dayOff("RRULE:FREQ=DAILY;COUNT=10000"),
			"692 days off, beside the 2 exceptions that are there (1 of them past), are more than the 500 exceptions that the settings can hold",
		},
		"more than anybody would count": {
			calendar(manyEvents(11_000, "RRULE:FREQ=YEARLY")),
			"more than 10000 days off, are more than the 500 exceptions that the settings can hold",
		},
		"more than can be followed": {
			calendar(manyEvents(20_000, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1")),
			`line 45501, event "e9099": this event and those before it repeat too often to be followed`,
		},
		"longer than a message": {
			calendar(manyEvents(450, "COMMENT:"+strings.Repeat("ع", 70))),
			"with these days off, the document is 92572 bytes long, and at most 64512 can be sent to browsers",
		},
	} {
		t.Run(name, func(t *testing.T) {
			before := settings.Default()
			before.Exceptions = []protocol.Exception{
				{Name: "old", From: "2026-01-01", To: "2026-01-02"}, {Name: "Ramadan", From: "2027-02-08", To: "2027-03-09"},
			}
			_, err := ical.Import([]byte(tt.file), today, time.UTC, before)
			problem, ok := errors.AsType[*ical.FileError](err)
			if !ok {
				t.Fatalf("%v, want a problem", err)
			}
			if diff := cmp.Diff(tt.want, problem.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if problem.Hint == "" {
				t.Error("no way out")
			}
			if len(before.Exceptions) != 2 {
				t.Errorf("the settings have changed: %v", before.Exceptions)
			}
		})
	}
}

// manyEvents is so many events of one day each, with a line of their own.
func manyEvents(n int, extra string) string {
	var events []string
	for i := range n {
		name := "e" + fmt.Sprint(i)
		if text, ok := strings.CutPrefix(extra, "COMMENT:"); ok {
			name += text
		}
		events = append(events, event("SUMMARY:"+name, "DTSTART;VALUE=DATE:20261228", extra))
	}
	return strings.Join(events, "\r\n")
}
