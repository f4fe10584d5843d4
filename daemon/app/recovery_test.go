package app_test

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// tail plays the outbox of a browser: what it has closed, and what it does when
// it meets a daemon.
type tail struct {
	spans        []protocol.Span
	epoch        string
	acknowledged int64
}

// newTail is twenty spans of 10 s, one after the other, up to now.
func newTail() *tail {
	fromMs := time.Now().Add(-time.Hour).UnixMilli()
	t := &tail{}
	for sequence := range int64(20) {
		atMs := fromMs + sequence*10_000
		t.spans = append(t.spans, span(sequence+1, atMs, atMs+10_000, "facebook.groups"))
	}
	return t
}

// send does what an extension does after the welcome: it sends all of it under a
// new epoch, else what is behind the watermark. Only what is answered counts.
func (o *tail) send(t *testing.T, b *browsertest.Browser, upTo int64) {
	t.Helper()
	first := b.Welcome.Watermark + 1
	if o.epoch != b.Welcome.Epoch {
		first = 1
	}
	o.epoch = b.Welcome.Epoch
	var answer protocol.SpansUploaded
	call(t, b, "spans.upload", protocol.SpansUpload{OldestSequence: first, Spans: o.spans[first-1 : upTo]}, &answer)
	o.acknowledged = answer.Watermark
}

// ledger is what the days around the tail add up to.
func (h *house) ledger(o *tail) protocol.Stats {
	h.t.Helper()
	var stats protocol.Stats
	h.ask("stats.get", dayOf(o.spans[0].FromMs), &stats)
	return stats
}

// Whatever happens to the database while nobody looks, the ledger is what it was
// once the browser has come back, and the person is told.
func TestTheLedgerSurvivesTheDatabase(t *testing.T) {
	tests := []struct {
		name   string
		damage func(t *testing.T, path string)
	}{
		{"S6 header garbage", garbageAt(0)},
		{"S7 garbage in the middle of a file that was closed properly", garbageAt(4 * 4096)},
		{"S8 cut in half", cutInHalf},
		{"S9 zero length", func(t *testing.T, path string) {
			t.Helper()
			if err := os.Truncate(path, 0); err != nil {
				t.Fatal(err)
			}
		}},
		{"S9 deleted", deleteFile},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			data := t.TempDir()
			h, end := open(t, data)
			pairing := h.pair()
			outbox := newTail()
			browser, _ := h.connect(pairing)
			outbox.send(t, browser, 20)
			before, hours := h.ledger(outbox), h.changeHours()
			epoch := outbox.epoch
			awaitSnapshot(t, data)
			end()
			test.damage(t, filepath.Join(data, "offhours.db"))

			h, _ = open(t, data)
			browser = h.reconnect(pairing, epoch)
			outbox.send(t, browser, 20)
			if diff := cmp.Diff(before, h.ledger(outbox), cmp.Transformer("roles", byRole)); diff != "" {
				t.Error("ledger (-before +after):\n" + diff)
			}
			var now protocol.SettingsRevision
			h.ask("settings.get", protocol.Empty{}, &now)
			if diff := cmp.Diff(hours, now); diff != "" {
				t.Error("settings (-before +after):\n" + diff)
			}
			h.wantRecovered(t)
		})
	}
}

// A file that disappears under the daemon goes on taking writes. None of them is
// acknowledged, and the daemon finds its way back alone.
func TestS10TheDatabaseDisappearsUnderTheDaemon(t *testing.T) {
	for name, vanish := range map[string]func(t *testing.T, path string){
		"renamed":  func(t *testing.T, path string) { t.Helper(); rename(t, path, path+".moved") },
		"deleted":  deleteFile,
		"replaced": func(t *testing.T, path string) { t.Helper(); deleteFile(t, path); writeFile(t, path, nil) },
		"deleted with its log": func(t *testing.T, path string) {
			t.Helper()
			for _, suffix := range []string{"", "-wal", "-shm"} {
				deleteFile(t, path+suffix)
			}
		},
		"deleted with the pairings and the snapshots": func(t *testing.T, path string) {
			t.Helper()
			awaitSnapshot(t, filepath.Dir(path))
			for _, name := range []string{"offhours.db", "offhours.db-wal", "offhours.db-shm", "keys.db", "keys.db-wal", "keys.db-shm"} {
				deleteFile(t, filepath.Join(filepath.Dir(path), name))
			}
			if err := os.RemoveAll(filepath.Join(filepath.Dir(path), "snapshots")); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			data := t.TempDir()
			h, _ := open(t, data)
			pairing := h.pair()
			outbox := newTail()
			browser, _ := h.connect(pairing)
			outbox.send(t, browser, 10)
			vanish(t, filepath.Join(data, "offhours.db"))
			last := protocol.SpansUpload{OldestSequence: 11, Spans: outbox.spans[10:20]}
			if err := browser.Call(t.Context(), "spans.upload", last, nil); err == nil {
				t.Error("spans were acknowledged that the next start cannot find")
			}

			h.wait(protocol.EventListening)
			h.callAgain()
			browser = h.reconnect(pairing, outbox.epoch)
			if browser.Welcome.Watermark < 10 {
				t.Errorf("watermark %d: what was in the file that vanished is lost", browser.Welcome.Watermark)
			}
			outbox.send(t, browser, 20)
			if total := h.ledger(outbox).TotalMs; total != 200_000 || outbox.acknowledged != 20 {
				t.Errorf("%d ms up to sequence %d, want 200,000 up to 20", total, outbox.acknowledged)
			}
			h.wantRecovered(t)
		})
	}
}

