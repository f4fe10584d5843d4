//go:build unix

package store_test

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
)

// underUmask runs the rest of the test under a umask. It belongs to the whole
// process, so no test of this package runs in parallel.
func underUmask(t *testing.T, mask int) {
	t.Helper()
	before := syscall.Umask(mask)
	t.Cleanup(func() { syscall.Umask(before) })
}

// modes are the permissions of the folder and of everything in it.
func modes(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, path)
		all[name] = fmt.Sprintf("%04o", info.Mode().Perm())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFilesAreTheOwnersOnlyWhateverTheUmask(t *testing.T) {
	want := map[string]string{
		".": "0700", "offhours.lock": "0600",
		"offhours.db": "0600", "offhours.db-wal": "0600", "offhours.db-shm": "0600",
		"keys.db": "0600", "keys.db-wal": "0600", "keys.db-shm": "0600",
	}
	for _, mask := range []int{0o000, 0o022, 0o077, 0o277} {
		t.Run(fmt.Sprintf("U3 umask %03o", mask), func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "data")
			underUmask(t, mask)
			s := openIn(t, folder)
			upload(t, s, alice, 1, span(1))
			if diff := cmp.Diff(want, modes(t, folder)); diff != "" {
				t.Error("(-want +got):\n" + diff)
			}
		})
	}
}

func TestOpenClosesWhatWasLeftOpen(t *testing.T) {
	folder := t.TempDir()
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{"": 0o755, "offhours.db": 0o644, "keys.db": 0o666, "offhours.lock": 0o604} {
		if err := os.Chmod(filepath.Join(folder, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{".": "0700", "offhours.db": "0600", "keys.db": "0600", "offhours.lock": "0600"}
	if diff := cmp.Diff(want, modes(t, folder)); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}

func TestOpenRefusesWhatOthersMayHavePutThere(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "theirs")
	if err := os.WriteFile(elsewhere, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	plant := map[string]func(path string) error{
		"a symbolic link": func(path string) error { return os.Symlink(elsewhere, path) },
		"a dangling link": func(path string) error { return os.Symlink(elsewhere+"-to-be", path) },
		"a hard link":     func(path string) error { return os.Link(elsewhere, path) },
		"a pipe":          func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"a socket": func(path string) error {
			listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
			if err == nil {
				listener.SetUnlinkOnClose(false)
				err = listener.Close()
			}
			return err
		},
		"a folder": func(path string) error { return os.Mkdir(path, 0o700) },
	}
	for what, make := range plant {
		for _, name := range []string{"offhours.db", "offhours.db-wal", "offhours.db-shm", "offhours.db-journal", "keys.db", "keys.db-wal", "offhours.lock"} {
			t.Run("U2 "+what+" as "+name, func(t *testing.T) {
				folder := t.TempDir()
				if err := make(filepath.Join(folder, name)); err != nil {
					t.Fatal(err)
				}
				if err := os.Chmod(folder, 0o700); err != nil {
					t.Fatal(err)
				}
				wantError(t, tryOpen(folder), store.ErrUnsafe)
			})
		}
	}
}

// A person may name a folder that is not ours alone. It stays as it is.
func TestOpenLeavesASharedFolderAlone(t *testing.T) {
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "letter.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	wantError(t, tryOpen(folder), store.ErrUnsafe)
	if diff := cmp.Diff(map[string]string{".": "0755", "letter.txt": "0644"}, modes(t, folder)); diff != "" {
		t.Error("(-want +got):\n" + diff)
	}
}
