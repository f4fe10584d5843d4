package desktop_test

import (
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/google/go-cmp/cmp"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop"
)

// arabic is a prompt with the marks that order it from right to left.
var arabic = desktop.Notice{
	Tag:   "break.move",
	Title: "حان وقت الاستراحة",
	Body:  "\u200f5 < 6 & 7 — بعد ٣ دقائق",
	Buttons: []desktop.Button{
		{Act: "start", Label: "البدء"},
		{Act: "postpone", Label: "بعد 5 دقائق"},
	},
}

func TestButtonsPath(t *testing.T) {
	service := newBus(t).start().serve("actions", "body", "body-markup")
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)

	d.Show(arabic)
	want := note{
		App:     "Offhours",
		Title:   "حان وقت الاستراحة",
		Body:    "\u200f5 &lt; 6 &amp; 7 — بعد ٣ دقائق",
		Actions: []string{"start", "البدء", "postpone", "بعد 5 دقائق"},
		Urgency: 1, ExpireMs: 0, // it stays until it is answered
	}
	if diff := cmp.Diff(want, receive(t, service.notes, "notice")); diff != "" {
		t.Errorf("first notice (-want +got):\n%s", diff)
	}

	again := desktop.Notice{Tag: "break.move", Title: "Soon", Urgent: true}
	d.Show(again)
	want = note{App: "Offhours", Replaces: 1, Title: "Soon", Actions: []string{}, Urgency: 2}
	if diff := cmp.Diff(want, receive(t, service.notes, "second notice")); diff != "" {
		t.Errorf("second notice (-want +got):\n%s", diff)
	}

	d.Withdraw("break.move")
	if id := receive(t, service.closed, "withdrawal"); id != 1 {
		t.Errorf("withdrew notice %d, want 1", id)
	}
	d.Show(desktop.Notice{Tag: "break.move", Title: "New"})
	if got := receive(t, service.notes, "third notice"); got.Replaces != 0 || got.ExpireMs != -1 {
		t.Errorf("after a withdrawal %+v replaces nothing and expires as the service likes", got)
	}
}

func TestPressedButton(t *testing.T) {
	bus := newBus(t).start()
	service := bus.serve("actions")
	d := newDesk(t, desktop.Options{})
	d.Show(arabic)
	receive(t, service.notes, "notice")
	d.Show(desktop.Notice{Tag: "other", Title: "Other"})
	receive(t, service.notes, "other notice")

	// Whoever is not the service, what is malformed and what is not ours is
	// passed over. The last press proves that the ones before were seen.
	stranger := bus.connect()
	if err := stranger.Emit(servicePath, serviceName+".ActionInvoked", uint32(1), "forged"); err != nil {
		t.Fatal(err)
	}
	for _, body := range [][]any{nil, {"text"}, {uint32(1)}, {"1", "start"}} {
		if err := service.conn.Emit(servicePath, serviceName+".ActionInvoked", body...); err != nil {
			t.Fatal(err)
		}
	}
	service.press(t, 99, "not ours")
	service.press(t, 1, "postpone")
	service.press(t, 1, "start") // answered already
	service.press(t, 2, "default")
	for _, want := range []string{"break.move postpone", "other default"} {
		if got := receive(t, d.acts, "press"); got != want {
			t.Errorf("pressed %q, want %q", got, want)
		}
	}
}

// A prompt that outlived the daemon would have buttons that do nothing.
func TestCloseTakesBackWhatCouldBeAnswered(t *testing.T) {
	service := newBus(t).start().serve("actions")
	d := newDesk(t, desktop.Options{})
	d.Show(desktop.Notice{Tag: "paired", Title: "Connected"})
	receive(t, service.notes, "notice without buttons")
	d.Show(arabic)
	receive(t, service.notes, "notice with buttons")
	d.Close()
	if id := receive(t, service.closed, "withdrawal"); id != 2 {
		t.Errorf("withdrew notice %d, want 2", id)
	}
	if left := len(service.closed); left > 0 {
		t.Errorf("%d more were withdrawn", left)
	}
}

