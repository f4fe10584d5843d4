package app

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"offhours/daemon/server"
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
//
// The person's word counts at once, also where it cannot be saved: then this daemon
// lets the browser in no more, and the person is told what the next one would do.
func (a *App) browsersRevoke(ctx context.Context, ref protocol.BrowserRef) (protocol.BrowserInfo, error) {
	browser, err := a.store.RevokeBrowser(ctx, ref.Browser, nowMs())
	switch {
	case errors.Is(err, store.ErrNotSaved):
		a.shutOut.add(ref.Browser)
		a.server.Revoke(ref.Browser)
		a.watch.forget(ref.Browser)
		return protocol.BrowserInfo{}, refusedRevocation(err)
	case err != nil:
		return protocol.BrowserInfo{}, aboutBrowser(err)
	}
	a.server.Revoke(browser.ID)
	a.watch.forget(browser.ID)
	a.config.Events(protocol.Event{AtMs: nowMs(), Event: protocol.EventRevoked, Browser: browser.ID, Family: browser.Family})
	return a.info(browser), nil
}

// refusedRevocation answers what holds only as long as the daemon runs.
func refusedRevocation(err error) error {
	const hint = "it is disconnected until the daemon starts anew; make room on the disk, see that the data folder can be written, then revoke it again"
	data := protocol.ErrorData{Code: protocol.ErrNotSaved, Hint: hint}
	return &server.Error{Code: protocol.CodeUnavailable, Message: err.Error(), Data: data}
}

// shutOut are the browsers whose revocation could not be saved. They stay out also
// when the data folder is opened anew.
type shutOut struct {
	mu  sync.Mutex
	ids map[string]bool
}

func (s *shutOut) add(browser string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids == nil {
		s.ids = map[string]bool{}
	}
	s.ids[browser] = true
}

func (s *shutOut) all() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Keys(s.ids))
}

// inherit takes over what the App before knew and the data folder does not.
func (a *App) inherit(before *App) {
	a.table.inherit(before.table, a.isDown(), nowMs())
	a.chosen.inherit(&before.chosen, a.table.knowsClient)
	a.engine.Inherit(before.engine)
	for _, browser := range before.shutOut.all() {
		a.shutOut.add(browser)
		a.server.Revoke(browser)
	}
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
