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
		if err := os.WriteFile(filepath.Join(folder, "letter.txt"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := store.Purge(folder); err != nil {
			t.Fatal(err)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 1 {
			t.Errorf("in the folder: %v", entries)
		}
	})
}
