package ledger

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"offhours/protocol"
)

// Stats adds the segments up by platform and role, longest first and by id
// where they are equal. Window says from when to when the days asked for last
// in a zone (to is exclusive): each segment is cut to the window of its own
// zone, because a span's local day never moves. Place says what a rule counts
// as today; segments whose rule it does not know are left out. Both are asked
// once for each zone or rule.
//
// The result is never nil, so that it is an empty list on the wire.
func Stats(
	segments []Segment,
	window func(zone string) (fromMs, toMs int64),
	place func(rule string) (protocol.Place, bool),
) []protocol.PlatformStats {
	totals := make(map[string]map[protocol.Role]int64)
	for rule, ms := range byRule(segments, window) {
		at, known := place(rule)
		if !known || ms == 0 {
			continue
		}
		if totals[at.Platform] == nil {
			totals[at.Platform] = make(map[protocol.Role]int64)
		}
		totals[at.Platform][at.Role] += ms
	}
	return ranked(totals)
}

// ByClient adds up what was for each client in the same way: none for whom nothing was done
// on those days. Label is what a client is called.
func ByClient(
	segments []Segment,
	window func(zone string) (fromMs, toMs int64),
	place func(rule string) (protocol.Place, bool),
	label func(client string) string,
) (clients []protocol.ClientStats) {
	of, sums := map[string][]protocol.PlatformStats{}, map[string]int64{}
	for id, its := range clientSegments(segments) {
		of[id] = Stats(its, window, place)
		if ms := Total(of[id]); ms > 0 {
			sums[id] = ms
		}
	}
	for _, id := range longestFirst(sums) {
		clients = append(clients, protocol.ClientStats{ID: id, Label: label(id), TotalMs: sums[id], Platforms: of[id]})
	}
	return clients
}

// clientSegments are the segments that were for each client.
func clientSegments(segments []Segment) map[string][]Segment {
	of := map[string][]Segment{}
	for _, s := range segments {
		if s.Client != "" {
			of[s.Client] = append(of[s.Client], s)
		}
	}
	return of
}

// Total is the time of all platforms together.
func Total(platforms []protocol.PlatformStats) int64 {
	var ms int64
	for _, platform := range platforms {
		ms += platform.TotalMs
	}
	return ms
}

// Extent widens a window by those of the zones in which segments count, so that
// it holds all that Stats adds up. A zone in which no segment lies widens nothing.
func Extent(
	segments []Segment, fromMs, toMs int64, window func(zone string) (fromMs, toMs int64),
) (widerFromMs, widerToMs int64) {
	widest := bounds{fromMs, toMs}
	for s, in := range within(segments, window) {
		if in.part(s) > 0 {
			widest.fromMs, widest.toMs = min(widest.fromMs, in.fromMs), max(widest.toMs, in.toMs)
		}
	}
	return widest.fromMs, widest.toMs
}

// byRule sums the parts of the segments that lie in their zones' windows.
func byRule(segments []Segment, window func(zone string) (fromMs, toMs int64)) map[string]int64 {
	sums := make(map[string]int64)
	for s, in := range within(segments, window) {
		sums[s.Rule] += in.part(s)
	}
	return sums
}

// bounds is the window of a zone.
type bounds struct{ fromMs, toMs int64 }

// part is how much of a segment lies inside.
func (b bounds) part(s *Segment) int64 { return max(0, min(s.ToMs, b.toMs)-max(s.FromMs, b.fromMs)) }

// within is every segment with the window of its own zone.
func within(segments []Segment, window func(zone string) (fromMs, toMs int64)) iter.Seq2[*Segment, bounds] {
	return func(yield func(*Segment, bounds) bool) {
		windows := make(map[string]bounds)
		for i := range segments {
			s := &segments[i]
			in, known := windows[s.Zone]
			if !known {
				in.fromMs, in.toMs = window(s.Zone)
				windows[s.Zone] = in
			}
			if !yield(s, in) {
				return
			}
		}
	}
}

func ranked(totals map[string]map[protocol.Role]int64) []protocol.PlatformStats {
	sums := make(map[string]int64, len(totals))
	for id, roles := range totals {
		for _, ms := range roles {
			sums[id] += ms
		}
	}
	platforms := make([]protocol.PlatformStats, 0, len(totals))
	for _, id := range longestFirst(sums) {
		platforms = append(platforms, protocol.PlatformStats{Platform: id, TotalMs: sums[id], Roles: rankedRoles(totals[id])})
	}
	return platforms
}

func rankedRoles(totals map[protocol.Role]int64) []protocol.RoleStats {
	roles := make([]protocol.RoleStats, 0, len(totals))
	for _, role := range longestFirst(totals) {
		roles = append(roles, protocol.RoleStats{Role: role, TotalMs: totals[role]})
	}
	return roles
}

// longestFirst is what the times are of, and where they are equal in order of id.
func longestFirst[ID ~string](ms map[ID]int64) []ID {
	return slices.SortedFunc(maps.Keys(ms), func(a, b ID) int {
		return cmp.Or(cmp.Compare(ms[b], ms[a]), cmp.Compare(a, b))
	})
}
