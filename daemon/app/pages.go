package app

import (
	"context"
	"errors"

	"offhours/daemon/server"
	"offhours/protocol"
)

var errNoBrowser = errors.New("no browser is connected")

// pagesOpen has one browser show a page to its person, who has asked for it. Nothing is
// kept for a browser that comes later: by then the person may have gone on.
func (a *App) pagesOpen(ctx context.Context, ref protocol.PageRef) (protocol.BrowserInfo, error) {
	id := a.peers.atHand()
	err := a.server.PushTo(ctx, id, "page.wanted", ref)
	if id == "" || errors.Is(err, server.ErrNotConnected) {
		return protocol.BrowserInfo{}, refused(protocol.ErrorData{Code: protocol.ErrNoBrowser}, errNoBrowser)
	}
	if err != nil {
		return protocol.BrowserInfo{}, err
	}
	browser, err := a.store.Browser(ctx, id)
	return a.info(browser), unavailable(err)
}
