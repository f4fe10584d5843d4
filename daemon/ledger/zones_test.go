package ledger_test

import (
	"testing"
	"time"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/daemon/zones/zonestest"
	"offhours/protocol"
)

// stretchMs is no divisor of a quarter, so that attention turns to another page anywhere
// in one.
const stretchMs = 433_000

// Attention without a pause around every move of clocks in every zone: a date has as much
// time as it lasts, from none to 27 hours, in statistics and in a series, and each hour of
// its clocks has what they show. In Newfoundland clocks moved a minute after midnight until
// 2011: there an hour has what its quarters begin with.
func TestEveryDateOfEveryZoneHasItsWholeTime(t *testing.T) {
	lengths := map[int64]int{}
	for _, zone := range zonestest.Names(t) {
		loc := clocks(t, zone)
		fromMs, toMs := utc(2000), utc(2038)
		for _, stretch := range schedule.ClocksBetween(loc, fromMs, toMs)[1:] {
			moved := schedule.DateAt(loc, stretch.FromMs)
			for _, date := range []schedule.Date{moved.AddDays(-1), moved, moved.AddDays(1)} {
				if length, wrong := wholeDate(zone, loc, date, stretch.FromMs%quarterMs == 0); wrong != "" {
					t.Fatalf("%s in %s: %s", date, zone, wrong)
				} else {
					lengths[length/hourMs]++
				}
			}
		}
	}
	for _, hours := range []int64{0, 23, 24, 25, 26} {
		if lengths[hours] == 0 {
			t.Errorf("no date of %d h was met", hours)
		}
	}
	t.Logf("dates by length in hours: %v", lengths)
}

const hourMs = 60 * minMs

func utc(year int) int64 { return time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC).UnixMilli() }

// wholeDate is how long a date lasts, and what of its time is wrong.
func wholeDate(zone string, loc *time.Location, date schedule.Date, hoursToo bool) (lengthMs int64, wrong string) {
	fromMs, toMs := schedule.DayRange(loc, date)
	var segments []ledger.Segment
	for atMs := fromMs - 26*hourMs; atMs < toMs+26*hourMs; atMs += stretchMs {
		rule := []string{"x.feed", "x.inbox", "facebook.feed"}[atMs/stretchMs%3]
		segments = append(segments, ledger.Segment{FromMs: atMs, ToMs: atMs + stretchMs, Rule: rule, Zone: zone, Attention: focused})
	}
	noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
	days := ledger.Post(date.Number()-1, date.Number()+1, segments, noHours, nil)
	sums := ledger.Sum(days, func(string) (int64, int64) { return fromMs, toMs })
	if got := ledger.Total(sums.Platforms(places)); got != toMs-fromMs {
		return 0, "the sums are " + time.Duration(got*1e6).String()
	}
	chart := ledger.Chart{From: date, To: date, Step: protocol.ByHour, Part: byPlatform}
	series := ledger.Series(days, chart, func(string) *time.Location { return loc })
	for hour, ms := range shown(loc, fromMs, toMs) {
		if hoursToo && series.Steps[hour].TotalMs != ms {
			return 0, "an hour has " + time.Duration(series.Steps[hour].TotalMs*1e6).String()
		}
	}
	if series.TotalMs != toMs-fromMs {
		return 0, "the series has " + time.Duration(series.TotalMs*1e6).String()
	}
	return toMs - fromMs, ""
}

// shown is how long clocks show each hour, minute by minute.
func shown(loc *time.Location, fromMs, toMs int64) (ms [24]int64) {
	for atMs := fromMs; atMs < toMs; atMs += minMs {
		ms[time.UnixMilli(atMs).In(loc).Hour()] += minMs
	}
	return ms
}

func byPlatform(account ledger.Account) (string, bool) {
	place, known := places(account.Rule)
	return place.Platform, known
}
