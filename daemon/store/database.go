package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// readers is how many reads of one database run side by side. The daemon has one
// engine and a few browsers; more connections would only hold memory.
const readers = 4

// database is one SQLite file: a single connection that writes, and a few that
// only read. A single writer means no write ever waits for a lock of our own.
type database struct {
	path   string
	file   fs.FileInfo // the file that was opened
	writer *sql.DB
	reader *sql.DB
	lose   func(error) // called when it turns out that the file must be opened anew
	down   error       // why the file is not open; nil when it is
}

// downDatabase stands in for one that could not be opened: whatever is asked of
// it fails with the reason, as [ErrNotSaved].
func downDatabase(path string, reason error) *database {
	reason = fmt.Errorf("%w: database is not open: %w", ErrNotSaved, reason)
	return &database{
		path: path, writer: sql.OpenDB(closedDoor{reason}), reader: sql.OpenDB(closedDoor{reason}),
		lose: func(error) {}, down: reason,
	}
}

// closedDoor is a driver.Connector that connects to nothing.
type closedDoor struct{ reason error }

func (c closedDoor) Connect(context.Context) (driver.Conn, error) { return nil, c.reason }
func (c closedDoor) Driver() driver.Driver                        { return nil }

// openDatabase opens the file, or makes it, and brings it to the newest schema.
func openDatabase(ctx context.Context, path string, schema schema, options Options) (_ *database, err error) {
	if err := secureFile(path); err != nil {
		return nil, err
	}
	db := &database{path: path, lose: func(error) {}}
	defer func() {
		if err != nil {
			err = errors.Join(err, db.close())
		}
	}()
	if db.file, err = os.Stat(path); err != nil {
		return nil, err
	}
	if db.writer, err = openPool(writerDSN(path, options), 1); err != nil {
		return nil, err
	}
	if err := migrate(ctx, db.writer, path, schema); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	db.reader, err = openPool(readerDSN(path, options), readers)
	return db, err
}

func (db *database) isDown() bool { return db.down != nil }

func openPool(dsn string, size int) (*sql.DB, error) {
	pool, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(size)
	pool.SetMaxIdleConns(size)
	return pool, nil
}

// All pragmas are in the DSN: one that is executed reaches a single connection
// of the pool and is lost when that is replaced. busy_timeout comes first, since
// setting the others may already have to wait.
//
//	journal_mode WAL     readers and the writer do not wait for each other
//	synchronous FULL     a commit has reached the disk when it returns
//	mmap_size 0          an I/O error is an error, not a crash
//	journal_size_limit   a log that grew beyond 16 MiB is cut when it is reused
func writerDSN(path string, options Options) string {
	return dsn(path, url.Values{"_txlock": {"immediate"}, "_pragma": {
		busyPragma(options), "foreign_keys(1)", "journal_mode(WAL)", "synchronous(FULL)",
		"mmap_size(0)", "trusted_schema(0)", "journal_size_limit(16777216)",
	}})
}

func readerDSN(path string, options Options) string {
	return dsn(path, url.Values{"_pragma": {busyPragma(options), "query_only(1)", "mmap_size(0)", "trusted_schema(0)"}})
}

// inspectorDSN changes nothing: no pragma of it is kept in the file. Only when a
// rollback journal lies beside the file may SQLite write. That is left by a first
// start that was cut off before the file had a log, and until it is rolled back
// the file cannot be read.
func inspectorDSN(path string) string {
	mode := "ro"
	if size(path+"-journal") > 0 {
		mode = "rw"
	}
	return dsn(path, url.Values{"mode": {mode}, "_pragma": {busyPragma(Options{})}})
}

// copyDSN is for a copy that nobody writes to: without it, SQLite would look for
// a log beside the file, and make one.
func copyDSN(path string) string {
	return dsn(path, url.Values{"mode": {"ro"}, "immutable": {"1"}})
}

func busyPragma(options Options) string {
	return "busy_timeout(" + strconv.FormatInt(options.busyMs(), 10) + ")"
}

// dsn writes path as a URI, so that a space, a ? or a % in it stays part of it.
func dsn(path string, query url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/Users becomes file:///C:/Users
	}
	uri := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return uri.String()
}

// write runs change in one transaction and returns when that is on the disk. A
// change that has begun is not interrupted when its caller loses patience: it
// takes milliseconds, and half of it would be of no use to anybody.
func (db *database) write(ctx context.Context, change func(context.Context, *sql.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	tx, err := db.writer.BeginTx(ctx, nil)
	if err != nil {
		return notSaved(db.heed(err))
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := change(ctx, tx); err != nil {
		return notSaved(db.heed(err))
	}
	if err := tx.Commit(); err != nil {
		db.dropWriter(ctx)
		if isInputOutput(err) {
			db.lose(ErrDoubtful)
		}
		return fmt.Errorf("%w: commit: %w", ErrNotSaved, err)
	}
	return db.checkInPlace()
}

// heed says that the file must be opened anew when an error shows it to be
// damaged: until then everything that touches the page would fail.
func (db *database) heed(err error) error {
	if err = damaged(err); errors.Is(err, ErrDamaged) {
		db.lose(err)
	}
	return err
}

// dropWriter closes the writer's connection, so that the next write gets a new
// one. After a failed commit nobody can tell what the old one has in its cache.
func (db *database) dropWriter(ctx context.Context) {
	conn, err := db.writer.Conn(ctx)
	if err != nil {
		return // there is none to close
	}
	_ = conn.Raw(func(any) error { return driver.ErrBadConn })
}

// checkInPlace finds out whether the file that took the write is the one that
// the next start will open: a file that is renamed or deleted goes on taking
// writes without an error.
func (db *database) checkInPlace() error {
	if db.inPlace() {
		return nil
	}
	db.lose(ErrGone)
	return fmt.Errorf("%w: %w", ErrNotSaved, ErrGone)
}

func (db *database) inPlace() bool {
	now, err := os.Lstat(db.path)
	return err == nil && os.SameFile(db.file, now)
}

// close closes the readers first: the last connection to go empties the log into
// the database and removes it, which only one that may write can do.
func (db *database) close() error {
	if db == nil {
		return nil
	}
	var errs []error
	for _, pool := range []*sql.DB{db.reader, db.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}
