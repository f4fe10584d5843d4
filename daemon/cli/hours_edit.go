package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"

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
		Args: noArgs,
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
	text, err := newDraft(settings.FormatTOML(revision.Settings))
	if err != nil {
		return err
	}
	hours, changed, err := c.editUntilRight(ctx, text)
	if err == nil && changed {
		err = c.saveSettings(ctx, hours)
	}
	if err != nil && text.isChanged() {
		return c.kept(err, text.file)
	}
	if err == nil && !changed {
		c.nothingChanged(revision.Revision)
	}
	return errors.Join(err, text.remove())
}

// kept is an error after which the person's text is still there.
func (c *command) kept(err error, file string) error {
	hint := fmt.Sprintf(`"offhours hours set %s" puts your text in force`, file)
	if first := c.hint(err); first != "" {
		hint = first + "; then " + hint
	}
	return hinted{err, hint}
}

// nothingChanged answers as saving does: with the revision in force.
func (c *command) nothingChanged(revision int64) {
	if c.json {
		_ = c.print(protocol.SettingsSaved{Revision: revision}, nil)
		return
	}
	_, _ = fmt.Fprintln(c.Out, "nothing changed")
}

// editUntilRight opens the text until it can be read, or the person gives up. What is
// wrong is said in the terminal, which the editor covers, and above the text.
func (c *command) editUntilRight(ctx context.Context, text draft) (hoursText, bool, error) {
	answers := bufio.NewReader(c.In)
	for {
		if err := c.openEditor(ctx, text.file); err != nil {
			return hoursText{}, false, err
		}
		if !text.isChanged() {
			return hoursText{}, false, nil
		}
		hours, err := text.read()
		if err == nil {
			return hours, true, nil
		}
		if err := text.remark(); err != nil {
			return hoursText{}, false, err
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
