package app_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

var nour = protocol.Client{Label: "Café Nour", Pages: []string{"https://business.facebook.com/latest/inbox?asset_id=12"}}

// Every browser hears of it at once; what is counted for a client stays its own, whatever
// is said of it later.
func TestAClientIsPushedAndCounted(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, own := h.connectForTables(h.pair())
	_, other := h.connectForTables(h.pair())
	own.next(t)
	other.next(t)
	var list protocol.Clients
	call(t, browser, "clients.set", nour, &list)
	if len(list.Clients) != 1 || list.Clients[0].ID == "" {
		t.Fatalf("added: %+v", list)
	}
	client := list.Clients[0]
	if diff := cmp.Diff([]string{"facebook.com/**?asset_id=12"}, client.Pages); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	table := other.next(t)
	want := []protocol.ClientPages{{Client: client.ID, Host: "facebook.com", Query: "asset_id=12"}}
	if diff := cmp.Diff(want, table.ClientPages); diff != "" {
		t.Errorf("pushed (-want +got):\n%s", diff)
	}

	nowMs := time.Now().UnixMilli()
	forWhom := func(sequence, agoS int64, client string) protocol.Span {
		s := span(sequence, nowMs-agoS*1000, nowMs-agoS*1000+10_000, "facebook.groups")
		s.Client = client
		return s
	}
	upload := protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{forWhom(1, 40, client.ID), forWhom(2, 30, ""), forWhom(3, 20, "c7")}}
	var uploaded protocol.SpansUploaded
	call(t, browser, "spans.upload", upload, &uploaded)
	call(t, browser, "spans.upload", upload, &uploaded)
	if uploaded.Watermark != 3 || len(uploaded.Refused)+len(uploaded.Conflicts) != 0 {
		t.Errorf("uploaded twice: %+v", uploaded)
	}
	label := func() (labels string) {
		var stats protocol.Stats
		h.ask("stats.get", dayOf(nowMs-40_000), &stats)
		for _, c := range stats.Clients {
			labels += fmt.Sprintf("%s %d of %d", c.Label, c.TotalMs, stats.TotalMs)
		}
		return labels
	}
	if got := label(); got != "Café Nour 10000 of 30000" {
		t.Errorf("counted: %s", got)
	}
	client.Label, client.Pages = "Nour", nil
	call(t, browser, "clients.set", client, &list)
	if got := label(); got != "Nour 10000 of 30000" || len(list.Clients) != 1 {
		t.Errorf("said anew: %s; %+v", got, list)
	}
	h.ask("clients.remove", protocol.ClientRef{ID: client.ID}, &list)
	if got := label(); got != "Nour 10000 of 30000" || len(list.Clients) != 0 {
		t.Errorf("removed: %s; %+v", got, list)
	}
}

// What is in front for a client counts for it before any span is closed.
func TestAnOpenSpanIsForItsClient(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	var list protocol.Clients
	call(t, browser, "clients.set", nour, &list)
	sinceMs := time.Now().UnixMilli() - 5_000
	err := browser.Notify(t.Context(), "activity.now", protocol.Activity{
		Rule: "facebook.groups", Attention: protocol.Focused, SinceMs: sinceMs, FromMs: sinceMs, Client: list.Clients[0].ID,
	})
	if err != nil {
		t.Fatal(err)
	}
	var stats protocol.Stats
	call(t, browser, "stats.get", dayOf(sinceMs), &stats)
	if len(stats.Clients) != 1 || stats.Clients[0].TotalMs != stats.TotalMs || stats.TotalMs < 5_000 {
		t.Errorf("%+v", stats)
	}
}

// chosenAtConnection is the choice that a browser is told of when it comes.
func (h *house) chosenAtConnection() protocol.ChosenClient {
	h.t.Helper()
	heard := make(chan protocol.ChosenClient, 100)
	browser, err := browsertest.Dial(h.t.Context(), h.pair(), func(name string, params json.RawMessage) {
		var chosen protocol.ChosenClient
		if name == "clients.chosen" && json.Unmarshal(params, &chosen) == nil {
			heard <- chosen
		}
	})
	if err != nil {
		h.t.Fatal(err)
	}
	defer browser.Close()
	select {
	case chosen := <-heard:
		return chosen
	case <-time.After(patience):
		h.t.Fatal("no choice was pushed")
		return protocol.ChosenClient{}
	}
}

