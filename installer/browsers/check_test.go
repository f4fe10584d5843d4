//go:build linux

package browsers_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offhours/installer/browsers"
)

func TestCheck(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(t *testing.T, o browsers.Options, manifest string)
		want  browsers.Problem
	}{
		{"in order", func(*testing.T, browsers.Options, string) {}, ""},
		{"no manifest", func(t *testing.T, _ browsers.Options, manifest string) { unlink(t, manifest) }, browsers.Missing},
		{"half a manifest", func(t *testing.T, _ browsers.Options, manifest string) {
			replace(t, manifest, "stdio", `"`)
		}, browsers.Unreadable},
		{"another extension's", func(t *testing.T, _ browsers.Options, manifest string) {
			replace(t, manifest, "chrome-extension://", "chrome-extension://x")
		}, browsers.WrongOrigin},
		{"no launcher", func(t *testing.T, o browsers.Options, _ string) {
			unlink(t, filepath.Join(o.Folder, "offhours-native-host"))
		}, browsers.LauncherGone},
		{"a launcher that cannot be started", func(t *testing.T, o browsers.Options, _ string) {
			if err := os.Chmod(filepath.Join(o.Folder, "offhours-native-host"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, browsers.LauncherGone},
		{"no program", func(t *testing.T, o browsers.Options, _ string) { unlink(t, o.Executable) }, browsers.ProgramGone},
		{"another data folder's launcher", func(t *testing.T, o browsers.Options, _ string) {
			o.Folder = filepath.Join(filepath.Dir(o.Folder), "other")
			o.Data = o.Folder
			register(t, o)
		}, browsers.Elsewhere},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := options(t)
			o.Executable = filepath.Join(filepath.Dir(o.Folder), "it's here", "offhours")
			for _, folder := range []string{filepath.Dir(o.Executable), filepath.Join(o.Home, ".config", "vivaldi")} {
				if err := os.MkdirAll(folder, 0o700); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(o.Executable, nil, 0o700); err != nil {
				t.Fatal(err)
			}
			register(t, o)
			tt.spoil(t, o, filepath.Join(o.Home, ".config", "vivaldi", "NativeMessagingHosts", "offhours.json"))
			all, err := browsers.Check(o)
			if err != nil {
				t.Fatal(err)
			}
			vivaldi := all[len(all)-1]
			if vivaldi.Browser != "Vivaldi" || vivaldi.Problem != tt.want {
				t.Errorf("found %+v, want the problem %q", vivaldi, tt.want)
			}
		})
	}
}

func unlink(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func replace(t *testing.T, path, old, by string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(text), old, by)), 0o600); err != nil {
		t.Fatal(err)
	}
}
