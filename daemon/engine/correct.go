package engine

import (
	"cmp"
	"context"
	"errors"
	"slices"

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
		was, _ := e.PlaceOf(rule)
		is := protocol.Place{Platform: was.Platform, Role: role}
		switch {
		case was.Role == role:
		case e.isForbidden([]protocol.Place{was}, []protocol.Place{is}, nowMs):
			keptErr = ErrStrict
		default:
			keptErr = keep(nowMs)
		}
	})
	return cmp.Or(err, keptErr)
}

// planWithFollowUps is the plan as it would be if every follow-up ahead were open for as
// long as there is one.
func (e *Engine) planWithFollowUps(nowMs int64) protocol.Plan {
	plan := e.plan
	plan.Verdicts = slices.Clip(plan.Verdicts)
	for _, purse := range e.pursesAhead(nowMs) {
		for _, role := range protocol.Roles() {
			if budget.IsFollowUp(role) {
				plan.Verdicts = append(plan.Verdicts, protocol.VerdictRange{
					Verdict: protocol.Open, FromMs: purse.FromMs, ToMs: purse.ToMs, Role: role,
				})
			}
		}
	}
	return plan
}

// pursesAhead are those from which something can be spent, as far as the plan reaches.
func (e *Engine) pursesAhead(nowMs int64) (all []schedule.Purse) {
	allowance := e.allowance()
	for atMs := nowMs; atMs < e.plan.ValidUntilMs; {
		purse, ok := e.inForce.PurseAt(atMs, allowance.DaysOff)
		if ok && e.followUp.spentMs[purse.Date.String()] < int64(allowance.Minutes)*minuteMs {
			all = append(all, purse)
		}
		atMs = e.purseSureMs(atMs, purse)
	}
	return all
}
