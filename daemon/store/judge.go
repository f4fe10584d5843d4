package store

import (
	"fmt"

	"offhours/daemon/zones"
	"offhours/protocol"
)

// judge says whether a span is right in itself.
type judge struct {
	nowMs     int64
	knowsRule func(string) bool
	knowsZone func(string) bool
}

// refusal is why the span is refused, "" when it is not. The first reason
// counts.
func (j judge) refusal(span protocol.Span) protocol.RefusalCode {
	switch {
	case span.ToMs <= span.FromMs || span.SinceMs > span.FromMs:
		return protocol.RefusedOrder
	case span.ToMs-span.FromMs > protocol.MaxSpanMs:
		return protocol.RefusedDuration
	case span.ToMs > j.nowMs+protocol.MaxFutureMs:
		return protocol.RefusedFuture
	case span.FromMs < j.nowMs-protocol.MaxAgeMs:
		return protocol.RefusedTooOld
	case !j.knowsRule(span.Rule):
		return protocol.RefusedRule
	case !j.knowsZone(span.Zone):
		return protocol.RefusedZone
	}
	return ""
}

// zoneCheck remembers which zones the zone data have. Only those: there are some
// 600 of them, while wrong names have no end, and one may be known after an
// update of the zone data.
type zoneCheck map[string]bool

func newZoneCheck() zoneCheck { return zoneCheck{} }

// knows reports whether name is an IANA zone. To Go, "" and "Local" are zones
// too, but they say nothing about where a span was.
func (z zoneCheck) knows(name string) bool {
	if z[name] {
		return true
	}
	if name == "" || name == "Local" {
		return false
	}
	if _, err := zones.Load(name); err != nil {
		return false
	}
	z[name] = true
	return true
}

// The numbers under which the kinds of attention are stored.
const (
	focused = 1
	watched = 2
)

func attentionNumber(attention protocol.Attention) (int64, error) {
	switch attention {
	case protocol.Focused:
		return focused, nil
	case protocol.Watched:
		return watched, nil
	}
	return 0, fmt.Errorf("attention %q is neither focused nor watched", attention)
}

func attentionOf(number int64) protocol.Attention {
	if number == focused {
		return protocol.Focused
	}
	return protocol.Watched
}
