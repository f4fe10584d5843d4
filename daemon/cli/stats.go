package cli

import (
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) stats() *cobra.Command {
	var query protocol.StatsQuery
	cmd := &cobra.Command{
		Use:     "stats",
		Short:   "Show the time by platform and kind of work",
		Example: "  offhours stats\n  offhours stats --from 2026-11-01 --to 2026-11-30 --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var stats protocol.Stats
			if err := c.ask(cmd.Context(), "stats.get", query, &stats); err != nil {
				return err
			}
			return c.print(stats, func(table *tabwriter.Writer) { printStats(table, stats) })
		},
	}
	cmd.Flags().StringVar(&query.From, "from", "", "first day, such as 2026-11-22 (default today)")
	cmd.Flags().StringVar(&query.To, "to", "", "last day (default the first)")
	return cmd
}

func printStats(table *tabwriter.Writer, stats protocol.Stats) {
	for _, platform := range stats.Platforms {
		line(table, "%s\t\t%s", platform.Platform, duration(platform.TotalMs))
		for _, role := range platform.Roles {
			line(table, "\t%s\t%s", role.Role, duration(role.TotalMs))
		}
	}
	line(table, "total\t\t%s", duration(stats.TotalMs))
}
