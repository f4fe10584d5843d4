package ical_test

import (
	"testing"
	"time"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
)

// BenchmarkImport reads the holidays of a country, 300 events of which some repeat; and
// the longest files that are read: of meetings, and of rules that no day fits.
func BenchmarkImport(b *testing.B) {
	meetings := calendar(manyEvents(1, "") + "\r\n" + meeting)
	for len(meetings) < ical.MaxBytes-len(meetings) {
		meetings += meetings
	}
	for name, file := range map[string]string{
		"holidays": calendar(manyEvents(280, ""), manyEvents(20, "RRULE:FREQ=YEARLY")),
		"meetings": meetings,
		"hopeless": calendar(manyEvents(20_000, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1")),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				_, _ = ical.Import([]byte(file), today, time.UTC, settings.Default()) // the last one is refused
			}
		})
	}
}

var meeting = event("UID:8f3e", "SUMMARY:Weekly call", "DTSTART;TZID=Europe/London:20261130T100000", "DTEND;TZID=Europe/London:20261130T110000",
	"RRULE:FREQ=WEEKLY", "DESCRIPTION:"+"every Monday at ten\\, as always", "ATTENDEE;CN=\"A: B\":mailto:a@example.org")

// BenchmarkExport writes two years.
func BenchmarkExport(b *testing.B) {
	hours := inCairo()
	hours.Zone = zone(b, "Africa/Cairo")
	hours.To = schedule.Date{Year: 2028, Month: time.October, Day: 28}
	for b.Loop() {
		if _, _, err := ical.Export(hours); err != nil {
			b.Fatal(err)
		}
	}
}
