package desktop_test

import (
	"errors"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"

	"offhours/daemon/desktop"
)

// slip is a Keeper that outlives notifiers, and tells of all that is put down.
type slip struct {
	mu   sync.Mutex
	last desktop.Switched
	said chan desktop.Switched
	full error // it takes nothing
}

func newSlip() *slip { return &slip{said: make(chan desktop.Switched, 100)} }

func (s *slip) Keep(switched desktop.Switched) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.full != nil {
		return s.full
	}
	s.last = switched
	s.said <- switched
	return nil
}

func (s *slip) Kept() desktop.Switched {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}

// fills says why nothing can be put down; nil: it can.
func (s *slip) fills(why error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.full = why
}

// says waits for what is put down next: for what, and in which way it is on by us.
func (s *slip) says(t *testing.T, occasion string, how desktop.Quiet) {
	t.Helper()
	if got := receive(t, s.said, "what is switched"); got.For != occasion || got.How != how {
		t.Fatalf("put down %+v, want %q for %q", got, how, occasion)
	}
}

// switchable is a desktop whose do-not-disturb a test can see, and switch as its person
// does.
type switchable struct {
	how  desktop.Quiet
	isOn func() bool
	set  func(on bool)
}

// waitOn waits until do-not-disturb is on, or off.
func (s switchable) waitOn(t *testing.T, want bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(ceiling); s.isOn() != want; <-tick.C {
		if time.Now().After(end) {
			t.Fatalf("do-not-disturb is %v, want %v", !want, want)
		}
	}
}

// paused is dunst itself.
func paused(t *testing.T) switchable { return newScreen(t).switchable() }

func (s *screen) switchable() switchable {
	return switchable{
		desktop.QuietPaused,
		func() bool { return s.Run("dunstctl", "is-paused") == "true" },
		func(on bool) { s.Run("dunstctl", "set-paused", strconv.FormatBool(on)) },
	}
}

// bannered is GNOME with its real settings, by dconf, in a folder of the test's own. Its
// shell is the test's own, too, on a real bus.
func bannered(t *testing.T) switchable {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir()) // before the bus, which starts the service with it
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	t.Setenv("GSETTINGS_BACKEND", "dconf")
	bus := newBus(t)
	bus.Offer("ca.desrt.dconf", "[D-BUS Service]\nName=ca.desrt.dconf\nExec=/usr/libexec/dconf-service\n")
	service := bus.start().serve("actions")
	if err := service.conn.Export(shell{service}, servicePath, serviceName); err != nil {
		t.Fatal(err)
	}
	setting := func(words ...string) string {
		out, err := exec.Command("gsettings", append([]string{words[0], "org.gnome.desktop.notifications", "show-banners"}, words[1:]...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("gsettings: %v: %s", err, out)
		}
		return strings.TrimSpace(string(out))
	}
	return switchable{
		desktop.QuietBanners,
		func() bool { return setting("get") == "false" },
		func(on bool) { setting("set", strconv.FormatBool(!on)) },
	}
}

// plasma is a service that can be asked not to disturb, as Plasma's is documented. It is
// the test's own: Plasma itself was not run.
type plasma struct {
	*fake
	properties *prop.Properties
}

// Inhibit is the service's method of that name.
func (p plasma) Inhibit(_, _ string, _ map[string]dbus.Variant) (uint32, *dbus.Error) {
	p.properties.SetMust(serviceName, "Inhibited", true)
	return 7, nil
}

// UnInhibit is the service's method of that name.
func (p plasma) UnInhibit(cookie uint32) *dbus.Error {
	if cookie == 7 {
		p.properties.SetMust(serviceName, "Inhibited", false)
	}
	return nil
}

func inhibited(t *testing.T) switchable {
	service := newBus(t).start().serve("actions")
	properties, err := prop.Export(service.conn, servicePath, prop.Map{serviceName: {"Inhibited": {Value: false, Emit: prop.EmitTrue}}})
	if err != nil {
		t.Fatal(err)
	}
	if err := service.conn.Export(plasma{service, properties}, servicePath, serviceName); err != nil {
		t.Fatal(err)
	}
	return switchable{
		desktop.QuietInhibited,
		func() bool { return properties.GetMust(serviceName, "Inhibited") == true },
		func(on bool) { properties.SetMust(serviceName, "Inhibited", on) },
	}
}

// onEach runs a test on each desktop that has a do-not-disturb of its own.
func onEach(t *testing.T, test func(t *testing.T, screen switchable)) {
	for name, screen := range map[string]func(*testing.T) switchable{"dunst": paused, "GNOME": bannered, "Inhibit": inhibited} {
		t.Run("N13 "+name, func(t *testing.T) { test(t, screen(t)) })
	}
}

