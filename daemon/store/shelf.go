package store

import (
	"slices"
	"strings"
	"time"
)

// How many snapshots are kept: the newest of seven days, and one of each of the
// four last weeks that had one before them.
const (
	keptDays  = 7
	keptWeeks = 4
)

// The names of snapshots: offhours-2026-11-23.db, by UTC date.
const (
	snapshotPrefix = "offhours-"
	snapshotSuffix = ".db"
)

func snapshotName(day string) string { return snapshotPrefix + day + snapshotSuffix }

// snapshotDay is the date in a snapshot's name; ok is false for any other file.
func snapshotDay(name string) (day string, ok bool) {
	day, begins := strings.CutPrefix(name, snapshotPrefix)
	day, ends := strings.CutSuffix(day, snapshotSuffix)
	_, err := time.Parse(time.DateOnly, day)
	return day, begins && ends && err == nil
}

// utcDay is the UTC date of an instant, such as 2026-11-23.
func utcDay(ms int64) string { return time.UnixMilli(ms).UTC().Format(time.DateOnly) }

// surplus is which days' snapshots may go. Of each week, from Monday, the first
// one stays, so that the same file grows old instead of one that moves along.
// Today's never goes, whatever day a wrong clock says it is: it would be made
// again at once.
func surplus(days []string, today string) []string {
	ordered := byTrust(days, today)
	older := ordered[min(keptDays, len(ordered)):]
	var gone []string
	weeks := 0
	for i, day := range older {
		firstOfWeek := i == len(older)-1 || monday(older[i+1]) != monday(day)
		if firstOfWeek {
			weeks++
		}
		if !firstOfWeek || weeks > keptWeeks {
			gone = append(gone, day)
		}
	}
	return gone
}

// monday is the date on which the week of a date begins.
func monday(day string) string {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	sinceMonday := (int(date.Weekday()) + 6) % 7
	return date.AddDate(0, 0, -sinceMonday).Format(time.DateOnly)
}

// byTrust orders days by how good a snapshot of them is: the newest first, but
// days that have not come yet, which a wrong clock has made, after all others.
func byTrust(days []string, today string) []string {
	ordered := slices.Clone(days)
	slices.SortFunc(ordered, func(a, b string) int {
		aComes, bComes := a > today, b > today
		switch {
		case aComes && !bComes:
			return 1
		case bComes && !aComes:
			return -1
		}
		return strings.Compare(b, a)
	})
	return ordered
}
