package ical_test

import (
	"errors"
	"testing"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/settings"
)

// Whatever bytes come, the answer is a problem with a way out, or settings that can be
// used, in which nothing is left to import.
func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		calendar(event("UID:1", "SUMMARY:a\\,b", "DTSTART;VALUE=DATE:20270107", "DTEND;VALUE=DATE:20270109", "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=-1TH;COUNT=3;WKST=SU")),
		calendar(event("UID:1", "DTSTART;VALUE=DATE:20270107", "DURATION:P1W2DT3H", "RDATE;VALUE=PERIOD:20270201T000000Z/P1D,20270301", "EXDATE:20270301")),
		calendar(event("UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270107", "DTSTART:20270108", "STATUS:CANCELLED")),
		calendar(event("SUMMARY:\"", "DTSTART;TZID=\"a;b\":20270107T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,2TU;UNTIL=20280101T000000Z")),
		"\uFEFFBEGIN:VCALENDAR\n \n\tEND:VCALENDAR",
	} {
		f.Add([]byte(seed))
	}
	cairo := zone(f, "Africa/Cairo")
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := ical.Import(text, today, cairo, settings.Default())
		if err != nil {
			if problem, ok := errors.AsType[*ical.FileError](err); !ok || problem.Hint == "" || problem.What == "" {
				t.Errorf("%#v has no way out", err)
			}
			return
		}
		sameEverywhere(t, p)
		again, err := ical.Import(text, today, cairo, p.Settings)
		if err != nil || again.Count(ical.There) != len(p.Changes) {
			t.Errorf("%d changes, of which a second import finds %d there (%v)", len(p.Changes), again.Count(ical.There), err)
		}
	})
}

// sameEverywhere wants settings that can be written and read in both spellings.
func sameEverywhere(t *testing.T, p ical.Proposal) {
	t.Helper()
	if _, err := settings.ParseTOML(settings.FormatTOML(p.Settings)); err != nil {
		t.Errorf("as TOML: %v", err)
	}
	text, err := settings.FormatJSON(p.Settings)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := settings.ParseJSON(text); err != nil {
		t.Errorf("as JSON: %v", err)
	}
}
