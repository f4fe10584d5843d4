package schedule_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"time"

	"offhours/daemon/schedule"
	"offhours/daemon/zones/zonestest"
	"offhours/protocol"
)

// changesBetween lists the instants at which clocks move, found by looking at
// them once a day and halving where two days differ.
func changesBetween(loc *time.Location, fromMs, toMs int64) (out []int64) {
	offset := func(atMs int64) int {
		_, seconds := time.UnixMilli(atMs).In(loc).Zone()
		return seconds
	}
	const step = 24 * hour
	for at, now := fromMs, offset(fromMs); at < toMs; at += step {
		next := offset(at + step)
		if next != now {
			seconds := sort.Search(int(step/1000), func(s int) bool { return offset(at+int64(s)*1000) != now })
			out = append(out, at+int64(seconds)*1000)
		}
		now = next
	}
	return out
}

// TestC11EveryChangeOfEveryZone looks at the local dates around each move of clocks
// from 2000 to 2037, in every zone of the system's table (its other names are links to
// these): days touch, hold only their own instants, and phases cover them. That the
// phases are the right ones is for TestC11WhatClocksShowAroundEveryChange, and for the
// vectors, which were worked out apart from this package.
func TestC11EveryChangeOfEveryZone(t *testing.T) {
	hours := compile(t, protocol.Settings{Night: "22:30-06:30", Work: everyDay("00:00-02:30", "09:00-17:00", "21:00-23:30")})
	fromMs, toMs := utc(t, "2000-01-01T00:00Z"), utc(t, "2038-01-01T00:00Z")
	changes := 0
	for _, name := range zonestest.Names(t) {
		loc := zone(t, name)
		for _, change := range changesBetween(loc, fromMs, toMs) {
			changes++
			checkDays(t, loc, hours, change)
		}
	}
	if changes < 8000 {
		t.Errorf("only %d changes seen", changes)
	}
}

// longestDay is 5 March 2010 at Casey: 26 hours in two pieces, and the last hour
// of the 4th, which came again between them.
const longestDay = 27 * hour

func checkDays(t *testing.T, loc *time.Location, hours schedule.Hours, changeMs int64) {
	t.Helper()
	first := schedule.DateAt(loc, changeMs).AddDays(-2)
	startMs, endMs := schedule.DayRange(loc, first)
	for n := 1; n <= 3; n++ {
		d := first.AddDays(n)
		fromMs, toMs := schedule.DayRange(loc, d)
		if fromMs != endMs || toMs < fromMs || toMs-fromMs > longestDay {
			t.Fatalf("%s: %s runs %s to %s after %s", loc, d, show(fromMs), show(toMs), show(endMs))
		}
		if toMs > fromMs && (schedule.DateAt(loc, fromMs) != d || schedule.DateAt(loc, toMs-1) != d) {
			t.Fatalf("%s: the ends of %s show other dates", loc, d)
		}
		endMs = toMs
	}
	checkTiling(t, hours.Phases(loc, startMs, endMs), startMs, endMs)
}

// TestC11WhatClocksShowAroundEveryChange reads the clock in every zone of the table,
// each quarter of an hour for nine hours before and after each move of clocks from 2026
// to 2028. What it shows once is what was written for that time of that date. What it
// shows twice is never opened for longer than was written: there the edges of work and
// night lie where a person has more rest.
func TestC11WhatClocksShowAroundEveryChange(t *testing.T) {
	fromMs, toMs := utc(t, "2026-01-01T00:00Z"), utc(t, "2029-01-01T00:00Z")
	changes := 0
	for _, settings := range []protocol.Settings{
		{Night: "23:45-02:15", Work: everyDay("02:30-09:00", "19:00-23:30")},
		{Night: "01:30-07:00", Work: everyDay("08:00-12:00", "20:00-00:45")},
	} {
		hours := compile(t, settings)
		for _, name := range zonestest.Names(t) {
			loc := zone(t, name)
			for _, changeMs := range changesBetween(loc, fromMs, toMs) {
				changes++
				checkClock(t, loc, settings, hours, changeMs)
			}
		}
	}
	if changes < 500 {
		t.Errorf("only %d changes seen", changes)
	}
}

func checkClock(t *testing.T, loc *time.Location, settings protocol.Settings, hours schedule.Hours, changeMs int64) {
	t.Helper()
	const around, quarter, six = 9 * hour, hour / 4, hour / 10 // no edge lies six minutes after a quarter
	offset := func(atMs int64) int64 {
		_, seconds := time.UnixMilli(atMs).In(loc).Zone()
		return int64(seconds) * 1000
	}
	twice := offset(changeMs-1) - offset(changeMs) // so long before and after the change clocks show the same
	phases := hours.Phases(loc, changeMs-around, changeMs+around)
	rank := map[protocol.Phase]int{protocol.Work: 0, protocol.Off: 1, protocol.Night: 2}
	for atMs := changeMs - around + six; atMs < changeMs+around; atMs += quarter {
		shows := time.UnixMilli(atMs).In(loc)
		written := phaseByHand(settings, schedule.DateAt(loc, atMs), shows.Hour()*60+shows.Minute())
		got, _ := protocol.Plan{Phases: phases}.PhaseAt(atMs)
		isTwice := changeMs-twice <= atMs && atMs < changeMs+twice
		if rank[got.Phase] < rank[written] || got.Phase != written && !isTwice {
			t.Errorf("%s: at %s it is %s, and %s was written", loc, shows.Format(time.RFC3339), got.Phase, written)
		}
	}
}

// Casablanca and Dublin call their winter the summer time: what a clock shows is
// its offset, and never what it is called.
func TestC12NobodyAsksForSummerTime(t *testing.T) {
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		if bytes.Contains(text, []byte(".Is"+"DST(")) {
			t.Errorf("%s asks for it", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
