package desktop_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/google/go-cmp/cmp"

	"offhours/daemon/desktop"
)

// dunstConfig is a desktop's usual look, wide enough for whole sentences.
const dunstConfig = `[global]
font = Noto Sans, Noto Sans Arabic 12
width = 460
height = 240
origin = top-right
offset = 20x20
markup = full
format = "<b>%s</b>\n%b"
history_length = 50
idle_threshold = 0
`

// screen is a real desktop of the test's own: X server, bus and the dunst
// notification service.
type screen struct {
	t       *testing.T
	display string
	bus     *bus
}

func newScreen(t *testing.T) *screen {
	t.Helper()
	s := &screen{t: t, bus: newBus(t).start()}
	s.display = s.startX()
	t.Setenv("DISPLAY", s.display)
	config := filepath.Join(t.TempDir(), "dunstrc")
	if err := os.WriteFile(config, []byte(dunstConfig), 0o600); err != nil {
		t.Fatal(err)
	}
	s.startDunst(config)
	return s
}

// start runs a program until the test ends.
func (s *screen) start(program *exec.Cmd) {
	s.t.Helper()
	if err := program.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	})
}

// startX starts an X server on a free display and answers its name.
func (s *screen) startX() string {
	read, write, err := os.Pipe()
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = read.Close() }()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1024x400x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	s.start(server)
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		s.t.Fatal("Xvfb names no display:", err)
	}
	return ":" + strings.TrimSpace(number)
}

// startDunst starts the service and waits until it has its name.
func (s *screen) startDunst(config string) {
	conn := s.bus.connect()
	owners := make(chan *dbus.Signal, 10)
	conn.Signal(owners)
	if err := conn.AddMatchSignal(dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, serviceName)); err != nil {
		s.t.Fatal(err)
	}
	s.start(exec.Command("dunst", "-conf", config))
	for signal := receive(s.t, owners, "dunst"); signal.Name != "org.freedesktop.DBus.NameOwnerChanged"; {
		signal = receive(s.t, owners, "dunst")
	}
}

// run runs a program that has something to say.
func (s *screen) run(name string, args ...string) string {
	s.t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		s.t.Fatalf("%s %v: %v", name, args, err)
	}
	return strings.TrimSpace(string(out))
}

// waitShown waits until so many notices are on the screen.
func (s *screen) waitShown(count string) {
	s.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(ceiling); s.run("dunstctl", "count", "displayed") != count; <-tick.C {
		if time.Now().After(end) {
			s.t.Fatalf("%s notices are shown, want %s", s.run("dunstctl", "count", "displayed"), count)
		}
	}
}

// shot keeps a picture of the screen in the folder OFFHOURS_SHOTS, if set.
func (s *screen) shot(name string) {
	if folder := os.Getenv("OFFHOURS_SHOTS"); folder != "" {
		s.run("import", "-window", "root", filepath.Join(folder, name+".png"))
	}
}

// shown is one notice as dunst kept it.
type shown struct{ App, Title, Body string }

// history closes all notices and answers what dunst showed, newest first.
func (s *screen) history() []shown {
	s.t.Helper()
	s.run("dunstctl", "close-all")
	type text struct{ Data string }
	var answer struct {
		Data [][]struct{ Appname, Summary, Body text }
	}
	if err := json.Unmarshal([]byte(s.run("dunstctl", "history")), &answer); err != nil {
		s.t.Fatal(err)
	}
	var list []shown
	for _, n := range answer.Data[0] {
		list = append(list, shown{n.Appname.Data, n.Summary.Data, n.Body.Data})
	}
	return list
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
			screen.waitShown("2")
			screen.shot("notices-" + name)
			want := []shown{
				{"Offhours", arabic.Title, "\u200f5 &lt; 6 &amp; 7 — بعد ٣ دقائق"},
				{"Offhours", english.Title, "Look at something far away. 5 &lt; 6 &amp; 7 &gt; 4"},
			}
			got := screen.history()
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
	screen.waitShown("1")

	replaced := arabic
	replaced.Tag = english.Tag
	d.Show(replaced)
	d.Show(desktop.Notice{Tag: "other", Title: "Other"})
	screen.waitShown("2")
	screen.shot("notices-replaced")
	d.Withdraw(english.Tag)
	screen.waitShown("1")

	// Closed by the person, a notice with the same tag is shown anew.
	screen.run("dunstctl", "close-all")
	screen.waitShown("0")
	d.Show(desktop.Notice{Tag: "other", Title: "Again"})
	screen.waitShown("1")
}

func TestRealServicePassesThePressOn(t *testing.T) {
	screen := newScreen(t)
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	d.Show(desktop.Notice{Tag: "break.move", Title: "Move", Buttons: []desktop.Button{{Act: "start", Label: "Start"}}})
	screen.waitShown("1")
	screen.run("dunstctl", "action", "0")
	if got := receive(t, d.acts, "press"); got != "break.move start" {
		t.Errorf("pressed %q", got)
	}
}

func sortByTitle(list []shown) {
	slices.SortFunc(list, func(a, b shown) int { return strings.Compare(a.Title, b.Title) })
}
