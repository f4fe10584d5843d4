package engine

import (
	"cmp"
	"context"
	"slices"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Redefine has keep give a platform of the person's own other pages, between two instants
// as [Engine.Correct] does. Before are the kinds of work that its pages are for, none where
// it is new; after are those that they will be for, none where it is removed. The error is
// ErrStrict or keep's own; then nothing has changed.
//
// Which pages move from one kind to another is not looked at: where some of those that come
// are open to more than some of those that were, strictness has it wait for working hours.
func (e *Engine) Redefine(ctx context.Context, platform string, before, after []protocol.Role, keep func(nowMs int64) error) error {
	var keptErr error
	err := e.do(ctx, func(nowMs int64) {
		if e.isHeld(nowMs) && opens(e.planWithFollowUps(nowMs), platform, before, after, nowMs) {
			keptErr = ErrStrict
			return
		}
		keptErr = keep(nowMs)
	})
	return cmp.Or(err, keptErr)
}

// opens says whether a platform's pages would be open to more than they are at some
// instant until working hours begin. What is no platform is always open.
func opens(plan protocol.Plan, platform string, before, after []protocol.Role, nowMs int64) bool {
	return slices.ContainsFunc(before, func(was protocol.Role) bool {
		isFreer := func(role protocol.Role) bool { return schedule.Freer(plan, platform, role, was, nowMs) }
		return slices.ContainsFunc(after, isFreer) || len(after) == 0 && schedule.Shut(plan, platform, was, nowMs)
	})
}
