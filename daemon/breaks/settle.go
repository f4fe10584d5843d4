package breaks

import (
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
		r.end(kind)
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
func (r *round) end(kind protocol.BreakKind) {
	t, rule := r.timer(kind), r.rules.of(kind)
	switch {
	case t.state == protocol.BreakRunning:
		if t.untilMs <= r.nowMs {
			r.finish(kind, protocol.BreakTaken)
			r.creditShorter(kind)
		}
	case rule.CreditMs > 0 && r.restMs >= rule.CreditMs:
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
