package schedule

import (
	"slices"

	"offhours/protocol"
)

// Freer says whether one kind of work is open to more than another at some instant from
// now until working hours begin, as far as the plan reaches.
func Freer(plan protocol.Plan, one, than protocol.Place, nowMs int64) bool {
	return someInstantOff(plan, nowMs, func(atMs int64) bool {
		return firmness(verdictOn(plan, one, atMs)) < firmness(verdictOn(plan, than, atMs))
	})
}

// Shut says whether a kind of work is less than open at some such instant.
func Shut(plan protocol.Plan, place protocol.Place, nowMs int64) bool {
	return someInstantOff(plan, nowMs, func(atMs int64) bool { return verdictOn(plan, place, atMs) != protocol.Open })
}

func verdictOn(plan protocol.Plan, place protocol.Place, atMs int64) protocol.Verdict {
	return plan.VerdictAt(atMs, place.Platform, place.Role)
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
