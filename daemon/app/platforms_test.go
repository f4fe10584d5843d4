package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

var forum = protocol.OwnPlatform{Host: "forum.example.org", Name: "Forum", Role: protocol.Community}

func hasOwn(rules protocol.Rules) (named, ruled bool) {
	named = slices.ContainsFunc(rules.Platforms, func(p protocol.Platform) bool { return p.ID == "own-forum-example-org" && p.Name == "Forum" })
	ruled = slices.ContainsFunc(rules.Rules, func(r protocol.Rule) bool { return r.Platform == "own-forum-example-org" })
	return named, ruled
}

// Every browser hears of it at once; time there counts, and stays when it is removed.
func TestAnOwnPlatformIsPushedAndCounted(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, own := h.connectForTables(h.pair())
	_, other := h.connectForTables(h.pair())
	first, _ := own.next(t), other.next(t)
	nowMs := time.Now().UnixMilli()
	upload := protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{span(1, nowMs-30_000, nowMs-20_000, "own-forum-example-org.other")}}
	var refusedBefore protocol.SpansUploaded
	call(t, browser, "spans.upload", upload, &refusedBefore)
	if len(refusedBefore.Refused) != 1 {
		t.Errorf("before it is added: %+v", refusedBefore)
	}

	var list protocol.OwnPlatforms
	call(t, browser, "platforms.set", forum, &list)
	want := forum
	want.ID = "own-forum-example-org"
	if diff := cmp.Diff([]protocol.OwnPlatform{want}, list.Platforms); diff != "" {
		t.Errorf("added (-want +got):\n%s", diff)
	}
	second, there := own.next(t), other.next(t)
	if named, ruled := hasOwn(there); !named || !ruled || second.Revision <= first.Revision || there.Revision != second.Revision {
		t.Errorf("after table %d came %d, and elsewhere %d: %v, %v", first.Revision, second.Revision, there.Revision, named, ruled)
	}
	upload.OldestSequence, upload.Spans[0].Sequence = 2, 2
	call(t, browser, "spans.upload", upload, nil)
	stats := func() (stats protocol.Stats) {
		h.ask("stats.get", dayOf(nowMs-30_000), &stats)
		return stats
	}
	wantRoles(t, stats(), map[protocol.Role]int64{protocol.Community: 10_000})

	h.ask("platforms.remove", protocol.OwnPlatformRef{Host: "https://forum.example.org/"}, &list)
	if named, ruled := hasOwn(other.next(t)); !named || ruled || len(list.Platforms) != 0 {
		t.Errorf("removed: named %v, with rules %v, %v", named, ruled, list.Platforms)
	}
	wantRoles(t, stats(), map[protocol.Role]int64{protocol.Community: 10_000})
}

