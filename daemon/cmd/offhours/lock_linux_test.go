package main_test

import (
	"encoding/json"
	"sync/atomic"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"offhours/daemon/browsertest"
	"offhours/daemon/computertest"
	"offhours/protocol"
)

// saver locks the screen as GNOME's does; it is not real.
type saver struct {
	t      *testing.T
	conn   *dbus.Conn
	locked atomic.Bool
}

const (
	saverName = "org.gnome.ScreenSaver"
	saverPath = dbus.ObjectPath("/org/gnome/ScreenSaver")
)

func newSaver(t *testing.T, bus *computertest.Bus) *saver {
	t.Helper()
	conn, err := dbus.Connect(bus.Address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	s := &saver{t: t, conn: conn}
	if err := conn.Export(s, saverPath, saverName); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName(saverName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return s
}

// GetActive is the saver's method of that name.
func (s *saver) GetActive() (bool, *dbus.Error) { return s.locked.Load(), nil }

func (s *saver) lock(is bool) {
	s.t.Helper()
	s.locked.Store(is)
	if err := s.conn.Emit(saverPath, saverName+".ActiveChanged", is); err != nil {
		s.t.Fatal(err)
	}
}

// A browser hears that the desktop has locked the screen, which it may not know by itself.
func TestN13ABrowserHearsOfALockedScreen(t *testing.T) {
	bus := computertest.NewBus(t)
	bus.Start()
	saver := newSaver(t, bus)
	p := &seated{t: t, desktop: []string{"DBUS_SESSION_BUS_ADDRESS=" + bus.Address}}
	p.daemon = start(t, p.atDesktop)
	screens := make(chan bool, 10)
	browser, err := browsertest.Dial(t.Context(), p.pair(t), func(name string, params json.RawMessage) {
		var screen protocol.ScreenStatus
		if name == "screen.changed" && json.Unmarshal(params, &screen) == nil {
			screens <- screen.Locked
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	defer browser.Close()
	hears := func(want bool) {
		t.Helper()
		select {
		case got := <-screens:
			if got != want {
				t.Errorf("the browser hears that it is locked: %v, want %v", got, want)
			}
		case <-time.After(patience):
			t.Fatalf("the browser does not hear whether it is locked, want %v", want)
		}
	}
	hears(false)
	saver.lock(true)
	hears(true)
	saver.lock(false)
	hears(false)
}
