package breaks

import (
	"slices"

	"offhours/protocol"
)

// ask moves a break that wants an answer to where it can be asked for.
func (r *round) ask(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.ended() && r.percent(r.rules) > 0 && r.running() == nil {
		r.change(kind, protocol.BreakAhead)
	}
	if !r.isDue(kind) {
		return
	}
	if t.dueMs == 0 {
		t.dueMs, t.served = r.nowMs, r.presence.Shift.Date
	}
	r.change(kind, r.place(kind))
}

func (r *round) isDue(kind protocol.BreakKind) bool {
	switch t := r.timer(kind); t.state {
	case protocol.BreakDue, protocol.BreakHeld, protocol.BreakPrompted:
		return true
	case protocol.BreakPostponed:
		return t.untilMs <= r.nowMs
	case protocol.BreakAhead:
		return !r.presence.Off && (r.isLoaded(kind) || r.isStrained(kind) || r.isMidShift(kind))
	default:
		return false
	}
}

func (r *round) isLoaded(kind protocol.BreakKind) bool {
	rule := r.rules.of(kind)
	return rule.EveryMs > 0 && r.timer(kind).load >= rule.EveryMs*restPercent
}

// isStrained says whether community and care have gone on for so long that the next
// movement break comes early.
func (r *round) isStrained(kind protocol.BreakKind) bool {
	return kind == protocol.Move && r.rules.StrainMs > 0 && r.strainMs >= r.rules.StrainMs
}

func (r *round) isMidShift(kind protocol.BreakKind) bool {
	shift := r.presence.Shift
	return r.rules.of(kind).InShift && r.timer(kind).served != shift.Date && r.beganMs <= shift.MiddleMs &&
		shift.MiddleMs != 0 && shift.MiddleMs <= r.nowMs && r.nowMs < shift.EndMs
}

// place is the state in which a due break waits for its answer. A prompt that is on the
// screen stays there, unless nobody is to be asked at all any more, or a hold withdraws it.
func (r *round) place(kind protocol.BreakKind) protocol.BreakState {
	switch t := r.timer(kind); {
	case r.running() != nil, r.isBehind(kind):
		return protocol.BreakDue
	case r.isPaused(), r.presence.Off:
		return protocol.BreakHeld
	case t.state == protocol.BreakPrompted && !withdraws(r.hold(t)):
		return protocol.BreakPrompted
	case r.hold(t) != "", r.presence.Away:
		return protocol.BreakHeld
	case slices.ContainsFunc(r.rules.longer(kind), func(longer protocol.BreakKind) bool { return r.isNear(longer, nearMs(t)) }):
		return protocol.BreakDue
	}
	return protocol.BreakPrompted
}

// withdraws says whether a prompt that is up goes, so that no curtain follows it: somebody
// else may see the screen, or its person has just asked for quiet, which a desktop does by
// itself where a screen is shared.
func withdraws(hold protocol.Hold) bool {
	return hold == protocol.HoldCall || hold == protocol.HoldLive || hold == protocol.HoldFullScreen || hold == protocol.HoldQuiet
}

// isBehind says whether a longer break asks, whose answer serves this one, too.
func (r *round) isBehind(kind protocol.BreakKind) bool {
	return slices.ContainsFunc(r.rules.longer(kind), func(longer protocol.BreakKind) bool { return r.timer(longer).asks() })
}

// nearMs is how soon a longer break must come for this one to wait for it. One that waits
// already was promised to its person, and a look at another page, where load grows more
// slowly, does not break that.
func nearMs(t *timer) int64 {
	if t.state == protocol.BreakDue {
		return 2 * NearMs
	}
	return NearMs
}

// isNear says whether a break that is ahead asks within that time if things go on as they
// are.
func (r *round) isNear(kind protocol.BreakKind, withinMs int64) bool {
	if r.timer(kind).state != protocol.BreakAhead {
		return false
	}
	dueMs, ok := r.dueMs(kind, r.rules)
	return ok && dueMs-r.nowMs <= withinMs
}

// change puts a break into a state and notes it, unless it is there already.
func (r *round) change(kind protocol.BreakKind, state protocol.BreakState) {
	t := r.timer(kind)
	if t.state == state {
		return
	}
	t.state, t.startedMs, t.untilMs, t.askedMs = state, 0, 0, 0
	if state == protocol.BreakPrompted {
		t.askedMs = r.nowMs
	}
	r.changes = append(r.changes, Change{Kind: kind, State: state})
}
