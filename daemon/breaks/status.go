package breaks

import "offhours/protocol"

// Status lists how the kinds that are switched on stand at nowMs if nothing
// happens until then.
func (s State) Status(rules Rules, nowMs int64) protocol.BreaksStatus {
	s, _ = s.Advance(rules, s.presence, nowMs)
	status := protocol.BreaksStatus{Breaks: []protocol.Break{}, PausedUntilMs: s.pausedUntilMs}
	for _, kind := range protocol.BreakKinds() {
		if rules.isOn(kind) {
			status.Breaks = append(status.Breaks, s.breakOf(kind, &rules))
		}
	}
	return status
}

func (s *State) breakOf(kind protocol.BreakKind, rules *Rules) protocol.Break {
	t, rule := s.timer(kind), rules.of(kind)
	b := protocol.Break{
		Kind:          kind,
		State:         t.state,
		LoadMs:        t.load / restPercent,
		EveryMs:       rule.EveryMs,
		LengthMs:      t.lengthMs(rule),
		Soon:          s.isSoon(kind, rules),
		DueMs:         t.dueMs,
		AskedMs:       t.askedMs,
		RestedMs:      t.restedMs,
		UntilMs:       t.untilMs,
		Stands:        s.stands(t),
		PostponesLeft: max(0, rule.Postpones-t.postponed),
		PostponeMs:    rule.postponeMs(t.postponed),
		CanSkip:       canSkip(t, rules),
		Idea:          t.idea,
	}
	b.Hold = s.holdOf(t)
	if rule.EveryMs == 0 {
		b.LoadMs, b.AtMs = 0, s.comesMs(t)
	}
	return b
}

// canSkip says whether a break could be skipped now; one that runs can always be ended.
func canSkip(t *timer, rules *Rules) bool {
	return t.state == protocol.BreakRunning || rules.allowSkip(t)
}

// holdOf is why a break is held, as far as that is more than that nobody is there.
func (s *State) holdOf(t *timer) protocol.Hold {
	if t.state != protocol.BreakHeld {
		return ""
	}
	return s.hold(t)
}

// comesMs is when a break that comes once in a shift does; 0 when it has come.
func (s *State) comesMs(t *timer) int64 {
	shift := s.presence.Shift
	if t.state != protocol.BreakAhead || t.served == shift.Date || s.nowMs >= shift.EndMs || shift.MiddleMs < s.beganMs {
		return 0
	}
	return shift.MiddleMs
}

// isSoon says whether the break asks within protocol.BreakSoonMs if things go on as
// they are.
func (s *State) isSoon(kind protocol.BreakKind, rules *Rules) bool {
	t := s.timer(kind)
	if t.state != protocol.BreakAhead || s.hold(t) != "" || s.presence.Away || s.running() != nil {
		return false
	}
	dueMs, ok := s.dueMs(kind, rules)
	return ok && dueMs-s.nowMs <= protocol.BreakSoonMs
}

// Marks is what changes of a [State.Status] by itself, without any change of a state.
type Marks struct {
	pausedUntilMs int64
	kinds         [3]mark // in the order of protocol.BreakKinds
}

type mark struct {
	soon, stands bool
	hold         protocol.Hold
}

// Marks are to be compared: while they are the same, and there was no [Change], nobody has
// to be told anything.
func (s State) Marks(rules Rules) Marks {
	marks := Marks{pausedUntilMs: s.pausedUntilMs}
	for i, kind := range protocol.BreakKinds() {
		if rules.isOn(kind) {
			t := s.timer(kind)
			marks.kinds[i] = mark{s.isSoon(kind, &rules), s.stands(t), s.holdOf(t)}
		}
	}
	return marks
}

// stands says whether the clock of a break stands still, because somebody works.
func (s *State) stands(t *timer) bool {
	return t.state == protocol.BreakRunning && s.presence.works() && s.nowMs >= s.workFromMs(t)
}
