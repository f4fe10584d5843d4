package simulation_test

import (
	"fmt"

	"offhours/protocol"
)

// mostUploads is far more than a browser ever needs to send all it has.
const mostUploads = 5_000

// exchange is what a browser and the daemon say to each other.
func (l *life) exchange(b *browser, mayGoWrong bool) error {
	if b.crashed || !l.daemon.running() {
		return nil
	}
	if !b.connected {
		watermark, err := l.daemon.watermark(b.id)
		if err != nil {
			return err
		}
		if again := b.welcome(l.daemon.store.Epoch(), watermark); again > 0 {
			l.toll.again += again
			l.note("%s sends the %d spans that it kept again", b.name(), again)
		}
	}
	for range mostUploads {
		if len(b.queue) == 0 {
			return nil
		}
		if arrived, err := l.upload(b, mayGoWrong); err != nil || !arrived {
			return err
		}
	}
	return fmt.Errorf("%s: %d spans still wait after %d uploads", b.name(), len(b.queue), mostUploads)
}

// upload sends one batch, and reports whether its answer arrived.
func (l *life) upload(b *browser, mayGoWrong bool) (arrived bool, err error) {
	most := protocol.MaxSpansPerUpload
	if l.person.oneIn(3) {
		most = 1 + l.random.IntN(10)
	}
	upload := b.batch(most)
	answer, err := l.daemon.upload(b.id, upload, l.nowMs)
	if err != nil {
		return false, err
	}
	last := upload.Spans[len(upload.Spans)-1].Sequence
	l.sent[b.id] = max(l.sent[b.id], last)
	if mayGoWrong && l.person.oneIn(12) {
		b.connected = false
		l.toll.unheard++
		l.note("%s does not hear the answer to spans %d to %d", b.name(), upload.Spans[0].Sequence, last)
		return false, nil
	}
	return true, l.settle(b, upload.Spans, answer)
}

func (l *life) settle(b *browser, spans []protocol.Span, answer protocol.SpansUploaded) error {
	kept, refused := b.settle(spans, answer, l.nowMs)
	if len(refused) > 0 {
		return fmt.Errorf("%s: refused for good: %+v, answer %+v", b.name(), refused, answer)
	}
	for _, span := range kept {
		l.kept = append(l.kept, acknowledged{b.id, span})
	}
	l.toll.spans += len(kept)
	l.toll.conflicts += len(answer.Conflicts)
	l.toll.early += len(answer.Refused)
	return nil
}
