package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/exchange/ical"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

func (c *command) hoursImport() *cobra.Command {
	var save bool
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: `Take days off from a calendar file ("-" reads standard input)`,
		Long: `Show which days off a calendar file (.ics) would bring, and with --save put them into
the settings as exceptions without working hours.

Events of whole days become days off; what repeats is followed for two years. Events
with times are left alone, and so are days that are past.`,
		Example: "  offhours hours import holidays.ics\n  offhours hours import --save holidays.ics",
		Args:    oneArg("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.importHours(cmd.Context(), args[0], save)
		},
	}
	cmd.Flags().BoolVar(&save, "save", false, "put the days off into the settings")
	return cmd
}

// imported answers an import with --json.
type imported struct {
	Changes   []ical.Change  `json:"changes"`
	LeftAlone ical.LeftAlone `json:"leftAlone"`
	Saved     bool           `json:"saved"`
	Revision  int64          `json:"revision"` // in force now
}

func (c *command) importHours(ctx context.Context, file string, save bool) error {
	text, err := c.readCalendar(file)
	if err != nil {
		return err
	}
	inForce, zone, err := c.settingsAndZone(ctx)
	if err != nil {
		return err
	}
	today := schedule.DateAt(zone, time.Now().UnixMilli())
	proposal, err := ical.Import(text, today, zone, inForce.Settings)
	if err != nil {
		return inCalendar(file, err)
	}
	answer := imported{proposal.Changes, proposal.LeftAlone, false, inForce.Revision}
	changed := len(proposal.Changes) > proposal.Count(ical.There)
	if save && changed {
		if err := c.saveImport(ctx, proposal, &answer); err != nil {
			return err
		}
	}
	return c.print(answer, func(table *tabwriter.Writer) {
		printImport(table, proposal)
		switch {
		case answer.Saved:
			line(table, "saved (revision %d)", answer.Revision)
		case save || !changed:
			line(table, "nothing to save")
		default:
			line(table, `nothing is saved yet: "offhours hours import --save %s" does that`, file)
		}
	})
}

func (c *command) saveImport(ctx context.Context, proposal ical.Proposal, answer *imported) error {
	var saved protocol.SettingsSaved
	if err := c.ask(ctx, "settings.set", proposal.Settings, &saved); err != nil {
		return err
	}
	answer.Saved, answer.Revision = true, saved.Revision
	return nil
}

// settingsAndZone asks for the settings in force and for the zone that counts.
func (c *command) settingsAndZone(ctx context.Context) (protocol.SettingsRevision, *time.Location, error) {
	inForce, err := c.currentSettings(ctx)
	if err != nil {
		return inForce, nil, err
	}
	var status protocol.Status
	if err := c.ask(ctx, "status.get", protocol.Empty{}, &status); err != nil {
		return inForce, nil, err
	}
	return inForce, location(status.Zone), nil
}

// readCalendar reads a file, or standard input for "-", as far as it may be long.
func (c *command) readCalendar(name string) ([]byte, error) {
	in, long := c.In, int64(-1)
	if name != "-" {
		file, err := os.Open(name) //nolint:gosec // the file that the person named
		if errors.Is(err, fs.ErrNotExist) {
			return nil, hinted{fmt.Errorf("there is no file %s", name), "let your calendar program export one, and give its name"}
		}
		if err != nil {
			return nil, err
		}
		defer func() { _ = file.Close() }() // only read
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			long = info.Size()
		}
		in = file
	}
	if long > ical.MaxBytes {
		return nil, inCalendar(name, ical.TooLong(long))
	}
	text, err := io.ReadAll(io.LimitReader(in, ical.MaxBytes+1))
	if err == nil && len(text) > ical.MaxBytes {
		err = inCalendar(name, ical.TooLong(-1))
	}
	return text, err
}

// inCalendar says in which file something is wrong, and parts it from the way out.
func inCalendar(file string, err error) error {
	if file == "-" {
		file = "standard input"
	}
	wrong := fmt.Errorf("%s: %w", file, err)
	if known, ok := errors.AsType[*ical.FileError](err); ok {
		return hinted{wrong, known.Hint}
	}
	return wrong
}
