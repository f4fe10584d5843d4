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

// checkArrived finds every span that the daemon said it has, and finds it once:
// only a browser whose profile went back in time may send one as another.
func (l *life) checkArrived(all []acknowledged) error {
	has, err := l.stored(all)
	if err != nil {
		return err
	}
	for _, k := range all {
		if times := has[spanOf(k)]; times == 0 || times > 1 && !l.rolledBackOnce[k.browser] {
			return fmt.Errorf("acknowledged, and there %d times: %s %+v", times, k.browser, k.span)
		}
	}
	return nil
}

// stored is how often the store has each span of the time that those are about.
func (l *life) stored(all []acknowledged) (map[ledger.Span]int, error) {
	fromMs, toMs := l.nowMs, l.nowMs
	for _, k := range all {
		fromMs, toMs = min(fromMs, k.span.FromMs), max(toMs, k.span.ToMs)
	}
	spans, err := l.daemon.store.SpansBetween(context.Background(), fromMs, toMs)
	has := map[ledger.Span]int{}
	for _, span := range spans {
		has[span]++
	}
	return has, err
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
