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
	restMs := r.pass(nowMs)
	r.meet(presence)
	r.settle(max(restMs, r.awayMs()))
	return s, r.changes
}

// round is one step of a state: the copy that is worked on and what became of it.
type round struct {
	*State
	rules   *Rules
	changes []Change
}

// setBack shifts every instant when the clock was set back.
func (r *round) setBack(nowMs int64) {
	back := r.nowMs - nowMs
	if back <= 0 {
		return
	}
	r.nowMs -= back
	for _, at := range []*int64{
		&r.presence.AwaySinceMs, &r.loadSinceMs,
		&r.eyes.startedMs, &r.eyes.untilMs, &r.move.startedMs, &r.move.untilMs,
	} {
		if *at != 0 {
			*at -= back
		}
	}
}

// pass counts the time since the last call and answers how long the person has
// rested by now.
func (r *round) pass(nowMs int64) (restMs int64) {
	step := nowMs - r.nowMs
	work := r.work(min(step, protocol.MaxGapMs))
	r.eyes.loadMs += work
	r.move.loadMs += work
	if running := r.running(); running != nil {
		running.untilMs += work
	}
	r.nowMs = nowMs
	if step <= protocol.MaxGapMs {
		return r.awayMs()
	}
	return max(step, r.awayMs())
}

// work is how much of the next step counts as load.
func (r *round) work(stepMs int64) int64 {
	if !r.presence.works() {
		return 0
	}
	return max(0, r.nowMs+stepMs-r.loadFromMs())
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
	if before.works() && now.Away {
		r.takeBack(r.nowMs - max(now.AwaySinceMs, r.loadSinceMs))
	}
	if !now.works() {
		r.loadSinceMs = 0
	} else if !before.works() {
		r.loadSinceMs = r.nowMs
	}
	r.presence = now
}

// takeBack uncounts load that turns out to have been no attention.
func (r *round) takeBack(ms int64) {
	r.eyes.loadMs = max(0, r.eyes.loadMs-ms)
	r.move.loadMs = max(0, r.move.loadMs-ms)
}
