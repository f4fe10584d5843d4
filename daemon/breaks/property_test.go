package breaks_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func drawRule(t *rapid.T, name string) breaks.Rule {
	length := func(most int64) *rapid.Generator[int64] { return rapid.Int64Range(0, most) }
	return breaks.Rule{
		EveryMs:         length(600_000).Draw(t, name+" every"),
		LengthMs:        length(300_000).Draw(t, name+" length"),
		LongAfterMs:     length(1_200_000).Draw(t, name+" long after"),
		LongLengthMs:    length(300_000).Draw(t, name+" long length"),
		PostponeMs:      length(120_000).Draw(t, name+" postpone"),
		PostponeAgainMs: length(120_000).Draw(t, name+" postpone again"),
		Postpones:       rapid.IntRange(0, 3).Draw(t, name+" postpones"),
		CreditMs:        length(200_000).Draw(t, name+" credit"),
	}
}

func drawRules(t *rapid.T) breaks.Rules {
	outside := drawRule(t, "outside")
	outside.EveryMs, outside.InShift = 0, rapid.Bool().Draw(t, "outside on")
	return breaks.Rules{
		Eyes: drawRule(t, "eyes"), Move: drawRule(t, "move"), Outside: outside,
		WeightPercent: rapid.Int64Range(100, 500).Draw(t, "weight"),
		StrainMs:      rapid.Int64Range(0, 600_000).Draw(t, "strain"),
		Skips:         rapid.IntRange(0, 3).Draw(t, "skips"),
	}
}

func drawPresence(t *rapid.T, nowMs int64) breaks.Presence {
	p := breaks.Presence{
		Place:   rapid.IntRange(0, 3).Draw(t, "place") > 0,
		Strains: rapid.Bool().Draw(t, "strains"),
		Types:   rapid.Bool().Draw(t, "types"),
		Away:    rapid.IntRange(0, 3).Draw(t, "away") == 0,
		Off:     rapid.IntRange(0, 4).Draw(t, "off") == 0,
		Hold:    rapid.SampledFrom(append(protocol.Holds()[2:], "", "", "", "", "", "")).Draw(t, "hold"),
	}
	if p.Away && rapid.Bool().Draw(t, "dated back") {
		p.AwaySinceMs = nowMs - rapid.Int64Range(0, 400_000).Draw(t, "away since")
	}
	if rapid.Bool().Draw(t, "has a shift") {
		middleMs := nowMs + rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "middle")
		p.Shift = breaks.Shift{Date: rapid.SampledFrom([]string{"mon", "tue"}).Draw(t, "date"), MiddleMs: middleMs, EndMs: middleMs + 1_000_000}
	}
	return p
}

func drawCommand(t *rapid.T) protocol.BreakCommand {
	return protocol.BreakCommand{
		Act:   rapid.SampledFrom(protocol.BreakActs()).Draw(t, "act"),
		Kind:  rapid.SampledFrom(append(protocol.BreakKinds(), "")).Draw(t, "kind"),
		ForMs: rapid.Int64Range(0, 600_000).Draw(t, "for"),
	}
}

// life is any life of the breaks, checked after every step.
type life struct {
	rules     breaks.Rules
	state     breaks.State
	presence  breaks.Presence
	nowMs     int64
	postponed map[protocol.BreakKind]int
	due       map[protocol.BreakKind]bool // it asks or runs, and has been due
}

func TestWhateverHappens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &life{
			rules: drawRules(t), state: breaks.New(beginMs), presence: breaks.Presence{Away: true}, nowMs: beginMs,
			postponed: map[protocol.BreakKind]int{}, due: map[protocol.BreakKind]bool{},
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
			"restart":        l.restart,
			"":               l.check,
		})
	})
}

func (l *life) pass(t *rapid.T, ms int64) {
	before := l.state.Status(l.rules, l.nowMs).Breaks
	l.nowMs += ms
	state, changes := l.state.Advance(l.rules, l.presence, l.nowMs)
	for _, b := range state.Status(l.rules, l.nowMs).Breaks {
		grown := b.LoadMs
		if at := slices.IndexFunc(before, func(o protocol.Break) bool { return o.Kind == b.Kind }); at >= 0 {
			grown -= before[at].LoadMs
		}
		if most := (max(0, min(ms, protocol.MaxGapMs)) + 1) * l.rules.WeightPercent / 100; grown > most {
			t.Fatalf("load grew by %d ms in %d ms", grown, ms)
		}
	}
	l.state = state
	l.count(t, changes)
}

func (l *life) act(t *rapid.T) {
	before := l.state
	command := drawCommand(t)
	state, changes, err := l.state.Act(l.rules, command, l.nowMs)
	if err != nil && (state != before || changes != nil) {
		t.Fatalf("refused (%v), yet the state changed", err)
	}
	if err == nil && command.Act == protocol.BreakSkip && mustStay(before.Status(l.rules, l.nowMs), command.Kind) {
		t.Fatalf("%s cannot be skipped, and was", command.Kind)
	}
	l.state = state
	if command.Act == protocol.BreakSkip {
		changes = l.endedPastLimit(t, before, changes)
	}
	l.count(t, changes)
}

