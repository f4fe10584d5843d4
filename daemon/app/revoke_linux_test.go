package app_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"offhours/daemon/browsertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

// A revocation that cannot be saved holds all the same while the daemon lives, and
// whoever revokes is told what to do.
func TestARevocationOnAFullDiskHolds(t *testing.T) {
	if !inOwnMounts(t) {
		return
	}
	disk := smallDisk(t)
	h, _ := open(t, filepath.Join(disk, "data"))
	pairing := h.pair()
	conn := h.listener(pairing)
	h.wait(protocol.EventConnected)

	lift := fillUp(t, disk)
	revoke := protocol.BrowserRef{Browser: pairing.Browser}
	err := h.owner.Call(t.Context(), "browsers.revoke", revoke, nil)
	refused, ok := errors.AsType[*server.Error](err)
	if !ok || refused.Data.Code != protocol.ErrNotSaved || !strings.Contains(refused.Data.Hint, "revoke it again") {
		t.Errorf("refused as %v, want not_saved and a way out", err)
	}
	wantRevoked(t, farewell(conn))
	lift()
	_, err = browsertest.Dial(t.Context(), pairing, nil)
	wantRevoked(t, err)

	h.wantPaired(1) // as far as the data folder knows
	h.ask("browsers.revoke", revoke, nil)
	h.wantPaired(0)
}

// It holds also where the disk fails in such a way that the data folder is opened
// anew, of which nobody else notices anything.
func TestARevocationOnAFailingDiskHolds(t *testing.T) {
	h, limit := openLimited(t, t.TempDir(), unlimited)
	pairing, other := h.pair(), h.pair()
	conn := h.listener(pairing)
	h.wait(protocol.EventConnected)

	limit(0)
	if h.owner.Call(t.Context(), "browsers.revoke", protocol.BrowserRef{Browser: pairing.Browser}, nil) == nil {
		t.Error("a revocation was acknowledged that is not on the disk")
	}
	if err := farewell(conn); err == nil || strings.Contains(err.Error(), "timeout") {
		t.Errorf("the browser hears %v", err)
	}
	h.wait(protocol.EventListening)
	limit(unlimited)
	h.wait(protocol.EventListening)
	h.callAgain()
	pairing.Listen, other.Listen = listen(h), listen(h)
	_, err := browsertest.Dial(t.Context(), pairing, nil)
	wantRevoked(t, err)
	h.connect(other)
}

// again says in the environment that this test runs in another process.
const again = "OFFHOURS_TEST_AGAIN"

// inOwnMounts reports whether this process may mount without anybody else seeing
// it. If not, it runs the test in one that may.
func inOwnMounts(t *testing.T) bool {
	t.Helper()
	if os.Getenv(again) != "" {
		return true
	}
	other := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$", "-test.v")
	other.Env = append(os.Environ(), again+"=1")
	other.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 { // becomes root in a user namespace
		other.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	if said, err := other.CombinedOutput(); err != nil || !strings.Contains(string(said), "--- PASS: "+t.Name()) {
		t.Fatalf("in a process with mounts of its own: %v\n%s", err, said)
	}
	return false
}

// smallDisk is a folder with room for 12 MiB.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := unix.Mount("tmpfs", folder, "tmpfs", 0, "mode=0700,size=12m"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(folder, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// fillUp leaves no byte free on the disk, until it is lifted.
func fillUp(t *testing.T, disk string) (lift func()) {
	t.Helper()
	path := filepath.Join(disk, "film.mkv")
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
