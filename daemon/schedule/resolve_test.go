package schedule_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
)

// trickyZones move their clocks in every way that is known: over midnight, by
// half an hour, by two, by a day, for Ramadan, the southern way round, never.
func trickyZones() []string {
	return []string{
		"Africa/Cairo", "Africa/Casablanca", "America/Havana", "America/Nuuk", "America/Santiago",
		"America/St_Johns", "Antarctica/Troll", "Asia/Almaty", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu",
		"Australia/Lord_Howe", "Europe/Berlin", "Europe/Dublin", "Pacific/Apia", "Pacific/Chatham", "UTC",
	}
}

func drawZone(t *rapid.T) *time.Location {
	loc, err := time.LoadLocation(rapid.SampledFrom(trickyZones()).Draw(t, "zone"))
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// drawDate takes one of four days around a change of clocks as often as any day.
func drawDate(t *rapid.T, loc *time.Location) schedule.Date {
	start := schedule.Date{Year: rapid.IntRange(2000, 2037).Draw(t, "year"), Month: time.January, Day: 1}
	d := start.AddDays(rapid.IntRange(0, 365).Draw(t, "day"))
	if !rapid.Bool().Draw(t, "near a change") {
		return d
	}
	from, _ := schedule.DayRange(loc, d)
	changes := changesBetween(loc, from, from+200*24*hour)
	if len(changes) == 0 {
		return d
	}
	return schedule.DateAt(loc, changes[0]).AddDays(rapid.IntRange(-2, 1).Draw(t, "days off"))
}

// scan finds the instants of a wall time without any arithmetic of zones: it
// reads the clock at every minute for three days.
func scan(loc *time.Location, wall time.Time) (firstMs, lastMs int64) {
	for at := wall.Add(-36 * time.Hour); at.Before(wall.Add(36 * time.Hour)); at = at.Add(time.Minute) {
		local := at.In(loc)
		shown := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), 0, 0, time.UTC)
		if firstMs == 0 && !shown.Before(wall) {
			firstMs = at.UnixMilli()
		}
		if shown.Equal(wall) {
			lastMs = at.UnixMilli()
		}
	}
	return firstMs, max(firstMs, lastMs)
}

func TestResolveIsWhatTheClockShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		d := drawDate(t, loc)
		minute := rapid.IntRange(0, 1440).Draw(t, "minute")
		first, last := schedule.Resolve(loc, d, minute)
		wantFirst, wantLast := scan(loc, time.Date(d.Year, d.Month, d.Day, 0, minute, 0, 0, time.UTC))
		if first != wantFirst || last != wantLast {
			t.Fatalf("%s %s minute %d: got %s and %s, want %s and %s",
				loc, d, minute, show(first), show(last), show(wantFirst), show(wantLast))
		}
	})
}

func TestResolveNeverTurnsRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := drawZone(t)
		d := drawDate(t, loc)
		minute := rapid.IntRange(0, 1439).Draw(t, "minute")
		first, last := schedule.Resolve(loc, d, minute)
		nextFirst, nextLast := schedule.Resolve(loc, d, rapid.IntRange(minute, 1440).Draw(t, "later"))
		if first > last || nextFirst < first || nextLast < last {
			t.Fatalf("%s..%s, then %s..%s", show(first), show(last), show(nextFirst), show(nextLast))
		}
	})
}

// Go's own table of a zone ends a year after 365 days; the last day of a leap
// year must not hang or lose a day.
func TestLastDayOfALeapYear(t *testing.T) {
	for _, name := range trickyZones() {
		loc := zone(t, name)
		from, to := schedule.DayRange(loc, date(t, "2036-12-31"))
		if to-from != 24*hour {
			t.Errorf("%s: %d ms, want 24 h", name, to-from)
		}
	}
}

func TestDates(t *testing.T) {
	for _, text := range []string{"2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01 ", "2026-01-01T00:00:00Z", ""} {
		if d, err := schedule.ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, d)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-60_000_000_000, 250_000_000_000).Draw(t, "second"), 0).UTC()
		d, err := schedule.ParseDate(at.Format(time.DateOnly))
		if err != nil {
			t.Fatal(err)
		}
		n := rapid.IntRange(-800, 800).Draw(t, "days")
		moved := at.AddDate(0, 0, n)
		if d.String() != at.Format(time.DateOnly) || d.Weekday() != at.Weekday() ||
			d.AddDays(n).String() != moved.Format(time.DateOnly) || d.Compare(d.AddDays(n)) != -d.AddDays(n).Compare(d) {
			t.Fatalf("%v and %d days", d, n)
		}
	})
}

// Clocks in Cairo are put forward in April and back in October.
func TestClocksBetween(t *testing.T) {
	fromMs, toMs := utc(t, "2026-01-01T00:00Z"), utc(t, "2027-01-01T00:00Z")
	springMs, autumnMs := utc(t, "2026-04-23T22:00Z"), utc(t, "2026-10-29T21:00Z")
	want := []schedule.Clocks{
		{FromMs: fromMs, ToMs: springMs, OffsetMs: 2 * hour},
		{FromMs: springMs, ToMs: autumnMs, OffsetMs: 3 * hour},
		{FromMs: autumnMs, ToMs: toMs, OffsetMs: 2 * hour},
	}
	if diff := cmp.Diff(want, schedule.ClocksBetween(zone(t, "Africa/Cairo"), fromMs, toMs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
