package desktop_test

import (
	"os/exec"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"

	"offhours/daemon/desktop"
)

func TestN13ALockedScreenWantsQuiet(t *testing.T) {
	for _, name := range []string{"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"} {
		t.Run("N13 "+name, func(t *testing.T) {
			bus := newBus(t).start()
			saver := bus.Saver(name)
			saver.Locked.Store(true) // before anybody asks
			d := newDesk(t, desktop.Options{})
			d.wants(t, desktop.QuietLocked)
			saver.Lock(false)
			d.wants(t, "")
			saver.Lock(true)
			d.wants(t, desktop.QuietLocked)
			_ = saver.Conn.Close() // what locks nothing any more says so to nobody
			d.wants(t, "")
		})
	}
}

// Every program on the bus may say that the screen is locked.
func TestN13AForgedLockIsNotBelieved(t *testing.T) {
	bus := newBus(t).start()
	saver := bus.Saver("org.freedesktop.ScreenSaver")
	service := bus.serve("actions")
	pause := service.pausable(t, "org.dunstproject.cmd0", "paused")
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	saver.Tell(true)
	pause(true)
	d.wants(t, desktop.QuietPaused) // and never locked
	pause(false)
	d.wants(t, "")
}

// pausable gives the service a property that says whether it shows anything.
func (f *fake) pausable(t *testing.T, of, property string) (set func(bool)) {
	t.Helper()
	properties, err := prop.Export(f.conn, servicePath, prop.Map{of: {property: {Value: false, Emit: prop.EmitTrue}}})
	if err != nil {
		t.Fatal(err)
	}
	return func(is bool) { properties.SetMust(of, property, is) }
}

func TestN13APropertyOfTheServiceWantsQuiet(t *testing.T) {
	for _, test := range []struct {
		of, property string
		want         desktop.Quiet
	}{
		{serviceName, "Inhibited", desktop.QuietInhibited},
		{"org.dunstproject.cmd0", "paused", desktop.QuietPaused},
	} {
		t.Run("N13 "+test.property, func(t *testing.T) {
			service := newBus(t).start().serve("actions")
			pause := service.pausable(t, test.of, test.property)
			d := newDesk(t, desktop.Options{})
			d.waitPath(t, desktop.PathButtons)
			pause(true)
			d.wants(t, test.want)
			pause(false)
			d.wants(t, "")
		})
	}
}

// A lock is known beneath do-not-disturb, too: browsers hear of it.
func TestN13ALockIsToldBeforeDoNotDisturb(t *testing.T) {
	bus := newBus(t).start()
	pause := bus.serve("actions").pausable(t, serviceName, "Inhibited")
	saver := bus.Saver("org.freedesktop.ScreenSaver")
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	pause(true)
	d.wants(t, desktop.QuietInhibited)
	saver.Lock(true)
	d.wants(t, desktop.QuietLocked)
	saver.Lock(false)
	d.wants(t, desktop.QuietInhibited)
}

// A screen saver that hangs takes nothing from do-not-disturb.
func TestN13DoNotDisturbBesideAFrozenScreenSaver(t *testing.T) {
	bus := newBus(t).start()
	pause := bus.serve("actions").pausable(t, serviceName, "Inhibited")
	bus.FrozenSaver("org.freedesktop.ScreenSaver")
	d := newDesk(t, desktop.Options{Patience: 500 * time.Millisecond})
	d.waitPath(t, desktop.PathButtons)
	pause(true)
	d.wants(t, desktop.QuietInhibited)
}

// shell is GNOME as far as it concerns us.
type shell struct{ *fake }

// GetServerInformation is the service's method of that name.
func (shell) GetServerInformation() (name, vendor, version, spec string, err *dbus.Error) {
	return "gnome-shell", "GNOME", "43", "1.2", nil
}

// banners switches GNOME's banners on or off, in settings of the test's own.
func banners(t *testing.T) (show func(value string)) {
	t.Helper()
	t.Setenv("GSETTINGS_BACKEND", "keyfile")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	return func(value string) {
		t.Helper()
		if out, err := exec.Command("gsettings", "set", "org.gnome.desktop.notifications", "show-banners", value).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
}

func TestN13GNOMEsBannersAreOff(t *testing.T) {
	bus := newBus(t).start()
	show := banners(t)
	show("false")
	service := bus.serve("actions")
	if err := service.conn.Export(shell{service}, servicePath, serviceName); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, desktop.Options{})
	d.wants(t, desktop.QuietBanners)
	if seen := desktop.Inspect(t.Context()); seen.Quiet != desktop.QuietBanners {
		t.Errorf("doctor sees %+v", seen)
	}
	written := func(key string) { // as the service behind GNOME's settings says it
		t.Helper()
		if err := service.conn.Emit("/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer.Notify", key, []string{""}, "tag"); err != nil {
			t.Fatal(err)
		}
	}
	show("true")
	written("/org/gnome/desktop/notifications/show-banners")
	d.wants(t, "")
	show("false")
	written("/org/gnome/desktop/") // all of it at once
	d.wants(t, desktop.QuietBanners)
}

// Elsewhere GNOME's setting may be there too, and means nothing.
func TestN13GNOMEsSettingOfAnotherDesktop(t *testing.T) {
	bus := newBus(t).start()
	banners(t)("false")
	saver := bus.Saver("org.freedesktop.ScreenSaver")
	saver.Locked.Store(true)
	bus.serve("actions")
	d := newDesk(t, desktop.Options{})
	d.wants(t, desktop.QuietLocked)
	saver.Lock(false)
	d.wants(t, "")
}

// A screen saver that hangs costs one notice a moment, and nobody else anything.
func TestN9AFrozenSaverHoldsNobody(t *testing.T) {
	bus := newBus(t).start()
	bus.FrozenSaver("org.freedesktop.ScreenSaver")
	service := bus.serve("actions")
	d := newDesk(t, desktop.Options{Patience: 300 * time.Millisecond})
	began := time.Now()
	d.Show(arabic)
	if took := time.Since(began); took > 100*time.Millisecond {
		t.Errorf("whoever had something to show was held for %v", took)
	}
	receive(t, service.notes, "notice")
	if asked := len(d.quiet); asked > 0 {
		t.Error("who does not answer is taken to want quiet")
	}
}
