package app_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"offhours/daemon/app"
	"offhours/daemon/browsertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

// The environment that turns the test program into a daemon of its own, which may
// not write behind so many bytes of any file. A full disk looks the same to it.
const (
	childData  = "OFFHOURS_TEST_DATA"
	childLimit = "OFFHOURS_TEST_LIMIT"
)

const unlimited = math.MaxUint64

func TestMain(m *testing.M) {
	if data := os.Getenv(childData); data != "" {
		if err := runLimited(data, os.Getenv(childLimit)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if pairing := os.Getenv(childBrowser); pairing != "" {
		if err := beBrowser(pairing); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func runLimited(data, limit string) error {
	signal.Ignore(syscall.SIGXFSZ)
	bytes, err := strconv.ParseUint(limit, 10, 64)
	if err != nil {
		return err
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: unlimited}); err != nil {
		return err
	}
	events := json.NewEncoder(os.Stdout)
	daemon, err := app.New(context.Background(), app.Config{
		Data: data, Listen: "127.0.0.1:0", Socket: filepath.Join(data, "o.sock"), Version: "test", Retry: 10 * time.Millisecond,
		Events: func(e protocol.Event) { _ = events.Encode(e) },
		Log:    slog.New(slog.DiscardHandler),
	})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return daemon.Run(ctx)
}

// openLimited is open in a process of its own, under a limit that can be changed.
func openLimited(t *testing.T, data string, bytes uint64) (h *house, limit func(bytes uint64)) {
	t.Helper()
	h = &house{t: t, events: make(chan protocol.Event, 1000), socket: filepath.Join(data, "o.sock")}
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childData+"="+data, childLimit+"="+strconv.FormatUint(bytes, 10),
		"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "TZ=Africa/Cairo")
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = h.owner.Close()
		_ = child.Process.Signal(os.Interrupt)
		if err := child.Wait(); err != nil {
			t.Errorf("the daemon's end: %v", err)
		}
	})
	go func() {
		for lines := json.NewDecoder(out); ; {
			var event protocol.Event
			if lines.Decode(&event) != nil {
				return
			}
			h.events <- event
		}
	}()
	h.wait(protocol.EventListening)
	h.owner = dial(t, h.socket)
	return h, func(bytes uint64) {
		if err := unix.Prlimit(child.Process.Pid, unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: bytes, Max: unlimited}, nil); err != nil {
			t.Error(err)
		}
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

	h, limit := openLimited(t, data, 10*4096) // room for the pairings, none for the copy of a snapshot
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
	limit(unlimited)

	h.wait(protocol.EventListening)
	h.callAgain()
	browser = h.reconnect(pairing, outbox.epoch)
	outbox.send(t, browser, 20)
	if diff := cmp.Diff(before, h.ledger(outbox), cmp.Transformer("roles", byRole)); diff != "" {
		t.Error("ledger (-before +after):\n" + diff)
	}
	h.wantRecovered(t)
}

// A pause that was said on a disk that refuses outlives the openings of the data folder
// until it is on one that takes it.
func TestS12APauseOnADiskThatRefuses(t *testing.T) {
	h, limit := openLimited(t, t.TempDir(), unlimited)
	limit(0)
	var paused protocol.BreaksStatus
	h.ask("breaks.act", protocol.BreakCommand{Act: protocol.BreakPause, ForMs: 3_600_000}, &paused)
	for range 2 {
		h.wait(protocol.EventListening)
		h.callAgain()
		var now protocol.BreaksStatus
		h.ask("breaks.get", protocol.Empty{}, &now)
		if now.PausedUntilMs != paused.PausedUntilMs {
			t.Errorf("paused until %d, want %d", now.PausedUntilMs, paused.PausedUntilMs)
		}
		limit(unlimited)
	}
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

	h, limit := openLimited(t, data, 0)
	h.wantTrouble(protocol.TroubleNotSaving)
	pairing.Listen = listen(h)
	if browser, err := browsertest.Dial(t.Context(), pairing, nil); err == nil {
		t.Error("a browser was let in although nobody could look at its key")
		_ = browser.Close()
	}
	for _, method := range []string{"browsers.list", "pairing.open"} {
		err := h.owner.Call(t.Context(), method, protocol.Empty{}, nil)
		if refused, ok := errors.AsType[*server.Error](err); !ok || refused.Data.Code != protocol.ErrNotSaved || refused.Data.Hint == "" {
			t.Errorf("%s is refused as %v, want not_saved and a way out", method, err)
		}
	}
	limit(unlimited)

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

// The disk fails while the daemon runs, and works again later. The outbox keeps
// what was not acknowledged, and nothing is lost or counted twice.
func TestS12TheDiskRefusesWritesForAWhile(t *testing.T) {
	data := t.TempDir()
	h, limit := openLimited(t, data, unlimited)
	pairing := h.pair()
	outbox := newTail()
	browser, _ := h.connect(pairing)
	outbox.send(t, browser, 10)

	limit(0)
	last := protocol.SpansUpload{OldestSequence: 11, Spans: outbox.spans[10:20]}
	if err := browser.Call(t.Context(), "spans.upload", last, nil); err == nil {
		t.Fatal("spans were acknowledged that are not on the disk")
	}
	h.wait(protocol.EventListening)
	h.callAgain()
	h.wantTrouble(protocol.TroubleNotSaving)
	limit(unlimited)

	h.wait(protocol.EventListening)
	h.callAgain()
	pairing.Listen = listen(h)
	browser, _ = h.connect(pairing)
	if browser.Welcome.Epoch != outbox.epoch || browser.Welcome.Watermark != 10 {
		t.Errorf("welcome %+v, want epoch %s and watermark 10", browser.Welcome, outbox.epoch)
	}
	outbox.send(t, browser, 20)
	if total := h.ledger(outbox).TotalMs; total != 200_000 {
		t.Errorf("%d ms, want 200,000", total)
	}
	if troubles := h.troubles(); len(troubles) > 0 {
		t.Errorf("troubles %v when all is well again", troubles)
	}
}
