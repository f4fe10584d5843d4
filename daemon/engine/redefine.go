package engine

import (
	"cmp"
	"context"
	"slices"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Redefine has keep give a host other pages, between two instants as [Engine.Correct]
// does. Before is what its pages are for, nothing where they are on no platform; after is
// what they will be for. The error is ErrStrict or keep's own; then nothing has changed.
//
// Which pages move from one place to another is not looked at: where some of those that
// come are open to more than some of those that were, strictness has it wait for working
// hours.
func (e *Engine) Redefine(ctx context.Context, before, after []protocol.Place, keep func(nowMs int64) error) error {
	var keptErr error
	err := e.do(ctx, func(nowMs int64) {
		if e.isForbidden(before, after, nowMs) {
			keptErr = ErrStrict
			return
		}
		keptErr = keep(nowMs)
	})
	return cmp.Or(err, keptErr)
}

// isForbidden says whether strictness keeps pages as they are: outside working hours, where
// they would be open to more than they are at some instant until work begins, or would be
// once the follow-up is. What is on no platform is always open.
func (e *Engine) isForbidden(before, after []protocol.Place, nowMs int64) bool {
	phase, _ := e.plan.PhaseAt(nowMs)
	if !e.isStrict() || phase.Phase == protocol.Work {
		return false
	}
	withFollowUps := e.planWithFollowUps(nowMs)
	return slices.ContainsFunc(before, func(was protocol.Place) bool {
		if len(after) == 0 {
			return schedule.Shut(e.plan, was, nowMs)
		}
		return slices.ContainsFunc(after, func(is protocol.Place) bool { return schedule.Freer(withFollowUps, is, was, nowMs) })
	})
}
