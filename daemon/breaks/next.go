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
	if len(rules.byLength()) == 0 {
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
	soonest(s.pausedUntilMs)
	for _, kind := range rules.byLength() {
		s.nextOf(kind, &rules, soonest)
	}
	return next, next != 0
}

// nextOf names the instants at which one kind changes.
func (s *State) nextOf(kind protocol.BreakKind, rules *Rules, soonest func(atMs int64)) {
	t, rule := s.timer(kind), rules.of(kind)
	if rule.InShift && t.asks() {
		soonest(s.presence.Shift.EndMs)
	}
	if s.presence.Away && rule.CreditMs > 0 {
		soonest(s.presence.AwaySinceMs + rule.CreditMs)
	}
	switch t.state {
	case protocol.BreakRunning:
		soonest(s.endMs(t))
	case protocol.BreakPostponed:
		soonest(t.untilMs)
	case protocol.BreakHeld:
		if s.hold(t) == protocol.HoldTyping {
			soonest(s.nowMs + protocol.MaxTypingHoldMs - *t.held.by(protocol.HoldTyping))
		}
	case protocol.BreakAhead:
		if dueMs, ok := s.dueMs(kind, rules); ok {
			soonest(dueMs)
			soonest(dueMs - protocol.BreakSoonMs)
			soonest(dueMs - NearMs)
		}
	default: // the others wait for a person
	}
}

// dueMs is when a break that is ahead is due if things go on as they are; false for
// never.
func (s *State) dueMs(kind protocol.BreakKind, rules *Rules) (atMs int64, ok bool) {
	earliest := func(ms int64) {
		if !ok || ms < atMs {
			atMs, ok = ms, true
		}
	}
	t, rule, percent := s.timer(kind), rules.of(kind), s.percent(rules)
	if percent > 0 && rule.EveryMs > 0 {
		left := rule.EveryMs*restPercent - t.load
		earliest(s.loadFromMs() + (left+percent-1)/percent)
	}
	if percent > 0 && kind == protocol.Move && rules.StrainMs > 0 && s.presence.Strains && s.presence.works() {
		earliest(s.loadFromMs() + rules.StrainMs - s.strainMs)
	}
	if shift := s.presence.Shift; rule.InShift && s.comesMs(t) != 0 && !s.presence.Off {
		earliest(shift.MiddleMs)
	}
	return atMs, ok
}

// endMs is when a running break ends, or when it stops because of work; in the
// past once it stands still.
func (s *State) endMs(t *timer) int64 {
	if s.presence.works() {
		return min(t.untilMs, s.workFromMs(t))
	}
	return t.untilMs
}
