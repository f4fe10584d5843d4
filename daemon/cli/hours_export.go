package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/schedule"
	"offhours/protocol"
	"offhours/protocol/locale"
)

// maxExportDays bounds a calendar: what is further away will have changed by then.
const maxExportDays = 730

// hoursFile is what `hours export` was asked for.
type hoursFile struct {
	format, out string
	days        int
}

func (c *command) hoursExport() *cobra.Command {
	var f hoursFile
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write off hours, nights and days off as a calendar file",
		Long: `Write off hours, nights and days off from today on as a calendar file (.ics), for your
phone's own focus mode or for colleagues. A later file brings the same events up to date
where it is imported.`,
		Example: "  offhours hours export --out offhours.ics\n  offhours hours export --days 30 > offhours.ics",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return c.exportHours(cmd.Context(), f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.format, "format", "ics", "format of the file")
	flags.StringVar(&f.out, "out", "", "file to write, which must not exist yet (default standard output)")
	flags.IntVar(&f.days, "days", 90, "how many days, from today on")
	complete(cmd, "format", "ics")
	complete(cmd, "days")
	return cmd
}

// exportedHours answers with --json.
type exportedHours struct {
	File     string `json:"file,omitempty"`
	Events   int    `json:"events"`
	Calendar string `json:"calendar,omitempty"` // the text, where it went to no file
}

func (c *command) exportHours(ctx context.Context, f hoursFile) error {
	if f.format != "ics" {
		return fmt.Errorf("%w: --format %q is not known; write ics", errUsage, f.format)
	}
	if f.days < 1 || f.days > maxExportDays {
		return fmt.Errorf("%w: --days %d is not from 1 to %d", errUsage, f.days, maxExportDays)
	}
	inForce, zone, err := c.settingsAndZone(ctx)
	if err != nil {
		return err
	}
	text, n, err := ical.Export(c.calendarHours(inForce, zone, f.days))
	if err != nil {
		return err
	}
	return c.giveCalendar(text, n, f.out)
}

func (c *command) calendarHours(inForce protocol.SettingsRevision, zone *time.Location, days int) ical.Hours {
	nowMs := time.Now().UnixMilli()
	today := schedule.DateAt(zone, nowMs)
	texts := locale.New(locale.Choose(inForce.Settings.Language, locale.System()))
	return ical.Hours{
		Settings: inForce.Settings, Revision: inForce.Revision,
		Zone: zone, From: today, To: today.AddDays(days), NowMs: nowMs, Owner: c.owner(),
		Texts: ical.Texts{
			Calendar: texts.Text("product"), Off: texts.Text("phase.off"), Night: texts.Text("phase.night"), DayOff: texts.Text("day_off"),
		},
	}
}

// owner tells the events of this data folder from those of all others, and nothing
// about it.
func (c *command) owner() string {
	host, _ := os.Hostname() // without a name the folder must do
	sum := sha256.Sum256([]byte(host + "\x00" + c.where.data))
	return hex.EncodeToString(sum[:8])
}

func (c *command) giveCalendar(text []byte, n int, out string) error {
	answer := exportedHours{File: out, Events: n}
	switch {
	case out != "":
		err := newFile(out, func(file io.Writer) error {
			_, err := file.Write(text)
			return err
		})
		if err != nil {
			return err
		}
	case !c.json:
		_, err := c.Out.Write(text)
		return err
	default:
		answer.Calendar = string(text)
	}
	return c.print(answer, func(table *tabwriter.Writer) { line(table, "wrote %s to %s", events(n), out) })
}
