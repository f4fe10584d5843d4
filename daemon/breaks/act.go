package breaks

import (
	"errors"
	"fmt"

	"offhours/protocol"
)

// ErrNone is what every refusal of [State.Act] is. The text of a refusal says what
// there is not and, after a semicolon, what else can be done.
var ErrNone = errors.New("nothing to act on")

// none is a refusal in its own words.
type none string

func (n none) Error() string        { return string(n) }
func (n none) Is(target error) bool { return target == ErrNone }

// Act does what a person asks. Without a kind, "now" takes the movement break if
// it is switched on, and the other acts mean the break that asks or runs. When
// the error is not nil, the state is the one before and nothing has changed.
func (s State) Act(rules Rules, command protocol.BreakCommand, nowMs int64) (State, []Change, error) {
	next, changes := s.Advance(rules, s.presence, nowMs)
	r := round{State: &next, rules: &rules, changes: changes}
	if err := r.act(r.target(command), command.Act); err != nil {
		return s, nil, err
	}
	r.settle(r.awayMs())
	return next, r.changes, nil
}

// target is the kind that a command means.
func (r *round) target(command protocol.BreakCommand) protocol.BreakKind {
	if command.Kind != "" {
		return command.Kind
	}
	for _, kind := range r.rules.byLength() {
		t := r.timer(kind)
		if command.Act != protocol.BreakNow && (t.asks() || t.state == protocol.BreakRunning) {
			return kind
		}
	}
	if r.rules.isOn(protocol.Move) {
		return protocol.Move
	}
	return protocol.Eyes
}

func (r *round) act(kind protocol.BreakKind, act protocol.BreakAct) error {
	if !r.rules.isOn(kind) {
		return none(`breaks.` + string(kind) + `.every is empty, so this kind is switched off; "offhours hours edit" switches it on`)
	}
	switch act {
	case protocol.BreakNow:
		return r.start(kind)
	case protocol.BreakStart:
		if !r.timer(kind).asks() && r.timer(kind).state != protocol.BreakRunning {
			return none(`no break is due; "offhours break now" takes one all the same`)
		}
		return r.start(kind)
	case protocol.BreakPostpone:
		return r.postpone(kind)
	case protocol.BreakSkip:
		return r.skip(kind)
	}
	return none(fmt.Sprintf("act %q is unknown; use now, start, postpone or skip", act))
}

// start runs a break. One that is shorter and runs already becomes part of it.
func (r *round) start(kind protocol.BreakKind) error {
	rival := other(kind)
	if r.timer(kind).state == protocol.BreakRunning || r.timer(rival).state == protocol.BreakRunning && r.rules.isLonger(rival) {
		return none(`a break is running already; "offhours break skip" ends it`)
	}
	if r.timer(rival).state == protocol.BreakRunning {
		r.change(rival, protocol.BreakAhead)
	}
	r.change(kind, protocol.BreakRunning)
	t := r.timer(kind)
	t.startedMs, t.untilMs = r.nowMs, r.nowMs+r.rules.of(kind).LengthMs
	return nil
}

func (r *round) postpone(kind protocol.BreakKind) error {
	t, rule := r.timer(kind), r.rules.of(kind)
	switch {
	case t.state == protocol.BreakPostponed || !t.asks():
		return none("no break is due, so there is nothing to postpone")
	case t.postponed >= rule.Postpones || rule.PostponeMs <= 0:
		return none("this break cannot be postponed again; start or skip it")
	}
	r.change(kind, protocol.BreakPostponed)
	t.untilMs = r.nowMs + rule.PostponeMs
	t.postponed++
	return nil
}

// skip ends a break without a rest, and with it a shorter one that waits behind
// it: there was one prompt, so there is one answer.
func (r *round) skip(kind protocol.BreakKind) error {
	t, rival := r.timer(kind), other(kind)
	if !t.asks() && t.state != protocol.BreakRunning {
		return none("no break is due or running, so there is nothing to skip")
	}
	r.finish(kind, protocol.BreakSkipped)
	if r.rules.isLonger(kind) && r.timer(rival).state == protocol.BreakDue {
		r.finish(rival, protocol.BreakSkipped)
	}
	return nil
}
