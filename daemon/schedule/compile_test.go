package schedule_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Compile stops at the first thing that is wrong; Check goes on to the last.
func TestCompileAndCheck(t *testing.T) {
	settings := protocol.Settings{
		Night: "22:30",
		Work:  protocol.Week{Mon: []string{"09:00-09:00", "10:00-12:00", "11:00-13:00"}, Tue: []string{"24:00-01:00"}},
		Exceptions: []protocol.Exception{
			{From: "2026-02-30", To: ""},
			{From: "2026-03-02", To: "2026-03-01", Work: protocol.Week{Sun: []string{"9-5"}}},
		},
	}
	want := []string{
		"night", "work.mon[0]", "work.tue[0]", "work.mon[2]",
		"exceptions[0].from", "exceptions[0].to", "exceptions[1].to", "exceptions[1].work.sun[0]",
	}
	var got []string
	for _, problem := range schedule.Check(settings) {
		got = append(got, problem.Field)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	_, err := schedule.Compile(settings)
	var problem *schedule.FieldError
	if !errors.As(err, &problem) || problem.Field != "night" {
		t.Errorf("got %v, want a *FieldError about night", err)
	}
}

// TestOverlapsInsideOneTable goes round the circle of the week.
func TestOverlapsInsideOneTable(t *testing.T) {
	for name, c := range map[string]struct {
		work  protocol.Week
		field string // "" when nothing is wrong
	}{
		"touching":                 {protocol.Week{Mon: []string{"09:00-13:00", "13:00-17:00"}}, ""},
		"not in order":             {protocol.Week{Mon: []string{"13:00-17:00", "09:00-13:00"}}, ""},
		"same day":                 {protocol.Week{Mon: []string{"09:00-13:00", "12:59-17:00"}}, "work.mon[1]"},
		"one inside the other":     {protocol.Week{Mon: []string{"10:00-11:00", "09:00-13:00"}}, "work.mon[1]"},
		"up to the next morning":   {protocol.Week{Mon: []string{"22:00-06:00"}, Tue: []string{"06:00-08:00"}}, ""},
		"into the next morning":    {protocol.Week{Mon: []string{"22:00-06:00"}, Tue: []string{"05:59-08:00"}}, "work.tue[0]"},
		"Sunday into Monday":       {protocol.Week{Mon: []string{"01:00-08:00"}, Sun: []string{"22:00-01:01"}}, "work.sun[0]"},
		"Saturday up to Sunday":    {protocol.Week{Sat: []string{"22:00-01:00"}, Sun: []string{"01:00-02:00"}}, ""},
		"whole days":               {everyDay("00:00-24:00"), ""},
		"from midnight round":      {everyDay("00:00-12:00", "12:00-00:00"), ""},
		"a day and a minute":       {protocol.Week{Mon: []string{"08:00-07:59"}, Tue: []string{"07:58-08:00"}}, "work.tue[0]"},
		"another weekday entirely": {protocol.Week{Mon: []string{"09:00-17:00"}, Thu: []string{"09:00-17:00"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			problems := schedule.Check(protocol.Settings{Work: c.work})
			switch {
			case c.field == "" && len(problems) > 0:
				t.Errorf("got %v, want none", problems)
			case c.field != "" && (len(problems) != 1 || problems[0].Field != c.field):
				t.Errorf("got %v, want one with %s", problems, c.field)
			}
		})
	}
}

// An exception's hours may meet those of the day before it: they join.
func TestOverlapThatAnExceptionCauses(t *testing.T) {
	hours := compile(t, protocol.Settings{
		Work:       everyDay("20:00-02:00"),
		Exceptions: []protocol.Exception{{From: "2026-05-05", To: "2026-05-05", Work: everyDay("01:00-05:00")}},
	})
	work := only(protocol.Work, hours.Phases(zone(t, "UTC"), utc(t, "2026-05-04T12:00Z"), utc(t, "2026-05-06T12:00Z")))
	want := []protocol.PhaseRange{{Phase: protocol.Work, FromMs: utc(t, "2026-05-04T20:00Z"), ToMs: utc(t, "2026-05-05T05:00Z")}}
	if diff := cmp.Diff(want, work); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
