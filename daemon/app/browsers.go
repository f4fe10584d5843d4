package app

import (
	"context"
	"errors"
	"time"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// keys lets the server look up what a browser must prove.
type keys struct{ store *store.Store }

// Key implements server.Browsers.
func (k keys) Key(ctx context.Context, id string) (key []byte, origin string, err error) {
	browser, err := k.store.Browser(ctx, id)
	switch {
	case errors.Is(err, store.ErrUnknownBrowser):
		return nil, "", server.ErrUnknownBrowser
	case err == nil && browser.RevokedMs > 0:
		err = server.ErrRevoked
	}
	return browser.Key, browser.Origin, err
}

// welcome is what the daemon has of a browser that has just proved itself.
func (a *App) welcome(ctx context.Context, browser string) (protocol.Welcome, error) {
	watermark, err := a.store.Watermark(ctx, browser)
	return protocol.Welcome{
		Epoch:     a.store.Epoch(),
		Watermark: watermark,
		NowMs:     nowMs(),
		Daemon:    a.config.Version,
	}, err
}

// connected gives a new session the rules, and through the engine the rest.
func (a *App) connected(peer server.Peer) {
	a.peers.add(peer, a.isStarted(peer.Browser))
	a.seen(peer)
	a.watch.came(peer)
	a.pushTable(peer)
	a.chosen.pushTo(peer, publisher{a})
	a.standIn.came(peer.Browser)
	if err := a.engine.Connected(a.ctx, peer.Browser); err == nil {
		a.browserEvent(protocol.EventConnected, peer)
	}
}

func (a *App) disconnected(peer server.Peer) {
	a.peers.remove(peer)
	a.watch.went(peer)
	a.standIn.went(peer.Browser)
	a.seen(peer)
	if err := a.engine.Gone(a.ctx, peer.Browser); err == nil {
		a.browserEvent(protocol.EventDisconnected, peer)
	}
}

func (a *App) isStarted(browser string) bool {
	found, err := a.store.Browser(a.ctx, browser)
	return err == nil && found.StartedMs > 0
}

func (a *App) seen(peer server.Peer) {
	if err := a.store.SeenBrowser(a.ctx, peer.Browser, nowMs()); err != nil {
		a.config.Log.Error("browser not noted as seen", "error", err)
	}
}

func (a *App) browserEvent(name protocol.EventName, peer server.Peer) {
	family, _ := protocol.OriginFamily(peer.Origin) // the guard let no other origin in
	a.config.Events(protocol.Event{AtMs: nowMs(), Event: name, Browser: peer.Browser, Family: family})
}

// browsersStart notes that the person pressed Start in this browser.
func (a *App) browsersStart(ctx context.Context, _ protocol.Empty) (protocol.BrowserInfo, error) {
	peer := server.PeerFrom(ctx)
	browser, err := a.store.StartBrowser(ctx, peer.Browser, nowMs())
	if err != nil {
		return protocol.BrowserInfo{}, unavailable(err)
	}
	a.peers.start(peer.Browser)
	a.standIn.came(peer.Browser)
	a.browserEvent(protocol.EventStarted, peer)
	if err := a.engine.Started(ctx); err != nil {
		return protocol.BrowserInfo{}, unavailable(err)
	}
	return a.info(browser), nil
}

// browsersReport notes what a browser says of itself, for as long as it is connected.
func (a *App) browsersReport(ctx context.Context, report protocol.BrowserReport) error {
	browser := server.PeerFrom(ctx).Browser
	a.peers.reported(browser, report)
	a.watch.reported(browser, report)
	return nil
}

func (a *App) browsersList(ctx context.Context, _ protocol.Empty) (protocol.Browsers, error) {
	stored, err := a.store.Browsers(ctx)
	list := protocol.Browsers{Browsers: []protocol.BrowserInfo{}}
	for _, browser := range stored {
		list.Browsers = append(list.Browsers, a.info(browser))
	}
	return list, unavailable(err)
}

func (a *App) info(browser store.Browser) protocol.BrowserInfo {
	peer, connected := a.peers.find(browser.ID)
	pid, unwatchedMs := a.watch.look(browser.ID)
	return protocol.BrowserInfo{
		ID:        browser.ID,
		Name:      browser.Name,
		Family:    browser.Family,
		PairedMs:  browser.PairedMs,
		StartedMs: browser.StartedMs,
		SeenMs:    browser.SeenMs,
		Connected: connected,
		Extension: peer.Extension,
		Report:    peer.report,

		Pid:         pid,
		UnwatchedMs: unwatchedMs,
	}
}

func nowMs() int64 { return time.Now().UnixMilli() }
