package desktop

import (
	"context"
	"errors"
	"time"
)

// Switched is the desktop's do-not-disturb as far as we have switched it on. It is put
// down before that is done, so that it can be given back whatever happens.
type Switched struct {
	For     string `json:"for,omitempty"`     // the occasion, in the caller's words; "" for none
	UntilMs int64  `json:"untilMs,omitempty"` // when that ends; 0 where it is not known

	// How is the way in which it is on by us; "" on an occasion that is its person's, who
	// had it on already or has switched ours off.
	How   Quiet  `json:"how,omitempty"`
	Bus   string `json:"bus,omitempty"`   // the session bus on which that was
	Owner string `json:"owner,omitempty"` // and the notification service's own name there
}

// Keeper keeps one Switched where a crash does not reach it. Keep returns when it is on
// the disk; the zero value is for nothing.
type Keeper interface {
	Keep(switched Switched) error
	Kept() Switched
}

// forgetful is a Keeper for as long as the notifier lives.
type forgetful struct{}

func (forgetful) Keep(Switched) error { return nil }
func (forgetful) Kept() Switched      { return Switched{} }

// errNoSwitch says that there is no do-not-disturb here that we could switch.
var errNoSwitch = errors.New("this desktop has no do-not-disturb that can be switched")

// Quiet says what the desktop's do-not-disturb is to be on for, and until when, 0 where
// that is not known; "" for nothing. What is shown afterwards finds it so. Who has it on
// already, or switches ours off, is left alone until the occasion is another one.
//
// Until the first call nothing is changed, and what an earlier notifier has left on
// stays on.
func (n *Notifier) Quiet(occasion string, untilMs int64) {
	n.wanted.Store(&Switched{For: occasion, UntilMs: untilMs})
	n.mail.nudge()
}

// Switched is what is on by us now.
func (n *Notifier) Switched() Switched { return *n.told.Load() }

// heed tells when the desktop wants it more or less quiet than before, and brings its
// do-not-disturb to where it is to be.
func (n *Notifier) heed() {
	n.stale = n.stale || n.road.mayDiffer()
	known := (n.stale || n.owes) && n.road.isKnown()
	if known {
		n.stale = false
		n.follow()
	}
	if quiet := n.road.heed(n.switched.How); quiet != n.quiet {
		n.quiet = quiet
		n.options.OnQuiet(quiet)
	}
	n.settle(known)
}

// follow finds out what has become of what is on by us.
func (n *Notifier) follow() {
	if n.switched.How == "" {
		return
	}
	if n.road.isGone(n.switched) {
		n.keep(Switched{})
		return
	}
	ctx, cancel := n.patiently()
	defer cancel()
	switch how, on := n.road.doNotDisturb(ctx); {
	case how == n.switched.How && !on: // its person has switched it off
		n.keep(Switched{For: n.switched.For, UntilMs: n.switched.UntilMs})
		n.takeBack()
	case how != "" && how != n.switched.How: // another desktop of the same person
		n.giveBack()
	}
}

// settle switches do-not-disturb on or gives it back, where that is to be otherwise than
// it is. It looks only after another word, or when the desktop has changed.
func (n *Notifier) settle(changed bool) {
	wanted := n.wanted.Load()
	if wanted == nil || wanted == n.settled && !changed && !n.owes {
		return
	}
	n.settled = wanted
	switch now := n.switched; {
	case wanted.For == "":
		n.giveBack()
	case now.How != "" && now.For == wanted.For:
		n.hold(Switched{wanted.For, wanted.UntilMs, now.How, now.Bus, now.Owner})
	case now.How != "":
		n.keep(Switched{wanted.For, wanted.UntilMs, now.How, now.Bus, now.Owner})
	case now.For == wanted.For: // it is its person's
	default:
		n.switchOn(*wanted)
	}
}

// switchOn does so for somebody who has it off.
func (n *Notifier) switchOn(next Switched) {
	ctx, cancel := n.patiently()
	defer cancel()
	how, on := n.road.doNotDisturb(ctx)
	if how != "" && !on && n.road.identify(&next) {
		next.How = how
	} else if !on {
		return // whatever is there later is asked then
	}
	if !n.keep(next) || on {
		return
	}
	if err := n.road.switchTo(ctx, how, true); err != nil {
		n.options.Log.Warn("do-not-disturb was not switched on", "way", how, "error", err)
		if ctx.Err() == nil { // else it may still happen
			n.keep(Switched{})
		}
	}
}

// giveBack switches off what is on by us. What the desktop does not take now it is
// given later.
func (n *Notifier) giveBack() {
	was := n.switched.How
	if was != "" && !n.road.isGone(n.switched) {
		ctx, cancel := n.patiently()
		defer cancel()
		if err := n.road.switchTo(ctx, was, false); err != nil {
			n.owes = n.road.isThere()
			n.options.Log.Warn("do-not-disturb was not given back", "way", was, "error", err)
			return
		}
	}
	n.owes = false
	n.keep(Switched{})
	if was != "" {
		n.takeBack()
	}
}

// keep puts down what is on by us, and is false where it may not be switched on because
// a crash would lose it.
func (n *Notifier) keep(next Switched) bool {
	if next == n.switched {
		return true
	}
	if err := n.options.Keeper.Keep(next); err != nil {
		n.options.Log.Warn("what is switched at the desktop was not put down", "error", err)
		if n.switched.How == "" && next.How != "" {
			return false
		}
	}
	n.hold(next)
	return true
}

// kept is what an earlier notifier has put down. An occasion that was its person's, and
// is over, is none.
func kept(from Keeper) Switched {
	s := from.Kept()
	if s.How == "" && s.UntilMs <= time.Now().UnixMilli() {
		return Switched{}
	}
	return s
}

func (n *Notifier) hold(next Switched) { n.switched = next; n.told.Store(&next) }

func (n *Notifier) patiently() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), n.options.Patience)
}
