package desktop

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/esiqveland/notify"
	"github.com/godbus/dbus/v5"
)

// The notification service of the freedesktop.org specification, version 1.2.
const (
	service       = "org.freedesktop.Notifications"
	servicePath   = "/org/freedesktop/Notifications"
	closeNotice   = service + ".CloseNotification"
	signalPressed = service + ".ActionInvoked"
	signalOwner   = "org.freedesktop.DBus.NameOwnerChanged"
)

// signal is what the bus tells us.
type signal = *dbus.Signal

// road is the way to the notification service: a connection to the session bus
// of our own, so that closing it can free a call that does not return. Signals
// are read here and not by the notify library, whose loop panics on a malformed
// one, and every program on the bus can send that.
type road struct {
	options Options
	conn    *dbus.Conn // nil: no bus
	heard   chan *dbus.Signal
	known   bool     // owner and can are what they are now
	tired   bool     // the service did not answer: it is not asked before [road.tryAgain]
	bus     string   // the bus's own name, which no other has
	owner   string   // the service's unique name, "" when nobody is the service
	can     []string // its capabilities
	shown   map[string]shown
	heeded  bool   // wants is what it is now
	wants   Quiet  // how quiet the desktop wants it
	cookie  uint32 // by which the service knows our Inhibit; 0: none
}

// shown is a notice that the service has: under its own number.
type shown struct {
	id      uint32
	buttons bool
}

func newRoad(options Options) *road {
	return &road{options: options, shown: map[string]shown{}}
}

func (r *road) path() string {
	switch {
	case !r.known || r.owner == "":
		return PathNone
	case r.options.Plain || !slices.Contains(r.can, "actions"):
		return PathPlain
	}
	return PathButtons
}

// body is the notice's text as this service reads it.
func (r *road) body(n Notice) string {
	if slices.Contains(r.can, "body-markup") {
		return escape(n.Body)
	}
	return n.Body
}

// show shows a notice with buttons. One that can be answered, or that is urgent,
// stays until then; the service decides about the others.
func (r *road) show(n Notice) error {
	note := notify.Notification{
		AppName:       appName,
		ReplacesID:    r.shown[n.Tag].id,
		Summary:       n.Title,
		Body:          r.body(n),
		ExpireTimeout: notify.ExpireTimeoutSetByNotificationServer,
	}
	for _, button := range n.Buttons {
		note.Actions = append(note.Actions, notify.Action{Key: button.Act, Label: button.Label})
	}
	if n.Urgent || len(n.Buttons) > 0 {
		note.ExpireTimeout = notify.ExpireTimeoutNever
	}
	note.SetUrgency(notify.UrgencyNormal)
	if n.Urgent {
		note.SetUrgency(notify.UrgencyCritical)
	}
	id, err := r.send(note)
	if err != nil {
		return fmt.Errorf("show notice: %w", err)
	}
	r.shown[n.Tag] = shown{id, len(n.Buttons) > 0}
	return nil
}

// lateAfter is how long a notice may take to come to the screen that was given up.
const lateAfter = 10 * time.Minute

// send has the service show a note, and gives up on it after a while. The connection is
// left to what was given up: when that comes to the screen after all, with buttons of
// which nobody hears, it is taken away by the one that sent it.
func (r *road) send(note notify.Notification) (id uint32, err error) {
	type answer struct {
		id  uint32
		err error
	}
	conn, answered := r.conn, make(chan answer, 1)
	go func() {
		id, err := notify.SendNotification(conn, note)
		answered <- answer{id, err}
	}()
	select {
	case a := <-answered:
		return a.id, a.err
	case <-time.After(r.options.Patience):
	}
	conn.RemoveSignal(r.heard)
	r.conn = nil
	r.close()
	go func() {
		defer func() { _ = conn.Close() }()
		select {
		case late := <-answered:
			if late.err == nil {
				_ = conn.Object(service, servicePath).Call(closeNotice, dbus.FlagNoAutoStart, late.id).Err
			}
		case <-time.After(lateAfter):
		}
	}()
	return 0, errLate
}

// withdraw closes a notice that is on the screen.
func (r *road) withdraw(tag string) error {
	notice, there := r.shown[tag]
	if !there {
		return nil
	}
	delete(r.shown, tag)
	return r.within(context.Background(), "withdraw notice", func() error {
		return r.conn.Object(service, servicePath).Call(closeNotice, dbus.FlagNoAutoStart, notice.id).Err
	})
}

// leave withdraws what still waits for an answer. A frozen service is asked once:
// giving up on it closes the connection.
func (r *road) leave() {
	for tag, notice := range r.shown {
		if !notice.buttons {
			continue
		}
		if err := r.withdraw(tag); err != nil {
			r.options.Log.Debug("notice stays", "tag", tag, "error", err)
		}
	}
}

// within makes a call that blocks, and closes the connection when it takes too
// long or ctx ends: that makes the call return.
func (r *road) within(ctx context.Context, what string, call func() error) error {
	ctx, done := context.WithTimeout(ctx, r.options.Patience)
	defer done()
	conn := r.conn
	keep := context.AfterFunc(ctx, func() { _ = conn.Close() })
	err := call()
	switch {
	case err == nil:
		keep()
		return nil
	case !keep():
		return fmt.Errorf("%s: %w", what, errSlow)
	}
	return fmt.Errorf("%s: %w", what, err)
}

func (r *road) signals() <-chan signal { return r.heard }

// hear takes in what the bus says; open is false when the bus is gone.
func (r *road) hear(s signal, open bool) {
	switch {
	case !open:
		r.close()
	case mayChangeQuiet(s):
		r.heeded = false
		r.meet(s)
	case s.Sender != r.owner:
	case s.Name == signalPressed:
		var id uint32
		var act string
		if dbus.Store(s.Body, &id, &act) == nil {
			r.pressed(id, act)
		}
	}
}

// meet notices when there is another notification service than before, or none. It
// knows nothing of what the old one showed.
func (r *road) meet(s signal) {
	if s.Name == signalOwner && len(s.Body) > 0 && s.Body[0] == service {
		r.known = false
		clear(r.shown)
	}
}

// pressed passes a press on if the notice is ours and has not been answered yet.
// That a notice was closed is not followed: some services say so before they
// tell of the press, and replacing a closed notice shows it anew.
func (r *road) pressed(id uint32, act string) {
	for tag, notice := range r.shown {
		if notice.id == id {
			delete(r.shown, tag)
			r.takeAway(id)
			r.options.OnAct(tag, act)
			return
		}
	}
}

// takeAway closes a notice that has been answered. The specification leaves that to the
// service, and dunst does not do it. It is nothing to wait for, nor is a service that has
// done so and calls this a mistake.
func (r *road) takeAway(id uint32) {
	_ = r.within(context.Background(), "take notice away", func() error {
		return r.conn.Object(service, servicePath).
			Go(closeNotice, dbus.FlagNoAutoStart|dbus.FlagNoReplyExpected, nil, id).Err
	})
}