func TestOwnPlatformsThatCannotBe(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	many := make([]protocol.OwnPages, 2_000) // about what a message holds
	for i := range many {
		many[i] = protocol.OwnPages{Path: fmt.Sprintf("/%d", i), Role: protocol.Care}
	}
	few := many[:protocol.MaxOwnPages+1]
	for name, test := range map[string]struct {
		method string
		params any
		code   protocol.ErrorCode
		field  string
	}{
		"on no host":             {"platforms.set", protocol.OwnPlatform{Host: "localhost", Name: "A", Role: protocol.Feed}, protocol.ErrBadPlatform, "host"},
		"of the catalogue":       {"platforms.set", protocol.OwnPlatform{Host: "x.com", Name: "X", Role: protocol.Feed}, protocol.ErrInCatalogue, "host"},
		"a role that is none":    {"platforms.set", protocol.OwnPlatform{Host: "a.example", Name: "A", Role: "scrolling"}, protocol.ErrBadShape, "role"},
		"more pages than can be": {"platforms.set", protocol.OwnPlatform{Host: "a.example", Name: "A", Role: protocol.Feed, Pages: few}, protocol.ErrBadShape, "pages"},
		"a pattern that is none": {"platforms.set", protocol.OwnPlatform{Host: "a.example", Name: "A", Role: protocol.Feed, Pages: []protocol.OwnPages{
			{Path: "/a", Role: protocol.Care}, {Path: "/[a-z]+*", Role: protocol.Care},
		}}, protocol.ErrBadPlatform, "pages[1].path"},
		"removing none": {"platforms.remove", protocol.OwnPlatformRef{Host: "a.example"}, protocol.ErrNoPlatform, "host"},
	} {
		t.Run(name, func(t *testing.T) {
			got := refusal(t, browser.Call(t.Context(), test.method, test.params, nil))
			if got.Code != test.code || got.Field != test.field || got.Hint == "" {
				t.Errorf("%+v, want %s at %s", got, test.code, test.field)
			}
		})
	}
	for i := range protocol.MaxOwnPlatforms {
		own := protocol.OwnPlatform{Host: fmt.Sprintf("a%d.example", i), Name: strings.Repeat("ن", 64), Role: protocol.Feed}
		call(t, browser, "platforms.set", own, nil)
	}
	got := refusal(t, browser.Call(t.Context(), "platforms.set", forum, nil))
	if got.Code != protocol.ErrBadPlatform || got.Field != "host" {
		t.Errorf("one more than there can be: %+v", got)
	}
	var list protocol.OwnPlatforms
	h.ask("platforms.set", protocol.OwnPlatform{Host: "a7.example", Name: "Changed", Role: protocol.Feed}, &list)
	if len(list.Platforms) != protocol.MaxOwnPlatforms {
		t.Errorf("one of them is changed, and there are %d", len(list.Platforms))
	}
	var full protocol.ErrorData
	for i := 0; i < protocol.MaxOwnPlatforms && full.Code == ""; i++ {
		long := protocol.OwnPlatform{Host: fmt.Sprintf("a%d.example", i), Name: "A", Role: protocol.Feed}
		for j := range protocol.MaxOwnPages {
			long.Pages = append(long.Pages, protocol.OwnPages{Path: fmt.Sprintf("/%s%d", strings.Repeat("&", 180), j), Role: protocol.Care})
		}
		if err := browser.Call(t.Context(), "platforms.set", long, nil); err != nil {
			full = refusal(t, err)
		}
	}
	if full.Code != protocol.ErrBadPlatform || full.Field != "pages" {
		t.Errorf("one more than a message holds: %+v", full)
	}
	call(t, browser, "rules.get", protocol.Empty{}, nil) // which is cut off when it is told too much
	h.ask("platforms.set", protocol.OwnPlatform{Host: "a8.example", Name: "Many", Role: protocol.Feed, Pages: few[:1]}, nil)
	var before, after protocol.OwnPlatforms
	h.ask("platforms.list", protocol.Empty{}, &before)
	got = h.refusal("platforms.set", protocol.OwnPlatform{Host: "a9.example", Name: "Two thousand", Role: protocol.Feed, Pages: many})
	if got.Code != protocol.ErrBadShape || got.Field != "pages" {
		t.Errorf("two thousand pages: %+v", got)
	}
	h.ask("platforms.list", protocol.Empty{}, &after)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("something of them was kept: -before +after:\n%s", diff)
	}
}

// They outlive a restart, and a daemon whose file is deleted beneath it.
func TestOwnPlatformsOutliveARestart(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	h.ask("platforms.set", forum, nil)
	end()
	h, _ = open(t, data)
	_, heard := h.connectForTables(h.pair())
	if named, ruled := hasOwn(heard.next(t)); !named || !ruled {
		t.Error("after a restart it is there no more")
	}
	if err := os.Remove(filepath.Join(data, "offhours.db")); err != nil {
		t.Fatal(err)
	}
	other := forum
	other.Host = "other.example.org"
	if err := h.owner.Call(t.Context(), "platforms.set", other, nil); err == nil {
		t.Error("it was kept in a file that is gone")
	}
	h.wait(protocol.EventListening)
	h.owner = dial(t, h.socket)
	var list protocol.OwnPlatforms
	h.ask("platforms.list", protocol.Empty{}, &list)
	if len(list.Platforms) == 0 || list.Platforms[0].Name != "Forum" {
		t.Errorf("after its file is gone there is %v", list.Platforms)
	}
}
