package app

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// keyBytes is the length of a pairing's key.
const keyBytes = 32

// browsersPair makes a key for a browser profile whose browser has vouched for the
// extension. The owner's door is the only way to it, and the person is told.
func (a *App) browsersPair(ctx context.Context, request protocol.PairRequest) (protocol.Pairing, error) {
	browser := newBrowser(request.Origin, request.Family)
	if err := a.store.AddBrowser(ctx, browser); err != nil {
		return protocol.Pairing{}, tooMany(unavailable(err))
	}
	return a.paired(ctx, browser)
}

func newBrowser(origin string, family protocol.Family) store.Browser {
	return store.Browser{
		ID:       "b_" + hex.EncodeToString(random(16)),
		Origin:   origin,
		Family:   family,
		Key:      random(keyBytes),
		PairedMs: nowMs(),
	}
}

// paired says to everybody that a browser was paired, and to the browser what it
// needs. Pairing is never silent, by whichever way.
func (a *App) paired(ctx context.Context, browser store.Browser) (protocol.Pairing, error) {
	a.config.Events(protocol.Event{AtMs: nowMs(), Event: protocol.EventPaired, Browser: browser.ID, Family: browser.Family})
	a.showPaired(browser)
	id, err := a.store.ServerID(ctx)
	return protocol.Pairing{
		Browser: browser.ID,
		Key:     base64.RawURLEncoding.EncodeToString(browser.Key),
		Listen:  a.server.Addr(),
		Server:  id,
	}, err
}

// tooMany says the way out of [store.ErrTooManyBrowsers]. Other errors pass.
func tooMany(err error) error {
	if !errors.Is(err, store.ErrTooManyBrowsers) {
		return err
	}
	hint := `"offhours browsers list" shows them, and "offhours browsers revoke ID" makes room`
	data := protocol.ErrorData{Code: protocol.ErrTooManyBrowsers, Hint: hint}
	return &server.Error{Code: protocol.CodeRefused, Message: store.ErrTooManyBrowsers.Error(), Data: data}
}

// random is so many bytes from the system's generator, which never fails.
func random(n int) []byte {
	out := make([]byte, n)
	_, _ = rand.Read(out)
	return out
}
