//go:build linux

package browsers_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/installer/browsers"
	"offhours/protocol"
)

// options register one person's browsers under a folder of the test's own.
func options(t *testing.T) browsers.Options {
	dir := t.TempDir()
	return browsers.Options{
		Executable: filepath.Join(dir, "bin", "offhours"),
		Folder:     filepath.Join(dir, "data"),
		Home:       filepath.Join(dir, "home"),
	}
}

// register does it and returns the paths below the test's folder.
func register(t *testing.T, o browsers.Options) (paths []string, written []browsers.Written) {
	t.Helper()
	written, err := browsers.Register(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range written {
		path := strings.TrimPrefix(w.Path, filepath.Dir(o.Folder))
		paths = append(paths, strings.TrimPrefix(path, "/"))
	}
	return paths, written
}

func TestRegisterForOnePerson(t *testing.T) {
	o := options(t)
	for _, used := range []string{"google-chrome", "BraveSoftware/Brave-Browser"} {
		if err := os.MkdirAll(filepath.Join(o.Home, ".config", used), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	got, _ := register(t, o)
	want := []string{
		"data/offhours-native-host",
		"home/.mozilla/native-messaging-hosts/offhours.json",
		"home/.config/chromium/NativeMessagingHosts/offhours.json",
		"home/.config/google-chrome/NativeMessagingHosts/offhours.json",
		"home/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts/offhours.json",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

// A trial on a profile of its own must leave the person's browsers alone.
func TestRegisterInAProfile(t *testing.T) {
	o := options(t)
	o.ProfileDir = filepath.Join(filepath.Dir(o.Folder), "profile")
	got, _ := register(t, o)
	want := []string{
		"data/offhours-native-host",
		"profile/NativeMessagingHosts/offhours.json",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestRegisterForEverybody(t *testing.T) {
	o := options(t)
	o.System, o.Root, o.Folder = true, filepath.Dir(o.Folder), "/usr/lib/offhours"
	written, err := browsers.Register(o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range written {
		got = append(got, strings.TrimPrefix(w.Path, o.Root))
	}
	want := []string{
		"/usr/lib/offhours/offhours-native-host",
		"/usr/lib/mozilla/native-messaging-hosts/offhours.json",
		"/etc/chromium/native-messaging-hosts/offhours.json",
		"/etc/opt/chrome/native-messaging-hosts/offhours.json",
		"/etc/opt/edge/native-messaging-hosts/offhours.json",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if got := read(t, written[2].Path)["path"]; got != "/usr/lib/offhours/offhours-native-host" {
		t.Errorf("the manifest points to %v, which is not where the package puts the launcher", got)
	}
	if got := mode(t, written[0].Path); got != 0o755 {
		t.Errorf("the launcher's mode is %v: not everybody can start it", got)
	}
}

func read(t *testing.T, path string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var manifest map[string]any
	if err := json.Unmarshal(text, &manifest); err != nil {
		t.Fatal(err)
	}
	return manifest
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestManifests(t *testing.T) {
	o := options(t)
	_, written := register(t, o)
	launcher := filepath.Join(o.Folder, "offhours-native-host")
	want := func(key, value string) map[string]any {
		return map[string]any{
			"name": "offhours", "description": "Offhours: pairs the extension with the daemon",
			"path": launcher, "type": "stdio", key: []any{value},
		}
	}
	if diff := cmp.Diff(want("allowed_extensions", protocol.AddonID), read(t, written[1].Path)); diff != "" {
		t.Errorf("Firefox (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want("allowed_origins", "chrome-extension://"+protocol.ExtensionID+"/"), read(t, written[2].Path)); diff != "" {
		t.Errorf("Chromium (-want +got):\n%s", diff)
	}
}

func TestRegisterAgainChangesOnlyWhatIsDifferent(t *testing.T) {
	o := options(t)
	changed := func() (paths []string) {
		_, written := register(t, o)
		for _, w := range written {
			if w.Changed {
				paths = append(paths, filepath.Base(w.Path))
			}
		}
		return paths
	}
	if got := changed(); len(got) != 3 {
		t.Errorf("first: %v changed, want all three", got)
	}
	if got := changed(); got != nil {
		t.Errorf("second: %v changed, want nothing", got)
	}
	o.Listen = "127.0.0.1:1"
	if diff := cmp.Diff([]string{"offhours-native-host"}, changed()); diff != "" {
		t.Errorf("with another port (-want +got):\n%s", diff)
	}
	if err := os.Chmod(filepath.Join(o.Folder, "offhours-native-host"), 0o600); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"offhours-native-host"}, changed()); diff != "" {
		t.Errorf("with a launcher that cannot be started (-want +got):\n%s", diff)
	}
}

func TestRegisterLeavesNoScraps(t *testing.T) {
	o := options(t)
	register(t, o)
	entries, err := os.ReadDir(o.Folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("the data folder holds %v, %v; want the launcher alone", entries, err)
	}
}

func TestRegisterWantsAbsolutePaths(t *testing.T) {
	o := options(t)
	o.Executable = "offhours"
	if _, err := browsers.Register(o); err == nil {
		t.Error("a program that a browser could not find was registered")
	}
}

// The launcher starts the program with the browser's arguments untouched, and with
// the daemon's whereabouts, whatever characters are in them.
func TestLauncher(t *testing.T) {
	o := options(t)
	o.Executable = filepath.Join(filepath.Dir(o.Folder), "it's a $HOME", "offhours")
	o.Data, o.Listen = `/da ta/"it's"/$(id)`, "127.0.0.1:4711"
	if err := os.MkdirAll(filepath.Dir(o.Executable), 0o700); err != nil {
		t.Fatal(err)
	}
	spy := "#!/bin/sh\nprintf '%s\\n' \"$OFFHOURS_DATA\" \"$OFFHOURS_LISTEN\" \"$@\"\n"
	if err := os.WriteFile(o.Executable, []byte(spy), 0o700); err != nil {
		t.Fatal(err)
	}
	_, written := register(t, o)
	if got := mode(t, written[0].Path); got != 0o700 {
		t.Errorf("mode %v, want 0700", got)
	}
	out, err := exec.Command(written[0].Path, "chrome-extension://x/", "a b", "").Output()
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{o.Data, o.Listen, "native-host", "chrome-extension://x/", "a b", "", ""}, "\n")
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("what the program saw (-want +got):\n%s", diff)
	}
}

func TestLauncherPassesOnOnlyWhatWasGiven(t *testing.T) {
	_, written := register(t, options(t))
	script, err := os.ReadFile(written[0].Path)
	if err != nil || strings.Contains(string(script), "OFFHOURS_") {
		t.Errorf("the launcher sets what nobody gave: %s, %v", script, err)
	}
}
