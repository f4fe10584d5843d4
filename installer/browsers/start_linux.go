package browsers

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// StartDefault starts the person's default browser, and does not wait for it. It is not
// given the address of a page: a Firefox invents another one for each profile, and a
// Chromium that starts may go there before it has the extension, and show an error. The
// error is [ErrNotStarted].
func StartDefault(ctx context.Context) error {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return fmt.Errorf("%w: there is no screen here", ErrNotStarted)
	}
	failed := fmt.Errorf("%w: none is here", ErrNotStarted)
	for _, words := range waysToStart(ctx) {
		err := startApart(words)
		if err == nil {
			return nil
		}
		if !errors.Is(err, exec.ErrNotFound) {
			failed = fmt.Errorf("%w: %w", ErrNotStarted, err)
		}
	}
	return failed
}

// waysToStart are command lines that may start the default browser, best first. The
// desktop knows its entry, which is often named as the program is, and by GTK's tool
// can be started also where it is not, as with Flatpak; Debian knows a program.
func waysToStart(ctx context.Context) [][]string {
	ways := [][]string{{"x-www-browser"}}
	out, _ := exec.CommandContext(ctx, "xdg-settings", "get", "default-web-browser").Output() // without it the other way is left
	entry := strings.TrimSpace(string(out))
	if name, is := strings.CutSuffix(entry, ".desktop"); is && name != "" {
		ways = append([][]string{{name}, {"gtk-launch", entry}}, ways...)
	}
	return ways
}

// startApart starts a program that outlives us. One that hands over to another, as a
// browser does that runs already, ends at once.
func startApart(words []string) error {
	cmd := exec.Command(words[0], words[1:]...) //nolint:gosec,noctx // the person's own browser, which outlives us
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Dir, _ = os.UserHomeDir()
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
