package main_test

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/computertest"
	"offhours/protocol"
)

// tired is somebody at a desktop who is asked for a break after a second on a platform,
// and their browser.
type tired struct {
	seated
	screen  *computertest.Screen
	browser *browsertest.Browser
	heard   chan protocol.Break // what the browser hears of it
	shows   chan bool           // whether the browser is to show the prompt itself
}

// tiring are settings by which a break of two seconds may be skipped once in a row.
const tiring = `language = "en"
night = ""
[work]
mon = ["00:00-24:00"]
tue = ["00:00-24:00"]
wed = ["00:00-24:00"]
thu = ["00:00-24:00"]
fri = ["00:00-24:00"]
sat = ["00:00-24:00"]
sun = ["00:00-24:00"]
[breaks]
weight = 500
skips = 1
[breaks.eyes]
every = ""
[breaks.move]
every = "5s"
length = "2s"
long_after = ""
[breaks.outside]
length = ""
`

const restLasts = 2 * time.Second

func sitDownTired(t *testing.T, screen *computertest.Screen) *tired {
	t.Helper()
	p := &tired{
		seated: seated{t: t, desktop: screen.Env()}, screen: screen,
		heard: make(chan protocol.Break, 1000), shows: make(chan bool, 1000),
	}
	p.daemon = start(t, p.atDesktop)
	p.set(tiring)
	var err error
	if p.browser, err = browsertest.Dial(t.Context(), p.pair(t), p.hears); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.browser.Close() })
	ask(t, p.browser, "browsers.start", protocol.Empty{}, nil)
	return p
}

func (p *tired) hears(name string, params json.RawMessage) {
	switch name {
	case "breaks.changed":
		var status protocol.BreaksStatus
		if json.Unmarshal(params, &status) == nil && len(status.Breaks) == 1 {
			p.heard <- status.Breaks[0]
		}
	case "notices.changed":
		var notices protocol.Notices
		if json.Unmarshal(params, &notices) == nil {
			p.shows <- slices.ContainsFunc(notices.Notices, func(n protocol.Notice) bool { return n.Tag == "break.move" })
		}
	}
}

// work has a platform in front.
func (p *tired) work() {
	p.t.Helper()
	nowMs := time.Now().UnixMilli()
	ask(p.t, p.browser, "activity.now", protocol.Activity{
		Rule: "facebook.groups", Attention: protocol.Focused, SinceMs: nowMs, FromMs: nowMs,
	}, nil)
}

// hear waits until the browser hears that the break is in the state.
func (p *tired) hear(state protocol.BreakState) protocol.Break {
	p.t.Helper()
	for deadline := time.After(patience); ; {
		select {
		case b := <-p.heard:
			if b.State == state {
				return b
			}
		case <-deadline:
			p.t.Fatalf("the browser does not hear of a break that is %s", state)
		}
	}
}

// rested waits until the browser hears that the break that runs is over.
func (p *tired) rested() {
	p.t.Helper()
	if b := p.hear(protocol.BreakAhead); b.RestedMs == 0 {
		p.t.Fatalf("it ended without a rest: %+v", b)
	}
}

// asked works until the desktop asks for a break, and nothing else is on the screen.
func (p *tired) asked() {
	p.t.Helper()
	p.work()
	p.hear(protocol.BreakPrompted)
	p.screen.WaitShown("1")
}

// clear waits for the notice that says that the browser was connected, and puts it away.
func (p *tired) clear() {
	p.t.Helper()
	p.screen.WaitShown("1")
	p.screen.Run("dunstctl", "close-all")
	p.screen.WaitShown("0")
}

// One press on the desktop is known in the browser, and the notice goes with it.
func TestTheButtonsOfABreak(t *testing.T) {
	screen := computertest.NewScreen(t)
	screen.StartDunst()
	p := sitDownTired(t, screen)
	p.clear()
	for _, test := range []struct {
		press   string
		offered []string
		becomes protocol.BreakState // which the browser hears
	}{
		{"Skip this one", []string{"Start", "3 more minutes", "Skip this one"}, protocol.BreakAhead},
		{"Start", []string{"Start", "3 more minutes"}, protocol.BreakRunning},
		{"3 more minutes", []string{"Start", "3 more minutes", "Skip this one"}, protocol.BreakPostponed},
	} {
		p.asked()
		if offered := screen.Press(test.press); !slices.Equal(offered, test.offered) {
			t.Errorf("offered %q, want %q", offered, test.offered)
		}
		p.hear(test.becomes)
		if test.becomes == protocol.BreakRunning {
			screen.WaitShown("0")
			p.rested()
			screen.WaitShown("1")
			if got := screen.History()[0].Title; got != "The break is over" {
				t.Errorf("%q is shown at the end", got)
			}
		}
	}
	screen.WaitShown("0")
}

// While dunst is paused nothing is sent to it, and the browser knows why.
func TestN13ABreakWaitsForTheEndOfDoNotDisturb(t *testing.T) {
	screen := computertest.NewScreen(t)
	screen.StartDunst()
	p := sitDownTired(t, screen)
	p.clear()
	screen.Run("dunstctl", "set-paused", "true")
	p.work()
	if held := p.hear(protocol.BreakHeld); held.Hold != protocol.HoldQuiet {
		t.Errorf("held by %q", held.Hold)
	}
	if waiting := screen.Run("dunstctl", "count", "waiting"); waiting != "0" {
		t.Errorf("%s notices wait for the end of the quiet", waiting)
	}
	screen.Run("dunstctl", "set-paused", "false")
	p.hear(protocol.BreakPrompted)
	screen.WaitShown("1")
}

