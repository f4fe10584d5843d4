package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"offhours/daemon/engine"
	"offhours/daemon/places"
	"offhours/daemon/server"
	"offhours/protocol"
)

func (a *App) platformsList(context.Context, protocol.Empty) (protocol.OwnPlatforms, error) {
	return protocol.OwnPlatforms{Platforms: places.Added(a.table.said().Own)}, nil
}

// platformsSet counts a site as a platform, or says anew what its pages are for.
func (a *App) platformsSet(ctx context.Context, wanted protocol.OwnPlatform) (protocol.OwnPlatforms, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	words := a.table.said()
	own, err := places.NewOwn(wanted, a.table.catalogue, places.Added(words.Own))
	if problem, ok := errors.AsType[*places.ProblemError](err); ok {
		return protocol.OwnPlatforms{}, refusedFor(problem)
	}
	if !a.table.hasRoom(withOwn(words, places.Own{Platform: own})) {
		data := protocol.ErrorData{Code: protocol.ErrBadPlatform, Field: "pages", Hint: "let one line take several pages, or remove a platform that you do not need any more"}
		return protocol.OwnPlatforms{}, refused(data, errors.New("pages: with them the table is too long for a message"))
	}
	return a.sayOwn(ctx, places.Own{Platform: own})
}

// platformsRemove makes a site no platform any more. What was counted there stays.
func (a *App) platformsRemove(ctx context.Context, ref protocol.OwnPlatformRef) (protocol.OwnPlatforms, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
	host := places.OwnHost(ref.Host)
	added := places.Added(a.table.said().Own)
	at := slices.IndexFunc(added, func(one protocol.OwnPlatform) bool { return one.Host == host })
	if at < 0 {
		data := protocol.ErrorData{Code: protocol.ErrNoPlatform, Field: "host", Hint: `"offhours platforms" lists those that you have added`}
		return protocol.OwnPlatforms{}, refused(data, fmt.Errorf("host: you have added no platform on %s", host))
	}
	own := added[at]
	own.ID = ""
	return a.sayOwn(ctx, places.Own{Platform: own, Removed: true})
}

// sayOwn keeps the word, and gives every browser the table that follows from it.
func (a *App) sayOwn(ctx context.Context, says places.Own) (protocol.OwnPlatforms, error) {
	says.Browser = server.PeerFrom(ctx).Browser
	words, host := a.table.said(), says.Platform.Host
	says.Revision = a.table.nextRevision(nowMs()) // later than any correction, as it will be
	before, after := a.table.placesOn(host, words), a.table.placesOn(host, withOwn(words, says))
	err := a.engine.Redefine(ctx, before, after, func(nowMs int64) error {
		says.Revision, says.AtMs = a.table.nextRevision(nowMs), nowMs
		if err := a.store.SaveOwn(ctx, says); err != nil {
			return err
		}
		a.pushWords(withOwn(words, says), nowMs)
		return nil
	})
	if errors.Is(err, engine.ErrStrict) {
		data := protocol.ErrorData{Code: protocol.ErrStrict, Hint: "you want it strict; change it in working hours"}
		return protocol.OwnPlatforms{}, refused(data, err)
	}
	if err != nil {
		return protocol.OwnPlatforms{}, unavailable(err)
	}
	a.totals.forget()
	a.tellTotals(ctx)
	return a.platformsList(ctx, protocol.Empty{})
}

func withOwn(words places.Words, says places.Own) places.Words {
	words.Own = append(slices.Clip(words.Own), says)
	return words
}
