package app

import (
	"testing"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

func TestTotalsTellOnlyWhatGrew(t *testing.T) {
	today := schedule.Date{Year: 2026, Month: time.November, Day: 22}
	tomorrow := today.AddDays(1)
	var totals totals
	for _, step := range []struct {
		name    string
		day     schedule.Date
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
		events := totals.grown(step.day, protocol.Stats{Platforms: []protocol.PlatformStats{platform}})
		if got := len(events) == 1 && events[0].TotalMs == step.totalMs; got != step.told || len(events) > 1 {
			t.Errorf("%s: told %v", step.name, events)
		}
	}
}
