package schedule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Cairo, two hours east of Greenwich in November 2026; the 24th is a Tuesday.
func TestWhyItIsWhatItIs(t *testing.T) {
	cairo := zone(t, "Africa/Cairo")
	settings := protocol.Settings{
		Night: "22:30-06:30",
		Work:  protocol.Week{Mon: []string{"09:00-17:00"}, Tue: []string{"09:00-13:00", "14:00-23:00"}, Wed: []string{"10:00-16:00"}},
		Exceptions: []protocol.Exception{
			{Name: "Campaign", From: "2026-11-25", To: "2026-11-26", Work: protocol.Week{Thu: []string{"20:00-22:00"}}},
		},
	}
	for name, tt := range map[string]struct {
		at, phase, kind, holds, before, after, exception string
	}{
		"in the hours of a weekday":        {at: "2026-11-24T08:00Z", phase: "work", kind: "week", holds: "week 09:00-13:00 of 2026-11-24"},
		"the last instant before a break":  {at: "2026-11-24T10:59Z", phase: "work", kind: "week", holds: "week 09:00-13:00 of 2026-11-24"},
		"in the break":                     {at: "2026-11-24T11:00Z", phase: "off", kind: "none", before: "week 09:00-13:00 of 2026-11-24", after: "week 14:00-23:00 of 2026-11-24"},
		"night, although there is work":    {at: "2026-11-24T20:40Z", phase: "night", kind: "night", holds: "night 22:30-06:30 of 2026-11-24"},
		"after midnight it is yesterday's": {at: "2026-11-25T01:00Z", phase: "night", kind: "night", holds: "night 22:30-06:30 of 2026-11-24"},
		"off by an exception":              {at: "2026-11-25T09:00Z", phase: "off", kind: "exception", before: "night 22:30-06:30 of 2026-11-24", after: "night 22:30-06:30 of 2026-11-25", exception: "Campaign"},
		"work by an exception":             {at: "2026-11-26T18:30Z", phase: "work", kind: "exception", holds: "exception 20:00-22:00 of 2026-11-26", exception: "Campaign"},
		"outside an exception's hours":     {at: "2026-11-26T17:00Z", phase: "off", kind: "none", before: "night 22:30-06:30 of 2026-11-25", after: "exception 20:00-22:00 of 2026-11-26", exception: "Campaign"},
		"a day without hours":              {at: "2026-11-28T12:00Z", phase: "off", kind: "none", before: "night 22:30-06:30 of 2026-11-27", after: "night 22:30-06:30 of 2026-11-28"},
	} {
		t.Run(name, func(t *testing.T) {
			phase, reason := compile(t, settings).Why(cairo, utc(t, tt.at))
			got := tt
			got.phase, got.kind = string(phase), string(reason.Kind)
			got.holds, got.before, got.after, got.exception = named(reason.Hours), named(reason.Before), named(reason.After), ""
			if reason.Exception != nil {
				got.exception = reason.Exception.Name
			}
			if got != tt {
				t.Errorf("got %+v, want %+v", got, tt)
			}
		})
	}
}

func named(r *protocol.HoursRange) string {
	if r == nil {
		return ""
	}
	return string(r.Kind) + " " + r.Range + " of " + r.Date
}

func TestWhyOffWithoutAnyHoursHasNothingAround(t *testing.T) {
	phase, reason := compile(t, protocol.Settings{}).Why(zone(t, "UTC"), utc(t, "2026-11-24T11:00Z"))
	if diff := cmp.Diff(protocol.PhaseReason{Kind: protocol.NoHours}, reason); phase != protocol.Off || diff != "" {
		t.Errorf("%s (-want +got):\n%s", phase, diff)
	}
}

// Whatever the hours, the zone and the instant: why and the phases agree, and the
// reason holds the instant, or lies on both sides of it, at the ends of the phase.
func TestWhyAgreesWithThePhases(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		atMs := rapid.Int64Range(fromMs, toMs-1).Draw(t, "at")
		if rapid.Bool().Draw(t, "where a phase begins") {
			atMs = rapid.SampledFrom(hours.Phases(loc, fromMs, toMs)).Draw(t, "phase").FromMs
		}
		want, _ := (protocol.Plan{Phases: hours.Phases(loc, fromMs, toMs)}).PhaseAt(atMs)
		phase, reason := hours.Why(loc, atMs)
		if phase != want.Phase {
			t.Fatalf("at %s it is %s because of %+v, and the phases say %s", show(atMs), phase, reason, want.Phase)
		}
		if holds := reason.Hours; holds != nil && (atMs < holds.FromMs || holds.ToMs <= atMs) {
			t.Fatalf("%s lies outside of %s", show(atMs), named(holds))
		}
		if (reason.Hours == nil) != (phase == protocol.Off) {
			t.Fatalf("%s because of %s", phase, named(reason.Hours))
		}
		if b := reason.Before; phase == protocol.Off && b != nil && want.FromMs > fromMs && b.ToMs != want.FromMs {
			t.Fatalf("off since %s, and %s ended at %s", show(want.FromMs), named(b), show(b.ToMs))
		}
		if a := reason.After; phase == protocol.Off && a != nil && want.ToMs < toMs && a.FromMs != want.ToMs {
			t.Fatalf("off until %s, and %s begins at %s", show(want.ToMs), named(a), show(a.FromMs))
		}
	})
}

// While a document waits, the stricter one decides; where they are alike the newer.
func TestWhyOfTwoDocumentsTheStricterDecides(t *testing.T) {
	utcZone := zone(t, "UTC")
	old := schedule.Document{Revision: 1, Hours: compile(t, protocol.Settings{Work: everyDay("09:00-17:00")}), Location: utcZone}
	young := schedule.Document{
		Revision: 2, Hours: compile(t, protocol.Settings{Work: everyDay("12:00-20:00")}), Location: utcZone,
		SavedMs: utc(t, "2026-11-23T20:00Z"), FullMs: utc(t, "2026-11-25T09:00Z"),
	}
	for at, want := range map[string]int64{
		"2026-11-23T19:59Z": 1, // not yet saved
		"2026-11-24T10:00Z": 2, // off by the new one only
		"2026-11-24T13:00Z": 2, // work by both
		"2026-11-24T18:00Z": 1, // off by the old one only
		"2026-11-25T18:00Z": 2, // which is over
	} {
		atMs := utc(t, at)
		both := schedule.InForce{old, young}
		phase, _, decided := both.Why(atMs)
		if decided.Revision != want {
			t.Errorf("at %s revision %d decided, want %d", at, decided.Revision, want)
		}
		if got := both.Phases(atMs, atMs+1)[0].Phase; got != phase {
			t.Errorf("at %s it is %s, and the phases say %s", at, phase, got)
		}
	}
}
