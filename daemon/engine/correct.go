package engine

import (
	"cmp"
	"context"
	"errors"

	"offhours/daemon/budget"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// ErrStrict is the answer to a correction that would open what is closed, when somebody
// who wants it strict makes it outside working hours.
var ErrStrict = errors.New("it would open what is closed")

// Correct has keep give the pages of a rule another role, between two instants: what was
// spent of the follow-up until then counts by the one before. That they have it already
// is no error. Else it is ErrStrict or keep's own; then nothing has changed.
func (e *Engine) Correct(ctx context.Context, rule string, role protocol.Role, keep func(nowMs int64) error) error {
	var keptErr error
	err := e.do(ctx, func(nowMs int64) {
		place, _ := e.PlaceOf(rule)
		switch {
		case place.Role == role:
		case e.opensPlace(place, role, nowMs):
			keptErr = ErrStrict
		default:
			keptErr = keep(nowMs)
		}
	})
	return cmp.Or(err, keptErr)
}

// opensPlace says whether strictness forbids a place another role: outside working hours,
// where it would be open to more than it is, or would be once the follow-up is.
func (e *Engine) opensPlace(place protocol.Place, role protocol.Role, nowMs int64) bool {
	phase, _ := e.plan.PhaseAt(nowMs)
	if !e.isStrict() || phase.Phase == protocol.Work {
		return false
	}
	joins := budget.IsFollowUp(role) && !budget.IsFollowUp(place.Role)
	return joins && e.mayFollowUp() || schedule.Freer(e.plan, place.Platform, role, place.Role, nowMs)
}

// mayFollowUp says whether there is a follow-up to open before the next working hours.
func (e *Engine) mayFollowUp() bool {
	if allowance := e.allowance(); allowance.DaysOff {
		return allowance.Minutes > 0
	}
	state := e.followUp.State()
	return state != protocol.FollowUpNone && state != protocol.FollowUpSpent
}
