package cli

import (
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) breaks() *cobra.Command {
	acts := group("break", "Take, postpone or skip a break")
	for _, act := range []struct {
		act   protocol.BreakAct
		short string
	}{
		{protocol.BreakNow, "Take a break now, although none is due"},
		{protocol.BreakStart, "Start the break that is due"},
		{protocol.BreakPostpone, "Ask again a little later"},
		{protocol.BreakSkip, "Skip the break that is due"},
	} {
		acts.AddCommand(c.breakAct(act.act, act.short))
	}
	return acts
}

func (c *command) breakAct(act protocol.BreakAct, short string) *cobra.Command {
	var kind string
	cmd := &cobra.Command{
		Use:   string(act),
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if kind != "" && kind != string(protocol.Eyes) && kind != string(protocol.Move) {
				return fmt.Errorf("%w: --kind %q is neither eyes nor move", errUsage, kind)
			}
			var status protocol.BreaksStatus
			command := protocol.BreakCommand{Act: act, Kind: protocol.BreakKind(kind)}
			if err := c.ask(cmd.Context(), "breaks.act", command, &status); err != nil {
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
	cmd.Flags().StringVar(&kind, "kind", "", "eyes or move (default: "+usual+")")
	return cmd
}
