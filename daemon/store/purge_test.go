package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"offhours/daemon/store"
)

func TestPurge(t *testing.T) {
	fill := func(t *testing.T) (folder string, s *store.Store) {
		t.Helper()
		folder = filepath.Join(t.TempDir(), "data")
		s = openIn(t, folder)
		upload(t, s, alice, 1, span(1))
		if err := s.Snapshot(context.Background(), nowMs); err != nil {
			t.Fatal(err)
		}
		return folder, s
	}
	t.Run("everything", func(t *testing.T) {
		folder, s := fill(t)
		_ = s.Close()
		if err := store.Purge(folder); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the folder is left: %v", err)
		}
		if err := store.Purge(folder); err != nil {
			t.Errorf("once more: %v", err)
		}
	})
	t.Run("nothing of anybody else's", func(t *testing.T) {
		folder, s := fill(t)
		_ = s.Close()
		letter := filepath.Join(folder, "letter.txt")
		if err := os.WriteFile(letter, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := store.Purge(folder); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(folder)
		if err != nil || len(entries) != 1 || entries[0].Name() != "letter.txt" {
			t.Errorf("left: %v, %v; want the letter", entries, err)
		}
	})
	t.Run("not under a daemon", func(t *testing.T) {
		folder, s := fill(t)
		wantError(t, store.Purge(folder), store.ErrLocked)
		if err := tryUpload(s, 2); err != nil {
			t.Error(err)
		}
	})
	t.Run("not a folder that has nothing of ours", func(t *testing.T) {
		folder := t.TempDir()
		photo := leave(t, filepath.Join(folder, "snapshots", "wedding.jpg"))
		copied := leave(t, filepath.Join(folder, "quarantine", "offhours-2026-11-23.db"))
		wantError(t, store.Purge(folder), store.ErrNoData)
		wantThere(t, photo, copied)
		if _, err := os.Stat(filepath.Join(folder, "offhours.lock")); err == nil {
			t.Error("a lock was left in it")
		}
	})
	t.Run("of our subfolders what is ours", func(t *testing.T) {
		folder, s := fill(t)
		_ = s.Close()
		ours := []string{
			leave(t, filepath.Join(folder, "offhours.db.restoring")),
			leave(t, filepath.Join(folder, "snapshots", "offhours-pre-v2.db")),
			leave(t, filepath.Join(folder, "snapshots", "offhours-2026-11-24.db.part")),
			leave(t, filepath.Join(folder, "quarantine", "offhours-20261123T031800Z.db")),
			leave(t, filepath.Join(folder, "quarantine", "keys-20261123T031800Z-2.db-wal")),
		}
		photo := leave(t, filepath.Join(folder, "snapshots", "wedding.jpg"))
		letter := leave(t, filepath.Join(folder, "quarantine", "offhours-letter.db"))
		if err := store.Purge(folder); err != nil {
			t.Fatal(err)
		}
		wantThere(t, photo, letter)
		for _, path := range ours {
			if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("%s is left: %v", path, err)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(folder, "*", "*.db*")); len(left) != 1 {
			t.Errorf("left: %q; want the letter", left)
		}
	})
	t.Run("not through a link", func(t *testing.T) {
		folder, s := fill(t)
		_ = s.Close()
		elsewhere := leave(t, filepath.Join(t.TempDir(), "offhours-20261123T031800Z.db"))
		if err := os.Symlink(filepath.Dir(elsewhere), filepath.Join(folder, "quarantine")); err != nil {
			t.Fatal(err)
		}
		if err := store.Purge(folder); err != nil {
			t.Fatal(err)
		}
		wantThere(t, elsewhere)
	})
}

// leave makes an empty file, and the folder around it, and answers its path.
func leave(t *testing.T, path string) string {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

func wantThere(t *testing.T, paths ...string) {
	t.Helper()
	for _, path := range paths {
		if _, err := os.Lstat(path); err != nil {
			t.Error(err)
		}
	}
}
