package desktop_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop"
)

// screen is a real desktop of the test's own, with dunst, as the session's.
type screen struct {
	*computertest.Screen
	t   *testing.T
	bus *bus
}

func newScreen(t *testing.T) *screen {
	t.Helper()
	s := computertest.NewScreen(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", s.Bus.Address)
	t.Setenv("DISPLAY", s.Display)
	s.StartDunst()
	return &screen{s, t, &bus{s.Bus, t}}
}

// shot keeps a picture of the screen in the folder OFFHOURS_SHOTS, if set.
func (s *screen) shot(name string) {
	if folder := os.Getenv("OFFHOURS_SHOTS"); folder != "" {
		s.Run("import", "-window", "root", filepath.Join(folder, name+".png"))
	}
}

var english = desktop.Notice{
	Tag:   "break.eyes",
	Title: "Time for an eye break",
	Body:  "Look at something far away. 5 < 6 & 7 > 4",
	Buttons: []desktop.Button{
		{Act: "start", Label: "Start"},
		{Act: "postpone", Label: "3 more minutes"},
	},
}

func TestRealServiceShowsBothLanguages(t *testing.T) {
	for name, options := range map[string]desktop.Options{
		desktop.PathButtons: {},
		desktop.PathPlain:   {Plain: true},
	} {
		t.Run(name, func(t *testing.T) {
			screen := newScreen(t)
			d := newDesk(t, options)
			d.waitPath(t, name)
			d.Show(english)
			d.Show(arabic)
			screen.WaitShown("2")
			screen.shot("notices-" + name)
			want := []computertest.Shown{
				{App: "Offhours", Title: arabic.Title, Body: "\u200f5 &lt; 6 &amp; 7 — بعد ٣ دقائق"},
				{App: "Offhours", Title: english.Title, Body: "Look at something far away. 5 &lt; 6 &amp; 7 &gt; 4"},
			}
			got := screen.History()
			sortByTitle(want)
			sortByTitle(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("dunst showed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRealServiceReplacesAndWithdraws(t *testing.T) {
	screen := newScreen(t)
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	d.Show(english)
	screen.WaitShown("1")

	replaced := arabic
	replaced.Tag = english.Tag
	d.Show(replaced)
	d.Show(desktop.Notice{Tag: "other", Title: "Other"})
	screen.WaitShown("2")
	screen.shot("notices-replaced")
	d.Withdraw(english.Tag)
	screen.WaitShown("1")

	// Closed by the person, a notice with the same tag is shown anew.
	screen.Run("dunstctl", "close-all")
	screen.WaitShown("0")
	d.Show(desktop.Notice{Tag: "other", Title: "Again"})
	screen.WaitShown("1")
}

// Dunst leaves a notice on the screen whose button was pressed.
func TestRealServicePassesThePressOn(t *testing.T) {
	screen := newScreen(t)
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	d.Show(english)
	screen.WaitShown("1")
	screen.Press("3 more minutes")
	if got := receive(t, d.acts, "press"); got != "break.eyes postpone" {
		t.Errorf("pressed %q", got)
	}
	screen.WaitShown("0")
}

// What was given up comes to the screen when the service goes on, where nobody would hear
// its buttons: it is taken away, and shown anew.
func TestN9AFrozenServiceHoldsANoticeUp(t *testing.T) {
	screen := newScreen(t)
	d := newDesk(t, desktop.Options{Patience: 300 * time.Millisecond})
	d.waitPath(t, desktop.PathButtons)
	screen.signal(syscall.SIGSTOP)
	d.Show(english)
	d.waitPath(t, desktop.PathNone)
	screen.signal(syscall.SIGCONT)
	d.Path() // somebody asks, sooner than it is tried by itself
	d.waitPath(t, desktop.PathButtons)
	screen.WaitClosed("1")
	screen.WaitShown("1")
	screen.Press("Start")
	if got := receive(t, d.acts, "press"); got != "break.eyes start" {
		t.Errorf("pressed %q", got)
	}
}

func sortByTitle(list []computertest.Shown) {
	slices.SortFunc(list, func(a, b computertest.Shown) int { return strings.Compare(a.Title, b.Title) })
}
