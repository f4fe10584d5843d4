package cli

import (
	"slices"
	"strings"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// weekText says a week in one line, from its first day on: "Sun-Thu 09:00-17:00, the
// week begins on Sat".
func weekText(p settings.Preset) string {
	return workText(p.Work, p.FirstDay) + ", the week begins on " + dayName(p.FirstDay)
}

// workText joins days in a row that have the same hours. The last day of a week and
// its first are in a row too, as Fri and Sat are in a week that begins on Sat.
func workText(work protocol.Week, first protocol.Weekday) string {
	days := daysFrom(afterRest(work, first))
	var parts []string
	for i := 0; i < len(days); {
		hours := strings.Join(hoursOf(work, days[i]), " and ")
		end := i + 1
		for end < len(days) && strings.Join(hoursOf(work, days[end]), " and ") == hours {
			end++
		}
		if hours != "" {
			parts = append(parts, spanText(days[i], days[end-1])+" "+hours)
		}
		i = end
	}
	if len(parts) == 0 {
		return "no working hours"
	}
	return strings.Join(parts, ", ")
}

// afterRest is the first working day that follows a day off, at or after the first
// day of the week; where there is none it is that first day.
func afterRest(work protocol.Week, first protocol.Weekday) protocol.Weekday {
	days := daysFrom(first)
	for i, day := range days {
		before := days[(i+len(days)-1)%len(days)]
		if len(hoursOf(work, day)) > 0 && len(hoursOf(work, before)) == 0 {
			return day
		}
	}
	return first
}

func spanText(from, to protocol.Weekday) string {
	if from == to {
		return dayName(from)
	}
	return dayName(from) + "-" + dayName(to)
}

// daysFrom lists the days of a week that begins on the given one.
func daysFrom(first protocol.Weekday) []protocol.Weekday {
	days := protocol.Weekdays()
	at := max(slices.Index(days, first), 0)
	return slices.Concat(days[at:], days[:at])
}

func hoursOf(work protocol.Week, day protocol.Weekday) []string {
	all := [][]string{work.Mon, work.Tue, work.Wed, work.Thu, work.Fri, work.Sat, work.Sun}
	return all[max(slices.Index(protocol.Weekdays(), day), 0)]
}

// dayName is Sat for sat, and nothing for the day that an older daemon does not tell.
func dayName(day protocol.Weekday) string {
	first := min(1, len(day))
	return strings.ToUpper(string(day[:first])) + string(day[first:])
}
