package computertest

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// InOwnMounts reports whether this process may mount without anybody else seeing
// it. If not, it runs the test in one that may: root needs only mounts of its
// own for that, anybody else becomes root in a user namespace.
func InOwnMounts(t *testing.T) bool {
	t.Helper()
	if Again() == "mounts" {
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
	RunAgain(t, "mounts", attributes)
	return false
}

// Disk mounts a file system in memory, with options such as size=12m, and is its
// folder. It takes mounts of one's own.
func Disk(t *testing.T, options string) string {
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

// FillUp leaves no byte free in the folder, until it is lifted.
func FillUp(t *testing.T, folder string) (lift func()) {
	t.Helper()
	path := filepath.Join(folder, "film.mkv")
	file, err := os.Create(path) //nolint:gosec // a folder of the test's
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = file.Write(make([]byte, 4096))
	}
	_ = file.Close()
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}