func TestPlainPath(t *testing.T) {
	tests := []struct {
		name    string
		can     []string
		options desktop.Options
		body    string
	}{
		{"N11 a service that takes the text as it is", []string{"body"}, desktop.Options{}, "5 < 6 & 7"},
		{"N11 a service that reads markup", []string{"body", "body-markup"}, desktop.Options{}, "5 &lt; 6 &amp; 7"},
		{"because it was asked for", []string{"actions"}, desktop.Options{Plain: true}, "5 < 6 & 7"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			service := newBus(t).start().serve(test.can...)
			d := newDesk(t, test.options)
			d.waitPath(t, desktop.PathPlain)
			d.Show(desktop.Notice{Tag: "a", Title: "حان وقت الاستراحة", Body: "5 < 6 & 7"})
			want := note{App: "Offhours", Title: "حان وقت الاستراحة", Body: test.body, Actions: []string{}, Urgency: 1, ExpireMs: 5000}
			if diff := cmp.Diff(want, receive(t, service.notes, "notice")); diff != "" {
				t.Errorf("notice (-want +got):\n%s", diff)
			}
		})
	}
}

func TestN9FrozenServiceHoldsOnePlainCall(t *testing.T) {
	service := newBus(t).start().serveFrozen("body")
	d := newDesk(t, desktop.Options{Patience: 200 * time.Millisecond})
	d.waitPath(t, desktop.PathPlain)
	d.Show(desktop.Notice{Tag: "a", Title: "stuck"})
	receive(t, service.entered, "the call that sticks")
	d.waitPath(t, desktop.PathNone)
	begun := time.Now()
	for _, title := range []string{"one", "two", "three"} {
		d.Show(desktop.Notice{Tag: "a", Title: title})
	}
	d.Show(desktop.Notice{Tag: "b", Title: "withdrawn"})
	d.Withdraw("b")
	d.Show(desktop.Notice{Tag: "c", Title: "last"})
	if took := time.Since(begun); took > 100*time.Millisecond {
		t.Errorf("whoever had something to show was held for %v", took)
	}
	close(service.thaw)
	var got []string
	for range 3 {
		got = append(got, receive(t, service.notes, "notice").Title)
	}
	if diff := cmp.Diff([]string{"stuck", "three", "last"}, got); diff != "" {
		t.Errorf("shown (-want +got):\n%s", diff)
	}
	d.waitPath(t, desktop.PathPlain)
}

func TestN9FrozenBus(t *testing.T) {
	socket := filepath.Join(computertest.ShortFolder(t), "s")
	listener, err := net.Listen("unix", socket) // it never reads
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+socket)
	d := newDesk(t, desktop.Options{Patience: 200 * time.Millisecond})
	begun := time.Now()
	d.Show(arabic)
	if path := d.Path(); path != desktop.PathNone {
		t.Errorf("path %q", path)
	}
	d.Close()
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("a frozen bus held the notifier for %v", took)
	}
}

// Who ends while it still looks for a desktop has nothing on its way, and ends at once,
// whatever its patience.
func TestN9CloseGivesUpLooking(t *testing.T) {
	tests := []struct {
		name string
		look func(*testing.T) (looking func())
	}{
		{"on a frozen bus", onFrozenBus},
		{"while a service starts for ever", onStartingService},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			looking := test.look(t)
			d := newDesk(t, desktop.Options{Patience: 10 * ceiling})
			d.Show(arabic)
			looking()
			begun := time.Now()
			d.Close()
			if took := time.Since(begun); took > ceiling {
				t.Errorf("the end took %v", took)
			}
		})
	}
}

// onFrozenBus has a bus that never answers, and waits until it was called.
func onFrozenBus(t *testing.T) (looking func()) {
	t.Helper()
	socket := filepath.Join(computertest.ShortFolder(t), "s")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+socket)
	return func() {
		conn, err := listener.Accept()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
	}
}

// onStartingService has a bus that starts a service which never comes up, and waits
// until it was asked to.
func onStartingService(t *testing.T) (looking func()) {
	t.Helper()
	bus := newBus(t)
	// The bus leaves it behind when it ends.
	bus.offer("[D-BUS Service]\nName=" + serviceName + "\nExec=/usr/bin/sleep 60\n")
	asked := bus.start().overhear("StartServiceByName")
	return func() { receive(t, asked, "the start of the service") }
}

