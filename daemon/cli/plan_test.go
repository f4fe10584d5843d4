package cli

import (
	"bytes"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

func TestPlanSaysWhatOffHoursDo(t *testing.T) {
	hours, err := schedule.Compile(settings.Default())
	if err != nil {
		t.Fatal(err)
	}
	nowMs := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC).UnixMilli() // a Monday
	for name, tt := range map[string]struct {
		start           start
		firstWeekEndsMs int64
		off, last       string
		ladder          schedule.Ladder
	}{
		"before Start": {
			start{firstWeek: protocol.Remind},
			0,
			"closed; in the first week: a reminder", "nothing closes before you press Start in a browser\n",
			schedule.Ladder{},
		},
		"before Start, and strict": {
			start{firstWeek: protocol.Closed},
			0,
			"closed", "nothing closes before you press Start in a browser\n",
			schedule.Ladder{},
		},
		"in the first week": {start{true, protocol.Remind}, nowMs + protocol.PlanMs, "open, with a reminder", "", schedule.Ladder{}},
		"later":             {start{true, protocol.Remind}, 0, "closed", "", schedule.Ladder{}},
		"with places of their own": {
			start{true, protocol.Remind},
			0,
			"wait first; Messages and care: open; linkedin Feed: open, with a reminder; tiktok: closed", "",
			schedule.Ladder{Verdict: protocol.Delay, Places: []protocol.OffPlace{
				{Role: protocol.Care, Verdict: protocol.Open},
				{Platform: "tiktok", Verdict: protocol.Closed},
				{Platform: "linkedin", Role: protocol.Feed, Verdict: protocol.Remind},
			}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			document := schedule.Document{Hours: hours, Location: time.UTC, Ladder: tt.ladder}
			document.Ladder.FirstWeek = tt.start.firstWeek
			plan := schedule.InForce{document}.Plan(schedule.PlanInput{
				NowMs: nowMs, Zone: "UTC", Revision: 1, FirstWeekEndsMs: tt.firstWeekEndsMs,
			})
			plan.Phases = plan.Phases[:3]
			want := "16:00  to 17:00      working hours  open\n" +
				"17:00  to 22:30      off hours      " + tt.off + "\n" +
				"22:30  to Tue 06:30  night          closed\n" +
				"hours in the zone UTC\n" + tt.last
			if diff := cmp.Diff(want, printed(t, func(table *tabwriter.Writer) { printPlan(table, plan, tt.start, nowMs) })); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// printed is what a command prints for people.
func printed(t *testing.T, human func(*tabwriter.Writer)) string {
	t.Helper()
	var said bytes.Buffer
	c := &command{IO: IO{Out: &said}}
	if err := c.print(nil, human); err != nil {
		t.Fatal(err)
	}
	return said.String()
}
