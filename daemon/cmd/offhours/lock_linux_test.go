package main_test

import (
	"encoding/json"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/computertest"
	"offhours/protocol"
)

// A browser hears that the desktop has locked the screen, which it may not know by itself.
func TestN13ABrowserHearsOfALockedScreen(t *testing.T) {
	bus := computertest.NewBus(t)
	bus.Start()
	saver := bus.Saver("org.gnome.ScreenSaver")
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
	saver.Lock(true)
	hears(true)
	saver.Lock(false)
	hears(false)
}
