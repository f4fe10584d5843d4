package store_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"offhours/daemon/store"
)

// alone runs the test once more in a process of its own, where it is true: a limit holds
// for all that a process writes, also for what the go command has it note of every test.
func alone(t *testing.T) bool {
	t.Helper()
	const variable = "OFFHOURS_TEST_ALONE"
	if os.Getenv(variable) != "" {
		return true
	}
	again := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	again.Env = append(os.Environ(), variable+"=1")
	if said, err := again.CombinedOutput(); err != nil || !bytes.Contains(said, []byte("--- PASS: "+t.Name())) {
		t.Errorf("%v\n%s", err, said)
	}
	return false
}

// limitFiles forbids the process to write behind so many bytes of any file.
func limitFiles(t *testing.T, most uint64) (lift func()) {
	t.Helper()
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: most, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
			t.Error(err)
		}
		signal.Reset(syscall.SIGXFSZ)
	}
}

// A disk that has no room for the copy has none for the migration either: the
// version before runs on, and nothing half is left.
func TestS18NoRoomForTheCopy(t *testing.T) {
	if !alone(t) {
		return
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "some.db")
	if err := migrateTo(t, path, version1); err != nil {
		t.Fatal(err)
	}
	change(t, path, `WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 20000) INSERT INTO a SELECT 0 FROM i`)
	lift := limitFiles(t, 12*4096) // the -shm file needs eight pages
	failed := migrateTo(t, path, version1, version2)
	lift()
	if failed == nil {
		t.Fatal("a migration was done without a copy of what was there")
	}
	wantVersion1(t, path)
	if left := names(t, filepath.Join(folder, "snapshots")); left != nil {
		t.Errorf("left %v", left)
	}
}

// A snapshot that does not fit leaves the older ones, and nothing of itself.
func TestS22ASnapshotThatDoesNotFit(t *testing.T) {
	if !alone(t) {
		return
	}
	folder := t.TempDir()
	live(t, folder)
	s := openIn(t, folder)
	before := read(t, filepath.Join(folder, "snapshots", "offhours-2026-11-18.db"))
	lift := limitFiles(t, 20*4096)
	failed := s.Snapshot(t.Context(), nowMs+dayMs)
	lift()
	if failed == nil {
		t.Error("a snapshot was kept that cannot be whole")
	}
	if left := names(t, filepath.Join(folder, "snapshots")); len(left) != 1 {
		t.Errorf("left %v, want one", left)
	}
	if read(t, filepath.Join(folder, "snapshots", "offhours-2026-11-18.db")) != before {
		t.Error("the older snapshot has changed")
	}
	if err := s.Snapshot(t.Context(), nowMs+dayMs); err != nil {
		t.Errorf("with room again: %v", err)
	}
	upload(t, s, bob, 1, span(11))
}

// The system itself refuses to write, which shows only when the transaction is
// committed. Nothing of it may be left, in the file or in a connection's cache.
func TestFailedCommitLeavesNothing(t *testing.T) {
	if !alone(t) {
		return
	}
	folder := t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	log, err := os.Stat(filepath.Join(folder, "offhours.db-wal"))
	if err != nil {
		t.Fatal(err)
	}
	lift := limitFiles(t, uint64(log.Size())+100)
	failed := tryUpload(s, 2)
	lift()
	wantError(t, failed, store.ErrNotSaved)
	if got := rows(t, s, alice); len(got) != 1 {
		t.Errorf("stored %v, want the first span alone", got)
	}
	upload(t, s, alice, 1, span(2))
	if got, err := s.Watermark(context.Background(), alice); got != 2 || err != nil {
		t.Errorf("watermark %d, %v; want 2", got, err)
	}
}
