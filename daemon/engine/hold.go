package engine

import (
	"context"
	"slices"

	"offhours/protocol"
)

// takeHold takes over why the desktop wants nobody to be prompted now; "" for no
// reason. While there is one,
//
//   - a break that becomes due waits, and asks when the hold ends: see the breaks;
//   - a prompt that is on the screen goes where quiet was asked for, and comes again; a
//     lock is not that;
//   - the follow-up is not offered, nor its end told: screens say both;
//   - a warning waits too. When the hold ends in time, it says how long it really
//     is; when the platforms have closed by then, nobody hears of it any more;
//   - that a break is over is not told: whoever comes back later knows.
//
// So however long it lasts, one prompt follows, and nothing is stacked.
//
// A call, a live broadcast, full screen and typing hold breaks and nothing else: that
// platforms close soon is news in the middle of a call, too.
//
// Browsers hear when the screen is locked: what nobody can see is nobody's work.
func (e *Engine) takeHold(ctx context.Context, hold protocol.Hold) {
	before := e.screen()
	e.changeHold(ctx, func(int64) { e.hold = hold })
	if now := e.screen(); now != before {
		e.Publisher.Push("screen.changed", now)
	}
}

func (e *Engine) screen() protocol.ScreenStatus {
	return protocol.ScreenStatus{Locked: e.hold == protocol.HoldLocked}
}

// takeMicrophone takes over whether some program listens to a microphone: a call, in
// whatever program it is.
func (e *Engine) takeMicrophone(ctx context.Context, inUse bool) {
	e.changeHold(ctx, func(nowMs int64) {
		if e.talks() && !inUse {
			e.talkedMs = nowMs
		}
		e.microphone = inUse
	})
}

func (e *Engine) changeHold(ctx context.Context, change func(nowMs int64)) {
	nowMs := e.clockMs()
	e.advance(ctx, nowMs)
	change(nowMs)
	e.advance(ctx, nowMs)
}

// firstHold is why nobody is to be prompted for a break: of all reasons the one that is
// told first.
func (e *Engine) firstHold() protocol.Hold {
	first := e.hold
	if e.talks() {
		first = firstOf(first, protocol.HoldCall)
	}
	for _, p := range e.browsers {
		first = firstOf(first, p.activity.Hold)
	}
	return first
}

// talks says whether somebody does, in whatever program it is: a microphone is in use, and
// their person has not said that this means nothing.
func (e *Engine) talks() bool {
	return e.microphone && !e.settings.Settings.Breaks.IgnoreMicrophone
}

func firstOf(a, b protocol.Hold) protocol.Hold {
	if a == "" || b != "" && slices.Index(protocol.Holds(), b) < slices.Index(protocol.Holds(), a) {
		return b
	}
	return a
}
