package app_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

// While the daemon stops, browsers are still parted from in order: how long ago
// one was heard from is right after a restart.
func TestStoppingPartsFromBrowsersFirst(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	h.connect(h.pair())
	h.wait(protocol.EventConnected)
	connectedMs := time.Now().UnixMilli()
	end()
	parted := h.wait(protocol.EventDisconnected)
	h.wait(protocol.EventStopped)

	h, _ = open(t, data)
	var list protocol.Browsers
	h.ask("browsers.list", protocol.Empty{}, &list)
	if seen := list.Browsers[0].SeenMs; seen < connectedMs || seen > parted.AtMs {
		t.Errorf("last heard from at %d, want between %d and %d", seen, connectedMs, parted.AtMs)
	}
}

// A database that was moved away takes writes that nobody finds again, so the
// daemon stops, and says why.
func TestAMovedDatabaseEndsTheDaemon(t *testing.T) {
	data := t.TempDir()
	h, _ := open(t, data)
	h.end = store.ErrGone
	browser, _ := h.connect(h.pair())
	if err := os.Rename(filepath.Join(data, "offhours.db"), filepath.Join(data, "elsewhere.db")); err != nil {
		t.Fatal(err)
	}
	nowMs := time.Now().UnixMilli()
	upload := protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{span(1, nowMs-2_000, nowMs-1_000, "x.home")}}
	if err := browser.Call(t.Context(), "spans.upload", upload, nil); err == nil {
		t.Error("a span was acknowledged that the next start cannot find")
	}
	h.wait(protocol.EventStopped)
}

// The pairings survive a lost database, the hours do not: the person is told
// until they have saved others.
func TestLostSettingsAreToldOfUntilOthersAreSaved(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	h.pair()
	if troubles := h.troubles(); len(troubles) > 0 {
		t.Errorf("troubles %v on a new computer", troubles)
	}
	end()
	if err := os.Remove(filepath.Join(data, "offhours.db")); err != nil {
		t.Fatal(err)
	}

	for range 2 {
		h, end = open(t, data)
		if troubles := h.troubles(); !slices.Equal(troubles, []protocol.Trouble{protocol.TroubleSettingsLost}) {
			t.Errorf("troubles %v, want the lost settings", troubles)
		}
		end()
	}

	h, _ = open(t, data)
	var revision protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &revision)
	h.ask("settings.set", revision.Settings, nil)
	if troubles := h.troubles(); len(troubles) > 0 {
		t.Errorf("troubles %v after the person has saved settings", troubles)
	}
}

// Another version's settings must leave a daemon that can be asked and mended.
func TestUnusableSettingsDoNotKeepTheDaemonFromStarting(t *testing.T) {
	data := t.TempDir()
	s, err := store.Open(t.Context(), data, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveSettings(t.Context(), protocol.Settings{Version: 2, Zone: "system"}, 1); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	h, _ := open(t, data)
	if troubles := h.troubles(); !slices.Equal(troubles, []protocol.Trouble{protocol.TroubleSettingsUnread}) {
		t.Errorf("troubles %v, want the unusable settings", troubles)
	}
}

func (h *house) troubles() []protocol.Trouble {
	h.t.Helper()
	var status protocol.Status
	h.ask("status.get", protocol.Empty{}, &status)
	return status.Troubles
}
