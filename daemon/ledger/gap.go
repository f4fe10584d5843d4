package ledger

import "offhours/protocol"

// Absence is a time in which a browser was not connected, and what is known of it.
// Instants are Unix milliseconds; 0 means that something has not happened.
type Absence struct {
	FromMs     int64 // when it went
	ToMs       int64 // when it came back
	Seen       bool  // its process is followed: without it nobody knows whether it runs
	EndedMs    int64 // when its process ended
	WatchingMs int64 // since when it watches, as it says after it came back
	Began      bool  // that is since it began, as it says
}

// Gap is the part of an absence, up to now, in which the browser ran and was not watched:
// none where that is not known, and none that is shorter than leastMs. Who comes back and
// has been watching all the time has only been silent; who begins then was closed, though
// its process may live on for another profile.
func (a Absence) Gap(nowMs, leastMs int64) (fromMs, toMs int64, known bool) {
	toMs = nowMs
	for _, end := range []int64{a.ToMs, a.EndedMs, a.WatchingMs} {
		if end != 0 {
			toMs = min(toMs, end)
		}
	}
	wasClosed := a.Began && a.EndedMs == 0
	return a.FromMs, toMs, a.Seen && !wasClosed && toMs-a.FromMs >= leastMs
}

// Cut is what of a gap that the browser itself tells of can be: it was watched until it
// went, and needed no watching from when its process had ended. None is shorter than
// leastMs.
func (a Absence) Cut(missed protocol.Missed, leastMs int64) (fromMs, toMs int64, known bool) {
	fromMs, toMs = max(missed.FromMs, a.FromMs), missed.ToMs
	if a.EndedMs != 0 {
		toMs = min(toMs, a.EndedMs)
	}
	return fromMs, toMs, toMs-fromMs >= leastMs
}

// WithoutEntries takes out of gaps what entries say of their time; one that is seen says nothing
// of it. What is left of a gap is as many as it has parts of leastMs or longer.
func WithoutEntries(gaps []protocol.Gap, entries []Entry, leastMs int64) (left []protocol.Gap) {
	for _, gap := range gaps {
		whole := bounds{gap.FromMs, gap.ToMs}
		parts := []bounds{whole}
		for _, e := range entries {
			if !e.Seen {
				parts = without(parts, bounds{e.FromMs, e.ToMs})
			}
		}
		for _, part := range parts {
			if part == whole || part.toMs-part.fromMs >= leastMs {
				left = append(left, protocol.Gap{Browser: gap.Browser, FromMs: part.fromMs, ToMs: part.toMs})
			}
		}
	}
	return left
}

// JoinGaps puts together the gaps of each browser that overlap or touch. They are, and
// stay, in the order in which they begin; the input is not changed.
func JoinGaps(gaps []protocol.Gap) []protocol.Gap {
	var joined []protocol.Gap
	last := map[string]int{} // of each browser, in joined
	for _, gap := range gaps {
		if i, met := last[gap.Browser]; met && gap.FromMs <= joined[i].ToMs {
			joined[i].ToMs = max(joined[i].ToMs, gap.ToMs)
			continue
		}
		last[gap.Browser] = len(joined)
		joined = append(joined, gap)
	}
	return joined
}
