package cli

import (
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) breakList() *cobra.Command {
	var query protocol.BreaksQuery
	var each bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "Show how the breaks of some days went",
		Long: `Show how many breaks of each kind were taken, credited or skipped, and the longest time at
the screen without a rest. One is credited when you were away for as long as it would have
lasted. --each lists them one by one, with what they waited for.`,
		Example: `  offhours break list --from 2026-11-01 --to 2026-11-30
  offhours break list --each`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var taken protocol.BreaksTaken
			if err := c.ask(cmd.Context(), "breaks.taken", query, &taken); err != nil {
				return asRefused(err)
			}
			return c.print(taken, func(table *tabwriter.Writer) {
				if each {
					printEachBreak(table, taken.Records, c.zone(cmd.Context()))
				} else {
					printBreakDays(table, taken.Days)
				}
			})
		},
	}
	wordVar(cmd.Flags(), &query.From, "from", "DATE", "first day (default today)")
	wordVar(cmd.Flags(), &query.To, "to", "DATE", "last day (default the first)")
	cmd.Flags().BoolVar(&each, "each", false, "one by one, the one that ended last first")
	complete(cmd, "from")
	complete(cmd, "to")
	return cmd
}

func printBreakDays(table *tabwriter.Writer, days []protocol.BreaksOfDay) {
	if len(days) == 0 {
		line(table, "no breaks were due")
		return
	}
	for _, day := range days {
		line(table, "%s\ttaken\tcredited\tskipped", day.Date)
		for _, kind := range day.Kinds {
			line(table, "  %s\t%d\t%d\t%d", breakName(kind.Kind), kind.Taken, kind.Credited, kind.Skipped)
		}
		line(table, "  longest without a rest: %s", duration(day.LongestStretchMs))
	}
}

func printEachBreak(table *tabwriter.Writer, records []protocol.BreakRecord, zone *time.Location) {
	if len(records) == 0 {
		line(table, "no breaks were due")
	}
	for _, r := range records {
		line(table, "%s\t%s\t%s\t%s", day(r.DueMs, zone), breakName(r.Kind), r.End, whyLate(r))
	}
}

// whyLate says how often a break was put off, and what it waited for.
func whyLate(r protocol.BreakRecord) (why string) {
	join := func(text string) {
		if why != "" {
			why += ", "
		}
		why += text
	}
	if r.Postponed > 0 {
		join("put off " + strconv.Itoa(r.Postponed) + "x")
	}
	for _, held := range r.Held {
		join("waited " + duration(held.HeldMs) + " for " + holdName(held.Hold))
	}
	return why
}

// holdName is what a break waits for.
func holdName(hold protocol.Hold) string {
	switch hold {
	case protocol.HoldPaused:
		return "the end of the pause"
	case protocol.HoldOff:
		return "working hours"
	case protocol.HoldLocked:
		return "the locked screen"
	case protocol.HoldQuiet:
		return "the end of do-not-disturb"
	case protocol.HoldCall:
		return "the end of a call"
	case protocol.HoldLive:
		return "the end of a live broadcast"
	case protocol.HoldFullScreen:
		return "the end of full screen"
	case protocol.HoldTyping:
		return "a pause in typing"
	}
	return "a good moment"
}
