package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"offhours/daemon/schedule"
)

const timeHint = `write "2026-11-24 22:10", "22:10" for today, "tue 22:10" for the last Tuesday, or an instant such as 2026-11-24T22:10:00+02:00`

// asked is a point in time as a person writes it: an instant, or what the clocks of a
// zone show.
type asked struct {
	text   string
	atMs   int64 // of an instant; wall times have none before their zone is known
	date   schedule.Date
	minute int
	isWall bool
}

// parseAsked reads a point in time; now says which day is today.
func parseAsked(text string, now time.Time) (asked, error) {
	text = strings.TrimSpace(text)
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return asked{text: text, atMs: at.UnixMilli()}, nil
	}
	day, clock, found := strings.Cut(text, " ")
	if !found {
		day, clock = "", text
	}
	at, err := time.Parse("15:04", strings.TrimSpace(clock))
	if err != nil {
		return asked{}, wrongTime(text)
	}
	a := asked{text: text, minute: at.Hour()*60 + at.Minute(), isWall: true}
	var ok bool
	if a.date, ok = dayAsked(day, a.minute, now); !ok {
		return asked{}, wrongTime(text)
	}
	return a, nil
}

func wrongTime(text string) error {
	return hinted{fmt.Errorf("%w: --at: %q is not a time", errUsage, text), timeHint}
}

// dayAsked is a date, today, or the last day of that name on which the clocks have
// shown the minute already.
func dayAsked(day string, minute int, now time.Time) (schedule.Date, bool) {
	today := schedule.Date{Year: now.Year(), Month: now.Month(), Day: now.Day()}
	if day == "" {
		return today, true
	}
	if date, err := schedule.ParseDate(day); err == nil {
		return date, true
	}
	weekday, ok := weekdayOf(day)
	back := (int(today.Weekday()-weekday) + 7) % 7
	if back == 0 && minute > now.Hour()*60+now.Minute() {
		back = 7
	}
	return today.AddDays(-back), ok
}

// weekdayOf knows a day of the week by its name or the first three letters of it.
func weekdayOf(name string) (time.Weekday, bool) {
	days := []time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday}
	i := slices.IndexFunc(days, func(d time.Weekday) bool {
		return strings.EqualFold(name, d.String()) || strings.EqualFold(name, d.String()[:3])
	})
	return time.Weekday(max(i, 0)), i >= 0
}

// in is the instant in a zone, and the second one where clocks that were set back show
// the same time again; else 0. A time that they never show is wrong use.
func (a asked) in(zone *time.Location) (atMs, againMs int64, err error) {
	if !a.isWall {
		return a.atMs, 0, nil
	}
	firstMs, lastMs := schedule.Resolve(zone, a.date, a.minute)
	if shown := time.UnixMilli(firstMs).In(zone); shown.Hour()*60+shown.Minute() != a.minute {
		return 0, 0, hinted{
			fmt.Errorf("%w: --at: no clock showed %s on %s in %s", errUsage, clockOf(a.minute), a.date, zone),
			"clocks were set forward then; ask for " + shown.Format("2006-01-02 15:04"),
		}
	}
	if lastMs != firstMs {
		againMs = lastMs
	}
	return firstMs, againMs, nil
}

func clockOf(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }
