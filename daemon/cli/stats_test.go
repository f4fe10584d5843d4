package cli

import (
	"testing"
	"text/tabwriter"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// The rows are cut to seconds and add up all the same.
func TestStatsAddUp(t *testing.T) {
	stats := protocol.Stats{TotalMs: 3_744_400, Platforms: []protocol.PlatformStats{
		{Platform: "facebook", TotalMs: 3_640_900, Roles: []protocol.RoleStats{
			{Role: protocol.Care, TotalMs: 3_625_300},
			{Role: protocol.Content, TotalMs: 15_600},
		}},
		{Platform: "x", TotalMs: 103_500, UnsortedMs: 61_200, Roles: []protocol.RoleStats{
			{Role: protocol.Feed, TotalMs: 95_800},
			{Role: protocol.Analytics, TotalMs: 7_700},
		}},
	}}
	const want = `today, Mon 23 Nov 2026
facebook                     1 h 00 min 40 s
          Messages and care  1 h 00 min 25 s
          Creating           15 s
x                            1 min 44 s
          Feed               1 min 36 s
          Analytics          8 s
          of it unsorted     1 min 01 s
total                        1 h 02 min 24 s
`
	got := printed(t, func(table *tabwriter.Writer) { printStats(table, stats, "today, Mon 23 Nov 2026", "UTC") })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestStatsSayWhatOvertimeWasFor(t *testing.T) {
	at := func(day, hour, minute int) int64 {
		return time.Date(2026, 11, day, hour, minute, 0, 0, location("Africa/Cairo")).UnixMilli()
	}
	overtime := &protocol.Overtime{TotalMs: 3_000_900, FollowUpMs: 600_000, OnCallMs: 1_215_000, OnCalls: []protocol.OnCallTime{
		{FromMs: at(23, 21, 0), UntilMs: at(23, 21, 30), Reason: "Take a post down", Platform: "facebook", Role: protocol.Content, TotalMs: 1_215_000},
		{FromMs: at(23, 23, 50), UntilMs: at(24, 0, 20), Reason: "حذف منشور"},
	}}
	stats := protocol.Stats{TotalMs: 3_600_000, Overtime: overtime, Platforms: []protocol.PlatformStats{
		{Platform: "facebook", TotalMs: 3_600_000, Roles: []protocol.RoleStats{{Role: protocol.Care, TotalMs: 3_600_000}}},
	}}
	const onCalls = `on call Mon 23 Nov 2026, 21:00 to 21:30 (facebook, Creating), 20 min 15 s: Take a post down
on call Mon 23 Nov 2026, 23:50 to Tue 00:20 (everything), 0 s: حذف منشور
`
	for name, tt := range map[string]struct {
		totalMs int64
		want    string
	}{
		"with work": {stats.TotalMs, `today, Mon 23 Nov 2026
facebook                     1 h 00 min 00 s
          Messages and care  1 h 00 min 00 s
total                        1 h 00 min 00 s
overtime                     50 min 00 s
          Follow-up          10 min 00 s
          On call            20 min 15 s
` + onCalls},
		"without": {0, "today, Mon 23 Nov 2026: nothing was counted\n" + onCalls},
	} {
		t.Run(name, func(t *testing.T) {
			stats.TotalMs = tt.totalMs
			got := printed(t, func(table *tabwriter.Writer) { printStats(table, stats, "today, Mon 23 Nov 2026", "Africa/Cairo") })
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestShownDays(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for query, want := range map[protocol.StatsQuery]string{
		{}:                                     "today, Mon 23 Nov 2026",
		{From: "2026-11-23"}:                   "today, Mon 23 Nov 2026",
		{To: "2026-11-22"}:                     "Sun 22 Nov 2026",
		{From: "2026-11-22", To: "2026-11-22"}: "Sun 22 Nov 2026",
		{From: "2026-11-01", To: "2026-11-23"}: "Sun 1 Nov 2026 to Mon 23 Nov 2026",
	} {
		if got := shownDays(query, now); got != want {
			t.Errorf("%+v: %q, want %q", query, got, want)
		}
	}
}

func TestEveryRoleHasAName(t *testing.T) {
	for _, role := range protocol.Roles() {
		if got := roleName(role); got == "role."+string(role) {
			t.Errorf("%s has no name", role)
		}
	}
}
