package schedule_test

import (
	"testing"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// An evening and the day after: off from 0, night from 100, off from 200, work from 300
// to 400, then off again.
func TestFreerLooksAheadToTheNextWork(t *testing.T) {
	plan := protocol.Plan{
		ValidUntilMs: 500,
		Phases: []protocol.PhaseRange{
			{Phase: protocol.Off, ToMs: 100},
			{Phase: protocol.Night, FromMs: 100, ToMs: 200},
			{Phase: protocol.Off, FromMs: 200, ToMs: 300},
			{Phase: protocol.Work, FromMs: 300, ToMs: 400},
			{Phase: protocol.Off, FromMs: 400, ToMs: 500},
		},
		Verdicts: []protocol.VerdictRange{
			{Verdict: protocol.Closed, ToMs: 300},
			{Verdict: protocol.Closed, FromMs: 400, ToMs: 500},
			{Verdict: protocol.Delay, ToMs: 100, Platform: "x", Role: protocol.Care},
			{Verdict: protocol.Remind, ToMs: 100, Role: protocol.Admin},
			{Verdict: protocol.Open, FromMs: 200, ToMs: 300, Role: protocol.Content},
			{Verdict: protocol.Open, FromMs: 400, ToMs: 500, Role: protocol.Ads},
		},
	}
	for name, test := range map[string]struct {
		platform   string
		role, than protocol.Role
		nowMs      int64
		want       bool
	}{
		"now":                               {"x", protocol.Admin, protocol.Feed, 50, true},
		"at the last instant":               {"x", protocol.Admin, protocol.Feed, 99, true},
		"no more":                           {"x", protocol.Admin, protocol.Feed, 100, false},
		"the other way round":               {"x", protocol.Feed, protocol.Admin, 50, false},
		"a step of the ladder":              {"x", protocol.Admin, protocol.Care, 50, true},
		"waiting is more than closed":       {"x", protocol.Care, protocol.Feed, 50, true},
		"elsewhere all of it is closed":     {"facebook", protocol.Care, protocol.Feed, 50, false},
		"in the morning before work":        {"x", protocol.Content, protocol.Feed, 50, true},
		"the morning has come":              {"x", protocol.Content, protocol.Feed, 250, true},
		"only after the next work":          {"x", protocol.Ads, protocol.Feed, 50, false},
		"after the last work, to the end":   {"x", protocol.Ads, protocol.Feed, 450, true},
		"the same kind of work is no freer": {"x", protocol.Ads, protocol.Ads, 450, false},
	} {
		if got := schedule.Freer(plan, on(test.platform, test.role), on(test.platform, test.than), test.nowMs); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

func on(platform string, role protocol.Role) protocol.Place {
	return protocol.Place{Platform: platform, Role: role}
}
