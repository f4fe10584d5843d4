package budget

import "offhours/protocol"

// FollowUp is the purse of one local date: time for community and care after
// work. It is a value; the zero value is the purse of no date.
//
//	ready ⇄ open ─▶ ending ─▶ spent
//
// Only time that passes while it is open and a community or care page is in front
// is taken from it, however many browsers have one. What is left when it is closed
// stays for later on the same date.
type FollowUp struct {
	Date     string // "" for none
	LimitMs  int64  // what the settings give a date
	SpentMs  int64
	Open     bool
	EndingMs int64 // open and used up: when it closes; else 0
}

// LeftMs is what can still be spent, never less than 0.
func (f FollowUp) LeftMs() int64 { return max(0, f.LimitMs-f.SpentMs) }

// State is where the purse stands.
func (f FollowUp) State() protocol.FollowUpState {
	switch {
	case f.Date == "":
		return protocol.FollowUpNone
	case f.Open && f.EndingMs > 0:
		return protocol.FollowUpEnding
	case f.Open:
		return protocol.FollowUpOpen
	case f.LimitMs == 0:
		return protocol.FollowUpNone
	case f.LeftMs() == 0:
		return protocol.FollowUpSpent
	}
	return protocol.FollowUpReady
}

// Spend takes time from an open purse, as much as is in it.
func (f FollowUp) Spend(ms int64) FollowUp {
	if f.Open {
		f.SpentMs += min(ms, f.LeftMs())
	}
	return f
}

// Advance begins the ending of a purse that is used up, and closes it when the
// ending is over.
func (f FollowUp) Advance(nowMs int64) FollowUp {
	switch {
	case !f.Open:
	case f.EndingMs > 0 && nowMs >= f.EndingMs:
		f.Open, f.EndingMs = false, 0
	case f.EndingMs == 0 && f.LeftMs() == 0:
		f.EndingMs = nowMs + protocol.FollowUpEndingMs
	}
	return f
}

// shortestPromiseMs is how long an open purse stays open at least in a browser that
// hears nothing more, so that one with little left need not be promised anew at
// every breath while nothing of it is spent.
const shortestPromiseMs = 60_000

// PromisedMs is until when a browser may hold community and care open by itself:
// until all would be spent without a pause, and the sentence finished. False when
// the purse is not open.
func (f FollowUp) PromisedMs(nowMs int64) (untilMs int64, open bool) {
	switch {
	case !f.Open:
		return 0, false
	case f.EndingMs > 0:
		return f.EndingMs, true
	}
	return nowMs + max(f.LeftMs(), shortestPromiseMs) + protocol.FollowUpEndingMs, true
}
