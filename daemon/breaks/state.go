package breaks

import (
	"offhours/protocol"
)

// WorkMs is how long a place must have attention during a running break before
// that is work: one minute, the usual time after which a browser calls a person
// idle, so that a page merely left in front is known for what it is by then.
const WorkMs = 60_000

// Presence is what is known about the person now.
type Presence struct {
	Load bool // a place on a platform has attention
	Away bool // nobody is at the desk, or no browser is connected; then Load does not count

	// Hold is why nobody is to be prompted now; "" for no reason.
	Hold protocol.Hold

	// AwaySinceMs dates Away back to the last input; load counted since is taken
	// back. 0 means since the Advance that first said Away.
	AwaySinceMs int64
}

func (p Presence) works() bool { return p.Load && !p.Away }

// State is how the breaks stand. It is a value: every method answers a new one,
// and two that are equal by == behave alike. Make the first with [New].
type State struct {
	nowMs       int64    // the instant up to which time has been counted
	presence    Presence // since nowMs
	loadSinceMs int64    // while the person works: since when without a break
	eyes        timer
	move        timer
}

// timer is one kind's part of the state.
type timer struct {
	state     protocol.BreakState
	loadMs    int64
	startedMs int64 // running: since when
	untilMs   int64 // running: when it ends; postponed: when it asks again
	postponed int   // how often, since the last break
}

// Change says that a break came into a state. A prompt belongs on the screen
// from a change to prompted until the next change of that kind, whatever it is.
type Change struct {
	Kind  protocol.BreakKind
	State protocol.BreakState
}

// New is the state of somebody who begins at nowMs, rested.
func New(nowMs int64) State {
	rested := timer{state: protocol.BreakAhead}
	return State{nowMs: nowMs, eyes: rested, move: rested}
}

// Breaks lists how the kinds that are switched on stand at nowMs if nothing
// happens until then.
func (s State) Breaks(rules Rules, nowMs int64) []protocol.Break {
	s, _ = s.Advance(rules, s.presence, nowMs)
	list := []protocol.Break{}
	for _, kind := range []protocol.BreakKind{protocol.Eyes, protocol.Move} {
		if !rules.isOn(kind) {
			continue
		}
		t, rule := s.timer(kind), rules.of(kind)
		list = append(list, protocol.Break{
			Kind:          kind,
			State:         t.state,
			LoadMs:        t.loadMs,
			EveryMs:       rule.EveryMs,
			LengthMs:      rule.LengthMs,
			UntilMs:       t.untilMs,
			PostponesLeft: max(0, rule.Postpones-t.postponed),
			PostponeMs:    rule.PostponeMs,
			Hold:          s.hold(t),
		})
	}
	return list
}

// hold is why the break is held, as far as that is more than that nobody is there.
func (s *State) hold(t *timer) protocol.Hold {
	if t.state != protocol.BreakHeld {
		return ""
	}
	return s.presence.Hold
}

func (s *State) timer(kind protocol.BreakKind) *timer {
	if kind == protocol.Eyes {
		return &s.eyes
	}
	return &s.move
}

// running is the timer of the break that runs, or nil.
func (s *State) running() *timer {
	for _, t := range []*timer{&s.eyes, &s.move} {
		if t.state == protocol.BreakRunning {
			return t
		}
	}
	return nil
}

// awayMs is how long nobody has been at the desk by now.
func (s *State) awayMs() int64 {
	if !s.presence.Away {
		return 0
	}
	return s.nowMs - s.presence.AwaySinceMs
}

// loadFromMs is from when on attention is load: now, or when a running break
// has seen a minute of it.
func (s *State) loadFromMs() int64 {
	if running := s.running(); running != nil {
		return max(s.nowMs, running.workFromMs(s.loadSinceMs))
	}
	return s.nowMs
}

// asks reports whether the break waits for an answer, now or a little later.
func (t *timer) asks() bool {
	switch t.state {
	case protocol.BreakDue, protocol.BreakHeld, protocol.BreakPrompted, protocol.BreakPostponed:
		return true
	default:
		return false
	}
}

// ended reports whether the break is over and no load has come since.
func (t *timer) ended() bool {
	switch t.state {
	case protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped:
		return true
	default:
		return false
	}
}

// workFromMs is when attention during this running break becomes work, given
// since when there is attention.
func (t *timer) workFromMs(loadSinceMs int64) int64 {
	return max(t.startedMs, loadSinceMs) + WorkMs
}
