package cli

import (
	"context"
	"fmt"
	"slices"
	"text/tabwriter"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

func (c *command) saveSettings(ctx context.Context, hours hoursText) error {
	var saved protocol.SettingsSaved
	if err := c.ask(ctx, "settings.set", hours.Settings, &saved); err != nil {
		return err
	}
	var status protocol.Status // for the zone; without it the hours are saved all the same
	if err := c.ask(ctx, "status.get", protocol.Empty{}, &status); err != nil {
		return c.print(saved, func(table *tabwriter.Writer) { line(table, "saved (revision %d)", saved.Revision) })
	}
	return c.print(saved, func(table *tabwriter.Writer) {
		line(table, "saved (revision %d): %s", saved.Revision, hours.meaning(location(status.Zone), time.Now().UnixMilli()))
		if !hours.hasWork {
			line(table, "work is not in the file, so the standard Mon-Fri 09:00-17:00 counts")
		}
		if saved.OpensMs > 0 {
			line(table, "what it opens counts from %s, because you want it strict; what it closes counts now", clock(saved.OpensMs, time.Now().UnixMilli(), location(status.Zone)))
		}
		line(table, `"offhours plan" shows the next 48 hours`)
	})
}

// meaning says what the hours make of now and of what comes next, so that a slip in
// them is seen.
func (h hoursText) meaning(zone *time.Location, nowMs int64) string {
	hours, err := schedule.Compile(h.Settings)
	if err != nil {
		return err.Error()
	}
	phases := hours.Phases(zone, nowMs, time.UnixMilli(nowMs).AddDate(1, 0, 0).UnixMilli())
	if !slices.ContainsFunc(phases, func(p protocol.PhaseRange) bool { return p.Phase == protocol.Work }) {
		return "no day has working hours: the platforms never open"
	}
	if len(phases) == 1 {
		return phaseName(phases[0].Phase) + ", always"
	}
	now, next := phases[0], phases[1]
	return fmt.Sprintf("%s until %s, then %s until %s", phaseName(now.Phase), clock(now.ToMs, nowMs, zone),
		phaseName(next.Phase), clock(next.ToMs, now.ToMs, zone))
}