// What is deleted a moment before the daemon ends, so that no write meets it, is
// saved too.
func TestS10TheDatabaseDisappearsBeforeTheEnd(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	pairing := h.pair()
	outbox := newTail()
	browser, _ := h.connect(pairing)
	outbox.send(t, browser, 10)
	awaitSnapshot(t, data)
	_ = browser.Close()
	h.wait(protocol.EventDisconnected)
	deleteFile(t, filepath.Join(data, "offhours.db"))
	end()

	h, _ = open(t, data)
	browser = h.reconnect(pairing, outbox.epoch)
	if browser.Welcome.Watermark != 10 {
		t.Errorf("watermark %d, want 10: what was in the file that vanished is lost", browser.Welcome.Watermark)
	}
	h.wantRecovered(t)
}

// changeHours saves settings other than the defaults.
func (h *house) changeHours() (saved protocol.SettingsRevision) {
	h.t.Helper()
	h.ask("settings.get", protocol.Empty{}, &saved)
	saved.Settings.Night = "21:00-05:00"
	h.ask("settings.set", saved.Settings, nil)
	h.ask("settings.get", protocol.Empty{}, &saved)
	return saved
}

// callAgain dials the owner's door of a daemon that has opened its folder anew.
func (h *house) callAgain() {
	h.t.Helper()
	_ = h.owner.Close()
	h.owner = dial(h.t, h.socket)
}

// reconnect connects where the daemon listens now, and wants another epoch. When
// damage is found only after the start, the daemon that answers first still has
// the old one, and goes.
func (h *house) reconnect(pairing protocol.Pairing, epoch string) *browsertest.Browser {
	h.t.Helper()
	for {
		browser := h.tryConnect(pairing)
		if browser != nil && browser.Welcome.Epoch != epoch {
			h.t.Cleanup(func() { _ = browser.Close() })
			return browser
		}
		if browser != nil {
			_ = browser.Close()
		}
		h.wait(protocol.EventListening)
		h.callAgain()
	}
}

// tryConnect is nil when the daemon is about to open its folder anew.
func (h *house) tryConnect(pairing protocol.Pairing) *browsertest.Browser {
	h.t.Helper()
	var status protocol.Status
	if h.owner.Call(h.t.Context(), "status.get", protocol.Empty{}, &status) != nil {
		return nil
	}
	pairing.Listen = status.Listen
	browser, err := browsertest.Dial(h.t.Context(), pairing, nil)
	if err != nil {
		return nil
	}
	return browser
}

// awaitSnapshot waits for the snapshot that a daemon makes after its start.
func awaitSnapshot(t *testing.T, data string) {
	t.Helper()
	for began := time.Now(); time.Since(began) < patience; <-time.After(time.Millisecond) {
		found, err := filepath.Glob(filepath.Join(data, "snapshots", "*.db"))
		if err != nil || len(found) > 0 {
			return
		}
	}
	t.Fatal("no snapshot")
}

func (h *house) wantRecovered(t *testing.T) {
	t.Helper()
	var status protocol.Status
	h.ask("status.get", protocol.Empty{}, &status)
	if !slices.Contains(status.Troubles, protocol.TroubleRecovered) || len(status.Recoveries) != 1 {
		t.Fatalf("troubles %v and recoveries %v, want one recovery", status.Troubles, status.Recoveries)
	}
	if day := status.Recoveries[0].Day; day == "" {
		t.Errorf("recovery %+v names no snapshot", status.Recoveries[0])
	}
}

func garbageAt(offset int64) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		garbage := make([]byte, 4096)
		_, _ = rand.Read(garbage)
		if _, err := file.WriteAt(garbage, offset); err != nil {
			t.Fatal(err)
		}
	}
}

func cutInHalf(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, info.Size()/2); err != nil {
		t.Fatal(err)
	}
}

func deleteFile(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func writeFile(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