// endedPastLimit takes out the break that was ended past the limit of skips and asks again:
// nobody has postponed it.
func (l *life) endedPastLimit(t *rapid.T, before breaks.State, changes []breaks.Change) []breaks.Change {
	return slices.DeleteFunc(changes, func(c breaks.Change) bool {
		if c.State != protocol.BreakPostponed {
			return false
		}
		was, is := breakOf(before.Status(l.rules, l.nowMs), c.Kind), breakOf(l.state.Status(l.rules, l.nowMs), c.Kind)
		if was.State != protocol.BreakRunning || l.rules.Skips == 0 || is.UntilMs < l.nowMs+60_000 {
			t.Fatalf("a skip has made of %+v %+v", was, is)
		}
		return true
	})
}

func breakOf(status protocol.BreaksStatus, kind protocol.BreakKind) protocol.Break {
	return status.Breaks[slices.IndexFunc(status.Breaks, func(b protocol.Break) bool { return b.Kind == kind })]
}

// restart ends the daemon and starts it again within the same instant: nobody can tell,
// except that a prompt comes anew, if it may come now, and a break that stood still has to
// find out again.
func (l *life) restart(t *rapid.T) {
	before := l.state.Status(l.rules, l.nowMs)
	l.state = restored(t, l.state, l.nowMs)
	l.pass(t, 0)
	after := l.state.Status(l.rules, l.nowMs)
	for i, b := range before.Breaks {
		if b.State == protocol.BreakPrompted && asks(after.Breaks[i]) {
			before.Breaks[i].State, before.Breaks[i].Hold = after.Breaks[i].State, after.Breaks[i].Hold
		}
	}
	unlike := cmpopts.IgnoreFields(protocol.Break{}, "AskedMs", "Stands")
	if diff := cmp.Diff(before, after, unlike); diff != "" {
		t.Fatalf("a restart has made of the breaks (-before +after):\n%s", diff)
	}
}

func asks(b protocol.Break) bool {
	return b.State == protocol.BreakPrompted || b.State == protocol.BreakHeld || b.State == protocol.BreakDue
}

// mustStay says whether a break of the kind asks and cannot be skipped.
func mustStay(status protocol.BreaksStatus, kind protocol.BreakKind) bool {
	return slices.ContainsFunc(status.Breaks, func(b protocol.Break) bool {
		return b.Kind == kind && !b.CanSkip && b.State != protocol.BreakRunning
	})
}

// count follows each kind from where it is due to its one end.
func (l *life) count(t *rapid.T, changes []breaks.Change) {
	for _, c := range changes {
		switch c.State {
		case protocol.BreakDue, protocol.BreakHeld:
			l.due[c.Kind] = true
		case protocol.BreakPrompted:
			l.due[c.Kind] = true
			if hold := l.presence.Hold; l.presence.Away || l.presence.Off || hold != "" && hold != protocol.HoldTyping {
				t.Fatalf("%s is prompted while %+v", c.Kind, l.presence)
			}
		case protocol.BreakPostponed:
			l.postponed[c.Kind]++
			limit := map[protocol.BreakKind]int{protocol.Eyes: l.rules.Eyes.Postpones, protocol.Move: l.rules.Move.Postpones, protocol.Outside: l.rules.Outside.Postpones}[c.Kind]
			if l.postponed[c.Kind] > limit {
				t.Fatalf("%s: postponed %d times, the limit is %d", c.Kind, l.postponed[c.Kind], limit)
			}
		case protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped:
			l.end(t, c)
		case protocol.BreakAhead:
			if l.due[c.Kind] {
				t.Fatalf("%s was due and is ahead again, without an end", c.Kind)
			}
		default:
		}
	}
}

// end checks what is kept: exactly one record of a break that was due.
func (l *life) end(t *rapid.T, c breaks.Change) {
	if l.due[c.Kind] && c.Record == nil {
		t.Fatalf("%s was due and is %s, and nothing is kept of it", c.Kind, c.State)
	}
	if r := c.Record; r != nil && (r.End != c.State || r.Kind != c.Kind || r.StretchMs < 0 || r.Postponed != l.postponed[c.Kind]) {
		t.Fatalf("%s is %s, and %+v is kept", c.Kind, c.State, r)
	}
	l.due[c.Kind], l.postponed[c.Kind] = false, 0
}

// withdrawing are the holds during which no prompt stays on the screen.
var withdrawing = []protocol.Hold{protocol.HoldQuiet, protocol.HoldCall, protocol.HoldLive, protocol.HoldFullScreen}

func (l *life) check(t *rapid.T) {
	running, prompted := 0, 0
	status := l.state.Status(l.rules, l.nowMs)
	for _, b := range status.Breaks {
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
		if !b.CanSkip && l.rules.Skips == 0 {
			t.Fatalf("%s cannot be skipped, and there is no limit", b.Kind)
		}
	}
	if prompted > 0 && (l.presence.Off || slices.Contains(withdrawing, l.presence.Hold)) {
		t.Fatalf("a prompt stays while %+v", l.presence)
	}
	if running+prompted > 1 {
		t.Fatalf("%d breaks run and %d are prompted", running, prompted)
	}
	if until := status.PausedUntilMs; until != 0 && (prompted > 0 || until <= l.nowMs || until > l.nowMs+600_000) {
		t.Fatalf("paused for %d ms, and %d are prompted", until-l.nowMs, prompted)
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
		ruleset := drawRules(t)
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
					t.Fatalf("%v already %d ms before the next change", changes, next-1-nowMs)
				}
			}
			nowMs = next
			state, _ = state.Advance(ruleset, presence, nowMs)
		}
	})
}
