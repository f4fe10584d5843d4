package main_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// What a daemon prints where a service would keep it: that it came, that a browser
// came and went, that it ended. Nothing of the day that was lived meanwhile.
func TestR12ALogHoldsNoHistory(t *testing.T) {
	d := start(t, inDayZone)
	d.live(t, 300)
	d.stop(t)
	want := fmt.Sprintf("listening on %s\npaired with chromium\nchromium connected\nsettings 2 saved\nchromium disconnected\nstopped\n", d.listen)
	if diff := cmp.Diff(want, withoutTimes(d.printed.String())); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
	if found := history.FindAllString(d.said.String(), -1); found != nil {
		t.Errorf("complaints that tell of the day: %q in %s", found, d.said)
	}
}

// The same day is seen in a terminal, and by a program that asks for it.
func TestR12AskedForItIsTold(t *testing.T) {
	t.Run("R12 in a terminal", func(t *testing.T) {
		screen, terminal := openTerminal(t)
		var shown bytes.Buffer
		read := make(chan struct{})
		go func() {
			_, _ = io.Copy(&shown, screen) // ends with an error when nobody has the terminal open
			close(read)
		}()
		d := start(t, inDayZone, func(cmd *exec.Cmd) { cmd.Stdout = terminal })
		d.live(t, 300)
		d.stop(t)
		_ = terminal.Close()
		<-read
		wantHistory(t, shown.String())
	})
	t.Run("R12 with --json", func(t *testing.T) {
		d := start(t, inDayZone, func(cmd *exec.Cmd) { cmd.Args = append(cmd.Args, "--json") })
		d.live(t, 300)
		d.stop(t)
		wantHistory(t, d.printed.String())
	})
}

// history is what would tell of a day: what was done where, and for how long.
var history = regexp.MustCompile(`facebook|instagram|community|care|eyes|\d+ ?(min|s)\b|today`)

func wantHistory(t *testing.T, told string) {
	t.Helper()
	for _, word := range []string{"facebook", "instagram", "community", "care", "eyes"} {
		if !strings.Contains(told, word) {
			t.Errorf("no %q in %q", word, told)
		}
	}
}

// withoutTimes is the lines without the time of day before each.
func withoutTimes(printed string) string {
	return regexp.MustCompile(`(?m)^\d\d:\d\d:\d\d  `).ReplaceAllString(printed, "")
}

// openTerminal is a new terminal, and the screen on which it is seen.
func openTerminal(t *testing.T) (screen, terminal *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = screen.Close() })
	number, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return screen, terminal
}
