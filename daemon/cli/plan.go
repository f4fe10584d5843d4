package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) plan() *cobra.Command {
	var at string
	cmd := &cobra.Command{
		Use:   "plan",
		Short: "Show the next 48 hours, or which rule applies at a time",
		Long: `Show the next 48 hours; or, with --at, which rule applies at a time: of the past by
the settings that were in force then, of the future by those of now.`,
		Example: `  offhours plan
  offhours plan --at "tue 22:10"
  offhours plan --at "2026-11-24 22:10"`,
		Args: planArgs(&at),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if at != "" {
				return c.planAt(cmd.Context(), at)
			}
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
			nowMs := time.Now().UnixMilli()
			c.drawPlan(plan, nowMs)
			return c.print(plan, func(table *tabwriter.Writer) { printPlan(table, plan, start, nowMs) })
		},
	}
	wordVar(cmd.Flags(), &at, "at", "TIME", `"2026-11-24 22:10", "22:10" for today, "tue 22:10" for the last Tuesday, or an RFC 3339 instant`)
	complete(cmd, "at")
	return cmd
}

// drawPlan draws the plan above its table where a person looks at a terminal.
func (c *command) drawPlan(plan protocol.Plan, nowMs int64) {
	terminal, isFile := c.Out.(*os.File)
	if !isFile || !isConsole(terminal) {
		return
	}
	drawn := drawing{plan, nowMs, location(plan.Zone), columns(terminal), wantsColour()}.lines()
	if len(drawn) > 0 {
		_, _ = fmt.Fprintln(terminal, strings.Join(drawn, "\n")+"\n")
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
		verdict := plan.VerdictAt(max(nowMs, phase.FromMs), "", "")
		words := []string{verdictName(verdict)}
		if phase.Phase == protocol.Off {
			// What is open only for a while has mostly ended by then.
			words = append(words, ownVerdicts(plan, phase.ToMs-1)...)
		}
		if phase.Phase == protocol.Off && verdict.IsShut() && !start.pressed && start.firstWeek == protocol.Remind {
			words = append(words, "in the first week: a reminder")
		}
		line(table, "%s\tto %s\t%s\t%s", clock(phase.FromMs, nowMs, zone), clock(phase.ToMs, nowMs, zone),
			phaseName(phase.Phase), strings.Join(words, "; "))
	}
	if plan.Embeds == protocol.Closed {
		line(table, "embeds in other sites close with their platform")
	}
	line(table, "hours in the zone %s", plan.Zone)
	if !start.pressed {
		line(table, "nothing closes before you press Start in a browser")
	}
}
