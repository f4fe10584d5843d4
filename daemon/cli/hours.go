package cli

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func (c *command) hours() *cobra.Command {
	return group("hours", "Show and change working hours, night, exceptions and breaks",
		c.hoursGet(), c.hoursSet(), c.hoursEdit(), c.hoursPreview())
}

func (c *command) hoursGet() *cobra.Command {
	return &cobra.Command{
		Use:   "get",
		Short: "Print the settings as TOML",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			revision, err := c.currentSettings(cmd.Context())
			if err != nil {
				return err
			}
			if c.json {
				return c.print(revision.Settings, nil)
			}
			_, err = c.Out.Write(settings.FormatTOML(revision.Settings))
			return err
		},
	}
}

func (c *command) hoursSet() *cobra.Command {
	return &cobra.Command{
		Use:     "set FILE",
		Short:   `Put the settings of a TOML file in force ("-" reads standard input)`,
		Example: "  offhours hours get > hours.toml\n  offhours hours set hours.toml",
		Args:    oneArg("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := c.readFile(args[0])
			if err != nil {
				return err
			}
			document, err := settings.ParseTOML(text)
			if err != nil {
				return err
			}
			return c.saveSettings(cmd.Context(), document)
		},
	}
}

func (c *command) currentSettings(ctx context.Context) (protocol.SettingsRevision, error) {
	var revision protocol.SettingsRevision
	err := c.ask(ctx, "settings.get", protocol.Empty{}, &revision)
	return revision, err
}

func (c *command) saveSettings(ctx context.Context, document protocol.Settings) error {
	var saved protocol.SettingsSaved
	if err := c.ask(ctx, "settings.set", document, &saved); err != nil {
		return err
	}
	if c.json {
		return c.print(saved, nil)
	}
	_, err := fmt.Fprintf(c.Out, "saved as revision %d\n", saved.Revision)
	return err
}

// readFile reads a file, or standard input for "-".
func (c *command) readFile(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(c.In)
	}
	return os.ReadFile(name) //nolint:gosec // the file that the person named
}
