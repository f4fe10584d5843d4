package breaks

import (
	"slices"

	"offhours/protocol"
)

// WorkMs is how long a place must have attention during a running break before
// that is work: one minute, the usual time after which a browser calls a person
// idle, so that a page merely left in front is known for what it is by then.
const WorkMs = 60_000

// restPercent is what time at the screen counts for that is not on a platform.
const restPercent = 100

// State is how the breaks stand. It is a value: every method answers a new one,
// and two that are equal by == behave alike. Make the first with [New].
type State struct {
	beganMs       int64    // since when anything is known
	nowMs         int64    // the instant up to which time has been counted
	presence      Presence // since nowMs
	worksSinceMs  int64    // while a place has attention: since when without a break
	pausedUntilMs int64    // no break asks until then; 0: not paused
	strainMs      int64    // community and care since the last pause
	stretchMs     int64    // time at the screen since the last pause, without any weight
	lastStretchMs int64    // the same before that pause, as long as it lasts
	uncountedMs   int64    // up to when nothing was counted last
	timers        [3]timer // in the order of protocol.BreakKinds
}

// timer is one kind's part of the state. Loads are in hundredths of a millisecond, so
// that weights are exact.
type timer struct {
	state     protocol.BreakState
	load      int64  // since the last break, however it ended
	sinceRest int64  // load since the last rest of this kind
	restedMs  int64  // when that ended; 0 before the first
	dueMs     int64  // asking, or running after it asked: since when it is due
	askedMs   int64  // prompted: since when
	startedMs int64  // running: since when
	untilMs   int64  // running: when it ends; postponed: when it asks again
	postponed int    // how often, since the last break
	skipped   int    // how many in a row, by the person
	held      held   // what it has waited for since it is due
	served    string // the date of the shift whose break is over
	idea      int    // the number of the idea that goes with it
}

// held is for how long a break waited for each hold, in the order of protocol.Holds.
type held [8]int64

// Change says that a break came into a state. A prompt belongs on the screen
// from a change to prompted until the next change of that kind, whatever it is.
type Change struct {
	Kind  protocol.BreakKind
	State protocol.BreakState

	// Record is what is to be kept of a break that has ended; nil of one that was not
	// due and was given up.
	Record *protocol.BreakRecord
}

// New is the state of somebody who begins at nowMs, rested. Nobody is known to be there
// until the first Advance says so.
func New(nowMs int64) State {
	const dayMs = 86_400_000
	s := State{beganMs: nowMs, nowMs: nowMs, presence: Presence{Away: true, AwaySinceMs: nowMs}}
	for i := range s.timers {
		s.timers[i] = timer{state: protocol.BreakAhead, idea: int(max(0, nowMs) / dayMs)} // another one each day
	}
	return s
}

// Load is all that is on its way to some break, the kinds added up, in hundredths of a
// millisecond: what grows while somebody is at the screen, and falls with a rest.
func (s State) Load() (load int64) {
	for _, t := range s.timers {
		load += t.load
	}
	return load
}

func (s *State) timer(kind protocol.BreakKind) *timer {
	return &s.timers[slices.Index(protocol.BreakKinds(), kind)]
}

// running is the timer of the break that runs, or nil.
func (s *State) running() *timer {
	for i := range s.timers {
		if s.timers[i].runs() {
			return &s.timers[i]
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

func (s *State) isPaused() bool { return s.pausedUntilMs > s.nowMs }

// hold is why a due break of this kind has to wait; "" for no reason.
func (s *State) hold(t *timer) protocol.Hold {
	switch hold := s.presence.Hold; {
	case s.isPaused():
		return protocol.HoldPaused
	case s.presence.Off:
		return protocol.HoldOff
	case hold == protocol.HoldTyping && *t.held.by(hold) >= protocol.MaxTypingHoldMs:
		return ""
	default:
		return hold
	}
}

// loadFromMs is from when on attention is load: now, or when it becomes work during a
// running break.
func (s *State) loadFromMs() int64 {
	if running := s.running(); running != nil {
		return max(s.nowMs, s.workFromMs(running))
	}
	return s.nowMs
}

// percent is what the present time counts for. During a break only attention to a
// platform does.
func (s *State) percent(rules *Rules) int64 {
	running := s.running() != nil
	switch {
	case s.presence.works(), s.presence.attends() && !running:
		return rules.weightPercent()
	case s.presence.Away, s.presence.Off, running:
		return 0
	}
	return restPercent
}

// runs reports whether the person takes the break now.
func (t *timer) runs() bool { return t.state == protocol.BreakRunning }

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

// workFromMs is when attention during a running break becomes work.
func (s *State) workFromMs(running *timer) int64 {
	if s.presence.types() {
		return running.startedMs
	}
	return max(running.startedMs, s.worksSinceMs) + WorkMs
}

// lengthMs is how long the break would last, or lasts.
func (t *timer) lengthMs(rule *Rule) int64 {
	if rule.LongAfterMs > 0 && rule.LongLengthMs > 0 && t.sinceRest >= rule.LongAfterMs*restPercent {
		return rule.LongLengthMs
	}
	return rule.LengthMs
}

func (h *held) by(hold protocol.Hold) *int64 {
	return &h[slices.Index(protocol.Holds(), hold)]
}

func (h *held) list() (out []protocol.HeldFor) {
	for i, hold := range protocol.Holds() {
		if h[i] > 0 {
			out = append(out, protocol.HeldFor{Hold: hold, HeldMs: h[i]})
		}
	}
	return out
}
