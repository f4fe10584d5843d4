package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func (c *command) hours() *cobra.Command {
	return group("hours", "Show and change working hours, night, exceptions and breaks",
		c.hoursGet(), c.hoursSet(), c.hoursEdit(), c.hoursPreset(), c.hoursPreview(), c.hoursImport(), c.hoursExport())
}

func (c *command) hoursGet() *cobra.Command {
	return &cobra.Command{
		Use:        "get",
		SuggestFor: []string{"show", "print"},
		Short:      "Print the settings as TOML",
		Args:       noArgs,
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
			hours, err := c.readHours(args[0])
			if err != nil {
				return err
			}
			return c.saveSettings(cmd.Context(), hours)
		},
	}
}

func (c *command) currentSettings(ctx context.Context) (protocol.SettingsRevision, error) {
	var revision protocol.SettingsRevision
	err := c.ask(ctx, "settings.get", protocol.Empty{}, &revision)
	return revision, err
}

// hoursText is a settings document that can be put in force.
type hoursText struct {
	protocol.Settings
	hasWork bool // its text has a table of working hours
}

// readHours reads the document in a file.
func (c *command) readHours(name string) (hoursText, error) {
	text, err := c.readFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return hoursText{}, hinted{fmt.Errorf("there is no file %s", name), `"offhours hours get > hours.toml" makes one`}
	}
	if err != nil {
		return hoursText{}, err
	}
	if name == "-" {
		name = "standard input"
	}
	return parseHours(name, text)
}

// parseHours refuses an empty text, which would stand for the defaults: more likely
// it is what a command has left that failed. Comments alone are as empty.
func parseHours(name string, text []byte) (hoursText, error) {
	if isBlank(text) {
		return hoursText{}, hinted{
			fmt.Errorf("%s is empty", name),
			`"offhours hours get > hours.toml" writes the settings in force; it needs the running service`,
		}
	}
	document, err := settings.ParseTOML(text)
	return hoursText{document, settings.HasWork(text)}, err
}

func isBlank(text []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(text, []byte("\uFEFF"))) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// readFile reads a file, or standard input for "-".
func (c *command) readFile(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(c.In)
	}
	return os.ReadFile(name) //nolint:gosec // the file that the person named
}
