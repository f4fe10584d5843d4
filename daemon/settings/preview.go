package settings

import (
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Course is how a document runs: its hours in the zone that counts, beside those that
// still count with it.
type Course struct {
	InForce  schedule.InForce // nil when the hours cannot be read
	OpensMs  int64            // from when on what it opens counts; 0: at once
	Zone     string
	Location *time.Location
}

// Preview lays what would hold beside what holds, from the first instant of the
// local date in the zone of after, for so many dates.
func Preview(nowMs int64, days int, before, after Course, problems Problems) protocol.SettingsPreview {
	today := schedule.DateAt(after.Location, nowMs)
	fromMs, _ := schedule.DayRange(after.Location, today)
	_, toMs := schedule.DayRange(after.Location, today.AddDays(days-1))
	return protocol.SettingsPreview{
		FromMs:   fromMs,
		ToMs:     toMs,
		Zone:     after.Zone,
		Before:   before.phases(fromMs, toMs),
		After:    after.phases(fromMs, toMs),
		OpensMs:  after.OpensMs,
		Problems: problems.told(),
	}
}

func (c Course) phases(fromMs, toMs int64) []protocol.PhaseRange {
	if c.InForce == nil {
		return []protocol.PhaseRange{}
	}
	return c.InForce.Phases(fromMs, toMs)
}

// told is the beginning of the list as it travels.
func (p Problems) told() []protocol.Problem {
	out := []protocol.Problem{}
	for _, one := range p[:min(len(p), protocol.MaxProblems)] {
		out = append(out, protocol.Problem{Field: one.Field, Code: one.Code, Problem: one.Problem, Hint: one.Hint})
	}
	return out
}
