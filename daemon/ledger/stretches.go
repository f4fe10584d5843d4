package ledger

import (
	"cmp"
	"slices"

	"offhours/protocol"
)

// lookMs is how long a look away is that does not end a stretch: two minutes.
const lookMs = 120_000

// Stretches are what a day was made of: segments at one place, for one client and by one
// entry are one stretch when nothing else lies between them but a pause of two minutes at
// most, of which nobody has said that it does not count. Window and place are as in [Sum] and
// [Sums.Platforms].
func Stretches(
	segments []Segment, window func(zone string) (fromMs, toMs int64), place func(rule string) (protocol.Place, bool),
	uncounted []protocol.Uncounted,
) []protocol.Stretch {
	all := []protocol.Stretch{}
	for _, s := range segments {
		fromMs, toMs := window(s.Zone)
		fromMs, toMs = max(s.FromMs, fromMs), min(s.ToMs, toMs)
		at, known := place(s.Rule)
		if fromMs >= toMs || !known {
			continue
		}
		next := protocol.Stretch{
			FromMs: fromMs, ToMs: toMs, TotalMs: toMs - fromMs, Platform: at.Platform, Role: at.Role, Client: s.Client, Entry: s.Entry,
		}
		if n := len(all); n > 0 && goesOn(all[n-1], next, uncounted) {
			all[n-1].ToMs, all[n-1].TotalMs = next.ToMs, all[n-1].TotalMs+next.TotalMs
		} else {
			all = append(all, next)
		}
	}
	return all
}

// goesOn keeps what does not count out of a stretch: a correction of it would have that
// count again.
func goesOn(before, after protocol.Stretch, uncounted []protocol.Uncounted) bool {
	isBetween := func(u protocol.Uncounted) bool { return before.ToMs < u.ToMs && u.FromMs < after.FromMs }
	return after.FromMs-before.ToMs <= lookMs && before.Platform == after.Platform && before.Role == after.Role &&
		before.Client == after.Client && before.Entry == after.Entry && !slices.ContainsFunc(uncounted, isBetween)
}

// ofAll are the entries that say something of all of their time. What was seen says nothing of
// the pauses in it, and neither does who names it anew.
func ofAll(entries []protocol.Entry) []protocol.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e protocol.Entry) bool { return e.Seen })
}

// Uncounted is the time of which entries say that it does not count, without what later ones
// say of it. They are in the order in which they were said; the result is in that of time.
func Uncounted(entries []protocol.Entry) []protocol.Uncounted {
	all := []protocol.Uncounted{}
	entries = ofAll(entries)
	for i, e := range entries {
		if e.Platform != "" {
			continue
		}
		parts := []bounds{{e.FromMs, e.ToMs}}
		for _, later := range entries[i+1:] {
			parts = without(parts, bounds{later.FromMs, later.ToMs})
		}
		for _, part := range parts {
			all = append(all, protocol.Uncounted{FromMs: part.fromMs, ToMs: part.toMs, Entry: e.Number})
		}
	}
	slices.SortFunc(all, func(a, b protocol.Uncounted) int { return cmp.Compare(a.FromMs, b.FromMs) })
	return all
}

// Longest keeps so many of the stretches at most, in their order; of equal ones the first.
func Longest(all []protocol.Stretch, most int) []protocol.Stretch {
	if len(all) <= most {
		return all
	}
	longest := slices.Clone(all)
	slices.SortStableFunc(longest, func(a, b protocol.Stretch) int { return cmp.Compare(b.TotalMs, a.TotalMs) })
	longest = longest[:most]
	slices.SortStableFunc(longest, func(a, b protocol.Stretch) int { return cmp.Compare(a.FromMs, b.FromMs) })
	return longest
}

// Absences are the parts of working hours, between the first and the last stretch, of which
// nobody knows what they were: no stretch and no entry is there, for leastMs or longer. All
// are in order of time; the entries need not be.
func Absences(
	stretches []protocol.Stretch, entries []protocol.Entry, phases []protocol.PhaseRange, leastMs int64,
) []protocol.Absence {
	told := toldOf(stretches, entries)
	all := []protocol.Absence{}
	for i := 1; i < len(told); i++ {
		for _, p := range phases {
			fromMs, toMs := max(told[i-1].toMs, p.FromMs), min(told[i].fromMs, p.ToMs)
			if p.Phase == protocol.Work && toMs-fromMs >= leastMs {
				all = append(all, protocol.Absence{FromMs: fromMs, ToMs: toMs})
			}
		}
	}
	return all
}

// toldOf are the times of which something is known, joined, in order.
func toldOf(stretches []protocol.Stretch, entries []protocol.Entry) (joined []bounds) {
	if len(stretches) == 0 {
		return nil
	}
	var all []bounds
	for _, s := range stretches {
		all = append(all, bounds{s.FromMs, s.ToMs})
	}
	for _, e := range ofAll(entries) {
		all = append(all, bounds{e.FromMs, e.ToMs})
	}
	slices.SortFunc(all, func(a, b bounds) int { return cmp.Compare(a.fromMs, b.fromMs) })
	for _, one := range all {
		if n := len(joined); n > 0 && one.fromMs <= joined[n-1].toMs {
			joined[n-1].toMs = max(joined[n-1].toMs, one.toMs)
			continue
		}
		joined = append(joined, one)
	}
	return joined
}
