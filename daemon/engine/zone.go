package engine

import (
	"time"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
)

// zone is the zone in force.
type zone struct {
	name     string
	location *time.Location
	readMs   int64  // when its data were last read
	unknown  string // the zone of the settings when the zone data do not have it
	guessed  bool   // the computer's zone counts, and is a guess
}

// aheadMs is how far ahead a change of a zone's data matters: nothing that a
// person is told looks further than two years.
const aheadMs = 732 * 24 * 3_600_000

// rereadEvery is how often the data of the zone in force are read again.
const rereadEvery = 30 * time.Second

// followZone finds out which zone is in force, and whether its data are still
// those that the plan was made from.
func (e *Engine) followZone(nowMs int64) {
	name := e.zoneName()
	switch sinceMs := nowMs - e.zone.readMs; {
	case name != e.zone.name:
		e.enterZone(name, nowMs)
	case sinceMs < 0 || sinceMs >= rereadEvery.Milliseconds():
		e.rereadZone(nowMs)
	}
}

// zoneName is the zone of the settings. One that the zone data do not have, or no
// more, gives way to the computer's until it is known.
func (e *Engine) zoneName() string {
	name, unknown := e.settings.Settings.Zone, ""
	if name != settings.SystemZone && name != e.zone.name && !e.isZone(name) {
		unknown, name = name, settings.SystemZone
	}
	if unknown != "" && unknown != e.zone.unknown {
		e.Log.Error("the zone data do not have the zone of the settings; the computer's zone counts", "zone", unknown)
	}
	e.zone.unknown, e.zone.guessed = unknown, false
	if name == settings.SystemZone {
		var sure bool
		name, sure = e.Zones.ZoneName()
		e.zone.guessed = !sure
	}
	return name
}

func (e *Engine) isZone(name string) bool {
	_, err := e.Zones.Zone(name)
	return err == nil
}

func (e *Engine) enterZone(name string, nowMs int64) {
	location, err := e.Zones.Zone(name)
	if err != nil {
		name, location = "UTC", time.UTC
	}
	e.outdated = e.outdated || name != e.zone.name
	e.zone.name, e.zone.location, e.zone.readMs = name, location, nowMs
}

// rereadZone takes over zone data that were updated. Data that cannot be read at
// the moment, because they are being written, change nothing.
func (e *Engine) rereadZone(nowMs int64) {
	e.zone.readMs = nowMs
	location, err := e.Zones.Zone(e.zone.name)
	if err != nil {
		return
	}
	if !schedule.SameClocks(e.zone.location, location, nowMs, nowMs+aheadMs) {
		e.Log.Info("the zone data changed", "zone", e.zone.name)
		e.zone.location, e.outdated = location, true
	}
}
