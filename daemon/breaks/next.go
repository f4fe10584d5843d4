package breaks

import (
	"offhours/protocol"
)

// NextChangeMs is when the state must be advanced next although nothing else
// happens; always after nowMs. While somebody is at the desk it is at most
// protocol.MaxGapMs away, because a longer silence would be taken for sleep. It
// answers false when nothing can change by itself.
func (s State) NextChangeMs(rules Rules, presence Presence, nowMs int64) (int64, bool) {
	s, _ = s.Advance(rules, presence, nowMs)
	if !rules.isOn(protocol.Eyes) && !rules.isOn(protocol.Move) {
		return 0, false
	}
	var next int64
	soonest := func(atMs int64) {
		if atMs > nowMs && (next == 0 || atMs < next) {
			next = atMs
		}
	}
	if !s.presence.Away {
		soonest(nowMs + protocol.MaxGapMs)
	}
	for _, kind := range rules.byLength() {
		if rules.isOn(kind) {
			s.nextOf(s.timer(kind), rules.of(kind), soonest)
		}
	}
	return next, next != 0
}

// nextOf names the instants at which one kind changes.
func (s *State) nextOf(t *timer, rule *Rule, soonest func(atMs int64)) {
	if s.presence.Away && rule.CreditMs > 0 {
		soonest(s.presence.AwaySinceMs + rule.CreditMs)
	}
	switch t.state {
	case protocol.BreakRunning:
		soonest(s.endMs(t))
	case protocol.BreakPostponed:
		soonest(t.untilMs)
	case protocol.BreakAhead:
		if s.presence.works() {
			soonest(s.loadFromMs() + rule.EveryMs - t.loadMs)
		}
	default: // the others wait for a person
	}
}

// endMs is when a running break ends, or when it stops because of work; in the
// past once it stands still.
func (s *State) endMs(t *timer) int64 {
	if s.presence.works() {
		return min(t.untilMs, t.workFromMs(s.loadSinceMs))
	}
	return t.untilMs
}