// A notice that comes, goes and is followed by another takes no key from whoever types
// in another program.
func TestABreakTakesNeitherFocusNorKeys(t *testing.T) {
	screen := computertest.NewScreen(t)
	screen.StartDunst()
	p := sitDownTired(t, screen)
	p.clear()
	letter := openLetter(t, screen)
	end := letter.write()

	p.asked()
	p.run("break", "start")
	p.hear(protocol.BreakRunning)
	screen.WaitShown("0")
	p.rested()
	screen.WaitShown("1")
	letter.wants(end())
}

// letter is a program that somebody types in: it says which keys it gets, and when it
// loses the focus.
type letter struct {
	t      *testing.T
	screen *computertest.Screen
	said   *record
	window string
}

// openLetter opens it, and a window manager when it is there: what is mapped while
// openbox starts, it may overlook. It waits until the letter has the focus.
func openLetter(t *testing.T, screen *computertest.Screen) *letter {
	t.Helper()
	l := &letter{t: t, screen: screen, said: &record{}}
	program := exec.Command("stdbuf", "-oL", "xev", "-name", "Letter", "-event", "keyboard", "-event", "focus")
	program.Stdout = l.said
	screen.Start(program)
	l.window = screen.Run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Letter$")
	screen.StartOpenbox(l.window)
	screen.Run("xdotool", "windowactivate", "--sync", l.window)
	for end := time.Now().Add(patience); !strings.Contains(l.said.String(), "FocusIn event"); <-time.After(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("it does not get the focus: %s", l.said)
		}
	}
	return l
}

// write types until the end, and answers then what that was.
func (l *letter) write() (end func() (typed string)) {
	l.t.Helper()
	const words = "all is quiet here "
	before := l.said.String()
	ended, all := make(chan struct{}), make(chan string, 1)
	go func() {
		var typed strings.Builder
		defer func() { all <- typed.String() }()
		for {
			select {
			case <-ended:
				return
			default:
			}
			hand := exec.Command("xdotool", "type", "--delay", "15", words)
			hand.Env = l.screen.Env()
			if err := hand.Run(); err != nil {
				l.t.Errorf("type: %v", err)
				return
			}
			typed.WriteString(words)
		}
	}()
	return func() string {
		close(ended)
		typed := <-all
		if lost := strings.Count(l.said.String(), "FocusOut event") - strings.Count(before, "FocusOut event"); lost > 0 {
			l.t.Errorf("the focus was lost %d times", lost)
		}
		return typed
	}
}

var keyPress = regexp.MustCompile(`(?m)^KeyPress event.*\n(?:    .*\n)*?    XLookupString gives 1 bytes: \(..\) "(.)"$`)

// wants waits until it has got these keys and no others.
func (l *letter) wants(typed string) {
	l.t.Helper()
	if focused := l.screen.Run("xdotool", "getwindowfocus"); focused != l.window {
		l.t.Errorf("the focus is in window %s, want %s", focused, l.window)
	}
	var got strings.Builder
	for end := time.Now().Add(patience); got.String() != typed; <-time.After(10 * time.Millisecond) {
		if time.Now().After(end) {
			l.t.Fatalf("typed %q, and it got %q", typed, &got)
		}
		got.Reset()
		for _, press := range keyPress.FindAllStringSubmatch(l.said.String(), -1) {
			got.WriteString(press[1])
		}
	}
	l.t.Logf("%d keys, all of them got", len(typed))
}

// A notification service that hangs costs a notice, and a break not a moment.
func TestN9AFrozenDesktopDelaysNoBreak(t *testing.T) {
	screen := computertest.NewScreen(t)
	dunst := screen.StartDunst()
	p := sitDownTired(t, screen)
	p.clear()
	_ = dunst.Process.Signal(syscall.SIGSTOP) // until the test ends it
	p.work()
	p.hear(protocol.BreakPrompted)
	began := time.Now()
	p.run("break", "start")
	p.hear(protocol.BreakRunning)
	answered := time.Since(began)
	p.rested()
	took := time.Since(began)
	t.Logf("known after %v, over after %v", answered, took)
	if answered > atOnce || took > restLasts+2*atOnce {
		t.Error("it was delayed")
	}
}

// A notification service that comes late is found, and shows the prompt that still asks,
// in the place of the browser that did.
func TestN10ADesktopThatComesLateShowsThePromptThatStillAsks(t *testing.T) {
	screen := computertest.NewScreen(t)
	p := sitDownTired(t, screen)
	p.work()
	p.hear(protocol.BreakPrompted)
	p.awaitShows(true)
	screen.StartDunst()
	screen.WaitShown("1")
	p.awaitShows(false)
	screen.Press("Start")
	p.hear(protocol.BreakRunning)
	screen.WaitShown("0")
}

// awaitShows waits until the browser is to show the prompt itself, or not any more.
func (p *tired) awaitShows(want bool) {
	p.t.Helper()
	for deadline := time.After(patience); ; {
		select {
		case shows := <-p.shows:
			if shows == want {
				return
			}
		case <-deadline:
			p.t.Fatalf("that the browser shows the prompt is not %v", want)
		}
	}
}
