package store_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/settings"
	"offhours/daemon/store"
)

// A look says what the next start will do, and changes no byte.
func TestLook(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(t *testing.T, folder string)
		want  func(store.Looked) bool
	}{
		{"in order", func(*testing.T, string) {}, func(l store.Looked) bool {
			return l.History.Err == nil && l.Pairings.Err == nil && !l.History.Lost && l.Settings.Revision == 1 && l.SettingsErr == nil
		}},
		{"a damaged history", func(t *testing.T, folder string) {
			replaceBy("A letter to a friend.")(t, filepath.Join(folder, "offhours.db"))
		}, func(l store.Looked) bool {
			return errors.Is(l.History.Err, store.ErrDamaged) && l.Settings.Revision == 1
		}},
		{"a lost history", func(t *testing.T, folder string) {
			remove(t, filepath.Join(folder, "offhours.db"))
		}, func(l store.Looked) bool { return l.History.Lost && l.History.Err == nil }},
		{"a newer history", func(t *testing.T, folder string) {
			change(t, filepath.Join(folder, "offhours.db"), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (4711, 1)`)
		}, func(l store.Looked) bool {
			return errors.Is(l.History.Err, store.ErrNewer) && l.History.Schema == 4711 && l.History.Knows > 0
		}},
		{"another program's", func(t *testing.T, folder string) {
			change(t, filepath.Join(folder, "keys.db"), `PRAGMA application_id = 7`)
		}, func(l store.Looked) bool { return errors.Is(l.Pairings.Err, store.ErrForeign) }},
		{"settings of another version", func(t *testing.T, folder string) {
			change(t, filepath.Join(folder, "offhours.db"), `UPDATE settings SET document = '{"version": {}}'`)
		}, func(l store.Looked) bool { return l.SettingsErr != nil && l.History.Err == nil }},
		{"nothing yet", func(t *testing.T, folder string) {
			remove(t, filepath.Join(folder, "offhours.db"))
			remove(t, filepath.Join(folder, "keys.db"))
		}, func(l store.Looked) bool { return !l.History.Lost && !l.Pairings.Lost && l.Settings.Revision == 0 }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			s, err := store.Open(t.Context(), folder, store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := s.SaveSettings(t.Context(), settings.Default(), 1, 0); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			tt.spoil(t, folder)
			before := contents(t, folder)
			if got := store.Look(t.Context(), folder); !tt.want(got) {
				t.Errorf("looked: %+v", got)
			}
			if diff := cmp.Diff(before, contents(t, folder)); diff != "" {
				t.Errorf("the folder (-before +after):\n%s", diff)
			}
		})
	}
}

// contents are the files of a folder, each by its checksum.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		all[path] = fmt.Sprintf("%x", sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
