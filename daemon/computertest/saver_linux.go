package computertest

import (
	"strings"
	"sync/atomic"
	"testing"

	"github.com/godbus/dbus/v5"
)

// Saver stands in for a program that locks the screen, as desktops have it on the bus.
type Saver struct {
	Conn   *dbus.Conn
	Locked atomic.Bool // before anybody asks; [Saver.Lock] also tells

	t    *testing.T
	name string
	thaw chan struct{} // closed: it answers
}

// Saver has a screen saver of that name on the bus, such as org.gnome.ScreenSaver.
func (b *Bus) Saver(name string) *Saver {
	b.t.Helper()
	s := b.FrozenSaver(name)
	close(s.thaw)
	return s
}

// FrozenSaver has one that answers nobody until the test ends.
func (b *Bus) FrozenSaver(name string) *Saver {
	b.t.Helper()
	conn, err := dbus.Connect(b.Address)
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { _ = conn.Close() })
	s := &Saver{Conn: conn, t: b.t, name: name, thaw: make(chan struct{})}
	if err := conn.Export(s, s.path(), name); err != nil {
		b.t.Fatal(err)
	}
	if reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		b.t.Fatal(reply, err)
	}
	return s
}

func (s *Saver) path() dbus.ObjectPath {
	return dbus.ObjectPath("/" + strings.ReplaceAll(s.name, ".", "/"))
}

// GetActive is the saver's method of that name.
func (s *Saver) GetActive() (bool, *dbus.Error) {
	select {
	case <-s.thaw:
	case <-s.t.Context().Done():
	}
	return s.Locked.Load(), nil
}

// Lock locks the screen or unlocks it, and tells.
func (s *Saver) Lock(is bool) {
	s.t.Helper()
	s.Locked.Store(is)
	s.Tell(is)
}

// Tell says so to everybody, true or not.
func (s *Saver) Tell(is bool) {
	s.t.Helper()
	if err := s.Conn.Emit(s.path(), s.name+".ActiveChanged", is); err != nil {
		s.t.Fatal(err)
	}
}