// The one that is chosen by hand is known to whoever comes, to the end of the day, and after
// a restart.
func TestAClientIsChosenByHand(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	browser, _ := h.connect(h.pair())
	var list protocol.Clients
	call(t, browser, "clients.set", nour, &list)
	id := list.Clients[0].ID
	call(t, browser, "clients.choose", protocol.ClientChoice{ID: id}, &list)
	nowMs := time.Now().UnixMilli()
	if list.Chosen == nil || list.Chosen.ID != id || list.Chosen.UntilMs <= nowMs || list.Chosen.UntilMs > nowMs+26*3_600_000 {
		t.Fatalf("chosen: %+v", list.Chosen)
	}
	if got := h.chosenAtConnection(); got != *list.Chosen {
		t.Errorf("a browser that comes hears of %+v", got)
	}
	end()
	h, end = open(t, data)
	if got := h.chosenAtConnection(); got != *list.Chosen {
		t.Errorf("after a restart one hears of %+v", got)
	}
	// The file is deleted beneath it: what was chosen is known better than by the snapshot.
	if err := os.Remove(filepath.Join(data, "offhours.db")); err != nil {
		t.Fatal(err)
	}
	if err := h.owner.Call(t.Context(), "clients.choose", protocol.ClientChoice{}, nil); err == nil {
		t.Error("it was kept in a file that is gone")
	}
	h.wait(protocol.EventListening)
	h.callAgain()
	if got := h.chosenAtConnection(); got != *list.Chosen {
		t.Errorf("after its file is gone one hears of %+v", got)
	}
	var left protocol.Clients
	h.ask("clients.remove", protocol.ClientRef{ID: id}, &left)
	if got := h.chosenAtConnection(); left.Chosen != nil || got.ID != "" {
		t.Errorf("it is removed, and chosen are %+v, %+v", left.Chosen, got)
	}
	end()
}

func TestClientsThatAreRefused(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	call(t, browser, "clients.set", nour, nil)
	many := make([]string, 2_000)
	for i := range many {
		many[i] = fmt.Sprintf("x.com/%d", i)
	}
	for name, test := range map[string]struct {
		method string
		params any
		code   protocol.ErrorCode
		field  string
	}{
		"no label":           {"clients.set", protocol.Client{}, protocol.ErrBadShape, "label"},
		"an address of none": {"clients.set", protocol.Client{Label: "A", Pages: []string{"x.com/a", "https://x.com"}}, protocol.ErrBadPage, "pages[1]"},
		"another's pages":    {"clients.set", protocol.Client{Label: "A", Pages: nour.Pages}, protocol.ErrPageTaken, "pages[0]"},
		"an id of none":      {"clients.set", protocol.Client{ID: "c1", Label: "A"}, protocol.ErrNoClient, "id"},
		"an id that is none": {"clients.set", protocol.Client{ID: "asset_id=12", Label: "A"}, protocol.ErrBadShape, "id"},
		"removing none":      {"clients.remove", protocol.ClientRef{ID: "c1"}, protocol.ErrNoClient, "id"},
		"choosing none":      {"clients.choose", protocol.ClientChoice{ID: "c1"}, protocol.ErrNoClient, "id"},
		"too many pages":     {"clients.set", protocol.Client{Label: "A", Pages: many[:51]}, protocol.ErrBadShape, "pages"},
	} {
		t.Run(name, func(t *testing.T) {
			got := refusal(t, browser.Call(t.Context(), test.method, test.params, nil))
			if got.Code != test.code || got.Field != test.field || got.Hint == "" {
				t.Errorf("%+v, want %s at %s", got, test.code, test.field)
			}
		})
	}
	var list protocol.Clients
	h.ask("clients.list", protocol.Empty{}, &list)
	if len(list.Clients) != 1 {
		t.Errorf("something was half kept: %+v", list)
	}
	var full protocol.ErrorData
	for i := 0; i < protocol.MaxClients && full.Code == ""; i++ {
		long := protocol.Client{Label: fmt.Sprint("A", i)}
		for j := range protocol.MaxClientPages {
			long.Pages = append(long.Pages, fmt.Sprintf("x.com/%s/%d/%d/**", strings.Repeat("ن", 90), i, j))
		}
		if err := browser.Call(t.Context(), "clients.set", long, nil); err != nil {
			full = refusal(t, err)
		}
	}
	if full.Code != protocol.ErrBadClient || full.Field != "pages" {
		t.Errorf("more than a message holds: %+v", full)
	}
	call(t, browser, "rules.get", protocol.Empty{}, nil) // which is cut off when it is told too much
	var before, after protocol.Clients
	h.ask("clients.list", protocol.Empty{}, &before)
	if got := h.refusal("clients.set", protocol.Client{Label: "Two thousand", Pages: many}); got.Code != protocol.ErrBadShape || got.Field != "pages" {
		t.Errorf("two thousand pages: %+v", got)
	}
	h.ask("clients.list", protocol.Empty{}, &after)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("something of them was kept: -before +after:\n%s", diff)
	}
}
