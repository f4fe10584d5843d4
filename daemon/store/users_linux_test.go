package store_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"offhours/daemon/computertest"
	"offhours/daemon/store"
)

// nobody is the second user of these tests.
const nobody = 65534

// needRoot fails when the test cannot be two users.
func needRoot(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Fatal("this test plays two users, which takes root: sudo -E env PATH=\"$PATH\" go test ./daemon/store")
	}
}

// sharedFolder is a new folder in a place where every user may come.
func sharedFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, path := range []string{filepath.Dir(folder), folder} {
		if err := os.Chmod(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// Another user's process finds no way in, under a umask that keeps nobody out.
func TestU1AnotherUserGetsNothing(t *testing.T) {
	if folder := computertest.Again(); folder != "" {
		wantNoWayIn(t, folder)
		return
	}
	needRoot(t)
	underUmask(t, 0)
	folder := filepath.Join(sharedFolder(t), "data")
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	if err := s.Snapshot(context.Background(), nowMs); err != nil {
		t.Fatal(err)
	}
	computertest.RunAgain(t, folder, &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}})
	if tryUpload(s, 2) != nil {
		t.Error("the owner's daemon was disturbed")
	}
}

func wantNoWayIn(t *testing.T, folder string) {
	t.Helper()
	if os.Geteuid() != nobody {
		t.Fatalf("user %d, want %d", os.Geteuid(), nobody)
	}
	attempts := map[string]func(path string) error{
		"list":    func(path string) error { _, err := os.ReadDir(path); return err },
		"read":    func(path string) error { _, err := os.ReadFile(path); return err },
		"write":   func(path string) error { return os.WriteFile(path, nil, 0o666) },
		"plant":   func(path string) error { return os.Symlink("/etc/passwd", path) },
		"replace": func(path string) error { return os.Rename(path, path+".theirs") },
		"delete":  os.RemoveAll,
		"open up": func(path string) error { return os.Chmod(path, 0o777) },
	}
	names := []string{"", "offhours.db", "offhours.db-wal", "offhours.db-shm", "keys.db", "offhours.lock", "new", "snapshots", "snapshots/offhours-2026-11-18.db"}
	for what, attempt := range attempts {
		for _, name := range names {
			// EISDIR, ENOTEMPTY and EEXIST are said only to those who may come so far.
			err := attempt(filepath.Join(folder, name))
			if !errors.Is(err, fs.ErrPermission) && (name != "" || err == nil) {
				t.Errorf("U1 %s %q: error %v, want permission denied", what, name, err)
			}
		}
	}
	if err := tryOpen(folder); err == nil {
		t.Error("U1 another user's daemon opened the folder")
	}
}

func TestU1FolderThatIsNotOursAlone(t *testing.T) {
	needRoot(t)
	tests := []struct {
		name string
		make func(path string) error
		want string // what the person is told
	}{
		{"U1 a folder of another user", func(path string) error {
			return errors.Join(os.Mkdir(path, 0o700), os.Chown(path, nobody, nobody))
		}, "choose another one"},
		{"U1 a link that another user has put there", func(path string) error {
			return errors.Join(os.Mkdir(path+".target", 0o700), os.Symlink(path+".target", path), os.Lchown(path, nobody, nobody))
		}, "choose another one"},
		{"U1 our link to a folder of another user", func(path string) error {
			return errors.Join(os.Mkdir(path+".target", 0o700), os.Chown(path+".target", nobody, nobody), os.Symlink(path+".target", path))
		}, "choose another one"},
		{"U1 a folder of other things that a group may write to", withLetter(0o770), `/Salma'\''s data', or`},
		{"U1 a folder of other things that all may write to", withLetter(0o777), `run: chmod 700 '/`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			underUmask(t, 0)
			folder := filepath.Join(t.TempDir(), "Salma's data")
			if err := test.make(folder); err != nil {
				t.Fatal(err)
			}
			before := modes(t, folder)
			err := tryOpen(folder)
			wantError(t, err, store.ErrUnsafe)
			if err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not say %q", err, test.want)
			}
			if after := modes(t, folder); len(after) != len(before) || after["."] != before["."] {
				t.Errorf("the folder was changed from %v to %v", before, after)
			}
		})
	}
}

func withLetter(mode fs.FileMode) func(path string) error {
	return func(path string) error {
		return errors.Join(os.Mkdir(path, mode), os.WriteFile(filepath.Join(path, "letter.txt"), nil, 0o600))
	}
}

// A data folder that was once open to others may hold anything under the names
// of files that the store is about to make. None is written through.
func TestU4PlantedTarget(t *testing.T) {
	const day = "snapshots/offhours-2026-11-18.db"
	for _, name := range []string{"snapshots", day, day + ".part"} {
		for _, target := range []string{"letter.txt", "folder", "nowhere"} {
			t.Run("U4 "+name+" leads to "+target, func(t *testing.T) {
				elsewhere := t.TempDir()
				if err := withLetter(0o700)(filepath.Join(elsewhere, "folder")); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(elsewhere, "letter.txt"), []byte("Dear Ann"), 0o600); err != nil {
					t.Fatal(err)
				}
				folder := t.TempDir()
				s := openIn(t, folder)
				upload(t, s, alice, 1, span(1))
				planted := filepath.Join(folder, name)
				if err := os.MkdirAll(filepath.Dir(planted), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.Symlink(filepath.Join(elsewhere, target), planted); err != nil {
					t.Fatal(err)
				}
				_ = s.Snapshot(context.Background(), nowMs) // it may refuse or make its own file; both are right
				if got := read(t, filepath.Join(elsewhere, "letter.txt")); got != "Dear Ann" {
					t.Errorf("the file elsewhere has become %q", got)
				}
				if got := modes(t, elsewhere); len(got) != 4 {
					t.Errorf("something was put elsewhere: %v", got)
				}
			})
		}
	}
}

// Nothing goes through a folder for temporary files, which all users share.
func TestU6NoTemporaryFiles(t *testing.T) {
	temporary := t.TempDir()
	folder := memoryFolder(t)
	disk := installFaultDisk(t, folder, func(operation) outcome { return outcome{} })
	t.Setenv("TMPDIR", temporary)
	t.Setenv("SQLITE_TMPDIR", temporary)
	l := faultyLife{t: t, folder: folder}
	l.live()
	s := openIn(t, folder)
	fill(t, s, 1_000, 5_000)
	if err := s.Snapshot(context.Background(), nowMs+dayMs); err != nil {
		t.Fatal(err)
	}
	if l.errors > 0 || disk.strayed != nil {
		t.Errorf("U6 %d errors, and SQLite opened %q outside the data folder", l.errors, disk.strayed)
	}
	if left := modes(t, temporary); len(left) != 1 {
		t.Errorf("U6 %v is in the folder for temporary files", left)
	}
}

// SQLite needs its log beside the file also to read, which such a folder denies.
func TestExportFromAFolderThatIsReadOnly(t *testing.T) {
	if folder := computertest.Again(); folder != "" {
		if err := store.Export(t.Context(), folder, nil); !errors.Is(err, store.ErrUnread) {
			t.Errorf("%v, want ErrUnread", err)
		}
		return
	}
	needRoot(t)
	folder := filepath.Join(sharedFolder(t), "data")
	s, err := store.Open(t.Context(), folder, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	giveTo(t, folder, nobody)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	computertest.RunAgain(t, folder, &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}})
}

// giveTo makes a folder and all that is in it another user's.
func giveTo(t *testing.T, folder string, user int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, user, user))
	})
	if err != nil {
		t.Fatal(err)
	}
}
