package cli

import (
	"cmp"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/schedule"
	"offhours/protocol"
	"offhours/protocol/locale"
)

func (c *command) stats() *cobra.Command {
	var query protocol.StatsQuery
	var series seriesFlags
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Show the time by platform and kind of work",
		Long: `Show the time of some days by platform and kind of work, with overtime and what is
missing. With --by, show it in lines of a day, a week and so on, side by side; --platform,
--role and --client leave the rest out. A week begins with the first day of the week in
your hours.`,
		Example: "  offhours stats\n  offhours stats --from 2026-11-01 --to 2026-11-30 --json\n  offhours stats --by week --split role",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := cmp.Or(checkDays(query), series.check()); err != nil {
				return err
			}
			if series.isGiven() {
				return c.showSeries(cmd.Context(), query, series)
			}
			var stats protocol.Stats
			if err := c.ask(cmd.Context(), "stats.get", query, &stats); err != nil {
				return err
			}
			if c.json {
				return c.print(stats, nil)
			}
			var status protocol.Status // for the zone in which it is today, and how browsers are called
			if err := c.ask(cmd.Context(), "status.get", protocol.Empty{}, &status); err != nil {
				return err
			}
			days := shownDays(query, time.Now().In(location(status.Zone)))
			return c.print(stats, func(table *tabwriter.Writer) {
				printStats(table, stats, days, status.Zone)
				printGaps(table, stats.Gaps, status.Browsers, location(status.Zone))
			})
		},
	}
	wordVar(cmd.Flags(), &query.From, "from", "DATE", "first day, such as 2026-11-22 (default --to, else today)")
	wordVar(cmd.Flags(), &query.To, "to", "DATE", "last day (default --from, else today)")
	complete(cmd, "from")
	complete(cmd, "to")
	series.add(c, cmd)
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

// shownDays names the days that were asked for.
func shownDays(query protocol.StatsQuery, now time.Time) string {
	from := either(query.From, either(query.To, now.Format(time.DateOnly)))
	to := either(query.To, from)
	named := func(date string) string {
		day, err := time.Parse(time.DateOnly, date)
		if err != nil {
			return date
		}
		return day.Format("Mon 2 Jan 2006")
	}
	switch {
	case from != to:
		return named(from) + " to " + named(to)
	case from == now.Format(time.DateOnly):
		return "today, " + named(from)
	}
	return named(from)
}

func printStats(table *tabwriter.Writer, stats protocol.Stats, days, zone string) {
	if stats.TotalMs == 0 {
		line(table, "%s: nothing was counted", days)
		printReasons(table, stats.Overtime, location(zone))
		return
	}
	line(table, "%s", days)
	var sum rounded
	for _, platform := range stats.Platforms {
		beforeS := sum.shownS
		roles := make([]int64, len(platform.Roles))
		for i, role := range platform.Roles {
			roles[i] = sum.add(role.TotalMs)
		}
		line(table, "%s\t\t%s", platform.Platform, toTheSecond(sum.shownS-beforeS))
		for i, role := range platform.Roles {
			line(table, "\t%s\t%s", roleName(role.Role), toTheSecond(roles[i]))
		}
		if platform.UnsortedMs > 0 {
			line(table, "\tof it unsorted\t%s", toTheSecond(platform.UnsortedMs/1000))
		}
	}
	line(table, "total\t\t%s", toTheSecond(sum.shownS))
	printClientTimes(table, stats.Clients)
	printOvertime(table, stats.Overtime)
	printReasons(table, stats.Overtime, location(zone))
}

// printClientTimes says how much of the total was for whom.
func printClientTimes(table *tabwriter.Writer, clients []protocol.ClientStats) {
	for _, client := range clients {
		line(table, "for %s\t\t%s", client.Label, toTheSecond(client.TotalMs/1000))
	}
}

// printOvertime says how much of the total it was, and by what it was opened.
func printOvertime(table *tabwriter.Writer, overtime *protocol.Overtime) {
	if overtime == nil || overtime.TotalMs == 0 {
		return
	}
	line(table, "overtime\t\t%s", toTheSecond(overtime.TotalMs/1000))
	for _, part := range []struct {
		name string
		ms   int64
	}{{"Follow-up", overtime.FollowUpMs}, {"On call", overtime.OnCallMs}, {"After a wait", overtime.DelayMs}} {
		if part.ms > 0 {
			line(table, "\t%s\t%s", part.name, toTheSecond(part.ms/1000))
		}
	}
}

// printReasons says what each on-call was for, and each time after a wait.
func printReasons(table *tabwriter.Writer, overtime *protocol.Overtime, zone *time.Location) {
	if overtime == nil {
		return
	}
	for _, of := range []struct {
		name  string
		times []protocol.OnCallTime
	}{{"on call", overtime.OnCalls}, {"after a wait", overtime.Delays}} {
		for _, o := range of.times {
			line(table, "%s %s to %s (%s), %s: %s", of.name, day(o.FromMs, zone), clock(o.UntilMs, o.FromMs, zone),
				whatOpens(o.Platform, o.Role), toTheSecond(o.TotalMs/1000), o.Reason)
		}
	}
}

// rounded shows parts in whole seconds that add up to the whole: what one part is
// cut by, a later one gets.
type rounded struct {
	ms     int64
	shownS int64
}

func (r *rounded) add(ms int64) (seconds int64) {
	r.ms += ms
	seconds = r.ms/1000 - r.shownS
	r.shownS += seconds
	return seconds
}

// toTheSecond is a length of time of which nothing is left out, in seconds:
// 2 h 05 min 00 s, 7 min 02 s, 40 s.
func toTheSecond(seconds int64) string {
	switch {
	case seconds >= 3600:
		return fmt.Sprintf("%d h %02d min %02d s", seconds/3600, seconds/60%60, seconds%60)
	case seconds >= 60:
		return fmt.Sprintf("%d min %02d s", seconds/60, seconds%60)
	}
	return fmt.Sprintf("%d s", seconds)
}

// roleName is a kind of work in the product's words.
func roleName(role protocol.Role) string {
	return locale.New("en").Text("role." + string(role))
}
