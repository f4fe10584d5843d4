package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func (c *command) hoursEdit() *cobra.Command {
	return &cobra.Command{
		Use:   "edit",
		Short: "Change the settings in an editor",
		Long: `Change the settings in $VISUAL, $EDITOR or nano. A mistake is explained and the same
text opened again, so nothing that was typed is lost.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.editSettings(cmd.Context())
		},
	}
}

func (c *command) editSettings(ctx context.Context) error {
	revision, err := c.currentSettings(ctx)
	if err != nil {
		return err
	}
	before := settings.FormatTOML(revision.Settings)
	folder, err := os.MkdirTemp("", "offhours-edit-")
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	file := filepath.Join(folder, "hours.toml")
	if err := os.WriteFile(file, before, 0o600); err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	document, changed, err := c.editUntilRight(ctx, file, before)
	if err == nil && changed {
		err = c.saveSettings(ctx, document)
	}
	if text, _ := os.ReadFile(file); err != nil && !bytes.Equal(text, before) { //nolint:gosec // our own file
		return fmt.Errorf("%w\nyour text is kept in %s; \"offhours hours set\" with this file puts it in force", err, file)
	}
	if err == nil && !changed {
		c.nothingChanged(revision.Revision)
	}
	return errors.Join(err, os.RemoveAll(folder))
}

// nothingChanged answers as saving does: with the revision in force.
func (c *command) nothingChanged(revision int64) {
	if c.json {
		_ = c.print(protocol.SettingsSaved{Revision: revision}, nil)
		return
	}
	_, _ = fmt.Fprintln(c.Out, "nothing changed")
}

// editUntilRight opens the file until what is in it can be read, or the person
// gives up.
func (c *command) editUntilRight(ctx context.Context, file string, before []byte) (hoursText, bool, error) {
	answers := bufio.NewReader(c.In)
	for {
		if err := c.openEditor(ctx, file); err != nil {
			return hoursText{}, false, err
		}
		text, err := os.ReadFile(file) //nolint:gosec // the file is our own, in a folder of our own
		if err != nil {
			return hoursText{}, false, err
		}
		if bytes.Equal(text, before) {
			return hoursText{}, false, nil
		}
		document, err := parseHours("the text", text)
		if err == nil {
			return document, true, nil
		}
		c.complain(err)
		_, _ = fmt.Fprint(c.Err, "press Enter to go on editing, or Ctrl-D to leave the settings as they were: ")
		if _, noAnswer := answers.ReadString('\n'); noAnswer != nil {
			_, _ = fmt.Fprintln(c.Err)
			return hoursText{}, false, errLeft
		}
	}
}

// errLeft is the person's own choice, made after the mistake was explained.
var errLeft = errors.New("the settings are as they were")

// openEditor runs the person's editor. The variable may hold arguments, as in
// "code --wait", so the shell splits it, as other programs do.
func (c *command) openEditor(ctx context.Context, file string) error {
	editor := either(os.Getenv("VISUAL"), either(os.Getenv("EDITOR"), "nano"))
	cmd := exec.CommandContext(ctx, "sh", "-c", editor+` "$1"`, "sh", file) //nolint:gosec // the person's own editor
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("editor %q: %w; $VISUAL or $EDITOR names another one", editor, err)
	}
	return nil
}
