package breaks

import "offhours/protocol"

// finish ends a break; the next one has all its load ahead.
func (r *round) finish(kind protocol.BreakKind, state protocol.BreakState) {
	before := *r.timer(kind)
	next := timer{state: state, sinceRest: before.sinceRest, restedMs: before.restedMs, skipped: before.skipped, served: before.served, idea: before.idea + 1}
	record := r.record(kind, state)
	if state != protocol.BreakSkipped {
		next.sinceRest, next.restedMs, next.skipped = 0, r.nowMs, 0
		r.serve(&next)
	}
	r.change(kind, state)
	r.changes[len(r.changes)-1].Record = record
	*r.timer(kind) = next
	r.relieve(kind)
	if kind != protocol.Eyes && state == protocol.BreakTaken {
		r.stretchMs = 0
	}
}

// record is what is kept of a break that ends now. One that nobody asked for counts
// when it is taken, and is nobody's business when it is given up.
func (r *round) record(kind protocol.BreakKind, end protocol.BreakState) *protocol.BreakRecord {
	t := r.timer(kind)
	dueMs := t.dueMs
	if dueMs == 0 {
		if end != protocol.BreakTaken {
			return nil
		}
		dueMs = t.startedMs
	}
	record := &protocol.BreakRecord{
		Kind: kind, DueMs: dueMs, EndMs: r.nowMs, End: end,
		Postponed: t.postponed, StretchMs: max(r.stretchMs, r.lastStretchMs), Held: t.held.list(),
	}
	switch end {
	case protocol.BreakTaken:
		record.EndMs = t.untilMs // a computer that slept tells of it later
	case protocol.BreakCredited:
		record.EndMs = max(dueMs, r.creditedMs(kind))
	default:
	}
	return record
}

// creditedMs is when a rest was long enough for the kind: a computer that slept through
// the night tells of it in the morning.
func (r *round) creditedMs(kind protocol.BreakKind) int64 {
	creditMs := r.rules.of(kind).CreditMs
	return r.nowMs - max(0, r.restMs-creditMs)
}
