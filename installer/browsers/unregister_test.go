//go:build linux

package browsers_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/installer/browsers"
)

// all is the folder and all that is in it.
func all(t *testing.T, folder string) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		paths = append(paths, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// What Register has made is gone afterwards, folders too, and nothing else is.
func TestUnregister(t *testing.T) {
	o := options(t)
	root := filepath.Dir(o.Folder)
	if err := os.MkdirAll(filepath.Join(o.Home, ".config", "google-chrome", "Default"), 0o700); err != nil {
		t.Fatal(err)
	}
	before := all(t, root)
	_, written := register(t, o)
	removed, err := browsers.Unregister(o)
	if err != nil || len(removed) != len(written) {
		t.Errorf("removed %q of %d, %v", removed, len(written), err)
	}
	if diff := cmp.Diff(before, all(t, root)); diff != "" {
		t.Errorf("files (-before +after):\n%s", diff)
	}
	if removed, err := browsers.Unregister(o); removed != nil || err != nil {
		t.Errorf("once more: %q, %v", removed, err)
	}
}

// A manifest that leads to another installation is not ours to remove.
func TestUnregisterLeavesOthers(t *testing.T) {
	o := options(t)
	register(t, o)
	theirs := o
	theirs.Folder = filepath.Join(filepath.Dir(o.Folder), "theirs")
	removed, err := browsers.Unregister(theirs)
	if removed != nil || err != nil {
		t.Errorf("removed %q, %v", removed, err)
	}
}

// For everybody only the browsers' own folders go, and none that the system has.
func TestUnregisterForEverybody(t *testing.T) {
	o := options(t)
	o.System, o.Root, o.Folder = true, filepath.Dir(o.Folder), "/usr/lib/offhours"
	if err := os.MkdirAll(filepath.Join(o.Root, "etc", "opt"), 0o755); err != nil {
		t.Fatal(err)
	}
	register(t, o)
	if _, err := browsers.Unregister(o); err != nil {
		t.Fatal(err)
	}
	want := []string{o.Root, o.Root + "/etc", o.Root + "/etc/opt"}
	for _, path := range all(t, o.Root) {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			t.Errorf("%s is left", path)
		}
	}
	for _, path := range want {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}
