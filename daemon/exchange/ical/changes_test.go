package ical_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// What is there stays where it is; what is new stands last, so that it wins.
func TestChangesOfTheSettings(t *testing.T) {
	short := protocol.Week{Sun: []string{"10:00-15:00"}}
	before := settings.Default()
	before.Exceptions = []protocol.Exception{
		{Name: "Eid", From: "2027-03-10", To: "2027-03-11"},
		{Name: "Ramadan", From: "2027-02-08", To: "2027-03-09", Work: short},
		{Name: "New Year", From: "2027-01-01", To: "2027-01-01"},
	}
	p, err := ical.Import([]byte(calendar(
		event("SUMMARY:Eid", "DTSTART;VALUE=DATE:20270310", "DURATION:P3D"),
		event("SUMMARY:Ramadan", "DTSTART;VALUE=DATE:20270208", "DURATION:P30D"),
		event("SUMMARY:New Year", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY"),
		event("SUMMARY:Founding Day", "DTSTART;VALUE=DATE:20270222"),
	)), today, zone(t, "Africa/Cairo"), before)
	if err != nil {
		t.Fatal(err)
	}
	wantChanges := []ical.Change{
		{Kind: ical.There, Name: "New Year", From: "2027-01-01", To: "2027-01-01"},
		{Kind: ical.Replaced, Name: "Ramadan", From: "2027-02-08", To: "2027-03-09", Was: &before.Exceptions[1]},
		{Kind: ical.New, Name: "Founding Day", From: "2027-02-22", To: "2027-02-22", Over: &before.Exceptions[1]},
		{Kind: ical.Replaced, Name: "Eid", From: "2027-03-10", To: "2027-03-12", Was: &before.Exceptions[0]},
		{Kind: ical.New, Name: "New Year", From: "2028-01-01", To: "2028-01-01"},
	}
	if diff := cmp.Diff(wantChanges, p.Changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	want := before
	want.Exceptions = []protocol.Exception{
		{Name: "Eid", From: "2027-03-10", To: "2027-03-12"},
		{Name: "Ramadan", From: "2027-02-08", To: "2027-03-09"},
		{Name: "New Year", From: "2027-01-01", To: "2027-01-01"},
		{Name: "Founding Day", From: "2027-02-22", To: "2027-02-22"},
		{Name: "New Year", From: "2028-01-01", To: "2028-01-01"},
	}
	if diff := cmp.Diff(want, p.Settings); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
}

// A second import of the same file changes nothing, also where 500 exceptions are there.
func TestImportAgain(t *testing.T) {
	file := []byte(calendar(event("SUMMARY:a", "DTSTART;VALUE=DATE:20261128", "RRULE:FREQ=DAILY;COUNT=500")))
	first, err := ical.Import(file, today, zone(t, "Africa/Cairo"), settings.Default())
	if err != nil {
		t.Fatal(err)
	}
	again, err := ical.Import(file, today, zone(t, "Africa/Cairo"), first.Settings)
	if err != nil {
		t.Fatal(err)
	}
	if first.Count(ical.New) != 500 || again.Count(ical.There) != 500 {
		t.Errorf("%d new, then %d there; want 500 both times", first.Count(ical.New), again.Count(ical.There))
	}
	if diff := cmp.Diff(first.Settings, again.Settings); diff != "" {
		t.Errorf("settings (-first +again):\n%s", diff)
	}
}