// Where nobody shows notices, asking for one costs nothing, and a thousand of one
// kind are the newest of them once somebody does.
func TestN8N12NobodyIsThereForAThousandNotices(t *testing.T) {
	bus := newBus(t).start()
	d := newDesk(t, desktop.Options{})
	begun := time.Now()
	for n := range 1000 {
		d.Show(desktop.Notice{Tag: "break.eyes", Title: strconv.Itoa(n)})
	}
	d.Show(desktop.Notice{Tag: "other", Title: "other"})
	if took := time.Since(begun); took > 100*time.Millisecond {
		t.Errorf("a thousand notices held whoever showed them for %v", took)
	}
	if path := d.Path(); path != desktop.PathNone {
		t.Errorf("path %q", path)
	}
	service := bus.serve("actions")
	for _, want := range []string{"999", "other"} {
		if got := receive(t, service.notes, "notice"); got.Title != want {
			t.Errorf("shown %q, want %q", got.Title, want)
		}
	}
}

func TestN10ServiceComesLater(t *testing.T) {
	bus := newBus(t).start()
	d := newDesk(t, desktop.Options{})
	d.Show(arabic)
	service := bus.serve("actions")
	if got := receive(t, service.notes, "the notice that waited"); got.Title != arabic.Title {
		t.Errorf("notice %+v", got)
	}
	d.waitPath(t, desktop.PathButtons)
	_ = service.conn.Close()
	d.waitPath(t, desktop.PathNone)
	service = bus.serve("body")
	d.waitPath(t, desktop.PathPlain)
	d.Show(desktop.Notice{Tag: "a", Title: "plain"})
	receive(t, service.notes, "notice by the other path")
}

func TestN10BusComesLaterAndAgain(t *testing.T) {
	bus := newBus(t)
	d := newDesk(t, desktop.Options{})
	if path := d.Path(); path != desktop.PathNone {
		t.Errorf("without a bus the path is %q", path)
	}
	for range 2 {
		service := bus.start().serve("actions")
		d.Show(arabic)
		if got := receive(t, service.notes, "notice"); got.Replaces != 0 {
			t.Errorf("notice %+v replaces what another service showed", got)
		}
		d.waitPath(t, desktop.PathButtons)
		bus.stop()
		d.waitPath(t, desktop.PathNone)
	}
}

func TestN8ServiceIsNotStartedForNothing(t *testing.T) {
	bus, started := offerService(t)
	asked := bus.overhear("NameHasOwner")
	d := newDesk(t, desktop.Options{})
	d.Path()
	receive(t, asked, "the question whether there is a service")
	bus.serve("actions")
	d.waitPath(t, desktop.PathButtons) // whatever the first look started has run by now
	if _, err := os.Stat(started); !os.IsNotExist(err) {
		t.Errorf("the bus started a service for us: %v", err)
	}
}

func TestServiceIsStartedForANotice(t *testing.T) {
	_, started := offerService(t)
	newDesk(t, desktop.Options{}).Show(arabic)
	for begun := time.Now(); time.Since(begun) < ceiling; <-time.After(time.Millisecond) {
		if _, err := os.Stat(started); err == nil {
			return
		}
	}
	t.Error("the bus was not asked to start the service")
}

// offerService has the bus know how to start a service, which leaves a file.
func offerService(t *testing.T) (on *bus, started string) {
	t.Helper()
	on = newBus(t)
	started = filepath.Join(t.TempDir(), "started")
	on.offer("[D-BUS Service]\nName=" + serviceName + "\nExec=/usr/bin/touch " + started + "\n")
	return on.start(), started
}

// frozen is a service that does not even say what it can.
type frozen struct {
	asked chan struct{}
	thaw  chan struct{}
}

// GetCapabilities is the service's method of that name.
func (f frozen) GetCapabilities() ([]string, *dbus.Error) {
	f.asked <- struct{}{}
	<-f.thaw
	return []string{"actions"}, nil
}

// A service that does not answer is asked again when somebody has something to show or
// to know, and not over and over.
func TestN9AFrozenServiceIsAskedOnce(t *testing.T) {
	bus := newBus(t).start()
	service := bus.serve()
	cold := frozen{asked: make(chan struct{}, 100), thaw: make(chan struct{})}
	if err := service.conn.Export(cold, servicePath, serviceName); err != nil {
		t.Fatal(err)
	}
	const patience = 300 * time.Millisecond // enough to join the bus
	d := newDesk(t, desktop.Options{Patience: patience})
	receive(t, cold.asked, "question")
	select {
	case <-cold.asked:
		t.Error("asked again, though nobody wants anything")
	case <-time.After(4 * patience):
	}
	close(cold.thaw)
	d.Path() // somebody asks
	d.waitPath(t, desktop.PathButtons)
}
