package schedule

import (
	"slices"

	"offhours/protocol"
)

// Freer says whether one kind of work on a platform is open to more than another at some
// instant from now until working hours begin, as far as the plan reaches.
func Freer(plan protocol.Plan, platform string, role, than protocol.Role, nowMs int64) bool {
	workMs := plan.ValidUntilMs
	for _, phase := range slices.Backward(plan.Phases) {
		if phase.Phase == protocol.Work && phase.ToMs > nowMs {
			workMs = phase.FromMs
		}
	}
	isFreer := func(atMs int64) bool {
		return nowMs <= atMs && atMs < workMs &&
			firmness(plan.VerdictAt(atMs, platform, role)) < firmness(plan.VerdictAt(atMs, platform, than))
	}
	return isFreer(nowMs) || slices.ContainsFunc(plan.Verdicts, func(r protocol.VerdictRange) bool {
		return isFreer(r.FromMs) || isFreer(r.ToMs)
	})
}
