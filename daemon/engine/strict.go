package engine

import (
	"slices"
	"time"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// maxKnown bounds the documents that count beside each other: every plan compares all
// of them, after a restart, too. Nobody has so many second thoughts in an evening.
const maxKnown = 32

func tooMany() settings.Problems {
	return settings.Problems{{
		Problem: "too many changes wait already for the next work",
		Hint:    "save this one then; what opens nothing more can be saved now",
	}}
}

// known is a revision of the settings that counts, with its hours and its ladder.
type known struct {
	protocol.SettingsRevision
	hours  schedule.Hours
	ladder schedule.Ladder
}

// compile reads hours and ladder of a revision.
func compile(revision protocol.SettingsRevision) (known, error) {
	hours, err := schedule.Compile(revision.Settings)
	if err != nil {
		return known{}, err
	}
	ladder, err := settings.Ladder(revision.Settings.Off)
	return known{revision, hours, ladder}, err
}

// isStrict says whether the person has asked that what opens more must wait. To take
// that back opens more, too.
func (e *Engine) isStrict() bool {
	return slices.ContainsFunc(e.known, func(k known) bool { return k.Settings.Strict })
}

// opensMs is from when on what a document opens will count, if it is saved now; 0 for
// at once, which it is without strictness, and where it opens nothing.
func (e *Engine) opensMs(document protocol.Settings, nowMs int64) (int64, error) {
	if !e.isStrict() {
		return 0, nil
	}
	next, err := compile(protocol.SettingsRevision{SavedMs: nowMs, OpensMs: e.inForce.OpensMs(nowMs), Settings: document})
	if err != nil {
		return 0, err
	}
	if e.opens(next) {
		return next.OpensMs, nil
	}
	return 0, nil
}

// opens says whether settings open more, from when they are saved until they count,
// than those in force.
func (e *Engine) opens(next known) bool {
	alone := schedule.InForce{e.document(next)}
	both := append(slices.Clone(e.inForce), alone...)
	allowance := e.allowance()
	return !next.Settings.Strict || !both.Same(alone, next.SavedMs, next.OpensMs) ||
		next.Settings.FollowUp.Minutes > allowance.Minutes || next.Settings.FollowUp.DaysOff && !allowance.DaysOff ||
		next.ladder.OpensMore(e.inForce.Ladders(next.SavedMs))
}

// allowance is the follow-up that all settings in force give.
func (e *Engine) allowance() protocol.FollowUp {
	least := e.known[0].Settings.FollowUp
	for _, k := range e.known[1:] {
		least.Minutes = min(least.Minutes, k.Settings.FollowUp.Minutes)
		least.DaysOff = least.DaysOff && k.Settings.FollowUp.DaysOff
	}
	return least
}

// followSettings lets go of documents that no longer count, and finds the hours of
// those that do.
func (e *Engine) followSettings(nowMs int64) {
	base := 0
	for i, k := range e.known {
		if k.OpensMs <= nowMs {
			base = i
		}
	}
	if base > 0 {
		e.known, e.outdated = slices.Clone(e.known[base:]), true
	}
	if !e.outdated {
		return
	}
	e.inForce = nil
	for _, k := range e.known {
		k.SavedMs = min(k.SavedMs, nowMs) // it is saved, even if the clock was set back since
		e.inForce = append(e.inForce, e.document(k))
	}
}

// document is how settings count in their zone.
func (e *Engine) document(k known) schedule.Document {
	return schedule.Document{
		Revision: k.Revision, Hours: k.hours, Ladder: k.ladder, Location: e.locate(k.Settings.Zone),
		SavedMs: k.SavedMs, FullMs: k.OpensMs,
	}
}

// locate is the zone that settings name: nearly always the one in force.
func (e *Engine) locate(name string) *time.Location {
	if name == e.settings.Settings.Zone {
		return e.zone.location
	}
	if name == settings.SystemZone {
		name, _ = e.Zones.ZoneName()
	}
	location, err := e.Zones.Zone(name)
	if err != nil {
		return e.zone.location
	}
	return location
}

// nextOpensMs is when the next document counts in full; 0 for none.
func (e *Engine) nextOpensMs(nowMs int64) (next int64) {
	for _, k := range e.known {
		if k.OpensMs > nowMs && (next == 0 || k.OpensMs < next) {
			next = k.OpensMs
		}
	}
	return next
}
