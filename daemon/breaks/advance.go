package breaks

import (
	"offhours/protocol"
)

// Advance lets time pass until nowMs with the presence that the last call told,
// and takes over the new one. A clock that was set back moves what is planned
// back with it, and nothing is counted. The changes are in the order in which
// they happened; called again with the same arguments there are none.
func (s State) Advance(rules Rules, presence Presence, nowMs int64) (State, []Change) {
	r := round{State: &s, rules: &rules}
	r.setBack(nowMs)
	asleepMs := r.pass(nowMs)
	r.meet(presence)
	r.settle(max(asleepMs, r.awayMs()))
	return s, r.changes
}

// round is one step of a state: the copy that is worked on and what became of it.
type round struct {
	*State
	rules   *Rules
	changes []Change
	restMs  int64 // how long the person has rested by now
}

// setBack shifts every instant when the clock was set back.
func (r *round) setBack(nowMs int64) {
	back := r.nowMs - nowMs
	if back <= 0 {
		return
	}
	r.nowMs -= back
	at := []*int64{&r.beganMs, &r.presence.AwaySinceMs, &r.worksSinceMs, &r.pausedUntilMs, &r.uncountedMs}
	for i := range r.timers {
		t := &r.timers[i]
		at = append(at, &t.restedMs, &t.dueMs, &t.askedMs, &t.startedMs, &t.untilMs)
	}
	for _, ms := range at {
		if *ms != 0 {
			*ms -= back
		}
	}
}

// pass counts the time since the last call and answers for how long the computer was
// asleep meanwhile, or how long nobody was there before somebody came.
func (r *round) pass(nowMs int64) (restMs int64) {
	step := nowMs - r.nowMs
	countedMs := min(step, protocol.MaxGapMs)
	r.count(countedMs)
	r.wait(countedMs)
	r.nowMs = nowMs
	if r.pausedUntilMs <= nowMs {
		r.pausedUntilMs = 0
	}
	if step <= protocol.MaxGapMs {
		return r.awayMs()
	}
	return max(step, r.awayMs())
}

// count adds what the next step weighs. A running break stands still for as long as
// there is work.
func (r *round) count(stepMs int64) {
	ms := max(0, r.nowMs+stepMs-r.loadFromMs())
	percent := r.percent(r.rules)
	if percent == 0 {
		ms = 0
	}
	if ms < stepMs {
		r.uncountedMs = r.nowMs + stepMs - ms
	}
	if ms <= 0 {
		return
	}
	r.stretchMs += ms
	r.lastStretchMs = 0
	if r.presence.Strains && r.presence.works() {
		r.strainMs += ms
	}
	for i := range r.timers {
		r.timers[i].load += ms * percent
		r.timers[i].sinceRest += ms * percent
	}
	if running := r.running(); running != nil {
		running.untilMs += ms
	}
}

// wait notes what the breaks that are held have waited for.
func (r *round) wait(stepMs int64) {
	for i := range r.timers {
		t := &r.timers[i]
		if hold := r.hold(t); t.state == protocol.BreakHeld && hold != "" {
			*t.held.by(hold) += stepMs
		}
	}
}

// meet takes over the presence that holds from now on.
func (r *round) meet(now Presence) {
	before := r.presence
	switch {
	case !now.Away:
		now.AwaySinceMs = 0
	case now.AwaySinceMs == 0 && before.Away:
		now.AwaySinceMs = before.AwaySinceMs
	case now.AwaySinceMs == 0 || now.AwaySinceMs > r.nowMs:
		now.AwaySinceMs = r.nowMs
	}
	if !before.Away && now.Away {
		r.takeBack(max(0, r.nowMs-max(now.AwaySinceMs, r.worksSinceMs, r.uncountedMs)))
	}
	if !now.works() {
		r.worksSinceMs = 0
	} else if !before.works() {
		r.worksSinceMs = r.nowMs
	}
	r.presence = now
}

// takeBack uncounts what turns out to have been no attention. It takes the present
// weight for all of that time: somebody who leaves does so from where they were.
func (r *round) takeBack(ms int64) {
	percent := r.percent(r.rules)
	r.stretchMs = max(0, r.stretchMs-ms)
	if r.presence.Strains && r.presence.works() {
		r.strainMs = max(0, r.strainMs-ms)
	}
	for i := range r.timers {
		t := &r.timers[i]
		t.load = max(0, t.load-ms*percent)
		t.sinceRest = max(0, t.sinceRest-ms*percent)
	}
	if running := r.running(); running != nil && percent > 0 {
		running.untilMs -= min(ms, r.nowMs-running.startedMs) // it did not stand still since it began
	}
}
