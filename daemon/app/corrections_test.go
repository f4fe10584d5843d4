package app_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/browsertest"
	"offhours/daemon/places"
	"offhours/protocol"
)

// tables hears of every table that a browser is given.
type tables chan protocol.Rules

func (h *house) connectForTables(pairing protocol.Pairing) (*browsertest.Browser, tables) {
	h.t.Helper()
	heard := make(tables, 100)
	browser, err := browsertest.Dial(h.t.Context(), pairing, func(name string, params json.RawMessage) {
		var rules protocol.Rules
		if name == "rules.changed" && json.Unmarshal(params, &rules) == nil {
			heard <- rules
		}
	})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = browser.Close() })
	return browser, heard
}

func (heard tables) next(t *testing.T) protocol.Rules {
	t.Helper()
	select {
	case rules := <-heard:
		return rules
	case <-time.After(patience):
		t.Fatal("no table was pushed")
		return protocol.Rules{}
	}
}

// homeIn is what Facebook's front page counts as by a table.
func homeIn(rules protocol.Rules) protocol.Role {
	at := slices.IndexFunc(rules.Rules, func(rule protocol.Rule) bool { return rule.ID == homeAsCommunity.Rule })
	return rules.Rules[at].Role
}

var homeAsCommunity = protocol.CorrectionChange{Rule: "facebook.home", Role: protocol.Community}

// One browser says it, every other hears of it at once, and the day that was counted
// follows, there and back.
func TestACorrectionIsPushedAndHistoryFollows(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, own := h.connectForTables(h.pair())
	_, other := h.connectForTables(h.pair())
	first, _ := own.next(t), other.next(t)
	nowMs := time.Now().UnixMilli()
	spans := []protocol.Span{
		span(1, nowMs-30_000, nowMs-20_000, "facebook.groups"),
		span(2, nowMs-20_000, nowMs-10_000, "facebook.home"),
	}
	call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: spans}, nil)
	stats := func() (stats protocol.Stats) {
		h.ask("stats.get", dayOf(nowMs-30_000), &stats)
		return stats
	}
	before := stats()

	var list protocol.Corrections
	call(t, browser, "corrections.set", homeAsCommunity, &list)
	want := []protocol.Correction{{
		Rule: "facebook.home", Pattern: "facebook.com/", Platform: "facebook", Catalogue: protocol.Feed, Role: protocol.Community,
	}}
	if diff := cmp.Diff(want, list.Corrections, cmpopts.IgnoreFields(protocol.Correction{}, "SinceMs")); diff != "" {
		t.Errorf("in force (-want +got):\n%s", diff)
	}
	if since := list.Corrections[0].SinceMs; since < nowMs || since > time.Now().UnixMilli() {
		t.Errorf("since %d, want an instant after %d", since, nowMs)
	}
	second, there := own.next(t), other.next(t)
	if homeIn(second) != protocol.Community || second.Revision <= first.Revision || there.Revision != second.Revision {
		t.Errorf("after table %d came %d, and elsewhere %d, with %s", first.Revision, second.Revision, there.Revision, homeIn(second))
	}
	wantRoles(t, stats(), map[protocol.Role]int64{protocol.Community: 20_000})

	h.ask("corrections.set", protocol.CorrectionChange{Rule: "facebook.home"}, &list)
	third := other.next(t)
	if len(list.Corrections) != 0 || third.Revision <= second.Revision {
		t.Errorf("taken back, %v is in force, by table %d after %d", list.Corrections, third.Revision, second.Revision)
	}
	if diff := cmp.Diff(places.ForBrowsers(places.Words{}.Rules(places.Catalogue())), third, cmpopts.IgnoreFields(protocol.Rules{}, "Revision")); diff != "" {
		t.Errorf("the table is not the catalogue's (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before, stats(), cmpopts.IgnoreFields(protocol.Stats{}, "Overtime")); diff != "" {
		t.Errorf("statistics before (-) and after (+):\n%s", diff)
	}
}

