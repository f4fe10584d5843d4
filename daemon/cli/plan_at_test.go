package cli

import (
	"errors"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// It is Tuesday 24 November 2026, 20:00 in Cairo.
func TestATimeAsPeopleWriteIt(t *testing.T) {
	cairo := location("Africa/Cairo")
	now := time.Date(2026, 11, 24, 20, 0, 0, 0, cairo)
	for text, want := range map[string]string{
		"2026-11-17 22:10":          "Tue 17 Nov 2026, 22:10",
		"19:05":                     "Tue 24 Nov 2026, 19:05",
		"22:10":                     "Tue 24 Nov 2026, 22:10",
		" 9:05 ":                    "Tue 24 Nov 2026, 09:05",
		"tue 19:59":                 "Tue 24 Nov 2026, 19:59",
		"tue 22:10":                 "Tue 17 Nov 2026, 22:10",
		"Wed 22:10":                 "Wed 18 Nov 2026, 22:10",
		"monday 06:00":              "Mon 23 Nov 2026, 06:00",
		"2027-02-08 12:00":          "Mon 8 Feb 2027, 12:00",
		"2026-11-24T20:10:00Z":      "Tue 24 Nov 2026, 22:10",
		"2026-11-24T22:10:00+02:00": "Tue 24 Nov 2026, 22:10",
	} {
		at, err := parseAsked(text, now)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if ms, _, err := at.in(cairo); err != nil || day(ms, cairo) != want {
			t.Errorf("%q is %s, %v; want %s", text, day(ms, cairo), err, want)
		}
	}
	for _, text := range []string{"", "yesterday", "tue", "22", "25:10", "22:60", "2026-02-30 10:00", "2026-11-24", "tues 10:00", "tue 22:10 x", "2026-11-24T22:10"} {
		if _, err := parseAsked(text, now); !errors.Is(err, errUsage) {
			t.Errorf("%q: %v, want wrong use", text, err)
		}
	}
}

func TestATimeWhereClocksChange(t *testing.T) {
	berlin := location("Europe/Berlin")
	at, err := parseAsked("2026-03-29 02:30", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = at.in(berlin)
	known, _ := errors.AsType[hinted](err)
	if want := "clocks were set forward then; ask for 2026-03-29 03:00"; !errors.Is(err, errUsage) || known.hint != want {
		t.Errorf("%v, hint %q; want %q", err, known.hint, want)
	}
	if at, err = parseAsked("2026-10-25 02:30", time.Now()); err != nil {
		t.Fatal(err)
	}
	if ms, againMs, err := at.in(berlin); err != nil || againMs-ms != time.Hour.Milliseconds() {
		t.Errorf("%d and %d ms later, %v; want an hour", ms, againMs-ms, err)
	}
}

func TestPlanSaysWhyItIsWhatItIs(t *testing.T) {
	cairo := location("Africa/Cairo")
	at := func(day, hour, minute int) int64 {
		return time.Date(2026, 11, day, hour, minute, 0, 0, cairo).UnixMilli()
	}
	hours := &protocol.HoursRange{Kind: protocol.WeekHours, Range: "09:00-17:00", Date: "2026-11-24"}
	night := &protocol.HoursRange{Kind: protocol.NightHours, Range: "22:30-06:30", Date: "2026-11-24"}
	campaign := &protocol.HoursRange{Kind: protocol.ExceptionHours, Range: "20:00-23:00", Date: "2026-11-24", Exception: "Campaign"}
	dates := &protocol.ExceptionDates{Name: "Campaign", From: "2026-11-24", To: "2026-11-26"}
	all := func(feed, others protocol.Verdict) (list []protocol.RoleVerdict) {
		for _, role := range protocol.Roles() {
			verdict := feed
			if role == protocol.Community || role == protocol.Care {
				verdict = others
			}
			list = append(list, protocol.RoleVerdict{Role: role, Verdict: verdict})
		}
		return list
	}
	one := []protocol.RevisionInForce{{Revision: 3, SavedMs: at(20, 10, 0), Decided: true}}
	for name, tt := range map[string]struct {
		moment protocol.Moment
		want   string
	}{
		"in working hours": {
			protocol.Moment{AtMs: at(24, 10, 0), Phase: protocol.Work, Reason: protocol.PhaseReason{Kind: protocol.WeekHours, Hours: hours}, Settings: one, Started: true, Verdicts: all("open", "open")},
			`Tue 24 Nov 2026, 10:00 in Africa/Cairo: working hours
why       the hours 09:00-17:00 of Tue 24 Nov
open      all platforms
settings  revision 3, saved Fri 20 Nov 2026, 10:00
`,
		},
		"in a follow-up, while settings wait": {
			protocol.Moment{
				AtMs: at(24, 18, 5), Phase: protocol.Off, Reason: protocol.PhaseReason{Kind: protocol.NoHours, Before: hours, After: night},
				Settings: []protocol.RevisionInForce{
					{Revision: 3, SavedMs: at(20, 10, 0), Decided: true},
					{Revision: 4, SavedMs: at(24, 17, 30), OpensMs: at(25, 9, 0)},
				},
				Started: true, Verdicts: all("closed", "open"),
				Openings: []protocol.MomentOpening{{Kind: protocol.OpenedFollowUp, FromMs: at(24, 18, 0), UntilMs: at(24, 18, 10)}},
			},
			`Tue 24 Nov 2026, 18:05 in Africa/Cairo: off hours
why       outside all hours; after the hours 09:00-17:00 of Tue 24 Nov; before the night 22:30-06:30 of Tue 24 Nov
closed    Feed, Creating, Analytics, Ads, Settings and admin
open      Community, Messages and care
open by   follow-up from 18:00 to 18:10
settings  revision 3, saved Fri 20 Nov 2026, 10:00; this one decides
settings  revision 4, saved Tue 24 Nov 2026, 17:30; what it opens waits until Wed 25 Nov 2026, 09:00
`,
		},
		"at night, on call for one kind of work": {
			protocol.Moment{
				AtMs: at(24, 23, 0), Phase: protocol.Night, Reason: protocol.PhaseReason{Kind: protocol.NightHours, Hours: night}, Settings: one, Started: true,
				Verdicts: append(all("closed", "closed"),
					protocol.RoleVerdict{Platform: "x", Role: protocol.Community, Verdict: protocol.Open},
					protocol.RoleVerdict{Platform: "x", Role: protocol.Content, Verdict: protocol.Open}),
				Openings: []protocol.MomentOpening{{Kind: protocol.OpenedOnCall, FromMs: at(24, 22, 50), UntilMs: at(25, 0, 10), Reason: "Take a post down", Platform: "x", Role: protocol.Content}},
			},
			`Tue 24 Nov 2026, 23:00 in Africa/Cairo: night
why       the night 22:30-06:30 of Tue 24 Nov
closed    everything else
open      x Community, Creating
open by   on call from 22:50 to Wed 00:10 (x, Creating): Take a post down
settings  revision 3, saved Fri 20 Nov 2026, 10:00
`,
		},
		"by an exception, in the first week": {
			protocol.Moment{
				AtMs: at(24, 19, 0), Phase: protocol.Off, Reason: protocol.PhaseReason{Kind: protocol.NoHours, Exception: dates, Before: hours, After: campaign},
				Settings: one, Started: true, Verdicts: all("remind", "remind"),
			},
			`Tue 24 Nov 2026, 19:00 in Africa/Cairo: off hours
why                    outside the hours of the exception "Campaign" (2026-11-24 to 2026-11-26); after the hours 09:00-17:00 of Tue 24 Nov; before the hours 20:00-23:00 of Tue 24 Nov by the exception "Campaign"
open, with a reminder  all platforms
settings               revision 3, saved Fri 20 Nov 2026, 10:00
`,
		},
		"a day off, before Start": {
			protocol.Moment{
				AtMs: at(25, 12, 0), Phase: protocol.Off,
				Reason:   protocol.PhaseReason{Kind: protocol.ExceptionHours, Exception: &protocol.ExceptionDates{Name: "Holiday", From: "2026-11-25", To: "2026-11-25"}},
				Settings: one, Verdicts: all("closed", "closed"),
			},
			`Wed 25 Nov 2026, 12:00 in Africa/Cairo: off hours
why       no working hours by the exception "Holiday" (2026-11-25)
closed    all platforms
settings  revision 3, saved Fri 20 Nov 2026, 10:00
no browser closes anything before Start is pressed in it
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			tt.moment.Zone = "Africa/Cairo"
			got := printed(t, func(table *tabwriter.Writer) { printMoment(table, tt.moment, 0) })
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
