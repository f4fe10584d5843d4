package app_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"offhours/daemon/browsertest"
	"offhours/daemon/computertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

// A revocation that cannot be saved holds all the same while the daemon lives, and
// whoever revokes is told what to do.
func TestARevocationOnAFullDiskHolds(t *testing.T) {
	if !computertest.InOwnMounts(t) {
		return
	}
	disk := computertest.Disk(t, "size=12m")
	h, _ := open(t, filepath.Join(disk, "data"))
	pairing := h.pair()
	conn := h.listener(pairing)
	h.wait(protocol.EventConnected)

	lift := computertest.FillUp(t, disk)
	revoke := protocol.BrowserRef{Browser: pairing.Browser}
	err := h.owner.Call(t.Context(), "browsers.revoke", revoke, nil)
	refused, ok := errors.AsType[*server.Error](err)
	if !ok || refused.Data.Code != protocol.ErrNotSaved || !strings.Contains(refused.Data.Hint, "revoke it again") {
		t.Errorf("refused as %v, want not_saved and a way out", err)
	}
	wantRevoked(t, farewell(conn))
	lift()
	_, err = browsertest.Dial(t.Context(), pairing, nil)
	wantRevoked(t, err)

	h.wantPaired(1) // as far as the data folder knows
	h.ask("browsers.revoke", revoke, nil)
	h.wantPaired(0)
}

// It holds also where the disk fails in such a way that the data folder is opened
// anew, of which nobody else notices anything.
func TestARevocationOnAFailingDiskHolds(t *testing.T) {
	h, limit := openLimited(t, t.TempDir(), unlimited)
	pairing, other := h.pair(), h.pair()
	conn := h.listener(pairing)
	h.wait(protocol.EventConnected)

	limit(0)
	if h.owner.Call(t.Context(), "browsers.revoke", protocol.BrowserRef{Browser: pairing.Browser}, nil) == nil {
		t.Error("a revocation was acknowledged that is not on the disk")
	}
	if err := farewell(conn); err == nil || strings.Contains(err.Error(), "timeout") {
		t.Errorf("the browser hears %v", err)
	}
	h.wait(protocol.EventListening)
	limit(unlimited)
	h.wait(protocol.EventListening)
	h.callAgain()
	pairing.Listen, other.Listen = listen(h), listen(h)
	_, err := browsertest.Dial(t.Context(), pairing, nil)
	wantRevoked(t, err)
	h.connect(other)
}
