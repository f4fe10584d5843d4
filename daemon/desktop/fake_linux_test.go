package desktop_test

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop"
)

// ceiling is how long a test waits for what is sure to come.
const ceiling = 20 * time.Second

func receive[T any](tb testing.TB, from <-chan T, what string) T {
	tb.Helper()
	select {
	case got := <-from:
		return got
	case <-time.After(ceiling):
		tb.Fatalf("%s did not come", what)
		panic("unreachable")
	}
}

// bus is a session bus of the test's own. It starts no services.
type bus struct {
	*computertest.Bus
	t *testing.T
}

// newBus names a bus that is not there yet, and makes it the session's.
func newBus(t *testing.T) *bus {
	t.Helper()
	b := &bus{computertest.NewBus(t), t}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", b.Address)
	return b
}

// offer lets the bus start a notification service that this file describes.
func (b *bus) offer(description string) { b.Offer(serviceName, description) }

func (b *bus) start() *bus {
	b.t.Helper()
	b.Start()
	return b
}

func (b *bus) stop() { b.Stop() }

// overhear hears every call of that name on the bus.
func (b *bus) overhear(member string) <-chan *dbus.Message {
	b.t.Helper()
	conn := b.connect()
	rules := []string{"type='method_call',member='" + member + "'"}
	if err := conn.BusObject().Call("org.freedesktop.DBus.Monitoring.BecomeMonitor", 0, rules, uint32(0)).Err; err != nil {
		b.t.Fatal(err)
	}
	heard := make(chan *dbus.Message, 100)
	conn.Eavesdrop(heard)
	return heard
}

func (b *bus) connect() *dbus.Conn {
	b.t.Helper()
	conn, err := dbus.Connect(b.Address)
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// note is one call of Notify as the service got it.
type note struct {
	Replaces uint32
	Title    string
	Body     string
	Actions  []string
	Urgency  byte
	ExpireMs int32
	App      string
}

// fake is a notification service.
type fake struct {
	conn    *dbus.Conn
	can     []string
	entered chan string // title of every call, when it comes in
	notes   chan note   // when it is answered
	closed  chan uint32
	thaw    chan struct{} // closed: it answers
	last    uint32
}

const serviceName, servicePath = "org.freedesktop.Notifications", dbus.ObjectPath("/org/freedesktop/Notifications")

func (b *bus) serve(can ...string) *fake {
	f := b.serveFrozen(can...)
	close(f.thaw)
	return f
}

// serveFrozen is a service that does not answer Notify until it is thawed.
func (b *bus) serveFrozen(can ...string) *fake {
	b.t.Helper()
	f := &fake{
		conn: b.connect(), can: can, thaw: make(chan struct{}),
		entered: make(chan string, 100), notes: make(chan note, 100), closed: make(chan uint32, 100),
	}
	if err := f.conn.Export(f, servicePath, serviceName); err != nil {
		b.t.Fatal(err)
	}
	reply, err := f.conn.RequestName(serviceName, dbus.NameFlagDoNotQueue)
	if err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		b.t.Fatal(reply, err)
	}
	return f
}

// Notify is the service's method of that name.
func (f *fake) Notify(app string, replaces uint32, _, title, body string, actions []string, hints map[string]dbus.Variant, expireMs int32) (uint32, *dbus.Error) {
	f.entered <- title
	<-f.thaw
	urgency, _ := hints["urgency"].Value().(byte)
	f.notes <- note{replaces, title, body, actions, urgency, expireMs, app}
	if replaces != 0 {
		return replaces, nil
	}
	f.last++ // calls of a test come one by one
	return f.last, nil
}

// CloseNotification is the service's method of that name.
func (f *fake) CloseNotification(id uint32) *dbus.Error {
	f.closed <- id
	return nil
}

// GetCapabilities is the service's method of that name.
func (f *fake) GetCapabilities() ([]string, *dbus.Error) { return f.can, nil }

func (f *fake) press(t *testing.T, id uint32, act string) {
	t.Helper()
	if err := f.conn.Emit(servicePath, serviceName+".ActionInvoked", id, act); err != nil {
		t.Fatal(err)
	}
}

// desk is a notifier and what it says.
type desk struct {
	*desktop.Notifier
	paths chan string
	acts  chan string
	quiet chan desktop.Quiet
	lost  chan string // titles of warnings
}

func newDesk(t *testing.T, options desktop.Options) *desk {
	t.Helper()
	d := &desk{paths: make(chan string, 100), acts: make(chan string, 100), quiet: make(chan desktop.Quiet, 100), lost: make(chan string, 100)}
	options.OnPath = func(path string) { d.paths <- path }
	options.OnAct = func(tag, act string) { d.acts <- tag + " " + act }
	options.OnQuiet = func(quiet desktop.Quiet) { d.quiet <- quiet }
	options.Log = slog.New(warnings(d.lost))
	d.Notifier = desktop.NewNotifier(options)
	t.Cleanup(d.Close)
	return d
}

// wants waits for the next word about quiet, which is to be this one.
func (d *desk) wants(t *testing.T, want desktop.Quiet) {
	t.Helper()
	if got := receive(t, d.quiet, fmt.Sprintf("quiet %q", want)); got != want {
		t.Fatalf("quiet %q, want %q", got, want)
	}
}

// waitPath waits until the path is this one.
func (d *desk) waitPath(t *testing.T, path string) {
	t.Helper()
	for receive(t, d.paths, "path "+path) != path {
	}
}

// warnings is a log that passes warnings on.
type warnings chan string

func (w warnings) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelWarn }
func (w warnings) WithAttrs([]slog.Attr) slog.Handler               { return w }
func (w warnings) WithGroup(string) slog.Handler                    { return w }
func (w warnings) Handle(_ context.Context, record slog.Record) error {
	text := record.Message
	record.Attrs(func(a slog.Attr) bool { text += " " + a.String(); return true })
	w <- text
	return nil
}
