package browsers

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"offhours/protocol"
)

// StartDefault starts the person's default browser, and does not wait for it. A
// Chromium is told which page of the extension to begin with, "" for its usual one;
// where that page is in a Firefox, nobody outside can know. The error is
// [ErrNotStarted].
func StartDefault(ctx context.Context, page protocol.Page) error {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return fmt.Errorf("%w: there is no screen here", ErrNotStarted)
	}
	failed := fmt.Errorf("%w: none is here", ErrNotStarted)
	for _, words := range waysToStart(ctx) {
		path, err := exec.LookPath(words[0])
		if err != nil {
			continue
		}
		if page != "" && isChromium(path, words) {
			words = append(words, protocol.ChromiumOrigin+"/"+string(page)+".html")
		}
		if err = startApart(words); err == nil {
			return nil
		}
		failed = fmt.Errorf("%w: %w", ErrNotStarted, err)
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

// isChromium says whether a way leads to a Chromium, as far as its names tell.
func isChromium(path string, words []string) bool {
	program, _ := filepath.EvalSymlinks(path) // what x-www-browser stands for
	name := filepath.Base(program) + " " + strings.Join(words[1:], " ")
	return strings.Contains(name, "chrom")
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
