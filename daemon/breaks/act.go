package breaks

import (
	"errors"
	"fmt"
	"slices"

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
// it is switched on, "skip" means the break that runs, and otherwise the longest that asks. When
// the error is not nil, the state is the one before and nothing has changed.
func (s State) Act(rules Rules, command protocol.BreakCommand, nowMs int64) (State, []Change, error) {
	next, changes := s.Advance(rules, s.presence, nowMs)
	r := round{State: &next, rules: &rules, changes: changes}
	if err := r.do(command); err != nil {
		return s, nil, err
	}
	r.settle(r.awayMs())
	return next, r.changes, nil
}

func (r *round) do(command protocol.BreakCommand) error {
	kind := r.target(command)
	switch command.Act {
	case protocol.BreakPause:
		return r.pause(command.ForMs)
	case protocol.BreakResume:
		return r.resume()
	case protocol.BreakNow, protocol.BreakStart, protocol.BreakPostpone, protocol.BreakSkip:
		return r.act(kind, command.Act)
	}
	return none(fmt.Sprintf("act %q is unknown; use now, start, postpone, skip, pause or resume", command.Act))
}

// target is the kind that a command means. To skip ends the break that runs, and not a longer
// one that waits for its end.
func (r *round) target(command protocol.BreakCommand) protocol.BreakKind {
	if command.Kind != "" {
		return command.Kind
	}
	kinds := r.rules.byLength()
	runs := func(kind protocol.BreakKind) bool { return r.timer(kind).runs() }
	if at := slices.IndexFunc(kinds, runs); at >= 0 && command.Act == protocol.BreakSkip {
		return kinds[at]
	}
	for _, kind := range kinds {
		if command.Act != protocol.BreakNow && (r.timer(kind).asks() || runs(kind)) {
			return kind
		}
	}
	for _, kind := range []protocol.BreakKind{protocol.Move, protocol.Eyes} {
		if r.rules.isOn(kind) {
			return kind
		}
	}
	return protocol.Outside
}

func (r *round) act(kind protocol.BreakKind, act protocol.BreakAct) error {
	if !r.rules.isOn(kind) {
		return none(switchedOff(kind))
	}
	switch act {
	case protocol.BreakPostpone:
		return r.postpone(kind)
	case protocol.BreakSkip:
		return r.skip(kind)
	case protocol.BreakStart:
		if !r.timer(kind).asks() && !r.timer(kind).runs() {
			return none(`no break is due; "offhours break now" takes one all the same`)
		}
	default: // now
	}
	return r.start(kind)
}

func switchedOff(kind protocol.BreakKind) string {
	field := "every"
	if kind == protocol.Outside {
		field = "length"
	}
	return fmt.Sprintf(`breaks.%s.%s is empty, so this kind is switched off; "offhours hours edit" switches it on`, kind, field)
}

// start runs a break. One that is shorter and runs already becomes part of it.
func (r *round) start(kind protocol.BreakKind) error {
	if running := r.running(); running != nil {
		for _, shorter := range r.rules.shorter(kind) {
			if running == r.timer(shorter) {
				r.interrupt(shorter)
			}
		}
	}
	if r.running() != nil {
		return none(`a break is running already; "offhours break skip" ends it`)
	}
	t := r.timer(kind)
	lengthMs := t.lengthMs(r.rules.of(kind))
	r.change(kind, protocol.BreakRunning)
	t.startedMs, t.untilMs = r.nowMs, r.nowMs+lengthMs
	return nil
}

// interrupt stops a break that runs, as if it had not begun: for a longer one, which serves
// it, too, or because nobody had asked for it, and its person has changed their mind.
func (r *round) interrupt(kind protocol.BreakKind) {
	if r.timer(kind).dueMs == 0 {
		r.change(kind, protocol.BreakAhead)
	} else {
		r.change(kind, protocol.BreakDue)
	}
}

func (r *round) postpone(kind protocol.BreakKind) error {
	t, rule := r.timer(kind), r.rules.of(kind)
	byMs := rule.postponeMs(t.postponed)
	switch {
	case t.state == protocol.BreakPostponed || !t.asks():
		return none("no break is due, so there is nothing to postpone")
	case t.postponed >= rule.Postpones || byMs <= 0:
		return none("this break cannot be postponed again; start or skip it")
	}
	r.change(kind, protocol.BreakPostponed)
	t.untilMs = r.nowMs + byMs
	t.postponed++
	return nil
}

// skip ends a break without a rest, and with it the shorter ones that wait behind
// it: there was one prompt, so there is one answer. A break that runs can always be
// ended, and is a rest where it ran for as long as one. Where it could not have been
// skipped, to start it first is no way around that, nor is one that nobody asked for.
func (r *round) skip(kind protocol.BreakKind) error {
	t := r.timer(kind)
	switch {
	case !t.asks() && !t.runs():
		return none("no break is due or running, so there is nothing to skip")
	case !canSkip(t, r.rules):
		return none(fmt.Sprintf(`%d in a row were skipped; start this one, or "offhours break pause" if it cannot be now`, t.skipped))
	case r.hasRested(kind):
		r.finish(kind, protocol.BreakCredited)
		r.creditShorter(kind)
	case t.dueMs == 0:
		r.interrupt(kind)
	case !r.rules.allowSkip(t):
		r.askAgain(kind)
	default:
		r.give(kind)
	}
	return nil
}

// hasRested says whether a running break has run for as long as what counts as one.
func (r *round) hasRested(kind protocol.BreakKind) bool {
	t, rule := r.timer(kind), r.rules.of(kind)
	ranMs := min(r.nowMs-t.startedMs, t.lengthMs(rule)-(t.untilMs-r.nowMs)) // what stood still was none
	return t.runs() && rule.CreditMs > 0 && ranMs >= rule.CreditMs
}

// leastAgainMs is how much later at least a break asks again that was ended past the limit
// of skips.
const leastAgainMs = 60_000

// askAgain has a break that was ended ask as if it had been postponed.
func (r *round) askAgain(kind protocol.BreakKind) {
	t := r.timer(kind)
	r.change(kind, protocol.BreakPostponed)
	t.untilMs = r.nowMs + max(r.rules.of(kind).postponeMs(t.postponed), leastAgainMs)
}

// give gives up a break that was due, and those that wait behind it.
func (r *round) give(kind protocol.BreakKind) {
	r.finish(kind, protocol.BreakSkipped)
	r.timer(kind).skipped++
	for _, shorter := range r.rules.shorter(kind) {
		if r.timer(shorter).state == protocol.BreakDue {
			r.finish(shorter, protocol.BreakSkipped) // the longer one has its skip in a row
		}
	}
}

// pause has no break ask for a while. A longer or shorter one takes the place of one
// that is on.
func (r *round) pause(forMs int64) error {
	if forMs < protocol.MinPauseMs || forMs > protocol.MaxPauseMs {
		return none("breaks can be paused for a minute to twelve hours")
	}
	r.pausedUntilMs = r.nowMs + forMs
	return nil
}

func (r *round) resume() error {
	if !r.isPaused() {
		return none("breaks are not paused")
	}
	r.pausedUntilMs = 0
	return nil
}