func TestN13QuietIsSwitchedOnAndGivenBack(t *testing.T) {
	onEach(t, func(t *testing.T, screen switchable) {
		kept := newSlip()
		d := newDesk(t, desktop.Options{Keeper: kept})
		for range 2 {
			d.Quiet("night", 0)
			kept.says(t, "night", screen.how) // before it is done
			screen.waitOn(t, true)
			d.Quiet("", 0)
			kept.says(t, "", "")
			screen.waitOn(t, false)
		}
		d.Quiet("break", 0)
		screen.waitOn(t, true)
		kept.says(t, "break", screen.how)
		d.Quiet("night", 0) // which begins before the break ends
		kept.says(t, "night", screen.how)
		d.Close()
		screen.waitOn(t, false)
		if len(d.quiet) > 0 {
			t.Errorf("our own quiet held our prompts: %q", <-d.quiet)
		}
	})
}

func TestN13QuietThatAPersonHasOnAlready(t *testing.T) {
	onEach(t, func(t *testing.T, screen switchable) {
		screen.set(true)
		kept := newSlip()
		d := newDesk(t, desktop.Options{Keeper: kept})
		d.wants(t, screen.how)
		d.Quiet("night", 0)
		kept.says(t, "night", "")
		screen.set(false) // theirs to switch, all night long
		d.wants(t, "")
		screen.set(true)
		d.wants(t, screen.how)
		d.Quiet("", 0)
		kept.says(t, "", "")
		d.Close()
		if !screen.isOn() {
			t.Error("what its person had on is off")
		}
	})
}

func TestN13QuietThatAPersonSwitchesOff(t *testing.T) {
	onEach(t, func(t *testing.T, screen switchable) {
		kept := newSlip()
		d := newDesk(t, desktop.Options{Keeper: kept})
		d.Quiet("night", time.Now().Add(time.Hour).UnixMilli())
		kept.says(t, "night", screen.how)
		screen.waitOn(t, true)
		screen.set(false)
		kept.says(t, "night", "")
		d.Close()

		again := newDesk(t, desktop.Options{Keeper: kept})
		again.Quiet("night", time.Now().Add(time.Hour).UnixMilli())
		screen.set(true)
		again.wants(t, screen.how) // and theirs it is
		again.Quiet("", 0)
		kept.says(t, "", "")
		if !screen.isOn() {
			t.Error("what its person has switched on is off")
		}
		screen.set(false)
		again.wants(t, "")
		again.Quiet("night", 0) // another one
		kept.says(t, "night", screen.how)
		screen.waitOn(t, true)
	})
}

// Nothing is changed that could not be given back after a crash.
func TestN13QuietThatCannotBePutDown(t *testing.T) {
	onEach(t, func(t *testing.T, screen switchable) {
		kept := newSlip()
		kept.fills(errors.New("disk full"))
		d := newDesk(t, desktop.Options{Keeper: kept})
		d.Quiet("night", 0)
		if got := receive(t, d.lost, "warning"); !strings.Contains(got, "disk full") {
			t.Errorf("said %q", got)
		}
		d.Close()
		if screen.isOn() {
			t.Error("it is on all the same")
		}
	})
}

// A disk that takes nothing is no reason to leave it on.
func TestN13QuietThatEndsWhileNothingCanBePutDown(t *testing.T) {
	screen := paused(t)
	kept := newSlip()
	d := newDesk(t, desktop.Options{Keeper: kept})
	d.Quiet("night", 0)
	kept.says(t, "night", desktop.QuietPaused)
	screen.waitOn(t, true)
	kept.fills(errors.New("disk full"))
	d.Quiet("", 0)
	screen.waitOn(t, false)
	kept.fills(nil)
	d.Quiet("break", 0)
	kept.says(t, "break", desktop.QuietPaused)
	screen.waitOn(t, true)
}

// What a frozen service does not take back, it is given as soon as it answers.
func TestN9AFrozenServiceIsGivenItsQuietBackLater(t *testing.T) {
	screen := newScreen(t)
	kept := newSlip()
	d := newDesk(t, desktop.Options{Keeper: kept, Patience: 300 * time.Millisecond})
	d.Quiet("night", 0)
	kept.says(t, "night", desktop.QuietPaused)
	screen.switchable().waitOn(t, true)
	screen.signal(syscall.SIGSTOP)
	d.Quiet("", 0)
	if got := receive(t, d.lost, "warning"); !strings.Contains(got, "do-not-disturb was not given back") {
		t.Errorf("said %q", got)
	}
	screen.signal(syscall.SIGCONT)
	d.Withdraw("nothing") // sooner than by itself
	for receive(t, kept.said, "the end of it") != (desktop.Switched{}) {
	}
	screen.switchable().waitOn(t, false)
}

// signal sends dunst a signal.
func (s *screen) signal(signal syscall.Signal) {
	s.t.Helper()
	var pid int
	if err := s.bus.connect().BusObject().Call("org.freedesktop.DBus.GetConnectionUnixProcessID", 0, serviceName).Store(&pid); err != nil {
		s.t.Fatal(err)
	}
	if err := syscall.Kill(pid, signal); err != nil {
		s.t.Fatal(err)
	}
}

