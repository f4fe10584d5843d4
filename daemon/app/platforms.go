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
	added := places.Added(a.table.said().Own)
	own, err := places.NewOwn(wanted, places.Catalogue(), added)
	if problem, ok := errors.AsType[*places.ProblemError](err); ok {
		data := protocol.ErrorData{Code: problem.Code, Field: problem.Field, Hint: problem.Hint}
		return protocol.OwnPlatforms{}, refused(data, err)
	}
	before, _ := ownOn(added, own.Host)
	return a.sayOwn(ctx, places.Own{Platform: own}, places.RolesOf(before), places.RolesOf(own))
}

// platformsRemove makes a site no platform any more. What was counted there stays.
func (a *App) platformsRemove(ctx context.Context, ref protocol.OwnPlatformRef) (protocol.OwnPlatforms, error) {
	host := places.OwnHost(ref.Host)
	own, found := ownOn(places.Added(a.table.said().Own), host)
	if !found {
		data := protocol.ErrorData{Code: protocol.ErrNoPlatform, Field: "host", Hint: `"offhours platforms" lists those that you have added`}
		return protocol.OwnPlatforms{}, refused(data, fmt.Errorf("host: you have added no platform on %s", host))
	}
	return a.sayOwn(ctx, places.Own{Platform: own, Removed: true}, places.RolesOf(own), nil)
}

func ownOn(added []protocol.OwnPlatform, host string) (own protocol.OwnPlatform, found bool) {
	at := slices.IndexFunc(added, func(one protocol.OwnPlatform) bool { return one.Host == host })
	if at < 0 {
		return own, false
	}
	own = added[at]
	own.ID = ""
	return own, true
}

// sayOwn keeps the word, and gives every browser the table that follows from it. Before
// and after are what the site's pages are for.
func (a *App) sayOwn(ctx context.Context, says places.Own, before, after []protocol.Role) (protocol.OwnPlatforms, error) {
	says.Browser = server.PeerFrom(ctx).Browser
	err := a.engine.Redefine(ctx, places.OwnID(says.Platform.Host), before, after, func(nowMs int64) error {
		says.Revision, says.AtMs = a.table.nextRevision(nowMs), nowMs
		if err := a.store.SaveOwn(ctx, says); err != nil {
			return err
		}
		words := a.table.said()
		words.Own = append(slices.Clip(words.Own), says)
		a.pushWords(words, nowMs)
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
