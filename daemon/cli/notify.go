package cli

import (
	"context"
	"errors"
	"slices"

	"offhours/daemon/desktop"
	"offhours/installer/browsers"
	"offhours/protocol"
	"offhours/protocol/locale"
)

// isUnread says whether nobody reads what is written here: the desktop's menu or a key
// started the command, and no terminal.
func (c *command) isUnread() bool {
	return !c.json && !slices.ContainsFunc([]any{c.In, c.Out, c.Err}, isConsole)
}

// inSight shows an error to the person where nobody reads it, and answers it.
func (c *command) inSight(ctx context.Context, err error) error {
	key := "down"
	if errors.Is(err, errNotCome) || errors.Is(err, browsers.ErrNotStarted) {
		key = "no_browser"
	}
	if c.isUnread() {
		texts := c.texts(ctx)
		c.notify(texts.Text(key), texts.Text(key+".body"))
	}
	return err
}

// notify shows a notice on the desktop. Where there is none, nobody clicked either.
func (c *command) notify(title, body string) { _ = desktop.ShowPlain(title, body) }

// texts are the product's texts in the person's language, as far as that is known.
func (c *command) texts(ctx context.Context) *locale.Localizer {
	var revision protocol.SettingsRevision
	if err := c.ask(ctx, "settings.get", protocol.Empty{}, &revision); err != nil {
		return locale.New(locale.System())
	}
	return locale.New(locale.Choose(revision.Settings.Language, locale.System()))
}
