package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"offhours/daemon/store"
)

// again is what the environment holds when a test runs itself once more, as
// another process.
const again = "OFFHOURS_TEST_AGAIN"

// runAgain runs this very test in another process, and hands on what it says.
func runAgain(t *testing.T, as string, attributes *syscall.SysProcAttr) {
	t.Helper()
	other := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$", "-test.v")
	other.Env = append(os.Environ(), again+"="+as)
	other.SysProcAttr = attributes
	if said, err := other.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	} else if !strings.Contains(string(said), "--- PASS: "+t.Name()) {
		t.Fatalf("the other process has tested nothing:\n%s", said)
	}
}

// inOwnMounts reports whether this process may mount without anybody else seeing
// it. If not, it runs the test in one that may: root needs only mounts of its
// own for that, anybody else becomes root in a user namespace.
func inOwnMounts(t *testing.T) bool {
	t.Helper()
	if os.Getenv(again) == "mounts" {
		return true
	}
	attributes := &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		attributes = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	runAgain(t, "mounts", attributes)
	return false
}

// mountSmall mounts a file system in memory and is the folder.
func mountSmall(t *testing.T, options string) string {
	t.Helper()
	folder := t.TempDir()
	if err := unix.Mount("tmpfs", folder, "tmpfs", 0, "mode=0700,"+options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(folder, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// fillUp leaves no byte free beside the data folder, until it is lifted.
func fillUp(t *testing.T, folder string) (lift func()) {
	t.Helper()
	path := filepath.Join(folder, "film.mkv")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for err == nil {
		_, err = file.Write(make([]byte, 4096))
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

func TestS11DiskFull(t *testing.T) {
	if !inOwnMounts(t) {
		return
	}
	t.Run("S11 while the daemon runs", func(t *testing.T) {
		disk := mountSmall(t, "size=12m")
		s := openIn(t, filepath.Join(disk, "data"))
		upload(t, s, alice, 1, span(1))
		lift := fillUp(t, disk)
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
		disk := mountSmall(t, "size=2m")
		folder := filepath.Join(disk, "data")
		leaveCrashed(t, folder, 50)
		lift := fillUp(t, disk)
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
	if !inOwnMounts(t) {
		return
	}
	t.Run("S12 the file system", func(t *testing.T) {
		disk := mountSmall(t, "size=4m")
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
	if path := os.Getenv(again); path != "" {
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
	if path := os.Getenv(again); path != "" {
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
	holder.Env = append(os.Environ(), again+"="+path)
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
