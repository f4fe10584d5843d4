package simulation_test

import (
	"slices"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// stretch is one attention, whole.
type stretch = ledger.Span

// truth is what the person really looked at, uncut, each by the clock of its
// browser.
type truth struct {
	stretches []*stretch
	open      map[string]*stretch // by browser
	grey      []grey
}

// grey is what a browser cannot know: it was cut off, and had last looked up to
// five seconds before.
type grey struct{ fromMs, toMs int64 }

const greyMs = 5 * second

// target is what has attention in one browser.
type target struct {
	rule      string
	attention protocol.Attention
}

// turn says what has the person's attention in a browser from now on; nil for
// nothing. Whoever travels is still at the same thing, in another zone.
func (t *truth) turn(browser string, to *target, zone string, atMs int64) {
	before := t.open[browser]
	sinceMs := atMs
	if before != nil && to != nil && before.Rule == to.rule && before.Attention == to.attention {
		if before.Zone == zone {
			return
		}
		sinceMs = before.SinceMs
	}
	t.end(browser, atMs)
	if to != nil {
		t.open[browser] = &stretch{
			Browser: browser, FromMs: atMs, SinceMs: sinceMs, Rule: to.rule, Attention: to.attention, Zone: zone,
		}
	}
}

func (t *truth) end(browser string, atMs int64) {
	if stretch := t.open[browser]; stretch != nil {
		stretch.ToMs = atMs
		t.stretches = append(t.stretches, stretch)
		delete(t.open, browser)
	}
}

// cutOff ends what has attention in a browser that does not see it coming.
func (t *truth) cutOff(browser string, atMs int64) {
	if t.open[browser] != nil {
		t.end(browser, atMs)
		t.grey = append(t.grey, grey{atMs - greyMs, atMs})
	}
}

// owners asks for every second from one instant to another whose it is.
func (t *truth) owners(fromMs, toMs int64) []*stretch {
	owners := make([]*stretch, (toMs-fromMs)/second)
	for _, stretch := range t.stretches {
		for atMs := max(fromMs, stretch.FromMs); atMs < min(toMs, stretch.ToMs); atMs += second {
			owner := &owners[(atMs-fromMs)/second]
			if *owner == nil || beats(stretch, *owner) {
				*owner = stretch
			}
		}
	}
	return owners
}

// beats is the rule of counting once more, written for reading.
func beats(a, b *stretch) bool {
	switch {
	case a.Attention != b.Attention:
		return a.Attention == protocol.Focused
	case a.SinceMs != b.SinceMs:
		return a.SinceMs > b.SinceMs
	case a.Browser != b.Browser:
		return a.Browser < b.Browser
	case a.Rule != b.Rule:
		return a.Rule < b.Rule
	}
	return a.Zone < b.Zone
}

// unknown marks the seconds that may differ, and says how much that can come to.
func (t *truth) unknown(fromMs, toMs int64) (marks []bool, boundMs int64) {
	marks = make([]bool, (toMs-fromMs)/second)
	for _, g := range t.grey {
		for atMs := max(fromMs, g.fromMs); atMs < min(toMs, g.toMs); atMs += second {
			marks[(atMs-fromMs)/second] = true
		}
		if g.fromMs < toMs && g.toMs > fromMs {
			boundMs += greyMs
		}
	}
	return marks, boundMs
}

// forget drops what ended before an instant.
func (t *truth) forget(beforeMs int64) {
	t.stretches = slices.DeleteFunc(t.stretches, func(s *stretch) bool { return s.ToMs < beforeMs })
	t.grey = slices.DeleteFunc(t.grey, func(g grey) bool { return g.toMs < beforeMs })
}
