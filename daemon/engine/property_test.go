package engine_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// restlessZones move their clocks over midnight, by half an hour, for Ramadan, by two
// hours, backwards in winter, and not at all.
func restlessZones() []string {
	return []string{
		"Africa/Cairo", "Africa/Casablanca", "America/Havana", "America/New_York", "America/Nuuk", "America/Santiago",
		"Antarctica/Troll", "Asia/Beirut", "Asia/Kathmandu", "Australia/Lord_Howe", "Europe/Dublin", "Europe/London", "Pacific/Apia",
	}
}

// drawWeek draws up to two ranges of working hours a day; the second may end on the
// next morning.
func drawWeek(t *rapid.T, label string) protocol.Week {
	day := func(name string) (ranges []string) {
		if rapid.Bool().Draw(t, label+" "+name+" in the morning") {
			ranges = append(ranges, fmt.Sprintf("%02d:%02d-%02d:30", rapid.IntRange(4, 9).Draw(t, "from"), rapid.IntRange(0, 59).Draw(t, "minute"), rapid.IntRange(10, 13).Draw(t, "to")))
		}
		if rapid.Bool().Draw(t, label+" "+name+" in the evening") {
			ranges = append(ranges, fmt.Sprintf("%02d:45-%02d:%02d", rapid.IntRange(14, 20).Draw(t, "from"), rapid.IntRange(21, 27).Draw(t, "to")%24, rapid.IntRange(0, 59).Draw(t, "minute")))
		}
		return ranges
	}
	return protocol.Week{Mon: day("mon"), Tue: day("tue"), Wed: day("wed"), Thu: day("thu"), Fri: day("fri"), Sat: day("sat"), Sun: day("sun")}
}

// drawDocument draws settings with an exception near the date.
func drawDocument(t *rapid.T, near schedule.Date) protocol.Settings {
	document := settings.Default()
	document.Night = rapid.SampledFrom([]string{"", "22:30-06:30", "00:00-24:00", "23:59-00:01", "02:15-01:45"}).Draw(t, "night")
	document.Work = drawWeek(t, "week")
	from := near.AddDays(rapid.IntRange(-2, 2).Draw(t, "exception from"))
	document.Exceptions = []protocol.Exception{{
		From: from.String(), To: from.AddDays(rapid.IntRange(0, 3).Draw(t, "days")).String(), Work: drawWeek(t, "exception"),
	}}
	return document
}

// drawInstant draws one of the years 2024 to 2027, near a move of the zone's clocks as
// often as not.
func drawInstant(t *rapid.T, loc *time.Location) int64 {
	const hourMs = int64(3_600_000)
	month := time.Date(rapid.SampledFrom([]int{2024, 2025, 2026, 2027}).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), 1, 0, 0, 0, 0, time.UTC)
	atMs := month.UnixMilli() + rapid.Int64Range(0, 30*24*hourMs).Draw(t, "in the month")
	if rapid.Bool().Draw(t, "near a move") {
		_, end := time.UnixMilli(atMs).In(loc).ZoneBounds()
		if !end.IsZero() {
			return end.UnixMilli() + rapid.Int64Range(-6*hourMs, hourMs).Draw(t, "from the move")
		}
	}
	return atMs
}

// What the preview shows, what each plan promises to browsers and what the engine says
// as time passes are the same, to the millisecond.
func TestPreviewPlanAndWhatHappensAreOne(t *testing.T) {
	runs, changes, moves := 0, 0, 0
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.SampledFrom(restlessZones()).Draw(r, "zone")
		loc, err := time.LoadLocation(name)
		if err != nil {
			r.Fatal(err)
		}
		fromMs := drawInstant(r, loc)
		document := drawDocument(r, schedule.DateAt(loc, fromMs))
		computer := name
		if rapid.Bool().Draw(r, "by the settings") {
			document.Zone, computer = name, "Pacific/Kiritimati"
		}
		length := time.Duration(rapid.SampledFrom([]int{1, 4, 10}).Draw(r, "hours"))*time.Hour + time.Duration(rapid.IntRange(0, 3_599_999).Draw(r, "and ms"))*time.Millisecond
		var l *lived
		synctest.Test(t, func(t *testing.T) { l = live(t, computer, document, fromMs, length) })
		l.check(r, loc)
		runs, changes = runs+1, changes+len(l.told)-1
		if _, moveAt := time.UnixMilli(fromMs).In(loc).ZoneBounds(); !moveAt.IsZero() && moveAt.UnixMilli() < l.toMs {
			moves++
		}
	})
	if changes*10 < runs || moves == 0 {
		t.Errorf("only %d changes of phase and %d moves of clocks in %d lives", changes, moves, runs)
	}
}

// lived is what an engine said in some hours.
type lived struct {
	document protocol.Settings
	toMs     int64
	plans    []protocol.Plan
	told     []protocol.PhaseRange // without the end
}

// live runs an engine for so long, on a computer in a zone that tells of steps.
func live(t *testing.T, zone string, document protocol.Settings, fromMs int64, length time.Duration) *lived {
	t.Helper()
	l := &lived{document: document, toMs: fromMs + length.Milliseconds()}
	d := newDesk(&memory{settings: protocol.SettingsRevision{Revision: 1, Settings: document}, startedMs: longAgo})
	d.zone, d.steps = zone, make(chan struct{})
	d.setClock(time.Duration(fromMs-d.nowMs()) * time.Millisecond)
	d.engine.Events = l.event
	d.engine.Publisher = l
	d.run(t)
	<-time.After(length)
	synctest.Wait()
	d.standUp()
	return l
}

func (l *lived) event(e protocol.Event) {
	if e.Event == protocol.EventPhase {
		l.told = append(l.told, protocol.PhaseRange{Phase: e.Phase, FromMs: e.AtMs, ToMs: e.UntilMs})
	}
}

// Push keeps the plans.
func (l *lived) Push(_ string, params any) {
	if plan, ok := params.(protocol.Plan); ok {
		l.plans = append(l.plans, plan)
	}
}

func (l *lived) PushTo(_, name string, params any) { l.Push(name, params) }

func (l *lived) check(r *rapid.T, loc *time.Location) {
	hours, err := schedule.Compile(l.document)
	if err != nil {
		r.Fatal(err)
	}
	preview := schedule.Alone(hours, loc)
	for _, plan := range l.plans {
		if diff := cmp.Diff(preview.Phases(plan.MadeAtMs, plan.ValidUntilMs), plan.Phases); diff != "" {
			r.Fatalf("the preview (-) and plan %d (+):\n%s", plan.Revision, diff)
		}
	}
	fromMs := l.plans[0].MadeAtMs
	want := preview.Phases(fromMs, l.toMs+1) // the instant of the end is still seen
	for i := range want {
		_, want[i].ToMs, _ = preview.Next(want[i].FromMs)
	}
	if diff := cmp.Diff(want, l.told); diff != "" {
		r.Fatalf("the preview (-) and what happened (+):\n%s", diff)
	}
}
