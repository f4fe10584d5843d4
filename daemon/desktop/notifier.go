// Package desktop is what the daemon needs of the computer it runs on: to show a
// person a notice, to know the time zone and its data, and to know of calls.
//
// # The microphone
//
// [FollowMicrophone] tells whether some program records from a microphone. It asks the
// sound server for the list of recordings whenever that says that they have changed. The
// microphone itself is never opened, and no sound is read: package pulse could not.
//
// # Do-not-disturb
//
// [Notifier.Quiet] has the desktop's own do-not-disturb switched on, and given back
// exactly; see [Switched]. While it is on by us, notices go to [Options.Elsewhere]
// first, for the desktop shows none.
//
// # Notices
//
// There are two paths on the desktop. "buttons" talks to the notification service
// on Linux, where that service has buttons; "plain" is the beeep library,
// everywhere else. While there is neither, notices go to [Options.Elsewhere].
//
// Each call to the desktop happens in a [Notifier]'s own goroutine and is given
// up after [Options.Patience]: a frozen notification service holds a notice up, for a
// minute at most, and never the daemon; on the plain path it costs that notice. A session bus or service that comes later, or comes
// again, is found; a service that the bus can start is started for a notice, and
// for nothing less. While no notice waits, nothing here wakes by itself.
package desktop

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"
)

// The paths that a notice can take.
const (
	PathButtons = "buttons" // the notification service shows buttons
	PathPlain   = "plain"   // title and text only
	PathNone    = "none"    // nobody shows notices now
)

// How long a notice waits before a desktop that is not there is looked for again,
// and how old it may be then: an older one would surprise more than help.
const (
	retryEvery = 15 * time.Second
	staleAfter = time.Minute
)

// defaultPatience is many times what a living service takes (3 to 40 ms).
const defaultPatience = 2 * time.Second

// errSlow says that a call was given up. What it asked for may still happen.
var errSlow = errors.New("the desktop did not answer in time")

// errLate says that a notice was given up and does not come any more, so that it can be
// shown anew.
var errLate = errors.New("the notification service did not answer in time")

// Options says how notices are shown. The zero value is good.
type Options struct {
	// OnAct is called with the notice's tag and the button's act when a person
	// presses a button. Further notices wait until it returns.
	OnAct func(tag, act string)

	// OnPath is called when the path has changed, in the same way.
	OnPath func(path string)

	// OnQuiet is called when the desktop wants quiet, wants it in another way, or does
	// not want it any more, in the same way. A notice is shown all the same: some of
	// them must be, and the desktop has rules of its own.
	OnQuiet func(Quiet)

	// Keeper keeps what is switched on of the desktop's do-not-disturb; nil to forget it
	// with the notifier.
	Keeper Keeper

	// Elsewhere shows notices while no desktop does; nil where there is no such place.
	Elsewhere Elsewhere

	// Plain keeps to the plain path where there are buttons too.
	Plain bool

	// Patience is how long one call to the desktop may take; 0 for 2 s.
	Patience time.Duration

	// Log hears of notices that could not be shown; nil for nobody.
	Log *slog.Logger
}

// Elsewhere is another place than the desktop. Its methods must not block.
type Elsewhere interface {
	// Show shows a notice in place of an earlier one with the same tag; false when
	// nobody is there to see it.
	Show(notice Notice) bool

	// Withdraw takes back the notice with the tag, shown or not.
	Withdraw(tag string)

	// TakeBack withdraws everything and answers what a person has not answered yet,
	// oldest first: the desktop shows notices again.
	TakeBack() []Notice
}

// nowhere is an Elsewhere with nobody.
type nowhere struct{}

func (nowhere) Show(Notice) bool   { return false }
func (nowhere) Withdraw(string)    {}
func (nowhere) TakeBack() []Notice { return nil }

// Notifier shows notices. Make one with [NewNotifier]; its methods are safe from
// any goroutine, and none but Close blocks.
type Notifier struct {
	options  Options
	mail     *mailbox
	road     *road
	plain    plain
	undone   bool // some notices wait for a path
	quiet    Quiet
	wanted   atomic.Pointer[Switched] // what do-not-disturb is to be on for; nil: nobody has said
	settled  *Switched                // the word that was followed last
	stale    bool                     // the desktop may have changed since
	owes     bool                     // what is on by us could not be given back
	switched Switched                 // what is on by us
	told     atomic.Pointer[Switched] // a copy for whoever asks
	path     atomic.Pointer[string]
	ctx      context.Context // ends when the notifier is to end
	end      context.CancelFunc
	done     chan struct{}
}

