package ledger_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// places knows the rules of the tests: "x.feed" is the role feed of x.
func places(rule string) (protocol.Place, bool) {
	platform, role, _ := strings.Cut(rule, ".")
	if role == "inbox" {
		role = string(protocol.Care)
	}
	return protocol.Place{Platform: platform, Role: protocol.Role(role), Rule: rule}, platform != "unknown"
}

func always(string) (int64, int64) { return 0, 1 << 60 }

// sum books segments on days, by these hours and openings, and adds them up.
func sum(segments []ledger.Segment, window func(zone string) (int64, int64), by ...booked) ledger.Sums {
	if len(segments) == 0 {
		return ledger.Sums{}
	}
	how := booked{phases: func(string, int64, int64) []protocol.PhaseRange { return nil }}
	if len(by) > 0 {
		how = by[0]
	}
	days := ledger.Post(ledger.DayOf(segments[0].FromMs), ledger.DayOf(segments[len(segments)-1].ToMs-1), segments, how.phases, how.openings)
	return ledger.Sum(days, window)
}

// booked is by what segments are booked.
type booked struct {
	phases   func(zone string, fromMs, toMs int64) []protocol.PhaseRange
	openings []budget.Opening
}

const quarterMs = 15 * 60_000

func TestPlatforms(t *testing.T) {
	role := func(role protocol.Role, ms int64) protocol.RoleStats {
		return protocol.RoleStats{Role: role, TotalMs: ms}
	}
	tests := []struct {
		name     string
		segments []ledger.Segment
		window   func(zone string) (int64, int64)
		want     []protocol.PlatformStats
	}{
		{"nothing is an empty list", nil, always, []protocol.PlatformStats{}},
		{
			"longest first, platforms and roles",
			[]ledger.Segment{
				segment(0, 10, "x.feed", focused), segment(10, 40, "x.inbox", focused),
				segment(40, 45, "x.feed", watched), segment(50, 100, "facebook.feed", focused),
			},
			always,
			[]protocol.PlatformStats{
				{Platform: "facebook", TotalMs: 50, Roles: []protocol.RoleStats{role(protocol.Feed, 50)}},
				{Platform: "x", TotalMs: 45, Roles: []protocol.RoleStats{role(protocol.Care, 30), role(protocol.Feed, 15)}},
			},
		},
		{
			"equals stand in order of id",
			[]ledger.Segment{
				segment(0, 10, "x.feed", focused), segment(10, 20, "x.ads", focused), segment(20, 40, "facebook.feed", focused),
			},
			always,
			[]protocol.PlatformStats{
				{Platform: "facebook", TotalMs: 20, Roles: []protocol.RoleStats{role(protocol.Feed, 20)}},
				{Platform: "x", TotalMs: 20, Roles: []protocol.RoleStats{role(protocol.Ads, 10), role(protocol.Feed, 10)}},
			},
		},
		{
			"a rule that is not known is left out",
			[]ledger.Segment{segment(0, 10, "unknown.feed", focused), segment(10, 12, "x.feed", focused)},
			always,
			[]protocol.PlatformStats{{Platform: "x", TotalMs: 2, Roles: []protocol.RoleStats{role(protocol.Feed, 2)}}},
		},
		{
			"a segment is cut to the window of its own zone",
			[]ledger.Segment{
				segment(0, 10*quarterMs, "x.feed", focused),
				{FromMs: 10 * quarterMs, ToMs: 20 * quarterMs, Rule: "facebook.feed", Zone: "Asia/Dubai", Attention: focused},
				{FromMs: 20 * quarterMs, ToMs: 30 * quarterMs, Rule: "tiktok.feed", Zone: "Asia/Dubai", Attention: focused},
			},
			func(zone string) (int64, int64) {
				if zone == "Asia/Dubai" {
					return 5 * quarterMs, 13 * quarterMs
				}
				return 6 * quarterMs, 14 * quarterMs
			},
			[]protocol.PlatformStats{
				{Platform: "x", TotalMs: 4 * quarterMs, Roles: []protocol.RoleStats{role(protocol.Feed, 4*quarterMs)}},
				{Platform: "facebook", TotalMs: 3 * quarterMs, Roles: []protocol.RoleStats{role(protocol.Feed, 3*quarterMs)}},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, sum(test.segments, test.window).Platforms(places)); diff != "" {
				t.Errorf("stats (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTotal(t *testing.T) {
	platforms := []protocol.PlatformStats{{TotalMs: 3}, {TotalMs: 4}}
	if got := ledger.Total(platforms); got != 7 {
		t.Errorf("Total = %d, want 7", got)
	}
}
