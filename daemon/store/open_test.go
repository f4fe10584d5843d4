package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offhours/daemon/store"
)

// tryOpen opens a store that is closed again at once, and returns the error.
func tryOpen(folder string) error {
	s, err := store.Open(context.Background(), folder, store.Options{})
	if err != nil {
		return err
	}
	return s.Close()
}

func wantError(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("error %v, want %v", got, want)
	}
}

// change runs SQL on a closed database file.
func change(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(statement)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestS17OpenTwice(t *testing.T) {
	folder := t.TempDir()
	first := openIn(t, folder)
	err := tryOpen(folder)
	wantError(t, err, store.ErrLocked)
	var locked *store.LockedError
	if !errors.As(err, &locked) || locked.Pid != os.Getpid() {
		t.Errorf("error %v, want one that names process %d", err, os.Getpid())
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if err := tryOpen(folder); err != nil {
		t.Errorf("after the first has closed: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name   string
		file   string
		change string
		want   error
	}{
		{"S19 spans of a newer program", "offhours.db", `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`, store.ErrNewer},
		{"S19 keys of a newer program", "keys.db", `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`, store.ErrNewer},
		{"S20 another program's file", "offhours.db", `PRAGMA application_id = 42`, store.ErrForeign},
		{"S20 a nameless program's file", "offhours.db", `PRAGMA application_id = 0`, store.ErrForeign},
		{"S20 keys in place of spans", "offhours.db", `PRAGMA application_id = 0x4F664B79`, store.ErrForeign},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			if err := tryOpen(folder); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, test.file)
			change(t, path, test.change)
			before := read(t, path)
			wantError(t, tryOpen(folder), test.want)
			if read(t, path) != before {
				t.Error("the file was changed")
			}
		})
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// crashed is a folder as a killed daemon leaves it: every page of the database
// in place, and a log beside it.
func crashed(t *testing.T) (folder string) {
	t.Helper()
	running, folder := t.TempDir(), t.TempDir()
	s := openIn(t, running)
	for first := int64(1); first < 2_000; first += 200 {
		var sequences []int64
		for i := range int64(200) {
			sequences = append(sequences, first+i)
		}
		upload(t, s, alice, 1, spansOf(sequences...)...)
	}
	if _, err := s.Writer().Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	upload(t, s, alice, 1, span(2_001))
	for _, name := range []string{"offhours.db", "offhours.db-wal", "keys.db", "keys.db-wal"} {
		content := read(t, filepath.Join(running, name))
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestOpenAfterACrash(t *testing.T) {
	s := openIn(t, crashed(t))
	if got, err := s.Watermark(context.Background(), alice); got != 2_001 || err != nil {
		t.Errorf("watermark %d, %v; want 2001", got, err)
	}
}

// A start that was cut off leaves empty files, or a database with nothing in it
// but the list of migrations.
func TestOpenAfterAnInterruptedFirstStart(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"offhours.db", "keys.db"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	change(t, filepath.Join(folder, "keys.db"), `
		CREATE TABLE goose_db_version (
			id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL,
			is_applied INTEGER NOT NULL, tstamp TIMESTAMP DEFAULT (datetime('now')));
		INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1)`)
	if err := tryOpen(folder); err != nil {
		t.Error(err)
	}
}

func TestEpochBelongsToTheFile(t *testing.T) {
	folder := t.TempDir()
	epoch := func() string {
		s := openIn(t, folder)
		defer s.Close()
		return s.Epoch()
	}
	first := epoch()
	if len(first) != 32 || strings.Trim(first, "0123456789abcdef") != "" {
		t.Errorf("epoch %q, want 32 hex digits", first)
	}
	if again := epoch(); again != first {
		t.Errorf("epoch %s after a restart, want %s", again, first)
	}
	if err := os.Remove(filepath.Join(folder, "offhours.db")); err != nil {
		t.Fatal(err)
	}
	if fresh := epoch(); fresh == first {
		t.Error("a new file has the old one's epoch")
	}
}

// Folders have all kinds of names; a database's is written as a URI inside.
func TestOpenInAFolderOfAnyName(t *testing.T) {
	for _, name := range []string{"with space", "100%", "what?mode=memory", "a#b", "خارج الدوام", "%41;b&c"} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), name)
			if err := tryOpen(folder); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(filepath.Join(folder, "offhours.db")); err != nil {
				t.Error(err)
			}
		})
	}
}
