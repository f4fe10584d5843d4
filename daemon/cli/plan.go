package cli

import (
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) plan() *cobra.Command {
	return &cobra.Command{
		Use:   "plan",
		Short: "Show the next 48 hours",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var plan protocol.Plan
			if err := c.ask(cmd.Context(), "plan.get", protocol.Empty{}, &plan); err != nil {
				return err
			}
			return c.print(plan, func(table *tabwriter.Writer) { printPlan(table, plan, time.Now().UnixMilli()) })
		},
	}
}

func printPlan(table *tabwriter.Writer, plan protocol.Plan, nowMs int64) {
	zone := location(plan.Zone)
	for _, phase := range plan.Phases {
		if phase.ToMs <= nowMs {
			continue
		}
		line(table, "%s\tto %s\t%s\t%s", clock(phase.FromMs, nowMs, zone), clock(phase.ToMs, nowMs, zone),
			phaseName(phase.Phase), plan.VerdictAt(max(nowMs, phase.FromMs), "", ""))
	}
	line(table, "zone %s, revision %d", plan.Zone, plan.Revision)
}
