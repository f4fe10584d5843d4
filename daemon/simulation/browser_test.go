package simulation_test

import (
	"maps"
	"slices"

	"offhours/protocol"
)

// browser is a model of the extension in one browser: tracker and outbox.
type browser struct {
	id      string
	aheadMs int64 // its clock minus the daemon's
	profile profile
	backup  *profile // a copy that the person made
	backAt  int64    // while it is crashed: when it is started again
	crashed bool

	// What it has in memory only.
	connected bool
	queue     []int64 // numbers of what waits, without what is for later
}

// profile is what a browser has on its disk.
type profile struct {
	open   *openSpan
	outbox map[int64]protocol.Span
	tail   map[int64]kept
	next   int64 // sequence
	known  known
}

// kept is an acknowledged span, and when it was acknowledged.
type kept struct {
	span protocol.Span
	atMs int64
}

// known is what the browser knows of the daemon's database.
type known struct {
	epoch        string
	acknowledged int64
}

func newBrowser(id string) *browser {
	return &browser{id: id, profile: profile{outbox: map[int64]protocol.Span{}, tail: map[int64]kept{}, next: 1}}
}

func (p profile) clone() profile {
	p.outbox, p.tail = maps.Clone(p.outbox), maps.Clone(p.tail)
	return p
}

func (b *browser) append(span protocol.Span) {
	span.Sequence = b.profile.next
	b.profile.outbox[span.Sequence] = span
	b.profile.next++
	b.queue = append(b.queue, span.Sequence)
}

// start closes what a dead browser left open, where it was last seen.
func (b *browser) start(nowMs int64) {
	b.crashed, b.connected = false, false
	b.takeUp()
	if open := b.profile.open; open != nil {
		b.profile.open = nil
		b.closeAt(*open, open.seenMs)
	}
	b.prune(nowMs)
}

// takeUp queues all that is on the disk.
func (b *browser) takeUp() { b.queue = slices.Sorted(maps.Keys(b.profile.outbox)) }

// prune forgets what was kept long enough, and has what was for later sent again.
func (b *browser) prune(nowMs int64) {
	maps.DeleteFunc(b.profile.tail, func(_ int64, k kept) bool { return k.atMs < nowMs+b.aheadMs-tailMs })
	b.takeUp()
}

// welcome compares what the daemon has with what it acknowledged, and queues the
// tail again where it lost some.
func (b *browser) welcome(epoch string, watermark int64) (again int) {
	b.connected = true
	p := &b.profile
	switch {
	case p.known.epoch == "":
	case p.known.epoch != epoch:
		again = b.requeue(0)
	case watermark < p.known.acknowledged:
		again = b.requeue(watermark)
	}
	b.takeUp()
	p.known = known{epoch, watermark}
	return again
}

func (b *browser) requeue(above int64) (count int) {
	for sequence, k := range b.profile.tail {
		if sequence > above {
			b.profile.outbox[sequence] = k.span
			delete(b.profile.tail, sequence)
			count++
		}
	}
	return count
}

// batch is the next upload.
func (b *browser) batch(most int) protocol.SpansUpload {
	upload := protocol.SpansUpload{OldestSequence: b.queue[0]}
	for _, sequence := range b.queue[:min(most, len(b.queue))] {
		upload.Spans = append(upload.Spans, b.profile.outbox[sequence])
	}
	return upload
}

// settle does what the answer says: a span leaves the outbox for the tail, waits
// for its time to come, or gets another number. It answers what it acknowledged
// and what was refused for good.
func (b *browser) settle(sent []protocol.Span, answer protocol.SpansUploaded, nowMs int64) (acknowledged, refused []protocol.Span) {
	p := &b.profile
	p.known.acknowledged = max(p.known.acknowledged, answer.Watermark)
	b.queue = b.queue[len(sent):]
	for _, span := range sent {
		code := codeOf(answer, span.Sequence)
		switch {
		case code == protocol.RefusedFuture && span.ToMs <= nowMs+b.aheadMs+aheadMs:
			continue // stays where it is
		case code != "":
			refused = append(refused, span)
		case slices.Contains(answer.Conflicts, span.Sequence):
			b.renumber(span, answer.NextFree)
		default:
			p.tail[span.Sequence] = kept{span, nowMs + b.aheadMs}
			acknowledged = append(acknowledged, span)
		}
		delete(p.outbox, span.Sequence)
	}
	return acknowledged, refused
}

func codeOf(answer protocol.SpansUploaded, sequence int64) protocol.RefusalCode {
	for _, r := range answer.Refused {
		if r.Sequence == sequence {
			return r.Code
		}
	}
	return ""
}

func (b *browser) renumber(span protocol.Span, nextFree int64) {
	b.profile.next = max(b.profile.next, nextFree)
	b.append(span)
}
