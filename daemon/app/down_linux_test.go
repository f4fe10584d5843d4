package app_test

import (
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// limitFiles forbids this process to write behind so many bytes of any file, as a
// full disk does.
func limitFiles(t *testing.T, bytes uint64) (lift func()) {
	t.Helper()
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
			t.Error(err)
		}
		signal.Reset(syscall.SIGXFSZ)
	}
}

// A history that is damaged, on a disk that has no room to restore it: the daemon
// stays, serves the last settings and a plan, and takes nothing that it could not
// keep. When there is room, it goes on by itself.
func TestS21ADamagedHistoryThatCannotBeRestoredYet(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	pairing := h.pair()
	outbox := newTail()
	browser, _ := h.connect(pairing)
	outbox.send(t, browser, 20)
	before, hours := h.ledger(outbox), h.changeHours()
	awaitSnapshot(t, data)
	end()
	garbageAt(0)(t, filepath.Join(data, "offhours.db"))

	lift := limitFiles(t, 10*4096) // room for the pairings, none for the copy of a snapshot
	h, _ = open(t, data)
	h.wantTrouble(protocol.TroubleNotSaving)
	pairing.Listen = listen(h)
	browser, plans := h.connect(pairing)
	if plan := plans.next(t); plan.Zone == "" {
		t.Error("there is no plan")
	}
	last := protocol.SpansUpload{OldestSequence: 1, Spans: outbox.spans}
	if refused := refusal(t, browser.Call(t.Context(), "spans.upload", last, nil)); refused.Code != protocol.ErrNotSaved {
		t.Errorf("the upload is refused as %s, want not_saved", refused.Code)
	}
	var now protocol.SettingsRevision
	call(t, browser, "settings.get", protocol.Empty{}, &now)
	if diff := cmp.Diff(hours, now); diff != "" {
		t.Error("settings (-last known +served):\n" + diff)
	}
	if refused := refusal(t, browser.Call(t.Context(), "settings.set", now.Settings, nil)); refused.Code != protocol.ErrNotSaved {
		t.Errorf("new settings are refused as %s, want not_saved", refused.Code)
	}
	lift()

	h.wait(protocol.EventListening)
	h.callAgain()
	browser = h.reconnect(pairing, outbox.epoch)
	outbox.send(t, browser, 20)
	if diff := cmp.Diff(before, h.ledger(outbox), cmp.Transformer("roles", byRole)); diff != "" {
		t.Error("ledger (-before +after):\n" + diff)
	}
	h.wantRecovered(t)
}

// When not even the lock can be written, no browser can prove itself: it is told
// to come again. The owner's door tells why.
func TestS21NothingCanBeOpened(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	pairing := h.pair()
	outbox := newTail()
	browser, _ := h.connect(pairing)
	outbox.send(t, browser, 10)
	end()

	lift := limitFiles(t, 0)
	h, _ = open(t, data)
	h.wantTrouble(protocol.TroubleNotSaving)
	pairing.Listen = listen(h)
	if browser, err := browsertest.Dial(t.Context(), pairing, nil); err == nil {
		t.Error("a browser was let in although nobody could look at its key")
		_ = browser.Close()
	}
	lift()

	h.wait(protocol.EventListening)
	h.callAgain()
	pairing.Listen = listen(h)
	browser, _ = h.connect(pairing)
	if browser.Welcome.Epoch != outbox.epoch || browser.Welcome.Watermark != 10 {
		t.Errorf("welcome %+v, want epoch %s and watermark 10: nothing was lost", browser.Welcome, outbox.epoch)
	}
	outbox.send(t, browser, 20)
	if total := h.ledger(outbox).TotalMs; total != 200_000 {
		t.Errorf("%d ms, want 200,000", total)
	}
	if troubles := h.troubles(); len(troubles) > 0 {
		t.Errorf("troubles %v when all is well again", troubles)
	}
}

func (h *house) wantTrouble(want protocol.Trouble) {
	h.t.Helper()
	if got := h.troubles(); !slices.Contains(got, want) {
		h.t.Errorf("troubles %v, want %s", got, want)
	}
}
