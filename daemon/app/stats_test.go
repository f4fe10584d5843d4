package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// stay is attention without a pause, in one zone, over hours of UTC counted from
// the start of 22 November 2026 there.
type stay struct {
	zone             string
	fromHour, toHour int64
}

// A day that one travels westwards in lasts longer than any zone's own: the time
// that counts on it must still fit between its ends.
func TestTheDayOfATravellerHoldsAllItsTime(t *testing.T) {
	const cairo, newYork, tokyo = "Africa/Cairo", "America/New_York", "Asia/Tokyo"
	for _, test := range []struct {
		name             string
		now              string // the zone in force
		stays            []stay
		fromHour, toHour int64
		totalHours       int64
	}{
		{"at home", cairo, []stay{{cairo, -5, 30}}, -2, 22, 24},
		{"westwards, seen from where one is", newYork, []stay{{cairo, -5, 12}, {newYork, 12, 40}}, -2, 29, 31},
		{"westwards, seen from home again", cairo, []stay{{cairo, -5, 12}, {newYork, 12, 40}}, -2, 29, 31},
		{"eastwards", cairo, []stay{{newYork, 0, 12}, {cairo, 12, 30}}, -2, 29, 17},
		{"eastwards over the date line, on one date twice", newYork, []stay{{tokyo, -10, 10}, {newYork, 10, 40}}, -9, 29, 38},
		{"on other days only", cairo, []stay{{newYork, -9, 4}, {tokyo, 15, 30}}, -2, 22, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := protocol.Stats{FromMs: at(test.fromHour), ToMs: at(test.toHour), TotalMs: hours(test.totalHours)}
			got := dayOf22(test.now, test.stays)
			if got.FromMs != want.FromMs || got.ToMs != want.ToMs || got.TotalMs != want.TotalMs {
				t.Errorf("%d h from %d to %d, want %d h from %d to %d", got.TotalMs/hours(1), got.FromMs, got.ToMs,
					test.totalHours, want.FromMs, want.ToMs)
			}
			if got.TotalMs > got.ToMs-got.FromMs {
				t.Errorf("%d ms count in a day of %d ms", got.TotalMs, got.ToMs-got.FromMs)
			}
		})
	}
}

func dayOf22(zone string, stays []stay) protocol.Stats {
	var segments []ledger.Segment
	for _, s := range stays {
		segments = append(segments, ledger.Segment{FromMs: at(s.fromHour), ToMs: at(s.toHour), Rule: "x.home", Zone: s.zone})
	}
	date := schedule.Date{Year: 2026, Month: time.November, Day: 22}
	return sum(sumOf(segments, date), locationOf(zone), date, date, places.New(places.Catalogue()))
}

// sumOf is what of the segments is on a date.
func sumOf(segments []ledger.Segment, date schedule.Date) ledger.Sums {
	noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
	days := ledger.Post(date.Number()-1, date.Number()+1, segments, noHours, nil)
	return ledger.Sum(days, window(date, date))
}

// What is on pages that no rule knows counts, and is told apart.
func TestStatisticsSayWhatIsUnsorted(t *testing.T) {
	var segments []ledger.Segment
	for i, rule := range []string{"x.home", "x.other", "x.twitter-other", "linkedin.feed", "pinterest.other"} {
		segments = append(segments, ledger.Segment{FromMs: at(int64(i)), ToMs: at(int64(i) + 1), Rule: rule, Zone: "UTC"})
	}
	date := schedule.Date{Year: 2026, Month: time.November, Day: 22}
	stats := sum(sumOf(segments, date), time.UTC, date, date, places.New(places.Catalogue()))
	want := []protocol.PlatformStats{
		{Platform: "x", TotalMs: hours(3), UnsortedMs: hours(2), Roles: []protocol.RoleStats{
			{Role: protocol.Community, TotalMs: hours(2)}, {Role: protocol.Feed, TotalMs: hours(1)},
		}},
		{Platform: "linkedin", TotalMs: hours(1), Roles: []protocol.RoleStats{{Role: protocol.Feed, TotalMs: hours(1)}}},
		{Platform: "pinterest", TotalMs: hours(1), UnsortedMs: hours(1), Roles: []protocol.RoleStats{{Role: protocol.Feed, TotalMs: hours(1)}}},
	}
	if diff := cmp.Diff(want, stats.Platforms); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func at(hour int64) int64 {
	return time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC).UnixMilli() + hours(hour)
}

func hours(n int64) int64 { return n * time.Hour.Milliseconds() }
