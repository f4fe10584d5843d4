package cli

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) breaks() *cobra.Command {
	acts := group("break", "Take, postpone or skip a break")
	for _, act := range []struct {
		act     protocol.BreakAct
		short   string
		similar []string
	}{
		{protocol.BreakNow, "Take a break now, even if none is due", nil},
		{protocol.BreakStart, "Start the break that is due", nil},
		{protocol.BreakPostpone, "Ask again a little later", []string{"later", "snooze"}},
		{protocol.BreakSkip, "Skip the break that is due", []string{"stop", "end"}},
	} {
		cmd := c.breakAct(act.act, act.short)
		cmd.SuggestFor = act.similar
		acts.AddCommand(cmd)
	}
	return acts
}

func (c *command) breakAct(act protocol.BreakAct, short string) *cobra.Command {
	var kind string
	cmd := &cobra.Command{
		Use:   string(act),
		Short: short,
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if kind != "" && kind != string(protocol.Eyes) && kind != string(protocol.Move) {
				return fmt.Errorf("%w: --kind %q is neither eyes nor move", errUsage, kind)
			}
			var status protocol.BreaksStatus
			command := protocol.BreakCommand{Act: act, Kind: protocol.BreakKind(kind)}
			if err := c.askForBreak(cmd.Context(), command, &status); err != nil {
				return noBreak(err)
			}
			return c.print(status, func(table *tabwriter.Writer) {
				for _, b := range status.Breaks {
					line(table, "%s\t%s", b.Kind, breakLine(b, time.Now().UnixMilli()))
				}
			})
		},
	}
	usual := "the one that is due"
	if act == protocol.BreakNow {
		usual = "move"
	}
	wordVar(cmd.Flags(), &kind, "kind", "KIND", "eyes or move (default: "+usual+")")
	complete(cmd, "kind", string(protocol.Eyes), string(protocol.Move))
	return cmd
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
			until := time.UnixMilli(b.UntilMs).Format("15:04")
			c.notify(texts.Text("break.running", "time", until), texts.Text("break."+string(b.Kind)+".running"))
		}
	}
	return nil
}
