package ical

import (
	"fmt"
	"time"

	ics "github.com/arran4/golang-ical"

	"offhours/daemon/schedule"
)

const (
	localLayout = "20060102T150405"
	dayMs       = 24 * 3_600_000
)

// utc writes an instant as 20261128T200000Z.
func utc(ms int64) string { return time.UnixMilli(ms).UTC().Format(localLayout + "Z") }

// setTimes writes when an event begins and ends as wall times in the person's zone, so
// that calendars show what the settings say. A wall time that shows twice should mean
// its first instant there, and programs do not agree on it; such an event is in UTC.
func (h Hours) setTimes(event *ics.VEvent, fromMs, toMs int64) {
	from, fromFits := h.wall(fromMs)
	to, toFits := h.wall(toMs)
	if !fromFits || !toFits {
		event.SetProperty(ics.ComponentPropertyDtStart, utc(fromMs))
		event.SetProperty(ics.ComponentPropertyDtEnd, utc(toMs))
		return
	}
	zone := ics.WithTZID(h.Zone.String())
	event.SetProperty(ics.ComponentPropertyDtStart, from, zone)
	event.SetProperty(ics.ComponentPropertyDtEnd, to, zone)
}

// wall is what clocks show at an instant; fits is false where they show it twice.
func (h Hours) wall(ms int64) (text string, fits bool) {
	local := time.UnixMilli(ms).In(h.Zone)
	firstMs, lastMs := schedule.Resolve(h.Zone, schedule.DateAt(h.Zone, ms), local.Hour()*60+local.Minute())
	return local.Format(localLayout), firstMs == ms && lastMs == ms
}

// timezone writes the rules of a zone between two instants, one for each time at which
// its clocks were set. They begin a day earlier, before any event does.
func timezone(zone *time.Location, fromMs, toMs int64) *ics.VTimezone {
	out := ics.NewTimezone(zone.String())
	clocks := schedule.ClocksBetween(zone, fromMs-dayMs, toMs+dayMs)
	beforeMs := clocks[0].OffsetMs
	for _, c := range clocks {
		set := func(rules *ics.ComponentBase) {
			name, _ := time.UnixMilli(c.FromMs).In(zone).Zone()
			rules.SetProperty(ics.ComponentPropertyDtStart, time.UnixMilli(c.FromMs+beforeMs).UTC().Format(localLayout))
			rules.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), offset(beforeMs))
			rules.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), offset(c.OffsetMs))
			rules.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
		}
		if time.UnixMilli(c.FromMs).In(zone).IsDST() {
			rules := &ics.Daylight{}
			set(&rules.ComponentBase)
			out.Components = append(out.Components, rules)
		} else {
			set(&out.AddStandard().ComponentBase)
		}
		beforeMs = c.OffsetMs
	}
	return out
}

// offset writes +0200, with seconds only where there are any.
func offset(ms int64) string {
	sign, seconds := '+', ms/1000
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	text := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 > 0 {
		text += fmt.Sprintf("%02d", seconds%60)
	}
	return text
}
