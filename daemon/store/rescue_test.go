package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"offhours/daemon/store"
	"offhours/protocol"
)

func TestDamagedPairingsGiveWayToNone(t *testing.T) {
	for name, damage := range map[string]func(*testing.T, string){"damaged": overwrite(0, 100), "lost": remove} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			epoch := live(t, folder)
			damage(t, filepath.Join(folder, "keys.db"))
			s := reopen(t, folder)
			want := protocol.Recovery{AtMs: nowMs, What: protocol.RecoveredPairings, Reason: protocol.RecoveryReason(name)}
			if name == "damaged" {
				want.MovedTo = "keys-20261118T110640Z.db"
			}
			wantRecovery(t, s, want)
			if got := len(rows(t, s, alice)); got != atEnd || s.Epoch() != epoch {
				t.Errorf("%d spans under epoch %s; want %d under %s: the history is not harmed", got, s.Epoch(), atEnd, epoch)
			}
			pair(t, s)
		})
	}
}

// Pairings whose file disappears while it is open are not lost with its name, and
// what was put in its place gets nothing of its log: a revocation stands.
func TestS10PairingsDisappearUnderTheStore(t *testing.T) {
	for name, vanish := range map[string]func(t *testing.T, path, older string){
		"deleted":  func(t *testing.T, path, _ string) { t.Helper(); remove(t, path) },
		"replaced": func(t *testing.T, path, older string) { t.Helper(); remove(t, path); replaceBy(older)(t, path) },
	} {
		t.Run("S10 "+name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "keys.db")
			live(t, folder)
			older := read(t, path)
			s := openIn(t, folder)
			if err := s.AddBrowser(t.Context(), browserOf(bob, 2)); err != nil {
				t.Fatal(err)
			}
			if _, err := s.RevokeBrowser(t.Context(), alice, nowMs); err != nil {
				t.Fatal(err)
			}
			vanish(t, path, older)
			wantError(t, s.CheckInPlace(), store.ErrGone)
			if err := s.Rescue(t.Context(), nowMs); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(path + "-wal"); !os.IsNotExist(err) {
				t.Errorf("the old log lies beside the new file: %v", err)
			}
			s = reopen(t, folder)
			wantRecoveries(t, s)
			if all, err := s.Browsers(t.Context()); err != nil || len(all) != 1 || all[0].ID != bob {
				t.Errorf("browsers %v, %v; want bob alone", all, err)
			}
		})
	}
}
