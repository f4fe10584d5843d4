package schedule_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// fullWeek is a document of the size that people write.
func fullWeek() protocol.Settings {
	ramadan := everyDay("10:00-15:00")
	return protocol.Settings{
		Night: "22:30-06:30",
		Work:  everyDay("09:00-13:00", "14:00-17:00"),
		Exceptions: []protocol.Exception{
			{Name: "Ramadan", From: "2027-02-08", To: "2027-03-09", Work: ramadan},
			{Name: "Leave", From: "2026-08-01", To: "2026-08-14"},
			{Name: "Launch", From: "2026-10-25", To: "2026-10-25", Work: everyDay("08:00-20:00", "23:00-01:00")},
		},
	}
}

// reminding is a document that closes off hours, and in the first week reminds.
func reminding(hours schedule.Hours, loc *time.Location) schedule.InForce {
	return schedule.InForce{{Hours: hours, Location: loc, Ladder: schedule.Ladder{FirstWeek: protocol.Remind}}}
}

// On Sunday 25 October 2026 Berlin's day has 25 hours and the launch.
func TestPlan(t *testing.T) {
	plan := reminding(compile(t, fullWeek()), zone(t, "Europe/Berlin")).Plan(schedule.PlanInput{
		NowMs: utc(t, "2026-10-24T14:30Z"), Zone: "Europe/Berlin", Revision: 7,
		FirstWeekEndsMs: utc(t, "2026-10-25T20:10Z"),
	})
	want := []string{
		"work 2026-10-24T14:30:00Z", "off 2026-10-24T15:00:00Z", "night 2026-10-24T20:30:00Z", "off 2026-10-25T05:30:00Z",
		"work 2026-10-25T07:00:00Z", "off 2026-10-25T19:00:00Z", "night 2026-10-25T21:30:00Z", "off 2026-10-26T05:30:00Z",
		"work 2026-10-26T08:00:00Z", "off 2026-10-26T12:00:00Z", "work 2026-10-26T13:00:00Z",
	}
	var got []string
	for _, p := range plan.Phases {
		got = append(got, string(p.Phase)+" "+show(p.FromMs))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("phases (-want +got):\n%s", diff)
	}
	wantVerdicts := []string{
		"remind 2026-10-24T15:00:00Z 2026-10-24T20:30:00Z", "closed 2026-10-24T20:30:00Z 2026-10-25T05:30:00Z",
		"remind 2026-10-25T05:30:00Z 2026-10-25T07:00:00Z",
		"remind 2026-10-25T19:00:00Z 2026-10-25T20:10:00Z", "closed 2026-10-25T20:10:00Z 2026-10-25T21:30:00Z",
		"closed 2026-10-25T21:30:00Z 2026-10-26T05:30:00Z",
		"closed 2026-10-26T05:30:00Z 2026-10-26T08:00:00Z", "closed 2026-10-26T12:00:00Z 2026-10-26T13:00:00Z",
	}
	var gotVerdicts []string
	for _, v := range plan.Verdicts {
		gotVerdicts = append(gotVerdicts, string(v.Verdict)+" "+show(v.FromMs)+" "+show(v.ToMs))
	}
	if diff := cmp.Diff(wantVerdicts, gotVerdicts); diff != "" {
		t.Errorf("verdicts (-want +got):\n%s", diff)
	}
	if plan.Revision != 7 || plan.Zone != "Europe/Berlin" || plan.ValidUntilMs-plan.MadeAtMs != 48*hour {
		t.Errorf("got revision %d, zone %s, %d ms", plan.Revision, plan.Zone, plan.ValidUntilMs-plan.MadeAtMs)
	}
}

func TestPlanGivesEachPhaseItsVerdict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		endsMs := rapid.Int64Range(fromMs, toMs).Draw(t, "first week ends")
		plan := reminding(hours, loc).Plan(schedule.PlanInput{
			NowMs: rapid.Int64Range(fromMs, toMs).Draw(t, "now"), Zone: loc.String(), Revision: 1,
			FirstWeekEndsMs: endsMs,
		})
		checkTiling(t, plan.Phases, plan.MadeAtMs, plan.ValidUntilMs)
		atMs := rapid.Int64Range(plan.MadeAtMs, plan.ValidUntilMs-1).Draw(t, "at")
		phase, _ := plan.PhaseAt(atMs)
		want := protocol.Closed
		switch {
		case phase.Phase == protocol.Work:
			want = protocol.Open
		case phase.Phase == protocol.Off && atMs < endsMs:
			want = protocol.Remind
		}
		if got := plan.VerdictAt(atMs, "facebook", protocol.Feed); got != want {
			t.Fatalf("%s in %s is %s, want %s", show(atMs), phase.Phase, got, want)
		}
	})
}

// A plan with nothing to forbid still says so with a list: null is never sent.
func TestPlanSendsNoNull(t *testing.T) {
	always := schedule.Alone(compile(t, protocol.Settings{Work: everyDay("00:00-24:00")}), zone(t, "UTC"))
	sent, err := json.Marshal(always.Plan(schedule.PlanInput{Zone: "UTC", Revision: 1}))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(sent), "null") {
		t.Errorf("got %s", sent)
	}
}

func BenchmarkPlan48h(b *testing.B) {
	for _, name := range []string{"Africa/Cairo", "Europe/Berlin"} {
		b.Run(name, func(b *testing.B) {
			hours := schedule.Alone(compile(b, fullWeek()), zone(b, name))
			in := schedule.PlanInput{NowMs: utc(b, "2026-10-24T14:30Z"), Zone: name, Revision: 1}
			b.ReportAllocs()
			for b.Loop() {
				hours.Plan(in)
			}
		})
	}
}
