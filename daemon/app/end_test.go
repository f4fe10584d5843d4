package app_test

import (
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

// Another version's settings must leave a daemon that can be asked and mended.
func TestUnusableSettingsDoNotKeepTheDaemonFromStarting(t *testing.T) {
	data := t.TempDir()
	s, err := store.Open(t.Context(), data, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveSettings(t.Context(), protocol.Settings{Version: 2, Zone: "system"}, 1, 0); err != nil {
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
