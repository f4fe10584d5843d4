package schedule_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// drawRanges draws working hours of one day that do not overlap: an even number
// of different quarters of an hour, in order, taken in pairs. The last may run
// into the next day up to lateQuarter.
func drawRanges(t *rapid.T, label string) (out []string) {
	const firstQuarter, lateQuarter = 16, 110 // 04:00, and 03:30 of the next day
	quarters := rapid.SliceOfNDistinct(rapid.IntRange(firstQuarter, lateQuarter), 0, 6, rapid.ID[int]).Draw(t, label)
	slices.Sort(quarters)
	for i := 0; i+1 < len(quarters) && quarters[i] < 96; i += 2 {
		out = append(out, clock(quarters[i])+"-"+clock(quarters[i+1]))
	}
	return out
}

func clock(quarter int) string { return fmt.Sprintf("%02d:%02d", quarter/4%24, quarter%4*15) }

func drawWeek(t *rapid.T, label string) protocol.Week {
	return protocol.Week{
		Mon: drawRanges(t, label+" mon"), Tue: drawRanges(t, label+" tue"), Wed: drawRanges(t, label+" wed"),
		Thu: drawRanges(t, label+" thu"), Fri: drawRanges(t, label+" fri"), Sat: drawRanges(t, label+" sat"),
		Sun: drawRanges(t, label+" sun"),
	}
}

// drawSettings draws a week, a night and up to three exceptions near the date.
func drawSettings(t *rapid.T, near schedule.Date) protocol.Settings {
	settings := protocol.Settings{
		Night: rapid.SampledFrom([]string{"", "22:30-06:30", "00:00-24:00", "23:00-23:30", "02:00-01:45"}).Draw(t, "night"),
		Work:  drawWeek(t, "work"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "exceptions") {
		from := near.AddDays(rapid.IntRange(-4, 8).Draw(t, "from"))
		to := from.AddDays(rapid.IntRange(0, 5).Draw(t, "days"))
		settings.Exceptions = append(settings.Exceptions, protocol.Exception{
			From: from.String(), To: to.String(), Work: drawWeek(t, "exception"),
		})
	}
	return settings
}

// drawHours draws hours and eight days to look at.
func drawHours(t *rapid.T) (settings protocol.Settings, hours schedule.Hours, loc *time.Location, fromMs, toMs int64) {
	loc = drawZone(t)
	d := drawDate(t, loc)
	settings = drawSettings(t, d)
	hours, err := schedule.Compile(settings)
	if err != nil {
		t.Fatal(err)
	}
	fromMs, _ = schedule.DayRange(loc, d)
	_, toMs = schedule.DayRange(loc, d.AddDays(7))
	return settings, hours, loc, fromMs, toMs
}

func TestPhasesTile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		fromMs += rapid.Int64Range(-hour, 30*hour).Draw(t, "from")
		toMs += rapid.Int64Range(-9*24*hour, hour).Draw(t, "to")
		checkTiling(t, hours.Phases(loc, fromMs, toMs), fromMs, toMs)
	})
}

func TestLongPreviewIsItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		cutMs := rapid.Int64Range(fromMs, toMs).Draw(t, "cut")
		joined := hours.Phases(loc, fromMs, cutMs)
		for _, p := range hours.Phases(loc, cutMs, toMs) {
			if n := len(joined); n > 0 && joined[n-1].Phase == p.Phase {
				joined[n-1].ToMs = p.ToMs
			} else {
				joined = append(joined, p)
			}
		}
		if diff := cmp.Diff(hours.Phases(loc, fromMs, toMs), joined); diff != "" {
			t.Fatalf("whole (-) and parts (+):\n%s", diff)
		}
	})
}

// Working hours take nothing from the night: it is the same with and without them.
func TestNightWins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		settings, hours, loc, fromMs, toMs := drawHours(t)
		alone, err := schedule.Compile(protocol.Settings{Night: settings.Night})
		if err != nil {
			t.Fatal(err)
		}
		got := only(protocol.Night, hours.Phases(loc, fromMs, toMs))
		if diff := cmp.Diff(only(protocol.Night, alone.Phases(loc, fromMs, toMs)), got); diff != "" {
			t.Fatalf("night alone (-) and with work (+):\n%s", diff)
		}
	})
}

