package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
	"offhours/protocol"
)

// tryUpload is one upload of one span.
func tryUpload(s *store.Store, sequence int64) error {
	_, err := s.UploadSpans(context.Background(), alice,
		protocol.SpansUpload{OldestSequence: 1, Spans: spansOf(sequence)}, nowMs, knowsRule)
	return err
}

// What keeps a write from the disk is not answered as saved, harms nothing that
// is there, and is over when its cause is.
func TestNotSaved(t *testing.T) {
	t.Parallel()
	exec := func(statement string) func(*testing.T, *store.Store, string) {
		return func(t *testing.T, s *store.Store, _ string) {
			t.Helper()
			if _, err := s.Writer().Exec(statement); err != nil {
				t.Fatal(err)
			}
		}
	}
	var other *sql.DB
	tests := []struct {
		name        string
		break_, fix func(*testing.T, *store.Store, string)
	}{
		{"disk full", exec(`PRAGMA max_page_count = 1`), exec(`PRAGMA max_page_count = 1000000`)},
		{"read-only", exec(`PRAGMA query_only = 1`), exec(`PRAGMA query_only = 0`)},
		{"locked by another program", func(t *testing.T, _ *store.Store, path string) {
			t.Helper()
			var err error
			if other, err = sql.Open("sqlite", path); err != nil {
				t.Fatal(err)
			}
			other.SetMaxOpenConns(1)
			if _, err := other.Exec(`BEGIN IMMEDIATE`); err != nil {
				t.Fatal(err)
			}
		}, func(t *testing.T, _ *store.Store, _ string) {
			t.Helper()
			if _, err := other.Exec(`ROLLBACK`); err != nil {
				t.Fatal(err)
			}
			if err := other.Close(); err != nil {
				t.Fatal(err)
			}
		}},
		{"file moved away", func(t *testing.T, _ *store.Store, path string) {
			t.Helper()
			if err := os.Rename(path, path+".moved"); err != nil {
				t.Fatal(err)
			}
		}, func(t *testing.T, _ *store.Store, path string) {
			t.Helper()
			if err := os.Rename(path+".moved", path); err != nil {
				t.Fatal(err)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "offhours.db")
			s := openIn(t, folder)
			uploadRange(t, s, alice, 1, 200) // enough for the next ones to need a new page
			test.break_(t, s, path)
			failed := uploadUntilError(s, 201, 400)
			test.fix(t, s, path)
			wantError(t, failed, store.ErrNotSaved)
			uploadRange(t, s, alice, 1, 400)
			if got, err := s.Watermark(context.Background(), alice); got != 400 || err != nil {
				t.Errorf("watermark %d, %v; want 400", got, err)
			}
		})
	}
}

func uploadUntilError(s *store.Store, from, to int64) error {
	for sequence := from; sequence <= to; sequence++ {
		if err := tryUpload(s, sequence); err != nil {
			return err
		}
	}
	return nil
}

func TestReplacedFileIsGone(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	path := filepath.Join(folder, "offhours.db")
	if err := os.Rename(path, path+".moved"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.Gone():
		t.Error("gone before a write has found out")
	default:
	}
	err := tryUpload(s, 1)
	wantError(t, err, store.ErrNotSaved)
	wantError(t, err, store.ErrGone)
	<-s.Gone()
	if _, err := s.SaveSettings(context.Background(), protocol.Settings{}, nowMs, 0); !errors.Is(err, store.ErrGone) {
		t.Errorf("settings: error %v, want %v", err, store.ErrGone)
	}
}

