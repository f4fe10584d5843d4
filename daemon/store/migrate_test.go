package store_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
)

var update = flag.Bool("update", false, "write the golden files anew")

// schemaOf is every table and index of a database file, in order of name.
func schemaOf(t *testing.T, path string) string {
	t.Helper()
	return strings.Join(column(t, path, `
		SELECT sql || ';' || char(10) FROM sqlite_schema
		WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose_%' ORDER BY name`), "\n")
}

// column is the first column of a query on a closed database file.
func column(t *testing.T, path, query string) []string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	found, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	var all []string
	for found.Next() {
		var text string
		if err := found.Scan(&text); err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// The golden files are what a person reads to know the schema, and what a change
// of it shows in.
func TestSchema(t *testing.T) {
	folder := t.TempDir()
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	for file := range store.Migrations() {
		t.Run(file, func(t *testing.T) {
			got := schemaOf(t, filepath.Join(folder, file))
			golden := filepath.Join("testdata", file+".schema.sql")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(read(t, golden), got); diff != "" {
				t.Error("(-want +got):\n" + diff)
			}
		})
	}
}

// A file that has lived through every version has the schema of a fresh one.
func TestSchemaFreshEqualsMigrated(t *testing.T) {
	applications := map[string]int64{"offhours.db": 0x4F664872, "keys.db": 0x4F664B79}
	for file, migrations := range store.Migrations() {
		t.Run(file, func(t *testing.T) {
			fresh, migrated := filepath.Join(t.TempDir(), file), filepath.Join(t.TempDir(), file)
			if err := store.MigrateFile(context.Background(), fresh, applications[file], migrations); err != nil {
				t.Fatal(err)
			}
			steps := fstest.MapFS{}
			for _, name := range migrationNames(t, migrations) {
				content, err := fs.ReadFile(migrations, name)
				if err != nil {
					t.Fatal(err)
				}
				steps[name] = &fstest.MapFile{Data: content}
				if err := store.MigrateFile(context.Background(), migrated, applications[file], steps); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(schemaOf(t, fresh), schemaOf(t, migrated)); diff != "" {
				t.Error("(-fresh +migrated):\n" + diff)
			}
		})
	}
}

func migrationNames(t *testing.T, migrations fs.FS) []string {
	t.Helper()
	names, err := fs.Glob(migrations, "*.sql") // in order
	if err != nil || len(names) == 0 {
		t.Fatalf("migrations %v, %v; want some", names, err)
	}
	return names
}

func TestSchemaTablesAreStrict(t *testing.T) {
	folder := t.TempDir()
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	for file := range store.Migrations() {
		lax := column(t, filepath.Join(folder, file), `
			SELECT name FROM pragma_table_list
			WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose_%'`)
		if lax != nil {
			t.Errorf("%s: tables %v are not STRICT", file, lax)
		}
	}
}

// Two versions of a made-up database: the second one succeeds or does not.
const (
	application = 42
	version1    = "-- +goose Up\nPRAGMA application_id = 42;\nCREATE TABLE a (n INTEGER) STRICT;\nINSERT INTO a VALUES (7);"
	version2    = "-- +goose Up\nCREATE TABLE b (n INTEGER) STRICT;\nUPDATE a SET n = 8;\nINSERT INTO b SELECT n FROM a;\nCREATE INDEX c ON b (n);"
)

func migrateTo(t *testing.T, path string, versions ...string) error {
	t.Helper()
	files := fstest.MapFS{}
	for i, content := range versions {
		files["0000"+string(rune('1'+i))+"_step.sql"] = &fstest.MapFile{Data: []byte(content)}
	}
	return store.MigrateFile(context.Background(), path, application, files)
}

func TestMigrationKeepsACopyOfWhatWasThere(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "some.db")
	for range 2 {
		if err := migrateTo(t, path, version1); err != nil {
			t.Fatal(err)
		}
	}
	if err := migrateTo(t, path, version1, version2); err != nil {
		t.Fatal(err)
	}
	got := append(column(t, path, `SELECT n FROM a`), column(t, filepath.Join(folder, "snapshots", "some-pre-v2.db"), `SELECT n FROM a`)...)
	if diff := cmp.Diff([]string{"8", "7"}, got); diff != "" {
		t.Error("now and before (-want +got):\n" + diff)
	}
}

// Rows that refer to nothing are found even though the pragma that looks for
// them succeeds.
func TestMigrationFindsBrokenReferences(t *testing.T) {
	const references = "-- +goose Up\nPRAGMA application_id = 42;\n" +
		"CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT;\nCREATE TABLE b (a INTEGER REFERENCES a (n)) STRICT;"
	path := filepath.Join(t.TempDir(), "some.db")
	if err := migrateTo(t, path, references); err != nil {
		t.Fatal(err)
	}
	change(t, path, `INSERT INTO b VALUES (7)`) // on a connection that does not check
	wantError(t, migrateTo(t, path, references, "-- +goose Up\nCREATE TABLE c (n INTEGER) STRICT;"), store.ErrDamaged)
}

// Whichever statement of a migration fails, the version before runs on with the
// file as it was, beside a copy of it that is whole; put right, the migration
// goes through.
func TestS18AMigrationThatFailsChangesNothing(t *testing.T) {
	statements := strings.Split(version2, "\n")[1:]
	for done := range len(statements) + 1 {
		t.Run(fmt.Sprintf("after %d statements", done), func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "some.db")
			if err := migrateTo(t, path, version1); err != nil {
				t.Fatal(err)
			}
			failing := slices.Insert(slices.Clone(statements), done, "INSERT INTO missing VALUES (1);")
			if err := migrateTo(t, path, version1, "-- +goose Up\n"+strings.Join(failing, "\n")); err == nil {
				t.Fatal("a migration that cannot work was done")
			}
			wantVersion1(t, path)
			wantVersion1(t, filepath.Join(folder, "snapshots", "some-pre-v2.db"))
			if err := migrateTo(t, path, version1); err != nil {
				t.Errorf("the version before: %v", err)
			}
			if err := migrateTo(t, path, version1, version2); err != nil {
				t.Errorf("put right: %v", err)
			}
			wantError(t, migrateTo(t, path, version1), store.ErrNewer)
		})
	}
}

// wantVersion1 wants a database that has seen the first version only.
func wantVersion1(t *testing.T, path string) {
	t.Helper()
	got := column(t, path, `
		SELECT (SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE name IN ('a', 'b', 'c')))
		|| ' ' || (SELECT sum(n) FROM a) || ' ' || (SELECT integrity_check FROM pragma_integrity_check)`)
	if diff := cmp.Diff([]string{"a 7 ok"}, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", filepath.Base(path), diff)
	}
}
