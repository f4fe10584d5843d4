package simulation_test

import (
	"context"
	"fmt"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// acknowledged is a span that the daemon said it has.
type acknowledged struct {
	browser string
	span    protocol.Span
}

// checkAcknowledged finds every span that the daemon said it has, and finds it
// once: only a browser whose profile went back in time may send one as another.
func (l *life) checkAcknowledged() error {
	if len(l.kept) == 0 {
		return nil
	}
	fromMs, toMs := l.kept[0].span.FromMs, l.kept[0].span.ToMs
	for _, k := range l.kept {
		fromMs, toMs = min(fromMs, k.span.FromMs), max(toMs, k.span.ToMs)
	}
	stored, err := l.daemon.store.SpansBetween(context.Background(), fromMs, toMs)
	if err != nil {
		return err
	}
	has := map[ledger.Span]int{}
	for _, span := range stored {
		has[span]++
	}
	for _, k := range l.kept {
		if times := has[spanOf(k)]; times == 0 || times > 1 && !l.rolledBackOnce[k.browser] {
			return fmt.Errorf("acknowledged, and there %d times: %s %+v", times, k.browser, k.span)
		}
	}
	l.kept = nil
	return nil
}

func spanOf(k acknowledged) ledger.Span {
	s := k.span
	return ledger.Span{
		Browser: k.browser, FromMs: s.FromMs, ToMs: s.ToMs, SinceMs: s.SinceMs, Rule: s.Rule, Attention: s.Attention, Zone: s.Zone,
	}
}

// checkWatermark: when nothing waits, every number that was ever sent is answered.
func (l *life) checkWatermark(b *browser) error {
	watermark, err := l.daemon.watermark(b.id)
	if err == nil && watermark != l.sent[b.id] {
		err = fmt.Errorf("%s: watermark %d, although %d is the last number it sent and nothing waits", b.name(), watermark, l.sent[b.id])
	}
	return err
}
