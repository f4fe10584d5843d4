package cli

import (
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/schedule"
	"offhours/daemon/zones"
	"offhours/protocol"
)

// maxPreviewDays bounds a preview: ten years take a moment, and more is a slip of
// the hand.
const maxPreviewDays = 3660

// preview is what `hours preview` was asked for.
type preview struct {
	file, zone, from, to string
}

func (c *command) hoursPreview() *cobra.Command {
	var p preview
	cmd := &cobra.Command{
		Use:   "preview --settings FILE --from DATE --to DATE",
		Short: "Show the phases that a settings file makes, without putting it in force",
		Long: `Show the phases that a settings file makes, from the first instant of one local date
to the first instant of another. The daemon is not needed and nothing changes.`,
		Example: "  offhours hours preview --settings hours.toml --zone Africa/Cairo --from 2026-04-24 --to 2026-04-25",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.preview(p) },
	}
	flags := cmd.Flags()
	wordVar(flags, &p.file, "settings", "FILE", `TOML file ("-" reads standard input)`)
	wordVar(flags, &p.zone, "zone", "ZONE", "zone such as Africa/Cairo (default the one in the file)")
	wordVar(flags, &p.from, "from", "DATE", "first date")
	wordVar(flags, &p.to, "to", "DATE", "date at whose start the preview ends")
	for _, name := range []string{"zone", "from", "to"} {
		complete(cmd, name)
	}
	for _, name := range []string{"settings", "from", "to"} {
		_ = cmd.MarkFlagRequired(name)
	}
	return cmd
}

func (c *command) preview(p preview) error {
	document, err := c.readHours(p.file)
	if err != nil {
		return err
	}
	zone, err := previewZone(either(p.zone, document.Zone))
	if err != nil {
		return err
	}
	fromMs, toMs, err := p.instants(zone)
	if err != nil {
		return err
	}
	hours, err := schedule.Compile(document.Settings)
	if err != nil {
		return err
	}
	phases := hours.Phases(zone, fromMs, toMs)
	return c.print(phases, func(table *tabwriter.Writer) { printPhases(table, phases, zone) })
}

// previewZone loads the zone that was asked for; "system" is this computer's.
func previewZone(name string) (*time.Location, error) {
	if name == "system" {
		return time.Local, nil
	}
	zone, err := zones.Load(name)
	if err != nil {
		return nil, fmt.Errorf("%w: --zone %q is not in the zone data; write it like Africa/Cairo", errUsage, name)
	}
	return zone, nil
}

func (p preview) instants(zone *time.Location) (fromMs, toMs int64, err error) {
	from, err := schedule.ParseDate(p.from)
	if err != nil {
		return 0, 0, fmt.Errorf("%w: --from: %w", errUsage, err)
	}
	to, err := schedule.ParseDate(p.to)
	if err != nil {
		return 0, 0, fmt.Errorf("%w: --to: %w", errUsage, err)
	}
	if from.Compare(to) >= 0 {
		return 0, 0, fmt.Errorf("%w: --to %s is not after --from %s", errUsage, p.to, p.from)
	}
	if to.Compare(from.AddDays(maxPreviewDays)) > 0 {
		return 0, 0, fmt.Errorf("%w: --to %s is more than ten years after --from %s", errUsage, p.to, p.from)
	}
	fromMs, _ = schedule.DayRange(zone, from)
	toMs, _ = schedule.DayRange(zone, to)
	return fromMs, toMs, nil
}

func printPhases(table *tabwriter.Writer, phases []protocol.PhaseRange, zone *time.Location) {
	const layout = "Mon 2006-01-02 15:04 -07:00"
	for _, phase := range phases {
		line(table, "%s\t%s\t%s\t%s", time.UnixMilli(phase.FromMs).In(zone).Format(layout),
			time.UnixMilli(phase.ToMs).In(zone).Format(layout), duration(phase.ToMs-phase.FromMs), phaseName(phase.Phase))
	}
}
