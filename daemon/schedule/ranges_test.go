package schedule_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

func TestC16OddRanges(t *testing.T) {
	always, never := map[protocol.Phase]int64{protocol.Work: 24}, map[protocol.Phase]int64{protocol.Off: 24}
	for name, c := range map[string]struct {
		settings protocol.Settings
		hours    map[protocol.Phase]int64 // of a Wednesday
		field    string                   // that is wrong
	}{
		"equal ends of a night":      {protocol.Settings{Night: "22:00-22:00"}, nil, "night"},
		"equal ends of work":         {protocol.Settings{Work: protocol.Week{Wed: []string{"09:00-09:00"}}}, nil, "work.wed[0]"},
		"a beginning at 24:00":       {protocol.Settings{Work: protocol.Week{Wed: []string{"24:00-02:00"}}}, nil, "work.wed[0]"},
		"the whole day":              {protocol.Settings{Work: protocol.Week{Wed: []string{"00:00-24:00"}}}, always, ""},
		"seven whole days":           {protocol.Settings{Work: everyDay("00:00-24:00")}, always, ""},
		"the whole day, as two":      {protocol.Settings{Work: protocol.Week{Wed: []string{"00:00-12:00", "12:00-24:00"}}}, always, ""},
		"no hours at all":            {protocol.Settings{}, never, ""},
		"round the clock from eight": {protocol.Settings{Work: protocol.Week{Tue: []string{"08:00-08:00"}}}, nil, "work.tue[0]"},
		"a night of a whole day":     {protocol.Settings{Night: "00:00-24:00", Work: everyDay("09:00-17:00")}, map[protocol.Phase]int64{protocol.Night: 24}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			hours, err := schedule.Compile(c.settings)
			if got := fieldOf(err); got != c.field {
				t.Fatalf("wrong is %q, want %q", got, c.field)
			}
			if c.hours == nil {
				return
			}
			loc := zone(t, "Africa/Cairo")
			got := map[protocol.Phase]int64{}
			fromMs, toMs := schedule.DayRange(loc, date(t, "2026-11-25"))
			for _, p := range hours.Phases(loc, fromMs, toMs) {
				got[p.Phase] += (p.ToMs - p.FromMs) / hour
			}
			if diff := cmp.Diff(c.hours, got); diff != "" {
				t.Errorf("hours of the day (-want +got):\n%s", diff)
			}
		})
	}
}

func fieldOf(err error) string {
	if problem, ok := errors.AsType[*schedule.FieldError](err); ok {
		return problem.Field
	}
	return ""
}