// NewNotifier starts a notifier. It looks for the desktop at once, but does not
// wait for it: until it has been found, Path is "none".
func NewNotifier(options Options) *Notifier {
	if options.Patience == 0 {
		options.Patience = defaultPatience
	}
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	if options.OnAct == nil {
		options.OnAct = func(string, string) {}
	}
	if options.OnPath == nil {
		options.OnPath = func(string) {}
	}
	if options.OnQuiet == nil {
		options.OnQuiet = func(Quiet) {}
	}
	if options.Elsewhere == nil {
		options.Elsewhere = nowhere{}
	}
	if options.Keeper == nil {
		options.Keeper = forgetful{}
	}
	n := &Notifier{
		options: options,
		mail:    newMailbox(),
		road:    newRoad(options),
		plain:   plain{patience: options.Patience},
		done:    make(chan struct{}),
	}
	n.ctx, n.end = context.WithCancel(context.Background())
	none := PathNone
	n.path.Store(&none)
	n.hold(kept(options.Keeper))
	go n.run()
	return n
}

// Show shows a notice in place of an earlier one with the same tag. Without a
// desktop it waits for one, a minute at most. The plain path can neither replace
// nor withdraw what is on the screen already.
func (n *Notifier) Show(notice Notice) {
	n.mail.put(order{Notice: notice.clean(), since: time.Now()})
}

// Withdraw takes back the notice with the tag, shown or not.
func (n *Notifier) Withdraw(tag string) {
	n.mail.put(order{Notice: Notice{Tag: tag}, withdraw: true, since: time.Now()})
}

// Path is the path that a notice would take now: "buttons", "plain" or "none".
func (n *Notifier) Path() string {
	path := *n.path.Load()
	if path == PathNone {
		n.mail.nudge() // perhaps there is one by now, for whoever asks next
	}
	return path
}

// Close takes back the notices with buttons that are on the screen, since nobody
// hears their buttons any more, and ends the notifier and its connection. Looking for
// a desktop is given up at once; a notice that is on its way, and then the taking
// back, may take as long as one call each.
func (n *Notifier) Close() {
	n.end()
	<-n.done
}

// run is the notifier's goroutine: the only one that uses the road.
func (n *Notifier) run() {
	defer close(n.done)
	defer n.road.close()
	for {
		n.look(n.mail.waits())
		n.deliver()
		n.look(false)
		select {
		case <-n.ctx.Done():
			if n.switched.How != "" {
				n.giveBack()
			}
			n.road.leave()
			return
		case <-n.mail.wake:
			n.road.tryAgain()
		case s, open := <-n.road.signals():
			n.road.hear(s, open)
		case <-n.plain.stuck:
			n.plain.stuck = nil
		case <-n.retry():
			n.road.tryAgain()
		}
	}
}

// retry fires when it is time to try again; never while no notice waits, and nothing is
// to be given back.
func (n *Notifier) retry() <-chan time.Time {
	if !n.undone && !n.owes {
		return nil
	}
	return time.After(retryEvery)
}

// look finds out which path there is now, and how quiet the desktop wants it. A
// wanted path may be made.
func (n *Notifier) look(wanted bool) {
	n.road.look(n.ctx, wanted)
	n.heed()
	path := n.road.path()
	if path == PathPlain && n.plain.stuck != nil {
		path = PathNone
	}
	before := *n.path.Swap(&path)
	if before == path {
		return
	}
	n.options.OnPath(path)
	if before == PathNone {
		n.takeBack()
	}
}

// takeBack has the desktop show what waits elsewhere, unless there is newer word of
// it: what was answered a moment ago must not ask again.
func (n *Notifier) takeBack() {
	var orders []order
	for _, notice := range n.options.Elsewhere.TakeBack() {
		orders = append(orders, order{Notice: notice, since: time.Now()})
	}
	if len(orders) > 0 {
		n.mail.putBack(orders)
		n.mail.nudge() // this look may come after the last delivery
	}
}

// deliver does every order that can be done now, and keeps the fresh others.
func (n *Notifier) deliver() {
	var undone []order
	for _, o := range n.mail.takeAll() {
		if n.ctx.Err() != nil {
			return
		}
		err := n.do(o)
		switch {
		case err == nil:
		case errors.Is(err, errSlow), time.Since(o.since) > staleAfter:
			n.options.Log.Warn("notice not shown", "tag", o.Tag, "error", err)
		default:
			undone = append(undone, o)
		}
	}
	n.undone = len(undone) > 0
	n.mail.putBack(undone)
}

// errNone says that there is no path now.
var errNone = errors.New("no desktop shows notices now")

func (n *Notifier) do(o order) error {
	n.settle(false) // the order may be from after another word about do-not-disturb
	if o.withdraw {
		n.options.Elsewhere.Withdraw(o.Tag)
		return n.road.withdraw(o.Tag)
	}
	if n.switched.How != "" && n.options.Elsewhere.Show(o.Notice) {
		return nil
	}
	switch n.road.path() {
	case PathButtons:
		return n.road.show(o.Notice)
	case PathPlain:
		if n.plain.stuck == nil {
			return n.plain.show(o.Title, n.road.body(o.plainly()))
		}
	}
	if n.options.Elsewhere.Show(o.Notice) {
		return nil
	}
	return errNone
}
