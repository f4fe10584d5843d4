package simulation_test

import (
	"time"

	"offhours/protocol"
)

// play lets a scene happen, and the browsers look at it.
func (l *life) play(s scene) {
	l.note("%s for %s%s", s.does, time.Duration(s.lastsMs)*time.Millisecond, l.describe(s))
	endMs := l.nowMs + s.lastsMs
	if s.does == sleeps {
		l.fallAsleep(endMs)
		return
	}
	for i, b := range l.browsers {
		if !b.crashed {
			l.truth.turn(b.id, targetIn(i, s), l.zone, l.nowMs+b.aheadMs)
		}
	}
	handsOffMs := l.nowMs
	for ; l.nowMs < endMs; l.nowMs = min(endMs, l.nowMs+lookMs) {
		l.look(s, handsOffMs)
	}
}

func (l *life) fallAsleep(untilMs int64) {
	for _, b := range l.browsers {
		l.truth.cutOff(b.id, l.nowMs+b.aheadMs)
	}
	l.toll.sleeps++
	l.nowMs = untilMs
}

func (l *life) look(s scene, handsOffMs int64) {
	for i, b := range l.browsers {
		if b.crashed {
			continue
		}
		seen := sample{target: targetIn(i, s), atMs: l.nowMs + b.aheadMs, inputMs: l.nowMs + b.aheadMs, zone: l.zone}
		if s.does == leaves {
			seen.inputMs = handsOffMs + b.aheadMs
			if open := b.profile.open; open != nil && open.attention == protocol.Focused && l.nowMs < handsOffMs+minute {
				seen.target = &open.target // nobody noticed yet
			}
		}
		b.look(seen)
	}
}

// targetIn is what has attention in a browser during a scene.
func targetIn(browser int, s scene) *target {
	if s.focused != nil && s.focused.browser == browser {
		return &target{s.focused.rule, protocol.Focused}
	}
	for _, page := range s.watched {
		if page.browser == browser {
			return &target{page.rule, protocol.Watched}
		}
	}
	return nil
}
