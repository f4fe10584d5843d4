package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"offhours/daemon/engine"
	"offhours/daemon/places"
	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

var errUnknownRule = errors.New("rule: there is no rule of that name")

// openTable is the table as it was corrected last. While the history is down nobody knows
// how, and the catalogue counts.
func (a *App) openTable(ctx context.Context) error {
	corrections, err := a.store.Corrections(ctx)
	if err != nil && !errors.Is(err, store.ErrNotSaved) {
		return err
	}
	a.table = newTable(corrections, nowMs())
	return nil
}

func (a *App) correctionsList(context.Context, protocol.Empty) (protocol.Corrections, error) {
	return a.table.inForce(), nil
}

// correctionsSet gives the pages of a rule another role, or takes that back. To say what
// the catalogue says is to take it back.
func (a *App) correctionsSet(ctx context.Context, change protocol.CorrectionChange) (protocol.Corrections, error) {
	catalogue, known := a.table.roleInCatalogue(change.Rule)
	if !known {
		data := protocol.ErrorData{Code: protocol.ErrUnknownRule, Field: "rule", Hint: `"offhours explain URL" names the rule of a page`}
		return protocol.Corrections{}, refused(data, errUnknownRule)
	}
	says := places.Correction{Rule: change.Rule, Role: change.Role, Browser: server.PeerFrom(ctx).Browser}
	if says.Role == catalogue {
		says.Role = ""
	}
	err := a.engine.Correct(ctx, says.Rule, cmp.Or(says.Role, catalogue), func(nowMs int64) error {
		return a.correct(ctx, says, nowMs)
	})
	if errors.Is(err, engine.ErrStrict) {
		data := protocol.ErrorData{Code: protocol.ErrStrict, Field: "role", Hint: "you want it strict; correct it in working hours"}
		return protocol.Corrections{}, refused(data, err)
	}
	if err != nil {
		return protocol.Corrections{}, unavailable(err)
	}
	a.totals.forget()
	a.tellTotals(ctx)
	return a.table.inForce(), nil
}

// correct keeps a correction, and gives every browser the table that follows from it.
func (a *App) correct(ctx context.Context, says places.Correction, nowMs int64) error {
	says = a.table.next(says, nowMs)
	if err := a.store.SaveCorrection(ctx, says); err != nil {
		return err
	}
	a.table.turn.Lock()
	defer a.table.turn.Unlock()
	a.table.take(append(slices.Clip(a.table.corrections), says), nowMs)
	publisher{a}.Push("rules.changed", a.table.pushed())
	return nil
}

// pushTable gives a browser the table when it comes.
func (a *App) pushTable(peer server.Peer) {
	a.table.turn.Lock()
	defer a.table.turn.Unlock()
	publisher{a}.PushTo(peer.Browser, "rules.changed", a.table.pushed())
}