// What one notifier has left on, the next goes on with, or gives back.
func TestN13QuietThatACrashLeftOn(t *testing.T) {
	onEach(t, func(t *testing.T, screen switchable) {
		if screen.how == desktop.QuietInhibited {
			return // it ends with the connection
		}
		kept := newSlip()
		newDesk(t, desktop.Options{Keeper: kept}).Quiet("night", 0)
		kept.says(t, "night", screen.how)
		screen.waitOn(t, true) // by one that is never heard of again
		crashed := kept.Kept()

		goesOn := newSlip()
		goesOn.last = crashed
		next := newDesk(t, desktop.Options{Keeper: goesOn})
		next.Quiet("break", 0)
		goesOn.says(t, "break", screen.how)
		if !screen.isOn() || len(next.quiet) > 0 {
			t.Error("it did not go on")
		}
		next.Quiet("", 0)
		goesOn.says(t, "", "")
		screen.waitOn(t, false)

		screen.set(true)
		if err := desktop.GiveBack(t.Context(), crashed); err != nil {
			t.Error(err)
		}
		screen.waitOn(t, false)
	})
}

// dunst forgets it when it ends, so what is on in another dunst is its person's.
func TestN13QuietOfAServiceThatIsGone(t *testing.T) {
	screen := paused(t)
	screen.set(true)
	for name, gone := range map[string]desktop.Switched{
		"another service": {For: "night", How: desktop.QuietPaused, Owner: ":9.9"},
		"another bus":     {For: "night", How: desktop.QuietPaused, Bus: "0123"},
		"a connection":    {For: "night", How: desktop.QuietInhibited},
	} {
		t.Run("N13 "+name, func(t *testing.T) {
			kept := newSlip()
			kept.last = gone
			d := newDesk(t, desktop.Options{Keeper: kept})
			kept.says(t, "", "")
			d.wants(t, desktop.QuietPaused)
			d.Quiet("", 0)
			if err := desktop.GiveBack(t.Context(), gone); gone.How == desktop.QuietPaused && err != nil {
				t.Error(err)
			}
			d.Close()
			if !screen.isOn() {
				t.Error("what its person has on is off")
			}
		})
	}
}

// GNOME's setting outlives its shell: on another desktop it is given back, and that
// one's own is switched on in its place.
func TestN13QuietOfAnotherDesktop(t *testing.T) {
	show := banners(t)
	show("false")
	screen := paused(t)
	kept := newSlip()
	kept.last = desktop.Switched{For: "night", How: desktop.QuietBanners, Bus: "0123", Owner: ":9.9"}
	d := newDesk(t, desktop.Options{Keeper: kept})
	d.Quiet("night", 0)
	kept.says(t, "", "")
	kept.says(t, "night", desktop.QuietPaused)
	screen.waitOn(t, true)
	out, err := exec.Command("gsettings", "get", "org.gnome.desktop.notifications", "show-banners").Output()
	if err != nil || strings.TrimSpace(string(out)) != "true" {
		t.Errorf("GNOME's banners are %s, %v", out, err)
	}
}

// A dunst that comes in the place of another is asked anew.
func TestN13QuietOfADunstThatIsStartedAnew(t *testing.T) {
	screen := newScreen(t)
	kept := newSlip()
	d := newDesk(t, desktop.Options{Keeper: kept})
	d.Quiet("night", 0)
	kept.says(t, "night", desktop.QuietPaused)
	screen.signal(syscall.SIGTERM)
	kept.says(t, "", "")
	screen.StartDunst()
	kept.says(t, "night", desktop.QuietPaused)
	screen.switchable().waitOn(t, true)
}

// While the desktop is quiet for us, another place shows what is ours; and the end of
// the quiet comes before what is to be seen then.
func TestN13OurQuietHoldsNoneOfOurNotices(t *testing.T) {
	screen := newScreen(t)
	elsewhere := &page{said: make(chan string, 100), asks: []desktop.Notice{{Tag: "followup", Title: "Waits", Buttons: arabic.Buttons}}}
	d := newDesk(t, desktop.Options{Elsewhere: elsewhere})
	d.waitPath(t, desktop.PathButtons)
	elsewhere.says(t, "taken back")
	screen.WaitShown("1")
	screen.Run("dunstctl", "close-all")

	d.Quiet("break", 0)
	d.Show(arabic)
	elsewhere.says(t, "shown "+arabic.Tag)
	elsewhere.asks = nil
	d.Quiet("", 0)
	d.Show(desktop.Notice{Tag: arabic.Tag, Title: "It is over"})
	elsewhere.says(t, "taken back")
	screen.WaitShown("1")
	if got := screen.History(); got[0].Title != "It is over" {
		t.Errorf("dunst shows %+v", got)
	}
}

// A desktop that has none that we know is left alone, and so is none at all.
func TestN13QuietWhereNothingCanBeSwitched(t *testing.T) {
	bus := newBus(t)
	kept := newSlip()
	d := newDesk(t, desktop.Options{Keeper: kept})
	d.Quiet("night", 0)
	service := bus.start().serve("actions")
	d.Show(arabic)
	receive(t, service.notes, "notice")
	if seen := desktop.Inspect(t.Context()); seen.Switch != "" {
		t.Errorf("doctor sees %+v", seen)
	}
	d.Quiet("", 0)
	d.Close()
	if len(kept.said) > 0 {
		t.Errorf("put down %+v", <-kept.said)
	}
}
