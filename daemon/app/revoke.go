package app

import (
	"context"
	"errors"
	"strings"

	"offhours/daemon/store"
	"offhours/protocol"
)

// browsersRename gives a browser a name.
func (a *App) browsersRename(ctx context.Context, rename protocol.BrowserRename) (protocol.BrowserInfo, error) {
	browser, err := a.store.RenameBrowser(ctx, rename.Browser, strings.TrimSpace(rename.Name))
	if err != nil {
		return protocol.BrowserInfo{}, aboutBrowser(err)
	}
	return a.info(browser), nil
}

// browsersRevoke disconnects a browser for good. What it has recorded stays.
func (a *App) browsersRevoke(ctx context.Context, ref protocol.BrowserRef) (protocol.BrowserInfo, error) {
	browser, err := a.store.RevokeBrowser(ctx, ref.Browser, nowMs())
	if err != nil {
		return protocol.BrowserInfo{}, aboutBrowser(err)
	}
	a.server.Revoke(browser.ID)
	a.config.Events(protocol.Event{AtMs: nowMs(), Event: protocol.EventRevoked, Browser: browser.ID, Family: browser.Family})
	return a.info(browser), nil
}

// aboutBrowser answers what cannot be done to a browser, with the way out. Other
// errors pass.
func aboutBrowser(err error) error {
	switch {
	case errors.Is(err, store.ErrUnknownBrowser):
		data := protocol.ErrorData{Code: protocol.ErrUnknownBrowser, Hint: `"offhours browsers list" shows those that are paired`}
		return refused(data, store.ErrUnknownBrowser)
	case errors.Is(err, store.ErrNameTaken):
		return refused(protocol.ErrorData{Code: protocol.ErrNameTaken, Hint: "choose another"}, store.ErrNameTaken)
	}
	return unavailable(err)
}
