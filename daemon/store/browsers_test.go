package store_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
	"offhours/protocol"
)

func browserOf(id string, pairedMs int64) store.Browser {
	return store.Browser{
		ID: id, Origin: "moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5", Family: protocol.Firefox,
		Key: []byte("key of 32 bytes for " + id[len(id)-12:]), PairedMs: pairedMs,
	}
}

func add(t *testing.T, s *store.Store, browsers ...store.Browser) {
	t.Helper()
	for _, browser := range browsers {
		if err := s.AddBrowser(context.Background(), browser); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBrowsers(t *testing.T) {
	ctx, folder := context.Background(), t.TempDir()
	s := openIn(t, folder)
	later, earlier := browserOf(alice, 2_000), browserOf(bob, 1_000)
	add(t, s, later, earlier)
	if err := s.AddBrowser(ctx, browserOf(alice, 3_000)); err == nil {
		t.Error("the same id was paired twice")
	}
	short := browserOf("b_0000000000000000000000000000000c", 1)
	short.Key = short.Key[:31]
	if err := s.AddBrowser(ctx, short); err == nil {
		t.Error("a key of 31 bytes was kept")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openIn(t, folder)
	got, err := s.Browser(ctx, alice)
	if diff := cmp.Diff(later, got); err != nil || diff != "" {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
	all, err := s.Browsers(ctx)
	if diff := cmp.Diff([]store.Browser{earlier, later}, all); err != nil || diff != "" {
		t.Errorf("error %v (-want +got):\n%s", err, diff)
	}
}

func TestUnknownBrowser(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	_, err := s.Browser(ctx, alice)
	wantError(t, err, store.ErrUnknownBrowser)
	_, err = s.StartBrowser(ctx, alice, 1)
	wantError(t, err, store.ErrUnknownBrowser)
	wantError(t, s.SeenBrowser(ctx, alice, 1), store.ErrUnknownBrowser)
}

func TestStartCountsOnce(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	add(t, s, browserOf(alice, 1_000), browserOf(bob, 1_000))
	first := func(want int64) {
		t.Helper()
		if got, err := s.FirstStartMs(ctx); got != want || err != nil {
			t.Errorf("first start %d, %v; want %d", got, err, want)
		}
	}
	first(0)
	for _, press := range []struct {
		browser              string
		atMs, started, first int64
	}{
		{alice, 5_000, 5_000, 5_000},
		{alice, 6_000, 5_000, 5_000},
		{bob, 4_000, 4_000, 4_000}, // after a clock was set back
		{bob, 9_000, 4_000, 4_000},
	} {
		got, err := s.StartBrowser(ctx, press.browser, press.atMs)
		if err != nil || got.StartedMs != press.started {
			t.Errorf("started %d, %v; want %d", got.StartedMs, err, press.started)
		}
		first(press.first)
	}
}

func TestSeenOnlyGoesForward(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	add(t, s, browserOf(alice, 1_000))
	for _, seen := range []struct{ atMs, want int64 }{{5_000, 5_000}, {4_000, 5_000}, {6_000, 6_000}} {
		if err := s.SeenBrowser(ctx, alice, seen.atMs); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Browser(ctx, alice); got.SeenMs != seen.want || err != nil {
			t.Errorf("seen %d, %v; want %d", got.SeenMs, err, seen.want)
		}
	}
}

// Whoever is given a copy of the history, with its log, is given no key.
func TestKeysAreOnlyInTheirOwnFile(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	browser := browserOf(alice, 1_000)
	add(t, s, browser)
	upload(t, s, alice, 1, span(1))
	holding := map[string]bool{}
	for _, name := range []string{"offhours.db", "offhours.db-wal", "offhours.lock", "keys.db", "keys.db-wal"} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, browser.Key) {
			holding[name] = true
		}
	}
	if diff := cmp.Diff(map[string]bool{"keys.db-wal": true}, holding); diff != "" {
		t.Error("files with the key (-want +got):\n" + diff)
	}
}

func TestALostHistoryKeepsThePairings(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	add(t, s, browserOf(alice, 1_000))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "offhours.db")); err != nil {
		t.Fatal(err)
	}
	if _, err := openIn(t, folder).Browser(context.Background(), alice); err != nil {
		t.Error(err)
	}
}
