package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/budget"
	"offhours/protocol"
)

func (c *command) onCall() *cobra.Command {
	cmd := group("on-call", "Open platforms outside working hours, for a reason", c.onCallStart(), c.onCallEnd())
	cmd.Long = `On call, platforms are open outside working hours for a time that you say. The
reason is kept with your overtime, so that you can show what it was for.`
	return cmd
}

func (c *command) onCallStart() *cobra.Command {
	start := protocol.OnCallStart{Minutes: 30}
	cmd := &cobra.Command{
		Use:   "start",
		Short: "Begin to be on call",
		Example: `  offhours on-call start --reason "The shop is down"
  offhours on-call start --minutes 10 --platform facebook --role content --reason "Take a post down"`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if wrong := budget.CheckOnCall(start); wrong != nil {
				return hinted{fmt.Errorf("%w: --%s: %s", errUsage, wrong.Field, wrong.Problem), wrong.Hint}
			}
			if start.Role != "" && !slices.Contains(protocol.Roles(), start.Role) {
				hint := "write one of " + strings.Join(words(protocol.Roles()), ", ")
				return hinted{fmt.Errorf("%w: --role %q is no kind of work", errUsage, start.Role), hint}
			}
			return c.askOnCall(cmd, "onCall.start", start)
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&start.Minutes, "minutes", start.Minutes, "how long, 15 to 240; from 10 with --platform and --role")
	flags.StringVar(&start.Reason, "reason", "", "what cannot wait, up to 200 characters")
	flags.StringVar(&start.Platform, "platform", "", "open this platform alone (default: all)")
	flags.StringVar((*string)(&start.Role), "role", "", "open this kind of work alone, content with community (default: all)")
	_ = cmd.MarkFlagRequired("reason") // fails only for a flag that is not there
	complete(cmd, "reason")
	complete(cmd, "minutes", "15", "30", "60")
	complete(cmd, "role", words(protocol.Roles())...)
	return cmd
}

func (c *command) onCallEnd() *cobra.Command {
	return &cobra.Command{
		Use:   "end",
		Short: "End it before its time",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.askOnCall(cmd, "onCall.end", protocol.Empty{})
		},
	}
}

func (c *command) askOnCall(cmd *cobra.Command, method string, params any) error {
	var status protocol.OnCallStatus
	if err := c.ask(cmd.Context(), method, params, &status); err != nil {
		return asRefused(err)
	}
	return c.print(status, func(table *tabwriter.Writer) {
		if status.OnCall == nil {
			line(table, "not on call")
			return
		}
		line(table, "on call %s", onCallLine(*status.OnCall, time.Now().UnixMilli(), c.zone(cmd.Context())))
	})
}

// onCallLine says until when, for what, and why.
func onCallLine(o protocol.OnCall, nowMs int64, zone *time.Location) string {
	return "until " + clock(o.UntilMs, nowMs, zone) + " (" + whatOpens(o.Platform, o.Role) + "): " + o.Reason
}

// whatOpens is what an on-call opens.
func whatOpens(platform string, role protocol.Role) string {
	switch {
	case platform != "" && role != "":
		return platform + ", " + roleName(role)
	case platform != "":
		return platform
	case role != "":
		return roleName(role)
	}
	return "everything"
}

func words[T ~string](values []T) []string {
	var all []string
	for _, value := range values {
		all = append(all, string(value))
	}
	return all
}
