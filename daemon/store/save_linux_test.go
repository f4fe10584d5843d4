package store_test

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"

	"offhours/daemon/store"
)

// limitFiles forbids the process to write behind so many bytes of any file.
func limitFiles(t *testing.T, bytes uint64) (lift func()) {
	t.Helper()
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
			t.Error(err)
		}
		signal.Reset(syscall.SIGXFSZ)
	}
}

// The system itself refuses to write, which shows only when the transaction is
// committed. Nothing of it may be left, in the file or in a connection's cache.
func TestFailedCommitLeavesNothing(t *testing.T) {
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
