package store_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/store"
	"offhours/protocol"
)

// The life of a data folder: a snapshot in the middle, settings and spans before
// and after it, and a second browser that came later.
const (
	atSnapshot = 600
	atEnd      = 700
)

// live fills a folder, closes it, and answers the epoch that it had.
func live(t *testing.T, folder string) (epoch string) {
	t.Helper()
	s := openIn(t, folder)
	pair(t, s)
	saveSettings(t, s, 10)
	uploadRange(t, s, alice, 1, atSnapshot)
	if err := s.Snapshot(context.Background(), nowMs); err != nil {
		t.Fatal(err)
	}
	saveSettings(t, s, 20)
	uploadRange(t, s, alice, atSnapshot+1, atEnd)
	uploadRange(t, s, bob, 1, 10)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Epoch()
}

func pair(t *testing.T, s *store.Store) {
	t.Helper()
	browser := store.Browser{ID: alice, Origin: "chrome-extension://x", Family: protocol.Chromium, Key: make([]byte, 32), PairedMs: 1}
	if err := s.AddBrowser(context.Background(), browser); err != nil {
		t.Fatal(err)
	}
}

func saveSettings(t *testing.T, s *store.Store, minutes int) {
	t.Helper()
	if _, err := s.SaveSettings(context.Background(), settingsOf(minutes), nowMs, 0); err != nil {
		t.Fatal(err)
	}
}

// uploadRange sends spans as a browser does that holds none before the first.
func uploadRange(t *testing.T, s *store.Store, browser string, first, last int64) {
	t.Helper()
	for ; first <= last; first += protocol.MaxSpansPerUpload {
		var batch []int64
		for sequence := first; sequence <= min(last, first+protocol.MaxSpansPerUpload-1); sequence++ {
			batch = append(batch, sequence)
		}
		upload(t, s, browser, first, spansOf(batch...)...)
	}
}

// Whatever happens to the file, the next start has a sound one, the newest
// settings, the pairings and, once the browsers have sent what they kept, every
// span. What was there lies in quarantine, byte for byte.
func TestRecovery(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		damage func(t *testing.T, path string)
		reason protocol.RecoveryReason
	}{
		{"S5 the log held everything and is missing", keepHeaderOnly, protocol.ReasonLost},
		{"S6 header garbage", overwrite(0, 100), protocol.ReasonDamaged},
		{"S7 2 KiB of garbage in the middle", overwrite(10*4096+2000, 2048), protocol.ReasonDamaged},
		{"S8 truncated to half", truncate(0.5), protocol.ReasonDamaged},
		{"S9 zero length", truncate(0), protocol.ReasonLost},
		{"S9 deleted", remove, protocol.ReasonLost},
		{"a letter in its place", replaceBy("a letter to a friend. "), protocol.ReasonDamaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			epoch := live(t, folder)
			path := filepath.Join(folder, "offhours.db")
			test.damage(t, path)
			left, _ := os.ReadFile(path)

			s := reopen(t, folder)
			want := protocol.Recovery{AtMs: nowMs, What: protocol.RecoveredHistory, Reason: test.reason, Day: "2026-11-18"}
			if left != nil {
				want.MovedTo = "offhours-20261118T110640Z.db"
				if got := []byte(read(t, filepath.Join(folder, "quarantine", want.MovedTo))); !bytes.Equal(got, left) {
					t.Error("what was there is not in quarantine as it was")
				}
			}
			wantRecovery(t, s, want)
			wantRestored(t, s, epoch)
			wantSettings(t, s, 20)
			sendTail(t, s)
		})
	}
}

