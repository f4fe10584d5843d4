package ledger_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

const (
	cairo  = "Africa/Cairo"
	london = "Europe/London"
	minMs  = int64(60_000)
)

// wall is an instant in November 2026, when Cairo is two hours east of Greenwich and
// London is not: wall(t, cairo, "24 17:00"). The 24th is a Tuesday.
func wall(t *testing.T, zone, text string) int64 {
	t.Helper()
	at, err := time.ParseInLocation("2 15:04 1 2006", text+" 11 2026", clocks(t, zone))
	if err != nil {
		t.Fatal(err)
	}
	return at.UnixMilli()
}

func clocks(t *testing.T, zone string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// stay is attention to a place from one wall time to another in its zone.
func stay(t *testing.T, zone, from, to, rule string) ledger.Segment {
	t.Helper()
	return ledger.Segment{FromMs: wall(t, zone, from), ToMs: wall(t, zone, to), Rule: rule, Zone: zone, Attention: focused}
}

// saved is a document and since when it counts.
type saved struct {
	atMs, fullMs int64
	settings     protocol.Settings
}

// hours are the phases by documents for somebody in a zone.
func hours(t *testing.T, documents ...saved) func(zone string, fromMs, toMs int64) []protocol.PhaseRange {
	t.Helper()
	return func(zone string, fromMs, toMs int64) []protocol.PhaseRange {
		var all schedule.InForce
		for _, d := range documents {
			compiled, err := schedule.Compile(d.settings)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, schedule.Document{Hours: compiled, Location: clocks(t, zone), SavedMs: d.atMs, FullMs: d.fullMs})
		}
		return all.Phases(fromMs, toMs)
	}
}

func weekdays(ranges ...string) protocol.Settings {
	return protocol.Settings{
		Night: "22:30-06:30",
		Work:  protocol.Week{Mon: ranges, Tue: ranges, Wed: ranges, Thu: ranges, Fri: ranges},
	}
}

func TestOvertimeIsWhatFallsInOffHoursAndNights(t *testing.T) {
	nineToFive := weekdays("09:00-17:00")
	holiday := nineToFive
	holiday.Exceptions = []protocol.Exception{{Name: "Holiday", From: "2026-11-24", To: "2026-11-24"}}
	for name, tt := range map[string]struct {
		segments []ledger.Segment
		phases   func(zone string, fromMs, toMs int64) []protocol.PhaseRange
		minutes  int64
	}{
		"working hours are none":        {[]ledger.Segment{stay(t, cairo, "24 09:00", "24 17:00", "x.feed")}, hours(t, saved{settings: nineToFive}), 0},
		"a stretch over their end":      {[]ledger.Segment{stay(t, cairo, "24 16:50", "24 17:20", "x.feed")}, hours(t, saved{settings: nineToFive}), 20},
		"a stretch over their start":    {[]ledger.Segment{stay(t, cairo, "24 08:50", "24 09:20", "x.feed")}, hours(t, saved{settings: nineToFive}), 10},
		"into the night":                {[]ledger.Segment{stay(t, cairo, "24 22:20", "24 22:40", "x.feed")}, hours(t, saved{settings: nineToFive}), 20},
		"night, although there is work": {[]ledger.Segment{stay(t, cairo, "24 22:20", "24 22:40", "x.feed")}, hours(t, saved{settings: weekdays("20:00-24:00")}), 10},
		"around a whole day":            {[]ledger.Segment{stay(t, cairo, "24 08:00", "24 18:00", "x.feed")}, hours(t, saved{settings: nineToFive}), 120},
		"a day off by an exception":     {[]ledger.Segment{stay(t, cairo, "24 11:00", "24 12:00", "x.feed")}, hours(t, saved{settings: holiday}), 60},
		"a day without hours":           {[]ledger.Segment{stay(t, cairo, "28 11:00", "28 12:00", "x.feed")}, hours(t, saved{settings: nineToFive}), 60},
		"settings that change at noon": {
			[]ledger.Segment{stay(t, cairo, "24 11:00", "24 14:00", "x.feed")},
			hours(t, saved{settings: nineToFive}, saved{atMs: wall(t, cairo, "24 12:00"), settings: weekdays("13:00-18:00")}), 60, // 12 to 13
		},
		"what opens more has to wait": {
			[]ledger.Segment{stay(t, cairo, "24 18:00", "24 19:00", "x.feed"), stay(t, cairo, "25 18:00", "25 19:00", "x.feed")},
			hours(t, saved{settings: nineToFive}, saved{
				atMs: wall(t, cairo, "24 12:00"), fullMs: wall(t, cairo, "25 09:00"), settings: weekdays("09:00-20:00"),
			}), 60, // the first evening's
		},
		"each by the clock of its own zone": { // 16:30 to 17:30 there, which is 18:30 to 19:30 in Cairo
			[]ledger.Segment{stay(t, cairo, "24 16:30", "24 17:30", "x.feed"), stay(t, london, "24 16:30", "24 17:30", "x.feed")},
			hours(t, saved{settings: nineToFive}), 60,
		},
		"a rule that is not known is left out, as in the total": {
			[]ledger.Segment{stay(t, cairo, "24 18:00", "24 19:00", "unknown.feed")}, hours(t, saved{settings: nineToFive}), 0,
		},
	} {
		t.Run(name, func(t *testing.T) {
			want := protocol.Overtime{TotalMs: tt.minutes * minMs, OnCalls: []protocol.OnCallTime{}}
			got := sum(tt.segments, days(t, "22", "30"), booked{phases: tt.phases}).Overtime(places, nil)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%d min, want %d (-want +got):\n%s", got.TotalMs/minMs, tt.minutes, diff)
			}
		})
	}
}