func TestCancelledBeforeItBegins(t *testing.T) {
	s := openNew(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := s.UploadSpans(ctx, alice, protocol.SpansUpload{OldestSequence: 1, Spans: spansOf(1)}, nowMs, knowsRule)
	wantError(t, err, context.Canceled)
	if got := rows(t, s, alice); got != nil {
		t.Errorf("stored %v, want nothing", got)
	}
}

func TestClosedStoreSavesNothing(t *testing.T) {
	s := openNew(t)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := tryUpload(s, 1); err == nil {
		t.Error("a closed store answered an upload")
	}
	if _, err := s.Settings(context.Background()); err == nil || errors.Is(err, store.ErrNoSettings) {
		t.Errorf("a closed store read settings: %v", err)
	}
}

// Browsers upload while statistics are read; nobody waits in vain, and a read
// sees whole uploads only.
func TestUploadsAndReadsSideBySide(t *testing.T) {
	const uploads, size = 40, 5
	ctx, s := context.Background(), openNew(t)
	var work errgroup
	for _, browser := range []string{alice, bob} {
		work.run(func() error {
			for first := int64(1); first <= uploads*size; first += size {
				_, err := s.UploadSpans(ctx, browser, protocol.SpansUpload{
					OldestSequence: 1, Spans: spansOf(first, first+1, first+2, first+3, first+4),
				}, nowMs, knowsRule)
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	for range 6 { // more than there are connections
		work.run(func() error {
			for seen := 0; seen < 2*uploads*size; {
				spans, err := s.SpansBetween(ctx, 0, nowMs)
				if err != nil {
					return err
				}
				if len(spans) < seen || len(spans)%size != 0 {
					return fmt.Errorf("%d spans after %d, in uploads of %d", len(spans), seen, size)
				}
				seen = len(spans)
			}
			return nil
		})
	}
	if err := work.wait(); err != nil {
		t.Fatal(err)
	}
}

// errgroup runs functions side by side and joins their errors.
type errgroup struct {
	running sync.WaitGroup
	mu      sync.Mutex
	errs    []error
}

func (g *errgroup) run(function func() error) {
	g.running.Go(func() {
		err := function()
		g.mu.Lock()
		defer g.mu.Unlock()
		g.errs = append(g.errs, err)
	})
}

func (g *errgroup) wait() error {
	g.running.Wait()
	return errors.Join(g.errs...)
}

// Every connection must have these; one that a pragma did not reach would lose
// acknowledged spans in a power cut, or let them refer to nothing.
func TestPragmasReachEveryConnection(t *testing.T) {
	s := openNew(t)
	tests := []struct {
		pool *sql.DB
		want map[string]string
	}{
		{s.Writer(), map[string]string{
			"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "50", "mmap_size": "0", "query_only": "0",
		}},
		{s.Reader(), map[string]string{"journal_mode": "wal", "busy_timeout": "50", "mmap_size": "0", "query_only": "1"}},
	}
	for _, test := range tests {
		for range test.pool.Stats().MaxOpenConnections {
			conn, err := test.pool.Conn(context.Background()) // kept, so that the next is another
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			got := map[string]string{}
			for name := range test.want {
				var value string
				if err := conn.QueryRowContext(context.Background(), "PRAGMA "+name).Scan(&value); err != nil {
					t.Fatal(name, err)
				}
				got[name] = value
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error("(-want +got):\n" + diff)
			}
		}
	}
}

// SQLite before 3.51.3 can damage a database when a commit meets a checkpoint.
func TestS25SQLiteIsNewEnough(t *testing.T) {
	var enough bool
	var version string
	const query = `
		WITH v(major, minor, patch) AS (
			SELECT substr(v, 1, 1), substr(v, 3, instr(substr(v, 3), '.') - 1), substr(v, 3 + instr(substr(v, 3), '.'))
			FROM (SELECT sqlite_version() AS v))
		SELECT (major + 0, minor + 0, patch + 0) >= (3, 51, 3), sqlite_version() FROM v`
	if err := openNew(t).Reader().QueryRow(query).Scan(&enough, &version); err != nil {
		t.Fatal(err)
	}
	if !enough {
		t.Errorf("SQLite %s is linked, want 3.51.3 or newer", version)
	}
}
