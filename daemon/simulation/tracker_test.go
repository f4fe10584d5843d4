package simulation_test

import "offhours/protocol"

const (
	lookMs  = 5 * second
	tailMs  = 72 * hour
	aheadMs = 12 * hour // so far ahead of the browser's clock may end what is kept for later
)

// openSpan is what has attention, as it is put down at every look. The instants
// are the browser's.
type openSpan struct {
	target
	zone                            string
	sinceMs, fromMs, seenMs, sureMs int64
}

// sample is what a browser sees at one look.
type sample struct {
	target  *target
	atMs    int64
	inputMs int64 // when the person last did something
	zone    string
}

// look models extension/src/tracker: what is open goes on, or is closed and
// something else begins. Full minutes are cut off as far as they are sure.
func (b *browser) look(s sample) {
	open := b.profile.open
	if open != nil && s.target != nil && open.target == *s.target && soonAfter(open.seenMs, s.atMs) {
		b.goOn(*open, s)
		return
	}
	if open != nil {
		b.closeAt(*open, endOf(*open, s))
	}
	b.profile.open = nil
	if s.target != nil {
		b.profile.open = &openSpan{*s.target, s.zone, s.atMs, s.atMs, s.atMs, s.atMs}
	}
}

func (b *browser) goOn(open openSpan, s sample) {
	open.seenMs, open.sureMs = s.atMs, max(open.sureMs, s.inputMs)
	if open.zone != s.zone {
		b.closeAt(open, s.atMs)
		b.profile.open = &openSpan{open.target, s.zone, open.sinceMs, s.atMs, s.atMs, s.atMs}
		return
	}
	for open.sureMs-open.fromMs >= protocol.MaxSpanMs {
		b.closeAt(open, open.fromMs+protocol.MaxSpanMs)
		open.fromMs += protocol.MaxSpanMs
	}
	b.profile.open = &open
}

// soonAfter is false after a sleep, and when the clock was set back.
func soonAfter(seenMs, nowMs int64) bool {
	return seenMs <= nowMs && nowMs-seenMs <= protocol.MaxGapMs
}

func endOf(open openSpan, s sample) int64 {
	if !soonAfter(open.seenMs, s.atMs) {
		return open.seenMs
	}
	return min(s.atMs, max(open.sureMs, s.inputMs))
}

// closeAt queues a span, in pieces no longer than a span may be.
func (b *browser) closeAt(open openSpan, endMs int64) {
	for fromMs := open.fromMs; fromMs < endMs; fromMs += protocol.MaxSpanMs {
		b.append(protocol.Span{
			FromMs: fromMs, ToMs: min(fromMs+protocol.MaxSpanMs, endMs), SinceMs: open.sinceMs,
			Rule: open.rule, Attention: open.attention, Zone: open.zone,
		})
	}
}
