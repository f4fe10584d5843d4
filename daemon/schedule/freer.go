package schedule

import (
	"slices"

	"offhours/protocol"
)

// Freer says whether one kind of work on a platform is open to more than another at some
// instant from now until working hours begin, as far as the plan reaches.
func Freer(plan protocol.Plan, platform string, role, than protocol.Role, nowMs int64) bool {
	return someInstantOff(plan, nowMs, func(atMs int64) bool {
		return firmness(plan.VerdictAt(atMs, platform, role)) < firmness(plan.VerdictAt(atMs, platform, than))
	})
}

// Shut says whether a kind of work on a platform is less than open at some such instant.
func Shut(plan protocol.Plan, platform string, role protocol.Role, nowMs int64) bool {
	return someInstantOff(plan, nowMs, func(atMs int64) bool {
		return plan.VerdictAt(atMs, platform, role) != protocol.Open
	})
}

// someInstantOff says whether it is so now, or when a verdict changes before working hours
// begin.
func someInstantOff(plan protocol.Plan, nowMs int64, isSo func(atMs int64) bool) bool {
	workMs := plan.ValidUntilMs
	for _, phase := range slices.Backward(plan.Phases) {
		if phase.Phase == protocol.Work && phase.ToMs > nowMs {
			workMs = phase.FromMs
		}
	}
	isSoThen := func(atMs int64) bool { return nowMs <= atMs && atMs < workMs && isSo(atMs) }
	return isSoThen(nowMs) || slices.ContainsFunc(plan.Verdicts, func(r protocol.VerdictRange) bool {
		return isSoThen(r.FromMs) || isSoThen(r.ToMs)
	})
}
