package app_test

import (
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/google/go-cmp/cmp"

	"offhours/daemon/computertest"
	"offhours/protocol"
)

// Whichever way a browser is paired, and however soon after another, the person is
// told on the desktop.
func TestEveryPairingIsShown(t *testing.T) {
	shown := desktopOf(t)
	h := start(t, "127.0.0.1:0")
	h.pair()
	h.pair()
	code := h.openWindow()
	h.offer(code.Listen, firefoxOrigin, code.Code)
	want := []string{"Chromium was connected", "Chromium was connected", "Firefox was connected"}
	var got []string
	for range want {
		select {
		case title := <-shown:
			got = append(got, title)
		case <-time.After(patience):
			t.Fatalf("shown %v, and nothing more", got)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("shown (-want +got):\n%s", diff)
	}
}

// A pairing that was refused is none.
func TestAWrongCodeIsNotShown(t *testing.T) {
	shown := desktopOf(t)
	h := start(t, "127.0.0.1:0")
	code := h.openWindow()
	h.offer(code.Listen, firefoxOrigin, notThe(code.Code))
	h.ask("browsers.pair", protocol.PairRequest{Origin: protocol.ChromiumOrigin, Family: protocol.Chromium}, nil)
	select {
	case title := <-shown:
		if title != "Chromium was connected" {
			t.Errorf("shown %q first", title)
		}
	case <-time.After(patience):
		t.Fatal("nothing is shown")
	}
}

// desktopOf is a session bus of the test's own with a notification server on it,
// which tells the title of each notice.
func desktopOf(t *testing.T) <-chan string {
	t.Helper()
	bus := computertest.NewBus(t)
	bus.Start()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", bus.Address)
	t.Setenv("LANGUAGE", "")
	t.Setenv("LC_ALL", "en_GB.UTF-8")
	conn, err := dbus.Connect(bus.Address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	const name = "org.freedesktop.Notifications"
	shown := make(notices, 100)
	if err := conn.Export(shown, "/org/freedesktop/Notifications", name); err != nil {
		t.Fatal(err)
	}
	if reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("own the name: %v, %v", reply, err)
	}
	return shown
}

// notices is a notification server.
type notices chan string

// Notify is called by D-Bus.
func (n notices) Notify(_ string, _ uint32, _, summary, _ string, _ []string, _ map[string]dbus.Variant, _ int32) (uint32, *dbus.Error) {
	n <- summary
	return uint32(len(n)) + 1, nil
}

// GetCapabilities is called by D-Bus.
func (notices) GetCapabilities() ([]string, *dbus.Error) { return []string{"actions", "body"}, nil }

// GetServerInformation is called by D-Bus.
func (notices) GetServerInformation() (name, vendor, version, spec string, err *dbus.Error) {
	return "test", "test", "1", "1.2", nil
}

// CloseNotification is called by D-Bus.
func (notices) CloseNotification(uint32) *dbus.Error { return nil }