// Where clocks do not move, phases are what a table of minutes says.
func TestPhasesAreTheMinutesWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDate(t, time.UTC)
		settings := drawSettings(t, d)
		hours, err := schedule.Compile(settings)
		if err != nil {
			t.Fatal(err)
		}
		fromMs, toMs := schedule.DayRange(time.UTC, d)
		phases := hours.Phases(time.UTC, fromMs, toMs)
		for minute := 5; minute < 1440; minute += 15 { // what is written are quarters of an hour
			atMs := fromMs + int64(minute)*60_000
			got, _ := protocol.Plan{Phases: phases}.PhaseAt(atMs)
			if want := phaseByHand(settings, d, minute); got.Phase != want {
				t.Fatalf("%s is %s, want %s", show(atMs), got.Phase, want)
			}
		}
	})
}

func phaseByHand(settings protocol.Settings, d schedule.Date, minute int) protocol.Phase {
	yesterday := d.AddDays(-1)
	if covers([]string{settings.Night}, minute) || covers([]string{settings.Night}, minute+1440) {
		return protocol.Night
	}
	if covers(rangesByHand(settings, d), minute) || covers(rangesByHand(settings, yesterday), minute+1440) {
		return protocol.Work
	}
	return protocol.Off
}

func covers(ranges []string, minute int) bool {
	return slices.ContainsFunc(ranges, func(text string) bool {
		var h1, m1, h2, m2 int
		if n, _ := fmt.Sscanf(text, "%d:%d-%d:%d", &h1, &m1, &h2, &m2); n != 4 {
			return false
		}
		from, to := h1*60+m1, h2*60+m2
		if to <= from {
			to += 1440
		}
		return from <= minute && minute < to
	})
}

func rangesByHand(settings protocol.Settings, d schedule.Date) []string {
	week := settings.Work
	for _, e := range settings.Exceptions {
		if e.From <= d.String() && d.String() <= e.To {
			week = e.Work
		}
	}
	return [][]string{week.Sun, week.Mon, week.Tue, week.Wed, week.Thu, week.Fri, week.Sat}[d.Weekday()]
}

func TestNextIsWhereThePhaseEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		phases := hours.Phases(loc, fromMs, toMs)
		for i, p := range phases[1:] {
			atMs := rapid.Int64Range(phases[i].FromMs, phases[i].ToMs-1).Draw(t, "at")
			phase, nextMs, ok := schedule.Alone(hours, loc).Next(atMs)
			if !ok || phase != p.Phase || nextMs != p.FromMs {
				t.Fatalf("after %s: %s at %s (%t), want %s at %s", show(atMs), phase, show(nextMs), ok, p.Phase, show(p.FromMs))
			}
		}
	})
}

func TestNext(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	leave := protocol.Settings{Work: everyDay("09:00-17:00"), Exceptions: []protocol.Exception{{From: "2026-01-01", To: "2026-12-31"}}}
	for name, c := range map[string]struct {
		settings protocol.Settings
		phase    protocol.Phase
		at       string
	}{
		"a year of leave":    {leave, protocol.Work, "2027-01-01T08:00Z"},
		"nothing but off":    {protocol.Settings{}, "", ""},
		"nothing but night":  {protocol.Settings{Night: "00:00-24:00"}, "", ""},
		"nothing but work":   {protocol.Settings{Work: everyDay("00:00-24:00")}, "", ""},
		"night is next":      {protocol.Settings{Night: "22:30-06:30"}, protocol.Night, "2026-01-01T21:30Z"},
		"straight into work": {protocol.Settings{Night: "22:30-18:00", Work: everyDay("18:00-20:00")}, protocol.Work, "2026-01-01T17:00Z"},
	} {
		t.Run(name, func(t *testing.T) {
			phase, atMs, ok := schedule.Alone(compile(t, c.settings), berlin).Next(utc(t, "2026-01-01T12:00Z"))
			if ok != (c.at != "") || phase != c.phase || (ok && atMs != utc(t, c.at)) {
				t.Errorf("got %q at %s (%t), want %q at %s", phase, show(atMs), ok, c.phase, c.at)
			}
		})
	}
}
