package app

import (
	"testing"

	"offhours/protocol"
)

func TestTotalsTellOnlyWhatGrew(t *testing.T) {
	const today, tomorrow = 1_000, 2_000
	var totals totals
	for _, step := range []struct {
		name    string
		dayMs   int64
		totalMs int64
		told    bool
	}{
		{"the first time", today, 5_000, true},
		{"the same again", today, 5_000, false},
		{"less, since a browser took back what it was not sure of", today, 4_900, false},
		{"more", today, 5_100, true},
		{"another day begins with little", tomorrow, 10, true},
	} {
		role := protocol.RoleStats{Role: protocol.Feed, TotalMs: step.totalMs}
		platform := protocol.PlatformStats{Platform: "x", TotalMs: step.totalMs, Roles: []protocol.RoleStats{role}}
		events := totals.grown(protocol.Stats{FromMs: step.dayMs, Platforms: []protocol.PlatformStats{platform}})
		if got := len(events) == 1 && events[0].TotalMs == step.totalMs; got != step.told || len(events) > 1 {
			t.Errorf("%s: told %v", step.name, events)
		}
	}
}
