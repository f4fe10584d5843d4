package breaks

import (
	"slices"

	"offhours/protocol"
)

// settle makes every change that is due now, the longest break first, because
// what becomes of it decides about the shorter ones.
func (r *round) settle(restMs int64) {
	r.restMs = restMs
	for _, kind := range protocol.BreakKinds() {
		if !r.rules.isOn(kind) {
			r.switchOff(kind)
		}
	}
	for _, kind := range r.rules.byLength() {
		r.end(kind, restMs)
	}
	if restMs >= PauseMs {
		r.lastStretchMs = max(r.lastStretchMs, r.stretchMs)
		r.strainMs, r.stretchMs = 0, 0
	}
	for _, kind := range r.rules.byLength() {
		r.ask(kind)
	}
}

// switchOff drops a kind that has no rule any more. One that asked or ran ends as
// skipped, so that its prompt goes.
func (r *round) switchOff(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.asks() || t.state == protocol.BreakRunning {
		r.finish(kind, protocol.BreakSkipped)
	}
	r.change(kind, protocol.BreakAhead)
	*t = timer{state: protocol.BreakAhead, idea: t.idea}
}

// end ends what is over: a running break at its end, and any other for somebody who
// has rested long enough.
func (r *round) end(kind protocol.BreakKind, restMs int64) {
	t, rule := r.timer(kind), r.rules.of(kind)
	switch {
	case t.state == protocol.BreakRunning:
		if t.untilMs <= r.nowMs {
			r.finish(kind, protocol.BreakTaken)
			r.creditShorter(kind)
		}
	case rule.CreditMs > 0 && restMs >= rule.CreditMs:
		r.credit(kind)
		r.creditShorter(kind)
	}
	if rule.InShift && t.asks() && r.isOver(t) {
		r.finish(kind, protocol.BreakSkipped)
	}
}

// isOver says whether the shift has ended in whose middle the break was due: nobody is
// sent out for fresh air in the evening because they were not at noon.
func (r *round) isOver(t *timer) bool {
	return t.served != r.presence.Shift.Date || r.nowMs >= r.presence.Shift.EndMs
}

// credit lets somebody who has rested begin anew. One that comes in the middle of a
// shift is not served by a rest in the morning.
func (r *round) credit(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.asks() {
		r.finish(kind, protocol.BreakCredited)
		return
	}
	t.load, t.sinceRest, t.skipped, t.restedMs = 0, 0, 0, r.nowMs
	r.serve(t)
	r.relieve(kind)
}

// relieve has strain begin anew after a break that leaves the desk, whatever became of it.
func (r *round) relieve(kind protocol.BreakKind) {
	if kind != protocol.Eyes {
		r.strainMs = 0
	}
}

// serve notes a rest that counts as the one in the middle of the shift.
func (r *round) serve(t *timer) {
	if shift := r.presence.Shift; shift.MiddleMs != 0 && r.nowMs >= shift.MiddleMs-AroundMs {
		t.served = shift.Date
	}
}

// creditShorter credits the breaks that the one that was rested includes.
func (r *round) creditShorter(kind protocol.BreakKind) {
	for _, shorter := range r.rules.shorter(kind) {
		if r.timer(shorter).state != protocol.BreakRunning {
			r.credit(shorter)
		}
	}
}

// finish ends a break; the next one has all its load ahead.
func (r *round) finish(kind protocol.BreakKind, state protocol.BreakState) {
	before := *r.timer(kind)
	next := timer{state: state, sinceRest: before.sinceRest, restedMs: before.restedMs, skipped: before.skipped, served: before.served, idea: before.idea + 1}
	record := r.record(kind, state)
	if state != protocol.BreakSkipped {
		next.sinceRest, next.restedMs, next.skipped = 0, r.nowMs, 0
		r.serve(&next)
	}
	r.change(kind, state)
	r.changes[len(r.changes)-1].Record = record
	*r.timer(kind) = next
	r.relieve(kind)
	if kind != protocol.Eyes && state == protocol.BreakTaken {
		r.stretchMs = 0
	}
}

// record is what is kept of a break that ends now. One that nobody asked for counts
// when it is taken, and is nobody's business when it is given up.
func (r *round) record(kind protocol.BreakKind, end protocol.BreakState) *protocol.BreakRecord {
	t := r.timer(kind)
	dueMs := t.dueMs
	if dueMs == 0 {
		if end != protocol.BreakTaken {
			return nil
		}
		dueMs = t.startedMs
	}
	record := &protocol.BreakRecord{
		Kind: kind, DueMs: dueMs, EndMs: r.nowMs, End: end,
		Postponed: t.postponed, StretchMs: r.stretchMs, Held: t.held.list(),
	}
	if end == protocol.BreakCredited {
		record.EndMs, record.StretchMs = max(dueMs, r.creditedMs(kind)), max(r.stretchMs, r.lastStretchMs)
	}
	return record
}

// creditedMs is when a rest was long enough for the kind: a computer that slept through
// the night tells of it in the morning.
func (r *round) creditedMs(kind protocol.BreakKind) int64 {
	creditMs := r.rules.of(kind).CreditMs
	return r.nowMs - max(0, r.restMs-creditMs)
}

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
// screen stays there, unless nobody is to be asked at all any more, or others look on.
func (r *round) place(kind protocol.BreakKind) protocol.BreakState {
	switch t := r.timer(kind); {
	case r.running() != nil, r.isBehind(kind):
		return protocol.BreakDue
	case r.isPaused(), r.presence.Off:
		return protocol.BreakHeld
	case t.state == protocol.BreakPrompted && !isSeen(r.hold(t)):
		return protocol.BreakPrompted
	case r.hold(t) != "", r.presence.Away:
		return protocol.BreakHeld
	case slices.ContainsFunc(r.rules.longer(kind), r.isNear):
		return protocol.BreakDue
	}
	return protocol.BreakPrompted
}

// isSeen says whether somebody else may see the screen: a prompt that is up goes, and no
// curtain follows it.
func isSeen(hold protocol.Hold) bool {
	return hold == protocol.HoldCall || hold == protocol.HoldLive || hold == protocol.HoldFullScreen
}

// isBehind says whether a longer break asks, whose answer serves this one, too.
func (r *round) isBehind(kind protocol.BreakKind) bool {
	return slices.ContainsFunc(r.rules.longer(kind), func(longer protocol.BreakKind) bool { return r.timer(longer).asks() })
}

// isNear says whether a break that is ahead asks within [NearMs] if things go on as they
// are.
func (r *round) isNear(kind protocol.BreakKind) bool {
	if r.timer(kind).state != protocol.BreakAhead {
		return false
	}
	dueMs, ok := r.dueMs(kind, r.rules)
	return ok && dueMs-r.nowMs <= NearMs
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
