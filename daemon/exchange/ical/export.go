package ical

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	ics "github.com/arran4/golang-ical"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// marginDays is how far before and after the days that are asked for an event may
// reach and still be written whole, so that it is the same event in every file.
const marginDays = 366

// Hours is what a calendar file is made from.
type Hours struct {
	Settings protocol.Settings
	Revision int64 // of the settings
	Zone     *time.Location
	From, To schedule.Date // what touches these days is written; To is exclusive
	NowMs    int64
	Owner    string // tells the events of one person from another's in one calendar
	Texts    Texts
}

// Texts are the titles of events, in the person's language.
type Texts struct{ Calendar, Off, Night, DayOff string }

// Export writes off hours and nights as events in the person's zone, and days off as
// whole days. An event is known by its kind and the date on which it begins, so that a
// later file changes what an earlier one brought.
func Export(h Hours) (text []byte, events int, err error) {
	hours, err := schedule.Compile(h.Settings)
	if err != nil {
		return nil, 0, err
	}
	phases := h.phases(hours)
	calendar := ics.NewCalendar()
	calendar.SetProductId("-//Offhours//Offhours//EN")
	calendar.SetXWRCalName(h.Texts.Calendar)
	if len(phases) > 0 {
		calendar.AddVTimezone(timezone(h.Zone, phases[0].FromMs, phases[len(phases)-1].ToMs))
	}
	h.addPhases(calendar, phases)
	h.addDaysOff(calendar)
	var out bytes.Buffer
	err = calendar.SerializeTo(&out, ics.WithNewLineWindows)
	return out.Bytes(), len(calendar.Events()), err
}

// phases lists the off hours and nights that touch the days asked for.
func (h Hours) phases(hours schedule.Hours) (list []protocol.PhaseRange) {
	fromMs, _ := schedule.DayRange(h.Zone, h.From)
	toMs, _ := schedule.DayRange(h.Zone, h.To)
	earliestMs, _ := schedule.DayRange(h.Zone, h.From.AddDays(-marginDays))
	latestMs, _ := schedule.DayRange(h.Zone, h.To.AddDays(marginDays))
	for _, phase := range hours.Phases(h.Zone, earliestMs, latestMs) {
		if phase.Phase == protocol.Work || phase.ToMs <= fromMs || phase.FromMs >= toMs {
			continue
		}
		if phase.FromMs == earliestMs { // it has no beginning
			phase.FromMs = fromMs
		}
		if phase.ToMs == latestMs {
			phase.ToMs = toMs
		}
		list = append(list, phase)
	}
	return list
}

func (h Hours) addPhases(calendar *ics.Calendar, phases []protocol.PhaseRange) {
	nth := map[string]int{} // of its kind on its date
	for _, phase := range phases {
		title := h.Texts.Off
		if phase.Phase == protocol.Night {
			title = h.Texts.Night
		}
		key := fmt.Sprintf("%s-%s", phase.Phase, schedule.DateAt(h.Zone, phase.FromMs))
		nth[key]++
		event := h.newEvent(fmt.Sprintf("%s-%d", key, nth[key]), title)
		h.setTimes(event, phase.FromMs, phase.ToMs)
		calendar.AddVEvent(event)
	}
}

func (h Hours) newEvent(key, title string) *ics.VEvent {
	event := ics.NewEvent(key + "-" + h.Owner + "@offhours")
	event.SetProperty(ics.ComponentPropertyDtstamp, utc(h.NowMs))
	event.SetProperty(ics.ComponentPropertySequence, fmt.Sprint(h.Revision))
	event.SetProperty(ics.ComponentPropertySummary, title)
	return event
}

// addDaysOff writes the days off that touch the days asked for, as far as no later
// exception covers them.
func (h Hours) addDaysOff(calendar *ics.Calendar) {
	last := h.To.AddDays(-1)
	for from := h.From; from.Compare(last) <= 0; {
		exception, off := h.dayOff(from)
		if !off {
			from = from.AddDays(1)
			continue
		}
		first, next := h.stretch(exception, from, -1), h.stretch(exception, from, 1).AddDays(1)
		title := either(h.Settings.Exceptions[exception].Name, h.Texts.DayOff)
		event := h.newEvent("day-"+first.String(), title)
		event.SetProperty(ics.ComponentPropertyDtStart, compact(first), ics.WithValue("DATE"))
		event.SetProperty(ics.ComponentPropertyDtEnd, compact(next), ics.WithValue("DATE"))
		calendar.AddVEvent(event)
		from = next
	}
}

// dayOff is the exception that makes a date a day off.
func (h Hours) dayOff(date schedule.Date) (exception int, off bool) {
	day := date.String()
	for i, e := range slices.Backward(h.Settings.Exceptions) {
		if e.From <= day && day <= e.To {
			return i, isOff(e.Work)
		}
	}
	return 0, false
}

// stretch is the last date, or with step -1 the first one, up to which the exception
// that makes a date a day off does so without a break.
func (h Hours) stretch(exception int, date schedule.Date, step int) schedule.Date {
	for range 2 * marginDays {
		next := date.AddDays(step)
		if i, off := h.dayOff(next); !off || i != exception {
			return date
		}
		date = next
	}
	return date
}

func either(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func compact(date schedule.Date) string {
	return fmt.Sprintf("%04d%02d%02d", date.Year, int(date.Month), date.Day)
}
