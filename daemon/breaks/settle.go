package breaks

import (
	"offhours/protocol"
)

// settle makes every change that is due now, the longer break first, because
// what becomes of it decides about the shorter one.
func (r *round) settle(restMs int64) {
	for _, kind := range r.rules.byLength() {
		r.end(kind, restMs)
	}
	for _, kind := range r.rules.byLength() {
		r.ask(kind)
	}
}

// end ends what is over: a kind that is switched off, a running break at its
// end, and any other for somebody who has rested long enough.
func (r *round) end(kind protocol.BreakKind, restMs int64) {
	t, rule := r.timer(kind), r.rules.of(kind)
	switch {
	case !r.rules.isOn(kind):
		r.switchOff(kind)
	case t.state == protocol.BreakRunning:
		if t.untilMs <= r.nowMs {
			r.finish(kind, protocol.BreakTaken)
			r.creditShorter(kind)
		}
	case rule.CreditMs > 0 && restMs >= rule.CreditMs:
		r.credit(kind)
		r.creditShorter(kind)
	}
}

// switchOff drops a kind that has no rule any more. One that asked or ran ends as
// skipped, so that its prompt goes.
func (r *round) switchOff(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.asks() || t.state == protocol.BreakRunning {
		r.change(kind, protocol.BreakSkipped)
	}
	r.change(kind, protocol.BreakAhead)
	*t = timer{state: protocol.BreakAhead}
}

// credit forgets the load of somebody who has rested.
func (r *round) credit(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.asks() {
		r.finish(kind, protocol.BreakCredited)
	} else {
		t.loadMs = 0
	}
}

// creditShorter credits the other break when kind, which was rested, is longer.
func (r *round) creditShorter(kind protocol.BreakKind) {
	if shorter := other(kind); r.rules.isLonger(kind) && r.timer(shorter).state != protocol.BreakRunning {
		r.credit(shorter)
	}
}

// finish ends a break; the next one has all its load ahead.
func (r *round) finish(kind protocol.BreakKind, state protocol.BreakState) {
	r.change(kind, state)
	*r.timer(kind) = timer{state: state}
}

// ask moves a break that wants an answer to where it can be asked for.
func (r *round) ask(kind protocol.BreakKind) {
	t := r.timer(kind)
	if t.ended() && r.presence.works() && r.running() == nil {
		r.change(kind, protocol.BreakAhead)
	}
	if r.isDue(kind) {
		r.change(kind, r.place(kind))
	}
}

func (r *round) isDue(kind protocol.BreakKind) bool {
	switch t := r.timer(kind); t.state {
	case protocol.BreakDue, protocol.BreakHeld, protocol.BreakPrompted:
		return true
	case protocol.BreakPostponed:
		return t.untilMs <= r.nowMs
	case protocol.BreakAhead:
		return r.rules.isOn(kind) && t.loadMs >= r.rules.of(kind).EveryMs
	default:
		return false
	}
}

// place is the state in which a due break waits for its answer.
func (r *round) place(kind protocol.BreakKind) protocol.BreakState {
	switch t, rival := r.timer(kind), other(kind); {
	case r.running() != nil, r.rules.isLonger(rival) && r.timer(rival).asks():
		return protocol.BreakDue
	case t.state == protocol.BreakPrompted:
		return protocol.BreakPrompted
	case r.presence.Hold != "", r.presence.Away:
		return protocol.BreakHeld
	}
	return protocol.BreakPrompted
}

// change puts a break into a state and notes it, unless it is there already.
func (r *round) change(kind protocol.BreakKind, state protocol.BreakState) {
	t := r.timer(kind)
	if t.state == state {
		return
	}
	t.state, t.startedMs, t.untilMs = state, 0, 0
	r.changes = append(r.changes, Change{Kind: kind, State: state})
}
