package simulation_test

import (
	"fmt"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// checkPlan compares the plan with what a clock on the wall shows.
func (l *life) checkPlan() error {
	location := calendars[l.zone]
	plan := schedule.Alone(l.hours, location).Plan(schedule.PlanInput{NowMs: l.nowMs, Zone: l.zone, Revision: 1})
	nextMs := l.nowMs
	for _, phase := range plan.Phases {
		if phase.FromMs != nextMs || phase.ToMs <= phase.FromMs {
			return fmt.Errorf("plan: %s begins at %s, the phase before ends at %s", phase.Phase, clock(phase.FromMs), clock(nextMs))
		}
		for atMs := phase.FromMs; atMs < phase.ToMs; atMs += minute {
			if want := onTheWall(time.UnixMilli(atMs).In(location)); phase.Phase != want {
				return fmt.Errorf("plan in %s: %s is %s, the clock says %s", l.zone, clock(atMs), phase.Phase, want)
			}
		}
		nextMs = phase.ToMs
	}
	if nextMs != l.nowMs+48*hour {
		return fmt.Errorf("plan ends at %s, 48 h are over at %s", clock(nextMs), clock(l.nowMs+48*hour))
	}
	return nil
}

// onTheWall is the phase of the default settings: Monday to Friday from 9 to 5,
// and night from half past ten to half past six. No zone here moves its clocks at
// those times.
func onTheWall(at time.Time) protocol.Phase {
	shows := at.Hour()*60 + at.Minute()
	switch {
	case shows >= 22*60+30 || shows < 6*60+30:
		return protocol.Night
	case at.Weekday() >= time.Monday && at.Weekday() <= time.Friday && shows >= 9*60 && shows < 17*60:
		return protocol.Work
	}
	return protocol.Off
}

// checkDays holds the length of a date in every zone against its calendar.
func checkDays(date schedule.Date) error {
	noonMs := time.Date(date.Year, date.Month, date.Day, 12, 0, 0, 0, time.UTC).UnixMilli()
	for zone, calendar := range calendars {
		fromMs, toMs := schedule.DayRange(calendar, date)
		for atMs := noonMs - 26*hour; atMs < noonMs+26*hour; atMs += minute {
			if in := fromMs <= atMs && atMs < toMs; in != shows(zone, atMs, date) {
				return fmt.Errorf("%s in %s: it is %t that %s is on that date, from %s to %s",
					date, zone, !in, clock(atMs), clock(fromMs), clock(toMs))
			}
		}
	}
	return nil
}
