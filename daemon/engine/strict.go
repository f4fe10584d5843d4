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
	hours, err := schedule.Compile(document)
	if err != nil {
		return 0, err
	}
	opensMs := e.inForce.OpensMs(nowMs)
	ladder, err := settings.Ladder(document.Off)
	if err != nil {
		return 0, err
	}
	if e.opens(document, hours, ladder, nowMs, opensMs) {
		return opensMs, nil
	}
	return 0, nil
}

// opens says whether a document opens more between two instants than those in force.
func (e *Engine) opens(document protocol.Settings, hours schedule.Hours, ladder schedule.Ladder, fromMs, toMs int64) bool {
	next := schedule.Document{Hours: hours, Location: e.locate(document.Zone), SavedMs: fromMs, FullMs: toMs}
	both := append(slices.Clone(e.inForce), next)
	allowance := e.allowance()
	return !document.Strict || !both.Same(schedule.InForce{next}, fromMs, toMs) ||
		document.FollowUp.Minutes > allowance.Minutes || document.FollowUp.DaysOff && !allowance.DaysOff ||
		ladder.OpensMore(e.ladder())
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

// ladder is the strictest of all settings in force.
func (e *Engine) ladder() schedule.Ladder {
	strictest := e.known[0].ladder
	for _, k := range e.known[1:] {
		strictest = strictest.With(k.ladder)
	}
	return strictest
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
		e.inForce = append(e.inForce, schedule.Document{
			Revision: k.Revision, Hours: k.hours, Ladder: k.ladder, Location: e.locate(k.Settings.Zone), FullMs: k.OpensMs,
			SavedMs: min(k.SavedMs, nowMs), // it is saved, even if the clock was set back since
		})
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
