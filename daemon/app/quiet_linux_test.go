package app_test

import (
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"offhours/daemon/settings"
	"offhours/protocol"
)

// saver is the program that locks the screen.
type saver struct {
	t      *testing.T
	conn   *dbus.Conn
	locked atomic.Bool
}

const saverName, saverPath = "org.freedesktop.ScreenSaver", dbus.ObjectPath("/org/freedesktop/ScreenSaver")

// lockScreen locks the screen of the session whose bus the environment names.
func lockScreen(t *testing.T) *saver {
	t.Helper()
	conn, err := dbus.Connect(os.Getenv("DBUS_SESSION_BUS_ADDRESS"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	s := &saver{t: t, conn: conn}
	s.locked.Store(true)
	if err := conn.Export(s, saverPath, saverName); err != nil {
		t.Fatal(err)
	}
	if reply, err := conn.RequestName(saverName, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("own the name: %v, %v", reply, err)
	}
	return s
}

// GetActive is called by D-Bus.
func (s *saver) GetActive() (bool, *dbus.Error) { return s.locked.Load(), nil }

func (s *saver) unlock() {
	s.t.Helper()
	s.locked.Store(false)
	if err := s.conn.Emit(saverPath, saverName+".ActiveChanged", false); err != nil {
		s.t.Fatal(err)
	}
}

// often are settings of somebody who works at any hour, and has an eye break after a
// second on platforms.
func often() protocol.Settings {
	s := settings.Default()
	day := []string{"00:00-24:00"}
	s.Night, s.Work = "", protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day}
	s.Breaks = protocol.Breaks{Eyes: protocol.BreakRule{Every: "5s", Length: "20s"}, Weight: 500}
	return s
}

// From the lock of the screen to the line in the status, and back to the prompt.
func TestN13APromptWaitsForTheScreen(t *testing.T) {
	titles := desktopOf(t)
	screen := lockScreen(t)
	h := start(t, "127.0.0.1:0")
	h.ask("settings.set", often(), nil)
	h.ask("notices.test", protocol.Empty{}, nil)
	title(t, titles, reachable) // and by then the desktop was asked
	browser, _ := h.connect(h.pair())
	title(t, titles, "Chromium was connected")

	look(t, browser)
	if held := h.wait(protocol.EventBreak); held.State != protocol.BreakHeld {
		t.Errorf("behind the lock the break is %s", held.State)
	}
	if due := h.status().Breaks[0]; due.Hold != protocol.HoldLocked {
		t.Errorf("the status says %+v, and not why", due)
	}
	screen.unlock()
	title(t, titles, "Time to rest your eyes")
}

// title wants this to be what is shown next.
func title(t *testing.T, titles <-chan string, want string) {
	t.Helper()
	select {
	case got := <-titles:
		if got != want {
			t.Fatalf("%q is shown, want %q", got, want)
		}
	case <-time.After(patience):
		t.Fatalf("%q is not shown", want)
	}
}
