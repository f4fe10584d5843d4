package store_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/places"
	"offhours/daemon/store"
	"offhours/protocol"
)

// ownHistory is a site that is added in a browser, and removed on the command line.
func ownHistory() []places.Own {
	forum := protocol.OwnPlatform{
		Host: "forum.example.org", Name: "منتدى", Kind: protocol.Mastodon, Role: protocol.Community,
		Pages: []protocol.OwnPages{{Path: "/inbox/**", Role: protocol.Care}},
	}
	return []places.Own{
		{Revision: nowMs, AtMs: nowMs, Browser: alice, Platform: forum},
		{Revision: nowMs + minute, AtMs: nowMs + minute, Platform: forum, Removed: true},
	}
}

func saveOwn(t *testing.T, s *store.Store, words ...places.Own) {
	t.Helper()
	for _, own := range words {
		if err := s.SaveOwn(t.Context(), own); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEveryWordOnAnOwnPlatformIsKept(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	history := ownHistory()
	saveOwn(t, s, history...)
	beside, err := store.WordsIn(t.Context(), folder)
	if diff := cmp.Diff(history, beside.Own); diff != "" || err != nil {
		t.Errorf("beside the daemon: %v (-want +got):\n%s", err, diff)
	}
	again := history[1]
	again.AtMs++
	if err := s.SaveOwn(t.Context(), again); err == nil {
		t.Error("a revision was used twice")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	words, err := reopen(t, folder).Words(t.Context())
	if diff := cmp.Diff(history, words.Own); diff != "" || err != nil {
		t.Errorf("after a restart: %v (-want +got):\n%s", err, diff)
	}
}

func TestOwnPlatformsOutliveALostHistory(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	history := ownHistory()
	saveOwn(t, s, history[0])
	if err := s.Snapshot(t.Context(), nowMs); err != nil {
		t.Fatal(err)
	}
	saveOwn(t, s, history[1])
	remove(t, filepath.Join(folder, "offhours.db"))
	if err := s.Rescue(t.Context(), nowMs); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	words, err := reopen(t, folder).Words(t.Context())
	if diff := cmp.Diff(history, words.Own); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A history that knew of none has none, and can be read all the same.
func TestAnOlderHistoryHasNoOwnPlatforms(t *testing.T) {
	folder := t.TempDir()
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(folder, "offhours.db"), `DROP TABLE own_platforms`)
	if got, err := store.WordsIn(t.Context(), folder); got.Own != nil || err != nil {
		t.Errorf("it has %v, %v; want none", got, err)
	}
	if _, err := exportAll(folder); err != nil {
		t.Error(err)
	}
}
