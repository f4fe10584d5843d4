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
	for i, c := range clocks {
		beforeMs := clocks[max(0, i-1)].OffsetMs
		if isAhead(clocks, i) {
			rules := &ics.Daylight{}
			setClocks(&rules.ComponentBase, zone, c, beforeMs)
			out.Components = append(out.Components, rules)
		} else {
			setClocks(&out.AddStandard().ComponentBase, zone, c, beforeMs)
		}
	}
	return out
}

// isAhead says whether clocks were put forward, or will be put back from where they
// began. Calendars want two names for the two; what they are called changes no instant.
func isAhead(clocks []schedule.Clocks, i int) bool {
	if i > 0 {
		return clocks[i].OffsetMs > clocks[i-1].OffsetMs
	}
	return len(clocks) > 1 && clocks[0].OffsetMs > clocks[1].OffsetMs
}

func setClocks(rules *ics.ComponentBase, zone *time.Location, c schedule.Clocks, beforeMs int64) {
	name, _ := time.UnixMilli(c.FromMs).In(zone).Zone()
	rules.SetProperty(ics.ComponentPropertyDtStart, time.UnixMilli(c.FromMs+beforeMs).UTC().Format(localLayout))
	rules.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), offset(beforeMs))
	rules.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), offset(c.OffsetMs))
	rules.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
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
