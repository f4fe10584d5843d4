package ledger

import (
	"cmp"
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

// Total is the time of all platforms together.
func Total(platforms []protocol.PlatformStats) int64 {
	var ms int64
	for _, platform := range platforms {
		ms += platform.TotalMs
	}
	return ms
}

// byRule sums the parts of the segments that lie in their zones' windows.
func byRule(segments []Segment, window func(zone string) (fromMs, toMs int64)) map[string]int64 {
	type bounds struct{ fromMs, toMs int64 }
	windows := make(map[string]bounds)
	sums := make(map[string]int64)
	for i := range segments {
		s := &segments[i]
		w, known := windows[s.Zone]
		if !known {
			w.fromMs, w.toMs = window(s.Zone)
			windows[s.Zone] = w
		}
		sums[s.Rule] += max(0, min(s.ToMs, w.toMs)-max(s.FromMs, w.fromMs))
	}
	return sums
}

func ranked(totals map[string]map[protocol.Role]int64) []protocol.PlatformStats {
	platforms := make([]protocol.PlatformStats, 0, len(totals))
	for id, roles := range totals {
		platform := protocol.PlatformStats{Platform: id, Roles: rankedRoles(roles)}
		for _, role := range platform.Roles {
			platform.TotalMs += role.TotalMs
		}
		platforms = append(platforms, platform)
	}
	slices.SortFunc(platforms, func(a, b protocol.PlatformStats) int {
		return cmp.Or(cmp.Compare(b.TotalMs, a.TotalMs), cmp.Compare(a.Platform, b.Platform))
	})
	return platforms
}

func rankedRoles(totals map[protocol.Role]int64) []protocol.RoleStats {
	roles := make([]protocol.RoleStats, 0, len(totals))
	for role, ms := range totals {
		roles = append(roles, protocol.RoleStats{Role: role, TotalMs: ms})
	}
	slices.SortFunc(roles, func(a, b protocol.RoleStats) int {
		return cmp.Or(cmp.Compare(b.TotalMs, a.TotalMs), cmp.Compare(a.Role, b.Role))
	})
	return roles
}
