package store

import (
	"context"
	"database/sql"
	"io/fs"
)

// Writer is the connection that writes offhours.db: for tests that need a
// database in a state that the store itself never makes.
func (s *Store) Writer() *sql.DB { return s.data.writer }

// Reader is a connection that the store reads offhours.db with.
func (s *Store) Reader() *sql.DB { return s.data.reader }

// KeysReader is the same for keys.db.
func (s *Store) KeysReader() *sql.DB { return s.keys.reader }

// SpansBetweenQuery is the query behind SpansBetween.
const SpansBetweenQuery = listSpans

// Migrations are the built-in migrations of the two databases, by file name.
func Migrations() map[string]fs.FS {
	return map[string]fs.FS{dataFile: dataSchema().migrations, keysFile: keysSchema().migrations}
}

// MigrateFile opens a database with other migrations than the built-in ones, and
// closes it again.
func MigrateFile(ctx context.Context, path string, application int64, migrations fs.FS) error {
	schema := schema{application, migrations}
	if _, err := inspect(ctx, path, schema, false); err != nil {
		return err
	}
	db, err := openDatabase(ctx, path, schema, Options{})
	if err != nil {
		return err
	}
	return db.close()
}

// Surplus is which days' snapshots may go.
func Surplus(days []string, today string) []string { return surplus(days, today) }

// ByTrust orders days for a restore.
func ByTrust(days []string, today string) []string { return byTrust(days, today) }

// IsSynced looks for signs that a folder is copied to other computers.
func IsSynced(folder string, exists func(string) bool) bool { return isSynced(folder, exists) }
