package desktop

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/esiqveland/notify"
	"github.com/godbus/dbus/v5"
)

// look finds the bus and the service, as far as they are not known already, until ctx
// ends. A wanted service that is not there is started, if the bus knows how.
func (r *road) look(ctx context.Context, wanted bool) {
	if r.tired {
		return
	}
	if r.conn != nil && !r.conn.Connected() {
		r.close()
	}
	if r.conn == nil {
		if err := r.connect(ctx); err != nil {
			r.options.Log.Debug("no session bus", "error", err)
			return
		}
	}
	if r.known && (r.owner != "" || !wanted) {
		return
	}
	ask := func() error { return r.ask(wanted) }
	if err := r.within(ctx, "ask for the notification service", ask); err != nil {
		r.options.Log.Debug("no notification service", "error", err)
		r.tired = errors.Is(err, errSlow)
		return
	}
	r.known = true
}

// tryAgain lets a service be asked that did not answer.
func (r *road) tryAgain() { r.tired = false }

// errElsewhere keeps notices, which tell of the person's day, on this computer.
var errElsewhere = errors.New("the session bus is reached through a network")

// isHere says whether an address of D-Bus, or each of several, is a socket of this
// computer. An empty one is looked for by the library, and found here or nowhere.
func isHere(address string) bool {
	for one := range strings.SplitSeq(address, ";") {
		if one != "" && !strings.HasPrefix(one, "unix:") && one != "autolaunch:" {
			return false
		}
	}
	return true
}

// connect reaches the session bus if there is one. It never starts one. The
// connection outlives ctx.
func (r *road) connect(ctx context.Context) error {
	if !isHere(os.Getenv("DBUS_SESSION_BUS_ADDRESS")) {
		return errElsewhere
	}
	ctx, done := context.WithTimeout(ctx, r.options.Patience)
	defer done()
	whole, cancel := context.WithCancel(context.Background())
	keep := context.AfterFunc(ctx, cancel)
	conn, err := dbus.SessionBusPrivateNoAutoStartup(
		dbus.WithContext(whole),
		dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()),
	)
	if err != nil {
		cancel()
		return fmt.Errorf("find session bus: %w", err)
	}
	heard := make(chan *dbus.Signal, 16)
	bus, err := join(conn, heard)
	if !keep() {
		err = errSlow
	}
	if err != nil {
		cancel()
		return fmt.Errorf("join session bus: %w", err)
	}
	r.conn, r.heard, r.bus = conn, heard, bus
	return nil
}

// join introduces us to the bus, asks it for the signals that concern us, and learns its
// name.
func join(conn *dbus.Conn, heard chan<- *dbus.Signal) (bus string, err error) {
	if err := conn.Auth(nil); err != nil {
		return "", err
	}
	if err := conn.Hello(); err != nil {
		return "", err
	}
	conn.Signal(heard)
	if err := conn.AddMatchSignal(
		dbus.WithMatchSender("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"),
		dbus.WithMatchArg(0, service),
	); err != nil {
		return "", err
	}
	if err := conn.AddMatchSignal(dbus.WithMatchSender(service), dbus.WithMatchInterface(service)); err != nil {
		return "", err
	}
	if err := followQuiet(conn); err != nil {
		return "", err
	}
	err = conn.BusObject().Call("org.freedesktop.DBus.GetId", 0).Store(&bus)
	return bus, err
}

// ask learns who the service is and what it can. A question to the service
// itself would start one, so the bus is asked first.
func (r *road) ask(wanted bool) error {
	r.owner, r.can = "", nil
	var has bool
	bus := r.conn.BusObject()
	if err := bus.Call("org.freedesktop.DBus.NameHasOwner", 0, service).Store(&has); err != nil {
		return err
	}
	if !has {
		if !wanted {
			return nil
		}
		if err := bus.Call("org.freedesktop.DBus.StartServiceByName", 0, service, uint32(0)).Err; err != nil {
			return fmt.Errorf("start it: %w", err)
		}
	}
	var owner string
	if err := bus.Call("org.freedesktop.DBus.GetNameOwner", 0, service).Store(&owner); err != nil {
		return err
	}
	can, err := notify.GetCapabilities(r.conn)
	if err != nil {
		return err
	}
	r.owner, r.can = owner, can
	return nil
}

// close leaves the bus and forgets everything about it.
func (r *road) close() {
	if r.conn != nil {
		_ = r.conn.Close()
	}
	r.conn, r.heard, r.known, r.owner, r.can = nil, nil, false, "", nil
	r.bus, r.heeded, r.wants, r.cookie = "", false, "", 0
	clear(r.shown)
}
