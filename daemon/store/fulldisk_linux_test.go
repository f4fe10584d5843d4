package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"offhours/daemon/computertest"
	"offhours/daemon/store"
)

func TestS11DiskFull(t *testing.T) {
	if !computertest.InOwnMounts(t) {
		return
	}
	t.Run("S11 while the daemon runs", func(t *testing.T) {
		disk := computertest.Disk(t, "size=12m")
		s := openIn(t, filepath.Join(disk, "data"))
		upload(t, s, alice, 1, span(1))
		lift := computertest.FillUp(t, disk)
		failed := uploadUntilError(s, 2, 400)
		wantError(t, failed, store.ErrNotSaved)
		if err := s.Lost(); err != nil {
			t.Errorf("a full disk made the store give up: %v", err)
		}
		kept := int64(len(rows(t, s, alice)))
		if got, err := s.SpansBetween(context.Background(), 0, nowMs); err != nil || int64(len(got)) != kept || kept == 0 {
			t.Errorf("read %d spans, %v; want %d", len(got), err, kept)
		}
		lift()
		for sequence := kept + 1; sequence <= 400; sequence++ {
			upload(t, s, alice, 1, span(sequence))
		}
		wantAll(t, s, 400)
	})
	t.Run("S11 before the daemon starts", func(t *testing.T) {
		disk := computertest.Disk(t, "size=2m")
		folder := filepath.Join(disk, "data")
		leaveCrashed(t, folder, 50)
		lift := computertest.FillUp(t, disk)
		wantDownUntil(t, folder, lift)
		wantAll(t, openIn(t, folder), 50)
	})
}

// wantAll finds spans 1 to last, each as it was sent.
func wantAll(t *testing.T, s *store.Store, last int64) {
	t.Helper()
	got := rows(t, s, alice)
	if int64(len(got)) != last {
		t.Fatalf("%d spans are stored, want %d", len(got), last)
	}
	for i, r := range got {
		if want := rowsOf(span(int64(i + 1)))[0]; r != want {
			t.Fatalf("stored %+v, want %+v", r, want)
		}
	}
	checkIntegrity(t, s)
}

// leaveCrashed makes a folder as a killed daemon leaves it, with spans 1 to last.
func leaveCrashed(t *testing.T, folder string, last int64) {
	t.Helper()
	running := t.TempDir()
	s := openIn(t, running)
	for sequence := int64(1); sequence <= last; sequence++ {
		upload(t, s, alice, 1, span(sequence))
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"offhours.db", "offhours.db-wal", "keys.db", "keys.db-wal"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(read(t, filepath.Join(running, name))), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// wantDownUntil opens a store that stays up without its history until lift has
// been called, and finds its way back by itself.
func wantDownUntil(t *testing.T, folder string, lift func()) {
	t.Helper()
	s, err := store.Open(context.Background(), folder, store.Options{BusyMs: 50, StayUp: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.Down() == nil {
		t.Error("nothing is said to be down")
	}
	wantError(t, tryUpload(s, 51), store.ErrNotSaved)
	if s.Try(context.Background()) == nil {
		t.Error("a try went well before anything has changed")
	}
	lift()
	if err := s.Try(context.Background()); err != nil {
		t.Errorf("try after that: %v", err)
	}
}

func TestS12ReadOnly(t *testing.T) {
	if !computertest.InOwnMounts(t) {
		return
	}
	t.Run("S12 the file system", func(t *testing.T) {
		disk := computertest.Disk(t, "size=4m")
		folder := filepath.Join(disk, "data")
		leaveCrashed(t, folder, 50)
		remount := func(flags uintptr) {
			if err := unix.Mount("", disk, "", unix.MS_REMOUNT|flags, ""); err != nil {
				t.Fatal(err)
			}
		}
		remount(unix.MS_RDONLY)
		wantDownUntil(t, folder, func() { remount(0) })
		wantAll(t, openIn(t, folder), 50)
	})
}

// A backup tool, as another process, holds the database for as long as its input
// is open.
func holdLock(path string) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`BEGIN IMMEDIATE`); err != nil {
		return err
	}
	os.Stdout.WriteString("held\n")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

func TestS13LockedByAnotherProcess(t *testing.T) {
	if path := computertest.Again(); path != "" {
		if err := holdLock(path); err != nil {
			t.Fatal(err)
		}
		return
	}
	folder := t.TempDir()
	s := openIn(t, folder) // waits 50 ms
	upload(t, s, alice, 1, span(1))
	release := startHolding(t, filepath.Join(folder, "offhours.db"))
	for range 3 {
		wantError(t, tryUpload(s, 2), store.ErrNotSaved)
	}
	if err := s.Lost(); err != nil {
		t.Errorf("a lock made the store give up: %v", err)
	}
	if got, err := s.SpansBetween(context.Background(), 0, nowMs); err != nil || len(got) != 1 {
		t.Errorf("read %d spans, %v; want 1: reading waits for nobody", len(got), err)
	}
	release()
	upload(t, s, alice, 1, span(2))
	wantAll(t, s, 2)
}

// An upload that waits is stored as soon as the other process is done.
func TestS13WaitsForAnotherProcess(t *testing.T) {
	if path := computertest.Again(); path != "" {
		if err := holdLock(path); err != nil {
			t.Fatal(err)
		}
		return
	}
	folder := t.TempDir()
	s, err := store.Open(context.Background(), folder, store.Options{BusyMs: 60_000})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	release := startHolding(t, filepath.Join(folder, "offhours.db"))
	done := make(chan error)
	go func() { done <- tryUpload(s, 1) }()
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
	wantAll(t, s, 1)
}

func startHolding(t *testing.T, path string) (release func()) {
	t.Helper()
	holder := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$")
	holder.Env = computertest.AsAgain(path)
	in, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "held" {
		t.Fatalf("the other process says %q, want held", lines.Text())
	}
	return func() {
		in.Close()
		if err := holder.Wait(); err != nil {
			t.Error(err)
		}
	}
}
