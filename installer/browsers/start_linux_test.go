package browsers_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offhours/installer/browsers"
)

// patience bounds the wait for a script of two lines.
const patience = 10 * time.Second

// The default browser is started by the program that its entry is named after, else by
// the desktop's tool, else by the system's own word for a browser.
func TestTheDefaultBrowserIsStarted(t *testing.T) {
	for _, tt := range []struct {
		name     string
		entry    string // what the desktop says is the default
		programs []string
		want     string // the command line; "" for none
	}{
		{"Debian's", "firefox-esr.desktop", []string{"firefox-esr", "gtk-launch", "x-www-browser"}, "firefox-esr"},
		{"a Flatpak", "org.mozilla.firefox.desktop", []string{"gtk-launch", "x-www-browser"}, "gtk-launch org.mozilla.firefox.desktop"},
		{"no tool for it", "org.mozilla.firefox.desktop", []string{"x-www-browser"}, "x-www-browser"},
		{"no default", "", []string{"x-www-browser"}, "x-www-browser"},
		{"no browser", "", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := newComputer(t, tt.entry, tt.programs...)
			err := browsers.StartDefault(t.Context())
			if tt.want == "" {
				if !errors.Is(err, browsers.ErrNotStarted) {
					t.Errorf("%v, want ErrNotStarted", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := c.started(t); got != tt.want {
				t.Errorf("started %q, want %q", got, tt.want)
			}
		})
	}
}

// Over ssh nobody would see it.
func TestNoBrowserIsStartedWithoutAScreen(t *testing.T) {
	newComputer(t, "chromium.desktop", "chromium")
	t.Setenv("DISPLAY", "")
	if err := browsers.StartDefault(t.Context()); !errors.Is(err, browsers.ErrNotStarted) {
		t.Errorf("%v, want ErrNotStarted", err)
	}
}

// computer is one with these programs and no others. Each notes how it was started.
type computer struct{ notes string }

func newComputer(t *testing.T, entry string, programs ...string) computer {
	t.Helper()
	folder := t.TempDir()
	c := computer{notes: filepath.Join(folder, "notes")}
	scripts := map[string]string{"xdg-settings": "echo " + entry}
	for _, name := range programs {
		scripts[name] = `echo "${0##*/}" "$@" > ` + c.notes + ".new; /bin/mv " + c.notes + ".new " + c.notes
	}
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	t.Setenv("HOME", folder)
	t.Setenv("DISPLAY", ":none")
	t.Setenv("WAYLAND_DISPLAY", "")
	return c
}

// started waits for the note.
func (c computer) started(t *testing.T) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	for {
		if line, err := os.ReadFile(c.notes); err == nil {
			return strings.TrimSpace(string(line))
		}
		select {
		case <-ctx.Done():
			t.Fatal("nothing was started")
		case <-time.After(10 * time.Millisecond):
		}
	}
}
