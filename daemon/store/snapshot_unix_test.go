//go:build unix

package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
)

func TestU3CopiesAreTheOwnersOnlyWhateverTheUmask(t *testing.T) {
	want := map[string]string{
		"snapshots": "0700", "snapshots/offhours-2026-11-18.db": "0600",
		"quarantine": "0700", "quarantine/offhours-20261118T110640Z.db": "0600",
		"offhours.db": "0600",
	}
	for _, mask := range []int{0o000, 0o077, 0o277} {
		folder := t.TempDir()
		underUmask(t, mask)
		live(t, folder)
		overwrite(0, 100)(t, filepath.Join(folder, "offhours.db"))
		reopen(t, folder)
		got := modes(t, folder)
		for name := range got {
			if _, ok := want[name]; !ok {
				delete(got, name)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("umask %03o (-want +got):\n%s", mask, diff)
		}
	}
}

// A link that somebody has put where a copy is to go leads nowhere.
func TestU4ALinkInThePlaceOfACopy(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	snapshots := filepath.Join(folder, "snapshots")
	if err := os.Symlink(elsewhere, snapshots); err != nil {
		t.Fatal(err)
	}
	wantError(t, s.Snapshot(t.Context(), nowMs), store.ErrUnsafe)
	remove(t, snapshots)
	if err := os.Mkdir(snapshots, 0o700); err != nil {
		t.Fatal(err)
	}
	planted := filepath.Join(elsewhere, "planted.db")
	if err := os.Symlink(planted, filepath.Join(snapshots, "offhours-2026-11-18.db.part")); err != nil {
		t.Fatal(err)
	}
	if err := s.Snapshot(t.Context(), nowMs); err != nil {
		t.Error(err)
	}
	if left := names(t, elsewhere); left != nil {
		t.Errorf("written through a link: %v", left)
	}
}
