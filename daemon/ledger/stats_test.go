package ledger_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

func TestStats(t *testing.T) {
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
				segment(0, 100, "x.feed", focused),
				{FromMs: 100, ToMs: 200, Rule: "facebook.feed", Zone: "Asia/Dubai", Attention: focused},
				{FromMs: 200, ToMs: 300, Rule: "tiktok.feed", Zone: "Asia/Dubai", Attention: focused},
			},
			func(zone string) (int64, int64) {
				if zone == "Asia/Dubai" {
					return 50, 130
				}
				return 60, 140
			},
			[]protocol.PlatformStats{
				{Platform: "x", TotalMs: 40, Roles: []protocol.RoleStats{role(protocol.Feed, 40)}},
				{Platform: "facebook", TotalMs: 30, Roles: []protocol.RoleStats{role(protocol.Feed, 30)}},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, ledger.Stats(test.segments, test.window, places)); diff != "" {
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