// Without a snapshot the history begins anew, but the settings do not, and a
// browser fills in what it kept.
func TestRecoveryWithoutASnapshot(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"S9 no snapshot yet", "S22 every snapshot is damaged"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			epoch := live(t, folder)
			snapshot := filepath.Join(folder, "snapshots", "offhours-2026-11-18.db")
			if strings.HasPrefix(name, "S9") {
				remove(t, snapshot)
			} else {
				overwrite(10*4096+2000, 2048)(t, snapshot)
			}
			truncate(0)(t, filepath.Join(folder, "offhours.db"))

			s := reopen(t, folder)
			if got := rows(t, s, alice); got != nil || s.Epoch() == epoch {
				t.Errorf("%d spans under epoch %s, want none and a new epoch", len(got), s.Epoch())
			}
			wantSettings(t, s, 20)
			sendTail(t, s)
		})
	}
}

// With keys.db gone too, the snapshots still tell a loss from a first start.
func TestBothDatabasesLost(t *testing.T) {
	folder := t.TempDir()
	epoch := live(t, folder)
	remove(t, filepath.Join(folder, "offhours.db"))
	remove(t, filepath.Join(folder, "keys.db"))
	s := reopen(t, folder)
	if got := len(rows(t, s, alice)); got != atSnapshot || s.Epoch() == epoch {
		t.Errorf("%d spans under epoch %s, want the %d of the snapshot and a new epoch", got, s.Epoch(), atSnapshot)
	}
	wantRecoveries(t, s,
		protocol.Recovery{AtMs: nowMs, What: protocol.RecoveredHistory, Reason: protocol.ReasonLost, Day: "2026-11-18"},
		protocol.Recovery{AtMs: nowMs, What: protocol.RecoveredPairings, Reason: protocol.ReasonLost})
}

// The older snapshot is worse than a newer one, but better than none.
func TestRecoveryTakesTheNewestSnapshotThatIsSound(t *testing.T) {
	folder := t.TempDir()
	live(t, folder)
	s := openIn(t, folder)
	if err := s.Snapshot(context.Background(), nowMs+dayMs); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	overwrite(10*4096+2000, 2048)(t, filepath.Join(folder, "snapshots", "offhours-2026-11-19.db"))
	remove(t, filepath.Join(folder, "offhours.db"))
	wantRecovery(t, reopen(t, folder), protocol.Recovery{
		AtMs: nowMs, What: protocol.RecoveredHistory, Reason: protocol.ReasonLost, Day: "2026-11-18",
	})
}

// A first start finds nothing too, but has lost nothing.
func TestS9AFirstStartIsNoLoss(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "offhours.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		s := reopen(t, folder)
		if got, err := s.Recoveries(context.Background(), 0); got != nil || err != nil {
			t.Errorf("recoveries %v, %v; want none", got, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "quarantine")); !os.IsNotExist(err) {
		t.Errorf("there is a quarantine folder: %v", err)
	}
}

