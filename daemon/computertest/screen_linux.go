package computertest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// ceiling is how long it takes at most until what is sure to come is there.
const ceiling = 20 * time.Second

// dunstConfig is a desktop's usual look, wide enough for whole sentences. A click on a
// notice opens the menu of its buttons.
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
mouse_left_click = context
dmenu = FOLDER/menu
`

// dunstMenu is that menu, and the hand in it: it keeps what is offered, and chooses what
// is wanted.
const dunstMenu = `#!/bin/sh
cat >FOLDER/new && mv FOLDER/new FOLDER/offered
grep -F -m 1 -f FOLDER/wanted FOLDER/offered
`

// Screen is a desktop of the test's own: a session bus, an X server, and dunst, the real
// notification service, once it is started.
type Screen struct {
	Bus     *Bus
	Display string // as in DISPLAY

	t      *testing.T
	folder string
}

// Shown is one notice as dunst kept it.
type Shown struct{ App, Title, Body string }

// NewScreen starts the bus and the X server. The test's end stops everything.
func NewScreen(t *testing.T) *Screen {
	t.Helper()
	s := &Screen{t: t, Bus: NewBus(t), folder: ShortFolder(t)}
	s.Bus.Start()
	s.Display = ":" + s.startX()
	for name, text := range map[string]string{"dunstrc": dunstConfig, "menu": dunstMenu} {
		s.put(name, strings.ReplaceAll(text, "FOLDER", s.folder))
	}
	return s
}

// Env is what makes a program part of it.
func (s *Screen) Env() []string {
	return []string{"DBUS_SESSION_BUS_ADDRESS=" + s.Bus.Address, "DISPLAY=" + s.Display}
}

func (s *Screen) put(name, text string) {
	s.t.Helper()
	if err := os.WriteFile(filepath.Join(s.folder, name), []byte(text), 0o700); err != nil { //nolint:gosec // one of them is a program
		s.t.Fatal(err)
	}
}

// Start runs a program on it until the test ends.
func (s *Screen) Start(program *exec.Cmd) {
	s.t.Helper()
	program.Env = append(os.Environ(), s.Env()...)
	if err := program.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	})
}

// startX starts an X server on a free display and answers its number.
func (s *Screen) startX() string {
	server := exec.Command("Xvfb", "-displayfd", "1", "-screen", "0", "1024x400x24", "-nolisten", "tcp") //nolint:noctx // the test's end ends it
	out, err := server.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	s.Start(server)
	number, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.t.Fatal("Xvfb names no display:", err)
	}
	return strings.TrimSpace(number)
}

// StartDunst starts dunst, and returns when it answers.
func (s *Screen) StartDunst() *exec.Cmd {
	s.t.Helper()
	dunst := exec.Command("dunst", "-conf", filepath.Join(s.folder, "dunstrc")) //nolint:noctx,gosec // the test's end ends it
	s.Start(dunst)
	s.await("dunst answers", func() bool { return s.command("dunstctl", "is-paused").Run() == nil })
	return dunst
}

// StartOpenbox starts a window manager, and returns when it manages the window, which is
// there already. Until then nothing can be given the focus.
func (s *Screen) StartOpenbox(window string) {
	s.t.Helper()
	id, err := strconv.Atoi(window)
	if err != nil {
		s.t.Fatalf("the window %q: %v", window, err)
	}
	s.Start(exec.Command("openbox")) //nolint:noctx // the test's end ends it
	s.await("openbox manages the window", func() bool {
		return strings.Contains(s.Run("xprop", "-root", "_NET_CLIENT_LIST"), fmt.Sprintf("%#x", id))
	})
}

func (s *Screen) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...) //nolint:noctx,gosec // what is called is the test's own, and done at once
	cmd.Env = append(os.Environ(), s.Env()...)
	return cmd
}

// Run runs a program that has something to say.
func (s *Screen) Run(name string, args ...string) string {
	s.t.Helper()
	var complaint strings.Builder
	program := s.command(name, args...)
	program.Stderr = &complaint
	out, err := program.Output()
	if err != nil {
		s.t.Fatalf("%s %v: %v: %s", name, args, err, &complaint)
	}
	return strings.TrimSpace(string(out))
}

// WaitShown waits until so many notices are on the screen.
func (s *Screen) WaitShown(count string) {
	s.t.Helper()
	s.await(count+" notices are shown", func() bool { return s.Run("dunstctl", "count", "displayed") == count })
}

// WaitClosed waits until so many notices have been on the screen and are not any more.
func (s *Screen) WaitClosed(count string) {
	s.t.Helper()
	s.await(count+" notices were closed", func() bool { return s.Run("dunstctl", "count", "history") == count })
}

func (s *Screen) await(what string, is func() bool) {
	s.t.Helper()
	for end := time.Now().Add(ceiling); !is(); <-time.After(20 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("not within %v: %s", ceiling, what)
		}
	}
}

// History closes all notices and answers what dunst showed, newest first.
func (s *Screen) History() []Shown {
	s.t.Helper()
	s.Run("dunstctl", "close-all")
	type text struct{ Data string }
	var answer struct {
		Data [][]struct{ Appname, Summary, Body text }
	}
	if err := json.Unmarshal([]byte(s.Run("dunstctl", "history")), &answer); err != nil {
		s.t.Fatal(err)
	}
	var list []Shown
	for _, n := range answer.Data[0] {
		list = append(list, Shown{n.Appname.Data, n.Summary.Data, n.Body.Data})
	}
	return list
}

// inMenu is a line of dunst's menu: a button's label, the notice's title, and what it does.
var inMenu = regexp.MustCompile(`(?m)^#(.+?) \(.*\) \[\d+,.*\]$`)

// Buttons are the labels of the buttons of the notice on the screen, in order.
func (s *Screen) Buttons() []string {
	s.t.Helper()
	return s.choose("none of them")
}

// Press clicks on the notice on the screen, and on one of its buttons. It answers the
// labels of all.
func (s *Screen) Press(label string) (offered []string) {
	s.t.Helper()
	return s.choose("#" + label + " (")
}

func (s *Screen) choose(wanted string) (offered []string) {
	s.t.Helper()
	s.put("wanted", wanted)
	path := filepath.Join(s.folder, "offered")
	_ = os.Remove(path)
	s.Run("xdotool", "mousemove", "774", "40", "click", "1")
	var menu []byte
	s.await("a click on the notice opens its menu", func() (is bool) {
		var err error
		menu, err = os.ReadFile(path) //nolint:gosec // the test's own
		return err == nil
	})
	for _, line := range inMenu.FindAllSubmatch(menu, -1) {
		offered = append(offered, string(line[1]))
	}
	return offered
}
