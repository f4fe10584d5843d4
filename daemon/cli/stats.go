package cli

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/daemon/schedule"
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
			if err := checkDays(query); err != nil {
				return err
			}
			var stats protocol.Stats
			if err := c.ask(cmd.Context(), "stats.get", query, &stats); err != nil {
				return err
			}
			return c.print(stats, func(table *tabwriter.Writer) { printStats(table, stats) })
		},
	}
	cmd.Flags().StringVar(&query.From, "from", "", "first day, such as 2026-11-22 (default --to, else today)")
	cmd.Flags().StringVar(&query.To, "to", "", "last day (default --from, else today)")
	return cmd
}

func checkDays(query protocol.StatsQuery) error {
	for _, flag := range []struct{ name, date string }{{"--from", query.From}, {"--to", query.To}} {
		if flag.date == "" {
			continue
		}
		if _, err := schedule.ParseDate(flag.date); err != nil {
			return fmt.Errorf("%w: %s: %w", errUsage, flag.name, err)
		}
	}
	if query.From != "" && query.To != "" && query.To < query.From {
		return fmt.Errorf("%w: --to %s is before --from %s", errUsage, query.To, query.From)
	}
	return nil
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
