package exchange_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/exchange"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/protocol"
)

func TestLines(t *testing.T) {
	var out strings.Builder
	w := exchange.NewWriter(&out, 1_795_000_000_000, protocol.Rules{Rules: []protocol.Rule{
		{ID: "facebook.groups", Platform: "facebook", Role: protocol.Community, Host: "facebook.com", Path: "/groups/**"},
		{ID: "x.home", Platform: "x", Role: protocol.Feed, Host: "x.com", Path: "/home"},
	}})
	known := ledger.Span{
		Browser: "b_1", FromMs: 2, ToMs: 3, SinceMs: 1, Rule: "facebook.groups", Attention: protocol.Focused, Zone: "Africa/Cairo",
	}
	unknown, corrected, own := known, known, known
	own.Client = "c1"
	unknown.Rule, corrected.Rule, own.Rule = "mastodon.home", "x.home", "own-forum-example-org.other"
	for _, write := range []func() error{
		func() error { return w.Start(1) },
		func() error { return w.Settings(7, 5, json.RawMessage(`{"night":"22:30-06:30"}`)) },
		func() error {
			return w.Opening(budget.Opening{Number: 1, Kind: budget.OpenedFollowUp, Date: "2026-11-21", FromMs: 4, UntilMs: 9, SpentMs: 3, Over: true})
		},
		func() error {
			return w.Opening(budget.Opening{Number: 2, Kind: budget.OpenedOnCall, FromMs: 9, UntilMs: 12, Reason: "<shop>"})
		},
		func() error { return w.Gap(protocol.Gap{Browser: "b_1", FromMs: 6, ToMs: 8}) },
		func() error {
			forum := protocol.OwnPlatform{Host: "forum.example.org", Name: "Forum", Role: protocol.Care}
			return w.Own(places.Own{AtMs: 3, Browser: "b_1", Platform: forum})
		},
		func() error {
			return w.Client(places.ClientWord{AtMs: 3, Browser: "b_1", Client: protocol.Client{ID: "c1", Label: "نور", Pages: []string{"x.com/nour/**"}}})
		},
		func() error {
			return w.Client(places.ClientWord{AtMs: 3, Client: protocol.Client{ID: "c1", Label: "نور"}, Removed: true})
		},
		func() error {
			return w.Choice(places.Choice{AtMs: 3, Browser: "b_1", ChosenClient: protocol.ChosenClient{ID: "c1", UntilMs: 9}})
		},
		func() error { return w.Choice(places.Choice{AtMs: 4}) },
		func() error {
			return w.Correction(places.Correction{AtMs: 4, Browser: "b_1", Rule: "x.home", Role: protocol.Ads})
		},
		func() error { return w.Correction(places.Correction{AtMs: 5, Rule: "facebook.groups"}) },
		func() error {
			meeting := protocol.Entry{Number: 1, AtMs: 9, FromMs: 1, ToMs: 2, Platform: protocol.Away, Role: protocol.Admin, Client: "c1", Note: "A <meeting>", Seen: true}
			return w.Entry(ledger.Entry{Zone: "Africa/Cairo", Entry: meeting, WithdrawnMs: 11, Browser: "b_1"})
		},
		func() error {
			return w.Entry(ledger.Entry{Zone: "Africa/Cairo", Entry: protocol.Entry{Number: 2, AtMs: 10, FromMs: 1, ToMs: 2}})
		},
		func() error {
			record := protocol.BreakRecord{Kind: protocol.Move, DueMs: 3, EndMs: 9, End: protocol.BreakTaken, Postponed: 1, StretchMs: 7}
			record.Held = []protocol.HeldFor{{Hold: protocol.HoldCall, HeldMs: 2}}
			return w.Break(breaks.Ended{BreakRecord: record, Zone: "Africa/Cairo"})
		},
		func() error { return w.Span(known) },
		func() error { return w.Span(corrected) },
		func() error { return w.Span(own) },
		func() error { return w.Span(unknown) },
		func() error { _, err := w.End(); return err },
	} {
		if err := write(); err != nil {
			t.Fatal(err)
		}
	}
	want := `{"kind":"offhours","format":1,"schema":1,"exportedMs":1795000000000}
{"kind":"settings","revision":7,"savedMs":5,"settings":{"night":"22:30-06:30"}}
{"kind":"opening","opened":"follow_up","fromMs":4,"untilMs":9,"date":"2026-11-21","spentMs":3}
{"kind":"opening","opened":"on_call","fromMs":9,"untilMs":12,"reason":"<shop>"}
{"kind":"gap","fromMs":6,"toMs":8,"browser":"b_1"}
{"kind":"platform","atMs":3,"platform":{"id":"own-forum-example-org","host":"forum.example.org","name":"Forum","role":"care"},"browser":"b_1"}
{"kind":"client","atMs":3,"client":{"id":"c1","label":"نور","pages":["x.com/nour/**"]},"browser":"b_1"}
{"kind":"client","atMs":3,"client":{"id":"c1","label":"نور"},"removed":true}
{"kind":"choice","atMs":3,"untilMs":9,"client":"c1","browser":"b_1"}
{"kind":"choice","atMs":4}
{"kind":"correction","atMs":4,"rule":"x.home","role":"ads","browser":"b_1"}
{"kind":"correction","atMs":5,"rule":"facebook.groups"}
{"kind":"entry","atMs":9,"fromMs":1,"toMs":2,"zone":"Africa/Cairo","platform":"away","role":"admin","client":"c1","note":"A <meeting>","seen":true,"withdrawnMs":11,"browser":"b_1"}
{"kind":"entry","atMs":10,"fromMs":1,"toMs":2,"zone":"Africa/Cairo"}
{"kind":"break","break":"move","dueMs":3,"endMs":9,"end":"taken","zone":"Africa/Cairo","postponed":1,"stretchMs":7,"held":[{"hold":"call","heldMs":2}]}
{"kind":"span","fromMs":2,"toMs":3,"sinceMs":1,"zone":"Africa/Cairo","platform":"facebook","role":"community","rule":"facebook.groups","attention":"focused","browser":"b_1"}
{"kind":"span","fromMs":2,"toMs":3,"sinceMs":1,"zone":"Africa/Cairo","platform":"x","role":"ads","rule":"x.home","attention":"focused","browser":"b_1"}
{"kind":"span","fromMs":2,"toMs":3,"sinceMs":1,"zone":"Africa/Cairo","platform":"own-forum-example-org","role":"care","rule":"own-forum-example-org.other","attention":"focused","client":"c1","browser":"b_1"}
{"kind":"span","fromMs":2,"toMs":3,"sinceMs":1,"zone":"Africa/Cairo","rule":"mastodon.home","attention":"focused","browser":"b_1"}
{"kind":"end","spans":4}
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