// days are local dates of November 2026, the last one not included, in any zone.
func days(t *testing.T, from, to string) func(zone string) (int64, int64) {
	t.Helper()
	return func(zone string) (int64, int64) { return wall(t, zone, from+" 00:00"), wall(t, zone, to+" 00:00") }
}

func TestOvertimeIsCutToTheDaysAskedFor(t *testing.T) {
	segments := []ledger.Segment{stay(t, cairo, "24 23:00", "25 01:00", "x.feed")}
	by := booked{phases: hours(t, saved{settings: weekdays("09:00-17:00")})}
	got := sum(segments, days(t, "24", "25"), by).Overtime(places, nil)
	if got.TotalMs != 60*minMs {
		t.Errorf("%d min, want 60", got.TotalMs/minMs)
	}
}

func TestOvertimeByWhatOpenedIt(t *testing.T) {
	opening := func(kind budget.OpeningKind, from, to string) budget.Opening {
		return budget.Opening{Kind: kind, FromMs: wall(t, cairo, from), UntilMs: wall(t, cairo, to), Over: true}
	}
	followUp := opening(budget.OpenedFollowUp, "24 18:00", "24 18:30")
	all := opening(budget.OpenedOnCall, "24 18:20", "24 19:20")
	all.Reason = "The shop is down"
	narrow := opening(budget.OpenedOnCall, "24 20:00", "24 20:30")
	narrow.Reason, narrow.Platform, narrow.Role = "Take a post down", "x", protocol.Content
	segments := []ledger.Segment{
		stay(t, cairo, "24 16:30", "24 17:10", "x.inbox"), // 10 of off hours, opened by nothing
		stay(t, cairo, "24 17:55", "24 18:40", "x.inbox"), // 30 of the follow-up, and then 10 on call
		stay(t, cairo, "24 18:50", "24 19:00", "x.feed"),  // 10 on call
		stay(t, cairo, "24 20:00", "24 20:05", "x.feed"),  // not what was opened
		stay(t, cairo, "24 20:05", "24 20:12", "x.content"),
		stay(t, cairo, "24 20:12", "24 20:20", "facebook.content"), // nor is this
		stay(t, cairo, "24 20:25", "24 20:35", "x.content"),        // on call to 20:30, and then after a wait
	}
	waited := opening(budget.OpenedDelay, "24 20:20", "24 20:50")
	waited.Reason, waited.Platform = "A parcel is lost", "x"
	want := protocol.Overtime{
		TotalMs: 95 * minMs, FollowUpMs: 30 * minMs, OnCallMs: 32 * minMs, DelayMs: 5 * minMs,
		OnCalls: []protocol.OnCallTime{
			{FromMs: all.FromMs, UntilMs: all.UntilMs, Reason: all.Reason, TotalMs: 20 * minMs},
			{
				FromMs: narrow.FromMs, UntilMs: narrow.UntilMs, Reason: narrow.Reason,
				Platform: "x", Role: protocol.Content, TotalMs: 12 * minMs,
			},
		},
		Delays: []protocol.OnCallTime{
			{FromMs: waited.FromMs, UntilMs: waited.UntilMs, Reason: waited.Reason, Platform: "x", TotalMs: 5 * minMs},
		},
	}
	openings := numbered(waited, all, narrow, followUp)
	by := booked{hours(t, saved{settings: weekdays("09:00-17:00")}), openings}
	got := sum(segments, days(t, "24", "25"), by).Overtime(places, openings)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// numbered gives openings the numbers under which they are kept.
func numbered(openings ...budget.Opening) []budget.Opening {
	for i := range openings {
		openings[i].Number = int64(i) + 1
	}
	return openings
}

// Whatever the attention, the hours and the openings: minute by minute the same sums,
// in which no instant is anybody's twice.
func TestOvertimeCountsEveryInstantOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := ledger.Settle(attentions(t))
		workMs := rapid.Int64Range(0, horizonMs).Draw(t, "work ends")
		phases := func(string, int64, int64) []protocol.PhaseRange {
			return []protocol.PhaseRange{{Phase: protocol.Work, FromMs: 0, ToMs: laterMs + workMs}, {Phase: protocol.Off, FromMs: laterMs + workMs, ToMs: 1 << 60}}
		}
		openings := numbered(rapid.SliceOfN(rapid.Custom(drawOpening), 0, 5).Draw(t, "openings")...)
		want := protocol.Overtime{}
		for _, s := range segments {
			at, _ := places(s.Rule)
			for ms := max(s.FromMs, workMs); ms < s.ToMs; ms++ {
				want.TotalMs++
				opens := func(kind budget.OpeningKind) int64 {
					for _, o := range openings {
						if o.Kind == kind && o.FromMs <= ms && ms < o.UntilMs && o.Opens(at) {
							return 1
						}
					}
					return 0
				}
				followUp := opens(budget.OpenedFollowUp)
				want.FollowUpMs += followUp
				onCall := (1 - followUp) * opens(budget.OpenedOnCall)
				want.OnCallMs += onCall
				want.DelayMs += (1 - followUp - onCall) * opens(budget.OpenedDelay)
			}
		}
		for i := range segments {
			segments[i].FromMs, segments[i].ToMs = segments[i].FromMs+laterMs, segments[i].ToMs+laterMs
		}
		for i := range openings {
			openings[i].FromMs, openings[i].UntilMs = openings[i].FromMs+laterMs, openings[i].UntilMs+laterMs
		}
		got := sum(segments, always, booked{phases, openings}).Overtime(places, openings)
		var onCallMs int64
		for _, o := range got.OnCalls {
			onCallMs += o.TotalMs
		}
		if got.TotalMs != want.TotalMs || got.FollowUpMs != want.FollowUpMs || got.OnCallMs != want.OnCallMs || got.DelayMs != want.DelayMs || onCallMs != want.OnCallMs {
			t.Fatalf("%+v, and on-calls of %d ms together; want %+v", got, onCallMs, want)
		}
	})
}

// laterMs lays all of it around a midnight.
const laterMs = 24*60*minMs - horizonMs/2

func drawOpening(t *rapid.T) budget.Opening {
	fromMs := rapid.Int64Range(0, horizonMs).Draw(t, "from")
	return budget.Opening{
		Kind:     rapid.SampledFrom([]budget.OpeningKind{budget.OpenedFollowUp, budget.OpenedOnCall, budget.OpenedDelay}).Draw(t, "kind"),
		FromMs:   fromMs,
		UntilMs:  rapid.Int64Range(fromMs, horizonMs).Draw(t, "until"),
		Platform: rapid.SampledFrom([]string{"", "x"}).Draw(t, "platform"),
		Role:     rapid.SampledFrom([]protocol.Role{"", protocol.Care}).Draw(t, "role"),
	}
}
