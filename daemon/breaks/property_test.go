package breaks_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func drawRule(t *rapid.T, name string) breaks.Rule {
	length := func(most int64) *rapid.Generator[int64] { return rapid.Int64Range(0, most) }
	return breaks.Rule{
		EveryMs:    length(600_000).Draw(t, name+" every"),
		LengthMs:   length(300_000).Draw(t, name+" length"),
		PostponeMs: length(120_000).Draw(t, name+" postpone"),
		Postpones:  rapid.IntRange(0, 3).Draw(t, name+" postpones"),
		CreditMs:   length(200_000).Draw(t, name+" credit"),
	}
}

func drawPresence(t *rapid.T, nowMs int64) breaks.Presence {
	p := breaks.Presence{
		Load: rapid.IntRange(0, 3).Draw(t, "load") > 0,
		Away: rapid.IntRange(0, 3).Draw(t, "away") == 0,
		Hold: rapid.SampledFrom([]protocol.Hold{"", "", "", protocol.HoldQuiet}).Draw(t, "hold"),
	}
	if p.Away && rapid.Bool().Draw(t, "dated back") {
		p.AwaySinceMs = nowMs - rapid.Int64Range(0, 400_000).Draw(t, "away since")
	}
	return p
}

func drawCommand(t *rapid.T) protocol.BreakCommand {
	return protocol.BreakCommand{
		Act:  rapid.SampledFrom([]protocol.BreakAct{protocol.BreakNow, protocol.BreakStart, protocol.BreakPostpone, protocol.BreakSkip}).Draw(t, "act"),
		Kind: rapid.SampledFrom([]protocol.BreakKind{"", protocol.Eyes, protocol.Move}).Draw(t, "kind"),
	}
}

// life is any life of the breaks, checked after every step.
type life struct {
	rules     breaks.Rules
	state     breaks.State
	presence  breaks.Presence
	nowMs     int64
	postponed map[protocol.BreakKind]int
}

func TestWhateverHappens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &life{
			rules:     breaks.Rules{Eyes: drawRule(t, "eyes"), Move: drawRule(t, "move")},
			state:     breaks.New(beginMs),
			nowMs:     beginMs,
			postponed: map[protocol.BreakKind]int{},
		}
		t.Repeat(map[string]func(*rapid.T){
			"time passes": func(t *rapid.T) { l.pass(t, rapid.Int64Range(0, 60_000).Draw(t, "ms")) },
			"to the next change": func(t *rapid.T) {
				if next, ok := l.state.NextChangeMs(l.rules, l.presence, l.nowMs); ok {
					l.pass(t, next-l.nowMs)
				}
			},
			"sleep":          func(t *rapid.T) { l.pass(t, rapid.Int64Range(30_001, 10_000_000).Draw(t, "ms")) },
			"clock set back": func(t *rapid.T) { l.pass(t, -rapid.Int64Range(1, 10_000_000).Draw(t, "ms")) },
			"presence":       func(t *rapid.T) { l.presence = drawPresence(t, l.nowMs); l.pass(t, 0) },
			"rules":          func(t *rapid.T) { l.rules.Eyes = drawRule(t, "eyes"); l.pass(t, 0) },
			"act":            l.act,
			"":               l.check,
		})
	})
}

func (l *life) pass(t *rapid.T, ms int64) {
	before := l.state.Breaks(l.rules, l.nowMs)
	l.nowMs += ms
	state, changes := l.state.Advance(l.rules, l.presence, l.nowMs)
	for _, b := range state.Breaks(l.rules, l.nowMs) {
		grown := b.LoadMs
		if at := slices.IndexFunc(before, func(o protocol.Break) bool { return o.Kind == b.Kind }); at >= 0 {
			grown -= before[at].LoadMs
		}
		if grown > max(0, min(ms, protocol.MaxGapMs)) {
			t.Fatalf("load grew by %d ms in %d ms", grown, ms)
		}
	}
	l.state = state
	l.count(t, changes)
}

func (l *life) act(t *rapid.T) {
	before := l.state
	state, changes, err := l.state.Act(l.rules, drawCommand(t), l.nowMs)
	if err != nil && (state != before || changes != nil) {
		t.Fatalf("refused (%v), yet the state changed", err)
	}
	l.state = state
	l.count(t, changes)
}

// count keeps how often each kind was postponed since its last end.
func (l *life) count(t *rapid.T, changes []breaks.Change) {
	for _, c := range changes {
		switch c.State {
		case protocol.BreakPostponed:
			l.postponed[c.Kind]++
			if limit := map[protocol.BreakKind]int{protocol.Eyes: l.rules.Eyes.Postpones, protocol.Move: l.rules.Move.Postpones}[c.Kind]; l.postponed[c.Kind] > limit {
				t.Fatalf("%s: postponed %d times, the limit is %d", c.Kind, l.postponed[c.Kind], limit)
			}
		case protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped, protocol.BreakAhead:
			l.postponed[c.Kind] = 0
		default:
		}
	}
}

func (l *life) check(t *rapid.T) {
	running, prompted := 0, 0
	for _, b := range l.state.Breaks(l.rules, l.nowMs) {
		switch b.State {
		case protocol.BreakRunning:
			running++
		case protocol.BreakPrompted:
			prompted++
		default:
		}
		if b.LoadMs < 0 {
			t.Fatalf("%s: load %d ms", b.Kind, b.LoadMs)
		}
		if b.UntilMs != 0 && (b.UntilMs <= l.nowMs || b.UntilMs > l.nowMs+300_000) {
			t.Fatalf("%s %s: until %d ms from now", b.Kind, b.State, b.UntilMs-l.nowMs)
		}
	}
	if running+prompted > 1 {
		t.Fatalf("%d breaks run and %d are prompted", running, prompted)
	}
	if next, ok := l.state.NextChangeMs(l.rules, l.presence, l.nowMs); ok && next <= l.nowMs {
		t.Fatalf("next change %d ms ago", l.nowMs-next)
	}
	again, changes := l.state.Advance(l.rules, l.presence, l.nowMs)
	if again != l.state || changes != nil {
		t.Fatalf("advanced twice to one instant, there were changes: %v", changes)
	}
}

// TestNextChangeIsExact checks that nothing happens before the instant that
// NextChangeMs names, and that going there in many steps or one is the same.
func TestNextChangeIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ruleset := breaks.Rules{Eyes: drawRule(t, "eyes"), Move: drawRule(t, "move")}
		state, nowMs := breaks.New(beginMs), int64(beginMs)
		for range 20 {
			presence := drawPresence(t, nowMs)
			state, _ = state.Advance(ruleset, presence, nowMs)
			if next, _, err := state.Act(ruleset, drawCommand(t), nowMs); err == nil {
				state = next
			}
			next, ok := state.NextChangeMs(ruleset, presence, nowMs)
			if !ok {
				continue
			}
			if next-1 > nowMs {
				if _, changes := state.Advance(ruleset, presence, next-1); changes != nil {
					t.Fatalf("%v already 1 ms before the next change", changes)
				}
			}
			nowMs = next
			state, _ = state.Advance(ruleset, presence, nowMs)
		}
	})
}
