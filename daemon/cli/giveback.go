package cli

import (
	"context"
	"errors"

	"offhours/daemon/app"
	"offhours/daemon/desktop"
	"offhours/daemon/server"
	"offhours/installer/service"
)

// giveBack gives the desktop back what a daemon that was killed has left on. One that
// ends by itself does so itself, and so will the next.
func (c *command) giveBack(ctx context.Context, say service.Say) {
	if _, err := c.process(ctx); !errors.Is(err, server.ErrNotRunning) {
		return
	}
	left := app.LeftOn(c.where.data)
	switch was, err := app.GiveBack(ctx, c.where.data); {
	case err != nil:
		say("the desktop could not be asked to take its do-not-disturb back; if it is still on, this switches it off: %s", switchesOff(left.How))
	case was:
		say("gave the desktop's do-not-disturb back")
	}
}

func switchesOff(how desktop.Quiet) string {
	if how == desktop.QuietBanners {
		return "gsettings set org.gnome.desktop.notifications show-banners true"
	}
	return "dunstctl set-paused false"
}