// A log that stayed behind belongs to the file that is gone: SQLite would write
// its pages into the restored one.
func TestS5AStrayLogIsNotReplayed(t *testing.T) {
	folder := crashed(t)
	s := openIn(t, folder)
	if err := s.Snapshot(context.Background(), nowMs); err != nil {
		t.Fatal(err)
	}
	uploadRange(t, s, alice, 2_002, 2_010)
	log := read(t, filepath.Join(folder, "offhours.db-wal"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	remove(t, filepath.Join(folder, "offhours.db"))
	replaceBy(log)(t, filepath.Join(folder, "offhours.db-wal"))

	s = reopen(t, folder)
	if got := len(rows(t, s, alice)); got != 2_001 {
		t.Errorf("%d spans, want the 2,001 of the snapshot", got)
	}
	if got := read(t, filepath.Join(folder, "quarantine", "offhours-20261118T110640Z.db-wal")); got != log {
		t.Error("the log is not in quarantine as it was")
	}
}

// A damaged log reads like an older database without any error. Only the browser
// knows better: its watermark is ahead, so it sends the rest again.
func TestS4AFlippedByteInTheLog(t *testing.T) {
	folder := crashed(t) // 2,000 spans in the database, one in the log
	path := filepath.Join(folder, "offhours.db-wal")
	log := []byte(read(t, path))
	log[len(log)/2] ^= 1
	replaceBy(string(log))(t, path)
	s := reopen(t, folder)
	watermark, err := s.Watermark(context.Background(), alice)
	if err != nil || watermark != 2_000 {
		t.Fatalf("watermark %d, %v; want 2000, that of the spans outside the log", watermark, err)
	}
	uploadRange(t, s, alice, watermark+1, 2_001)
	if got := len(rows(t, s, alice)); got != 2_001 {
		t.Errorf("%d spans, want 2,001", got)
	}
}

// S21: what recovers once does not recover again and again.
func TestS21RecoveryHappensOnce(t *testing.T) {
	folder := t.TempDir()
	live(t, folder)
	overwrite(0, 100)(t, filepath.Join(folder, "offhours.db"))
	var epochs []string
	for range 3 {
		s := reopen(t, folder)
		epochs = append(epochs, s.Epoch())
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if epochs[0] != epochs[1] || epochs[1] != epochs[2] {
		t.Errorf("epochs %v, want one", epochs)
	}
}

// reopen opens a folder at the instant of the tests, and checks every page.
func reopen(t *testing.T, folder string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), folder, store.Options{NowMs: nowMs, CheckEveryPage: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func wantRecovery(t *testing.T, s *store.Store, want protocol.Recovery) {
	t.Helper()
	wantRecoveries(t, s, want)
}

func wantRecoveries(t *testing.T, s *store.Store, want ...protocol.Recovery) {
	t.Helper()
	got, err := s.Recoveries(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("recoveries (-want +got):\n" + diff)
	}
}

// wantRestored says that the history is that of the snapshot, under a new epoch.
func wantRestored(t *testing.T, s *store.Store, formerEpoch string) {
	t.Helper()
	if got := len(rows(t, s, alice)); got != atSnapshot {
		t.Errorf("%d spans, want the %d of the snapshot", got, atSnapshot)
	}
	if s.Epoch() == formerEpoch {
		t.Error("the epoch is the old one: browsers will not send their tail")
	}
	if _, err := s.Browser(context.Background(), alice); err != nil {
		t.Errorf("pairing: %v", err)
	}
}

// wantSettings wants the second revision in force, with so many minutes.
func wantSettings(t *testing.T, s *store.Store, minutes int) {
	t.Helper()
	want := protocol.SettingsRevision{Revision: 2, SavedMs: nowMs, Settings: settingsOf(minutes)}
	got, err := s.Settings(context.Background())
	if err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error("settings (-want +got):\n" + diff)
	}
}

// sendTail does what browsers do on a new epoch, and wants every span back.
func sendTail(t *testing.T, s *store.Store) {
	t.Helper()
	uploadRange(t, s, alice, 1, atEnd)
	uploadRange(t, s, bob, 1, 10)
	if alices, bobs := len(rows(t, s, alice)), len(rows(t, s, bob)); alices != atEnd || bobs != 10 {
		t.Errorf("%d and %d spans, want %d and 10", alices, bobs, atEnd)
	}
	if got, err := s.Watermark(context.Background(), alice); got != atEnd || err != nil {
		t.Errorf("watermark %d, %v; want %d", got, err, atEnd)
	}
}

// keepHeaderOnly leaves a database without a table, as a copy of the file alone
// is when everything is in the log.
func keepHeaderOnly(t *testing.T, path string) {
	t.Helper()
	remove(t, path)
	change(t, path, `PRAGMA user_version = 1`)
}

func overwrite(offset int64, count int) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		garbage := make([]byte, count)
		_, _ = rand.Read(garbage)
		if _, err := file.WriteAt(garbage, offset); err != nil {
			t.Fatal(err)
		}
	}
}

func truncate(share float64) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		if err := os.Truncate(path, int64(share*float64(len(read(t, path))))); err != nil {
			t.Fatal(err)
		}
	}
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func replaceBy(text string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		for len(text) < 8_192 {
			text += text
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
