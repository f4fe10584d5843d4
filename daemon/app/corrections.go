package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"offhours/daemon/engine"
	"offhours/daemon/places"
	"offhours/daemon/server"
	"offhours/protocol"
)

var errUnknownRule = errors.New("rule: there is no rule of that name")

func (a *App) correctionsList(context.Context, protocol.Empty) (protocol.Corrections, error) {
	return a.table.inForce(), nil
}

// correctionsSet gives the pages of a rule another role, or takes that back. To say what
// the catalogue says is to take it back.
func (a *App) correctionsSet(ctx context.Context, change protocol.CorrectionChange) (protocol.Corrections, error) {
	a.saying.Lock()
	defer a.saying.Unlock()
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
	says.Revision, says.AtMs = a.table.nextRevision(nowMs), nowMs
	if err := a.store.SaveCorrection(ctx, says); err != nil {
		return err
	}
	words := a.table.said()
	words.Corrections = append(slices.Clip(words.Corrections), says)
	a.pushWords(words, nowMs)
	return nil
}
