package ledger

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"offhours/daemon/budget"
	"offhours/protocol"
)

// Sums is the time on each account over some local days.
type Sums map[Account]int64

// Sum adds days up. Window says from when to when the local days asked for last in a zone
// (to is exclusive): what is on an account counts where the window of its own zone has it,
// because a local day never moves.
func Sum(days []Day, window func(zone string) (fromMs, toMs int64)) Sums {
	sums := Sums{}
	for i := range days {
		for account, ms := range days[i].within(window) {
			if ms > 0 {
				sums[days[i].Accounts[account]] += ms
			}
		}
	}
	return sums
}

// within is the time on each account in the window of its zone.
func (d *Day) within(window func(zone string) (fromMs, toMs int64)) []int64 {
	startMs, _ := DayRange(d.Number)
	windows, ms := make([]bounds, len(d.Accounts)), make([]int64, len(d.Accounts))
	for i, account := range d.Accounts {
		windows[i].fromMs, windows[i].toMs = window(account.Zone)
	}
	for _, e := range d.Postings {
		atMs := startMs + int64(e.Quarter)*quarterMs
		if in := windows[e.Account]; in.fromMs <= atMs && atMs < in.toMs {
			ms[e.Account] += e.Ms
		}
	}
	return ms
}

// Extent widens a window by those of the zones in which there is time, so that it holds
// all of it. A zone in which there is none widens nothing.
func (s Sums) Extent(fromMs, toMs int64, window func(zone string) (fromMs, toMs int64)) (widerFromMs, widerToMs int64) {
	met := map[string]bool{}
	for account := range s {
		if !met[account.Zone] {
			met[account.Zone] = true
			zoneFromMs, zoneToMs := window(account.Zone)
			fromMs, toMs = min(fromMs, zoneFromMs), max(toMs, zoneToMs)
		}
	}
	return fromMs, toMs
}

// Platforms is the time by platform and role, longest first and by id where they are
// equal. Place says what a rule counts as today; what is on a rule that it does not know
// is left out.
//
// The result is never nil, so that it is an empty list on the wire.
func (s Sums) Platforms(place func(rule string) (protocol.Place, bool)) []protocol.PlatformStats {
	totals := make(map[string]map[protocol.Role]int64)
	for account, ms := range s {
		at, known := place(account.Rule)
		if !known {
			continue
		}
		if totals[at.Platform] == nil {
			totals[at.Platform] = make(map[protocol.Role]int64)
		}
		totals[at.Platform][at.Role] += ms
	}
	return ranked(totals)
}

// Clients adds up what was for each client in the same way: none for whom nothing was
// done. Label is what a client is called.
func (s Sums) Clients(
	place func(rule string) (protocol.Place, bool), label func(client string) string,
) (clients []protocol.ClientStats) {
	of := map[string]Sums{}
	for account, ms := range s {
		if account.Client == "" {
			continue
		}
		if of[account.Client] == nil {
			of[account.Client] = Sums{}
		}
		of[account.Client][account] = ms
	}
	platforms, totals := map[string][]protocol.PlatformStats{}, map[string]int64{}
	for id, its := range of {
		platforms[id] = its.Platforms(place)
		if ms := Total(platforms[id]); ms > 0 {
			totals[id] = ms
		}
	}
	for _, id := range longestFirst(totals) {
		clients = append(clients, protocol.ClientStats{ID: id, Label: label(id), TotalMs: totals[id], Platforms: platforms[id]})
	}
	return clients
}

// Overtime is what of the time fell in off hours and nights, and how much of that each
// opening had opened. Every on-call is told, and the last times after a wait, also those
// in which nothing was done.
func (s Sums) Overtime(place func(rule string) (protocol.Place, bool), openings []budget.Opening) protocol.Overtime {
	byNumber := make(map[string]*budget.Opening, len(openings))
	for i := range openings {
		byNumber[strconv.FormatInt(openings[i].Number, 10)] = &openings[i]
	}
	var totalMs int64
	openedMs := map[*budget.Opening]int64{}
	for account, ms := range s {
		at, known := place(account.Rule)
		if account.Phase == protocol.Work || !known {
			continue
		}
		totalMs += ms
		if by := account.openedBy(at, byNumber); by != nil {
			openedMs[by] += ms
		}
	}
	return overtime(totalMs, openings, openedMs)
}

func overtime(totalMs int64, openings []budget.Opening, openedMs map[*budget.Opening]int64) protocol.Overtime {
	out := protocol.Overtime{TotalMs: totalMs, OnCalls: []protocol.OnCallTime{}}
	for i := range openings {
		o := &openings[i]
		switch o.Kind {
		case budget.OpenedFollowUp:
			out.FollowUpMs += openedMs[o]
		case budget.OpenedOnCall:
			out.OnCallMs += openedMs[o]
			out.OnCalls = append(out.OnCalls, openedTime(o, openedMs[o]))
		case budget.OpenedDelay:
			out.DelayMs += openedMs[o]
			out.Delays = append(out.Delays, openedTime(o, openedMs[o]))
		}
	}
	out.Delays = out.Delays[max(0, len(out.Delays)-protocol.MaxDelaysTold):]
	return out
}

func openedTime(o *budget.Opening, totalMs int64) protocol.OnCallTime {
	return protocol.OnCallTime{
		FromMs: o.FromMs, UntilMs: o.UntilMs, Reason: o.Reason, Platform: o.Platform, Role: o.Role, TotalMs: totalMs,
	}
}

// Total is the time of all platforms together.
func Total(platforms []protocol.PlatformStats) int64 {
	var ms int64
	for _, platform := range platforms {
		ms += platform.TotalMs
	}
	return ms
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