func wantRoles(t *testing.T, stats protocol.Stats, want map[protocol.Role]int64) {
	t.Helper()
	if diff := cmp.Diff(want, byRole(stats.Platforms[0].Roles)); diff != "" {
		t.Errorf("statistics (-want +got):\n%s", diff)
	}
}

func TestACorrectionThatChangesNothingIsNone(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, heard := h.connectForTables(h.pair())
	heard.next(t)
	for _, again := range []protocol.CorrectionChange{
		{Rule: "x.home"}, {Rule: "x.home", Role: protocol.Feed}, homeAsCommunity, homeAsCommunity,
	} {
		call(t, browser, "corrections.set", again, nil)
	}
	heard.next(t)
	var rules protocol.Rules
	call(t, browser, "rules.get", protocol.Empty{}, &rules) // by now it has heard of all others
	if len(heard) > 0 {
		t.Errorf("another table was pushed: %d", (<-heard).Revision)
	}
	var list protocol.Corrections
	call(t, browser, "corrections.list", protocol.Empty{}, &list)
	if len(list.Corrections) != 1 || homeIn(rules) != protocol.Community {
		t.Errorf("%v is in force", list.Corrections)
	}
}

func TestWhatCannotBeCorrected(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	for name, test := range map[string]struct {
		change any
		want   protocol.ErrorData
	}{
		"a rule that is not there": {
			protocol.CorrectionChange{Rule: "facebook.gone", Role: protocol.Ads},
			protocol.ErrorData{Code: protocol.ErrUnknownRule, Field: "rule", Hint: `"offhours explain URL" names the rule of a page`},
		},
		"a role that is none": {
			map[string]string{"rule": "facebook.home", "role": "scrolling"},
			protocol.ErrorData{Code: protocol.ErrBadShape, Field: "role", Hint: "role must be one of feed, community, care, content, analytics, ads, admin."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := refusal(t, browser.Call(t.Context(), "corrections.set", test.change, nil))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A table is told from every other that a browser was given, also by a daemon that has
// lost its history, and with it what was corrected.
func TestTheTablesRevisionNeverGoesBack(t *testing.T) {
	data := t.TempDir()
	var before int64
	next := func(what string, change func(h *house, browser *browsertest.Browser), want protocol.Role) {
		h, end := open(t, data)
		defer end()
		browser, heard := h.connectForTables(h.pair())
		rules := heard.next(t)
		if change != nil {
			change(h, browser)
			rules = heard.next(t)
		}
		if rules.Revision <= before || homeIn(rules) != want {
			t.Errorf("%s: table %d after %d, with %s; want %s", what, rules.Revision, before, homeIn(rules), want)
		}
		before = rules.Revision
	}
	next("at first", nil, protocol.Feed)
	next("corrected", func(_ *house, browser *browsertest.Browser) {
		call(t, browser, "corrections.set", homeAsCommunity, nil)
	}, protocol.Community)
	next("after a restart", nil, protocol.Community)
	for _, file := range []string{"offhours.db", "snapshots"} {
		if err := os.RemoveAll(filepath.Join(data, file)); err != nil {
			t.Fatal(err)
		}
	}
	next("without its history", nil, protocol.Feed)
}

// Under a daemon whose file is deleted the corrections outlive it.
func TestCorrectionsOutliveAHistoryThatDisappears(t *testing.T) {
	data := t.TempDir()
	h, _ := open(t, data)
	browser, _ := h.connect(h.pair())
	call(t, browser, "corrections.set", homeAsCommunity, nil)
	if err := os.Remove(filepath.Join(data, "offhours.db")); err != nil {
		t.Fatal(err)
	}
	change := protocol.CorrectionChange{Rule: "x.home", Role: protocol.Ads}
	if err := browser.Call(t.Context(), "corrections.set", change, nil); err == nil {
		t.Error("it was kept in a file that is gone")
	}
	h.wait(protocol.EventListening)
	h.owner = dial(t, h.socket)
	var list protocol.Corrections
	h.ask("corrections.list", protocol.Empty{}, &list)
	if len(list.Corrections) == 0 || list.Corrections[0].Rule != "facebook.home" {
		t.Errorf("%v is in force", list.Corrections)
	}
}
