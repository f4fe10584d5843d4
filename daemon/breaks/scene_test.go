package breaks_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

const hourMs = 3_600_000

// rules are the tests' rules: look away for 20 s every 20 min, move for 5 min
// every 50 min; away for 3 min is an eye break, for 5 min a movement break.
var rules = breaks.Rules{
	Eyes: breaks.Rule{EveryMs: 1_200_000, LengthMs: 20_000, PostponeMs: 180_000, Postpones: 2, CreditMs: 180_000},
	Move: breaks.Rule{EveryMs: 3_000_000, LengthMs: 300_000, PostponeMs: 300_000, Postpones: 1, CreditMs: 300_000},
}

// fresh is the rule of a fresh-air break: 15 min once in a shift.
var fresh = breaks.Rule{InShift: true, LengthMs: 900_000, PostponeMs: 180_000, PostponeAgainMs: 60_000, Postpones: 2, CreditMs: 900_000}

// only keeps one kind of the rules.
func only(kind protocol.BreakKind) breaks.Rules {
	switch kind {
	case protocol.Eyes:
		return breaks.Rules{Eyes: rules.Eyes}
	case protocol.Move:
		return breaks.Rules{Move: rules.Move}
	default:
		return breaks.Rules{Outside: fresh}
	}
}

// scene plays a script the way the engine does: it advances the state at every
// line of the script and whenever NextChangeMs asks for it, and writes down
// every change with the time since the beginning, and of a break that has ended what
// is kept of it.
type scene struct {
	tb       testing.TB
	rules    breaks.Rules
	state    breaks.State
	presence breaks.Presence
	elapsed  time.Duration
	clockMs  int64 // the wall clock at elapsed 0; "clock" moves it
	log      []string
	records  []protocol.BreakRecord
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
		if c.Record != nil {
			s.records = append(s.records, *c.Record)
		}
	}
}

// do plays one line: a presence, an act with or without a kind, or what happens
// to the computer and the day.
func (s *scene) do(words []string) {
	s.presence.Place, s.presence.Strains = s.at(words[0])
	s.presence.Watches = words[0] == "watches"
	switch words[0] {
	case "works", "care", "desk", "watches":
		s.presence.Away, s.presence.AwaySinceMs = false, 0
	case "away":
		s.presence.Away, s.presence.AwaySinceMs = true, 0
		if len(words) > 1 { // since how long already
			s.presence.AwaySinceMs = s.nowMs() - s.length(words[1]).Milliseconds()
		}
	case "hold":
		s.presence.Hold = protocol.Hold(words[1])
		s.presence.Types = s.presence.Types || s.presence.Hold == protocol.HoldTyping
	case "release":
		s.presence.Hold, s.presence.Types = "", false
	case "off", "on": // the hours in which breaks are asked for end, or begin
		s.presence.Off = words[0] == "off"
	case "shift": // of a date; it lasts eight hours, of which so much is past
		middle := s.nowMs() + 4*hourMs - s.length(words[2]).Milliseconds()
		s.presence.Shift = breaks.Shift{Date: words[1], MiddleMs: middle, EndMs: middle + 4*hourMs}
	case "sleep": // nobody advances the state meanwhile
		s.elapsed += s.length(words[1])
	case "restart": // of the daemon, which is down for so long
		s.elapsed += s.length(words[1])
		s.state = restored(s.tb, s.state, s.nowMs())
	case "clock":
		s.clockMs += s.length(words[1]).Milliseconds()
	case "none": // every kind is switched off
		s.rules.Eyes.EveryMs, s.rules.Move.EveryMs, s.rules.Outside.InShift = 0, 0, false
	case "end":
	default:
		s.act(words)
	}
	s.advance()
}

// at is what somebody does from a line on: on a platform, answering people there, or
// what they did before.
func (s *scene) at(word string) (place, strains bool) {
	switch word {
	case "works", "watches":
		return true, false
	case "care":
		return true, true
	case "desk", "away":
		return false, false
	}
	return s.presence.Place, s.presence.Strains
}

func (s *scene) act(words []string) {
	command := protocol.BreakCommand{Act: protocol.BreakAct(words[0])}
	if len(words) > 1 && command.Act == protocol.BreakPause {
		command.ForMs = s.length(words[1]).Milliseconds()
	} else if len(words) > 1 {
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

// sceneTest is a script and the changes that come of it.
type sceneTest struct {
	name   string
	rules  breaks.Rules
	script []string
	want   []string
}

func lines(l ...string) []string { return l }

func runScenes(t *testing.T, tests []sceneTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, play(t, test.rules, test.script...).log); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}
