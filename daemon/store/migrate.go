package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pressly/goose/v3"
)

// versionTable is where goose records which migrations a database has seen.
const versionTable = "goose_db_version"

//go:embed migrations/*/*.sql
var migrationFiles embed.FS

// schema is what one database file holds: its number in SQLite's application_id,
// and the migrations that lead to its newest form.
type schema struct {
	application int64
	migrations  fs.FS
}

func dataSchema() schema { return schema{0x4F664872, migrationFolder("offhours")} } // "OfHr"
func keysSchema() schema { return schema{0x4F664B79, migrationFolder("keys")} }     // "OfKy"

func migrationFolder(name string) fs.FS {
	folder, err := fs.Sub(migrationFiles, "migrations/"+name)
	if err != nil {
		panic(err) // only a malformed name can do that
	}
	return folder
}

func (s schema) provider(pool *sql.DB) (*goose.Provider, error) {
	return goose.NewProvider(goose.DialectSQLite3, pool, s.migrations,
		goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true))
}

// newest is the schema version that this program knows.
func (s schema) newest(pool *sql.DB) (int64, error) {
	provider, err := s.provider(pool)
	if err != nil {
		return 0, err
	}
	sources := provider.ListSources() // in ascending order, and never empty
	return sources[len(sources)-1].Version, nil
}

// migrate brings the database to the newest schema, one transaction per
// migration. A database with data in it is copied first.
func migrate(ctx context.Context, pool *sql.DB, path string, schema schema) error {
	provider, err := schema.provider(pool)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil || current == target {
		return err
	}
	if current > 0 {
		if err := backUp(ctx, pool, path, target, schema); err != nil {
			return fmt.Errorf("back up before migration: %w", err)
		}
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return checkForeignKeys(ctx, pool)
}

// backUp keeps a checked copy among the snapshots, such as
// offhours-pre-v2.db. A copy that an interrupted migration has left there is
// replaced: that migration was rolled back, so nothing is lost.
func backUp(ctx context.Context, pool *sql.DB, path string, target int64, schema schema) error {
	shelf, err := openShelf(filepath.Dir(path))
	if err != nil {
		return err
	}
	if err := checkRoom(path); err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(path), snapshotSuffix)
	backup := filepath.Join(shelf.folder, fmt.Sprintf("%s-pre-v%d%s", base, target, snapshotSuffix))
	part := backup + partial
	if err := copyTo(ctx, pool, part, schema); err != nil {
		return err
	}
	return errors.Join(os.Rename(part, backup), syncFolder(shelf.folder))
}

// checkForeignKeys asks and looks at the rows: executed without being read, this
// pragma succeeds whatever it finds.
func checkForeignKeys(ctx context.Context, pool *sql.DB) error {
	const list = `SELECT DISTINCT "table" || ' to ' || parent FROM pragma_foreign_key_check`
	broken, err := texts(ctx, pool, list)
	if err != nil {
		return fmt.Errorf("check references: %w", err)
	}
	if len(broken) > 0 {
		return fmt.Errorf("%w: references from %s", ErrDamaged, strings.Join(broken, ", "))
	}
	return nil
}
