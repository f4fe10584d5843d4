package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) breaks() *cobra.Command {
	acts := group("break", "Take, postpone, skip or pause breaks, and see how they went")
	for _, act := range []struct {
		act     protocol.BreakAct
		short   string
		similar []string
	}{
		{protocol.BreakNow, "Take a break now, even if none is due", nil},
		{protocol.BreakStart, "Start the break that is due", nil},
		{protocol.BreakPostpone, "Ask again a little later", []string{"later", "snooze"}},
		{protocol.BreakSkip, "Skip the break that is due, or end the one that runs", []string{"stop", "end"}},
	} {
		cmd := c.breakAct(act.act, act.short)
		cmd.SuggestFor = act.similar
		acts.AddCommand(cmd)
	}
	acts.AddCommand(c.breakPause(), c.breakResume(), c.breakList())
	return acts
}

func (c *command) breakAct(act protocol.BreakAct, short string) *cobra.Command {
	var kind string
	cmd := &cobra.Command{
		Use:   string(act),
		Short: short,
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if kind != "" && !slices.Contains(words(protocol.BreakKinds()), kind) {
				return hinted{fmt.Errorf("%w: --kind: there is no %q", errUsage, kind), "write one of " + strings.Join(words(protocol.BreakKinds()), ", ")}
			}
			return c.showBreaks(cmd, protocol.BreakCommand{Act: act, Kind: protocol.BreakKind(kind)})
		},
	}
	usual := "the one that is due"
	switch act {
	case protocol.BreakNow:
		usual = "move"
	case protocol.BreakSkip:
		usual = "the one that runs or is due"
	default:
	}
	wordVar(cmd.Flags(), &kind, "kind", "KIND", "eyes, move or outside (default: "+usual+")")
	complete(cmd, "kind", words(protocol.BreakKinds())...)
	return cmd
}

func (c *command) breakPause() *cobra.Command {
	var length time.Duration
	cmd := &cobra.Command{
		Use:   "pause",
		Short: "Have no break ask for a while",
		Long: `Have no break ask for a while: it ends by itself, and then one prompt comes if something is
due. A call, a live broadcast and full screen need no pause: breaks wait for them.`,
		Example: "  offhours break pause --for 45m",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if ms := length.Milliseconds(); ms < protocol.MinPauseMs || ms > protocol.MaxPauseMs {
				return hinted{fmt.Errorf("%w: --for %s is out of bounds", errUsage, length), "write 1m to 12h, such as 45m or 1h30m"}
			}
			return c.showBreaks(cmd, protocol.BreakCommand{Act: protocol.BreakPause, ForMs: length.Milliseconds()})
		},
	}
	cmd.Flags().DurationVar(&length, "for", 30*time.Minute, "how `LONG`, 1m to 12h")
	complete(cmd, "for", "30m", "1h", "2h")
	return cmd
}

func (c *command) breakResume() *cobra.Command {
	return &cobra.Command{
		Use:   string(protocol.BreakResume),
		Short: "End a pause before its time",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.showBreaks(cmd, protocol.BreakCommand{Act: protocol.BreakResume})
		},
	}
}

// showBreaks does an act and prints how the breaks stand afterwards.
func (c *command) showBreaks(cmd *cobra.Command, act protocol.BreakCommand) error {
	var status protocol.BreaksStatus
	if err := c.askForBreak(cmd.Context(), act, &status); err != nil {
		return noBreak(err)
	}
	return c.print(status, func(table *tabwriter.Writer) {
		nowMs, zone := time.Now().UnixMilli(), c.zone(cmd.Context())
		if status.PausedUntilMs != 0 {
			line(table, "paused\tuntil %s", clock(status.PausedUntilMs, nowMs, zone))
		}
		for _, b := range status.Breaks {
			line(table, "%s\t%s", breakName(b.Kind), breakLine(b, nowMs, status.PausedUntilMs, zone))
		}
	})
}

// askForBreak has the daemon do it. A break that the desktop's menu asks for is never
// silence: a daemon that does not run is started for it, and what comes of it is shown.
func (c *command) askForBreak(ctx context.Context, command protocol.BreakCommand, status *protocol.BreaksStatus) error {
	if command.Act != protocol.BreakNow || !c.isUnread() {
		return c.ask(ctx, "breaks.act", command, status)
	}
	if err := c.askAwake(ctx, "breaks.act", command, status); err != nil {
		return c.inSight(ctx, err)
	}
	texts := c.texts(ctx)
	for _, b := range status.Breaks {
		if b.State == protocol.BreakRunning {
			until := time.UnixMilli(b.UntilMs).In(c.zone(ctx)).Format("15:04")
			c.notify(texts.Text("break.running", "time", until), texts.Text("break."+string(b.Kind)+".running"))
		}
	}
	return nil
}
