package breaks_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// rules are the tests' rules: look away for 20 s every 20 min, move for 5 min
// every 50 min; away for 3 min is an eye break, for 5 min a movement break.
var rules = breaks.Rules{
	Eyes: breaks.Rule{EveryMs: 1_200_000, LengthMs: 20_000, PostponeMs: 180_000, Postpones: 2, CreditMs: 180_000},
	Move: breaks.Rule{EveryMs: 3_000_000, LengthMs: 300_000, PostponeMs: 300_000, Postpones: 1, CreditMs: 300_000},
}

// only keeps one kind of the rules.
func only(kind protocol.BreakKind) breaks.Rules {
	some := rules
	if kind == protocol.Eyes {
		some.Move.EveryMs = 0
	} else {
		some.Eyes.EveryMs = 0
	}
	return some
}

// scene plays a script the way the engine does: it advances the state at every
// line of the script and whenever NextChangeMs asks for it, and writes down
// every change with the time since the beginning.
type scene struct {
	tb       testing.TB
	rules    breaks.Rules
	state    breaks.State
	presence breaks.Presence
	elapsed  time.Duration
	clockMs  int64 // the wall clock at elapsed 0; "clock" moves it
	log      []string
}

const beginMs = 1_800_000_000_000

func play(tb testing.TB, rules breaks.Rules, script ...string) *scene {
	tb.Helper()
	s := &scene{tb: tb, rules: rules, state: breaks.New(beginMs), clockMs: beginMs}
	for _, line := range script {
		at, act, _ := strings.Cut(line, " ")
		s.runTo(s.length(at))
		s.do(strings.Fields(act))
	}
	return s
}

func (s *scene) length(text string) time.Duration {
	s.tb.Helper()
	d, err := time.ParseDuration(text)
	if err != nil {
		s.tb.Fatal(err)
	}
	return d
}

func (s *scene) nowMs() int64 { return s.clockMs + s.elapsed.Milliseconds() }

func (s *scene) runTo(end time.Duration) {
	for {
		next, ok := s.state.NextChangeMs(s.rules, s.presence, s.nowMs())
		at := time.Duration(next-s.clockMs) * time.Millisecond
		if !ok || at > end {
			break
		}
		s.elapsed = at
		s.advance()
	}
	s.elapsed = end
	s.advance()
}

func (s *scene) advance() {
	var changes []breaks.Change
	s.state, changes = s.state.Advance(s.rules, s.presence, s.nowMs())
	s.note(changes)
}

func (s *scene) note(changes []breaks.Change) {
	for _, c := range changes {
		s.log = append(s.log, fmt.Sprintf("%v %s %s", s.elapsed, c.Kind, c.State))
	}
}

// do plays one line: a presence, an act with or without a kind, or what happens
// to the computer.
func (s *scene) do(words []string) {
	switch words[0] {
	case "works":
		s.presence = breaks.Presence{Load: true, Hold: s.presence.Hold}
	case "elsewhere": // at the desk, on no platform
		s.presence = breaks.Presence{Hold: s.presence.Hold}
	case "away":
		s.presence = breaks.Presence{Away: true}
		if len(words) > 1 { // since how long already
			s.presence.AwaySinceMs = s.nowMs() - s.length(words[1]).Milliseconds()
		}
	case "hold":
		s.presence.Hold = protocol.HoldQuiet
	case "release":
		s.presence.Hold = ""
	case "sleep": // nobody advances the state meanwhile
		s.elapsed += s.length(words[1])
	case "clock":
		s.clockMs += s.length(words[1]).Milliseconds()
	case "off":
		s.rules.Eyes.EveryMs, s.rules.Move.EveryMs = 0, 0
	case "end":
	default:
		s.act(words)
	}
	s.advance()
}

func (s *scene) act(words []string) {
	command := protocol.BreakCommand{Act: protocol.BreakAct(words[0])}
	if len(words) > 1 {
		command.Kind = protocol.BreakKind(words[1])
	}
	before := s.state
	state, changes, err := s.state.Act(s.rules, command, s.nowMs())
	if err != nil {
		s.log = append(s.log, fmt.Sprintf("%v refused: %v", s.elapsed, err))
		if state != before || changes != nil {
			s.tb.Errorf("a refused %v changed the state", words)
		}
	}
	s.state = state
	s.note(changes)
}
