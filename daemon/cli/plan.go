package cli

import (
	"context"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) plan() *cobra.Command {
	return &cobra.Command{
		Use:   "plan",
		Short: "Show the next 48 hours",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var plan protocol.Plan
			if err := c.ask(cmd.Context(), "plan.get", protocol.Empty{}, &plan); err != nil {
				return err
			}
			if c.json {
				return c.print(plan, nil)
			}
			start, err := c.askStart(cmd.Context())
			if err != nil {
				return err
			}
			return c.print(plan, func(table *tabwriter.Writer) { printPlan(table, plan, start, time.Now().UnixMilli()) })
		},
	}
}

// start is what a plan leaves out: before anybody has pressed Start it holds the
// verdicts that follow the first week, and no browser enforces them.
type start struct {
	pressed   bool
	firstWeek protocol.Verdict // of off hours, in the week after
}

func (c *command) askStart(ctx context.Context) (start, error) {
	list, err := c.pairedBrowsers(ctx)
	if err != nil {
		return start{}, err
	}
	revision, err := c.currentSettings(ctx)
	pressed := slices.ContainsFunc(list.Browsers, func(b protocol.BrowserInfo) bool { return b.StartedMs > 0 })
	return start{pressed, revision.Settings.Off.FirstWeek}, err
}

func printPlan(table *tabwriter.Writer, plan protocol.Plan, start start, nowMs int64) {
	zone := location(plan.Zone)
	for _, phase := range plan.Phases {
		if phase.ToMs <= nowMs {
			continue
		}
		verdict := verdictName(plan.VerdictAt(max(nowMs, phase.FromMs), "", ""))
		if phase.Phase == protocol.Off && !start.pressed && start.firstWeek == protocol.Remind {
			verdict += "; in the first week: a reminder"
		}
		line(table, "%s\tto %s\t%s\t%s", clock(phase.FromMs, nowMs, zone), clock(phase.ToMs, nowMs, zone),
			phaseName(phase.Phase), verdict)
	}
	line(table, "hours in the zone %s", plan.Zone)
	if !start.pressed {
		line(table, "nothing closes before you press Start in a browser")
	}
}

func verdictName(verdict protocol.Verdict) string {
	if verdict == protocol.Remind {
		return "open, with a reminder"
	}
	return string(verdict)
}
