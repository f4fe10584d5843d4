package cli

import (
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) followUp() *cobra.Command {
	cmd := group("follow-up", "Answer people for a few minutes after work",
		c.followUpAct(protocol.FollowUpStart, "Open messages and communities; the feed stays closed"),
		c.followUpAct(protocol.FollowUpStop, "Close them again, and keep what is left for later today"),
	)
	cmd.Long = `After the last working hours of a day there are a few minutes to answer people
(the settings say how many). They are spent only while messages, reviews, groups
or comments are in front, in any browser, and what is left is gone at night.`
	return cmd
}

func (c *command) followUpAct(act protocol.FollowUpAct, short string) *cobra.Command {
	return &cobra.Command{
		Use:   string(act),
		Short: short,
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var status protocol.FollowUpStatus
			if err := c.ask(cmd.Context(), "followUp.act", protocol.FollowUpCommand{Act: act}, &status); err != nil {
				return asRefused(err)
			}
			return c.print(status, func(table *tabwriter.Writer) {
				line(table, "%s", followUpLine(status, time.Now().UnixMilli(), c.zone(cmd.Context())))
			})
		},
	}
}

func followUpLine(s protocol.FollowUpStatus, nowMs int64, zone *time.Location) string {
	words := followUpName(s.State)
	switch s.State {
	case protocol.FollowUpReady, protocol.FollowUpOpen:
		return words + ", " + duration(s.LeftMs) + " left until " + clock(s.UntilMs, nowMs, zone)
	case protocol.FollowUpEnding:
		return words + " in " + duration(max(0, s.UntilMs-nowMs))
	case protocol.FollowUpNone, protocol.FollowUpSpent:
	}
	return words
}

func followUpName(state protocol.FollowUpState) string {
	switch state {
	case protocol.FollowUpNone:
		return "none now"
	case protocol.FollowUpReady:
		return "not open"
	case protocol.FollowUpOpen:
		return "open"
	case protocol.FollowUpEnding:
		return "used up, closes"
	case protocol.FollowUpSpent:
		return "used up"
	}
	return string(state)
}
