package breaks_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func TestStatusShowsWhatIsLeft(t *testing.T) {
	three := rules
	three.Outside, three.Skips = fresh, 2
	s := play(t, three, "0s shift mon 0s", "0s works", "20m0s postpone", "21m pause 10m")
	idea := beginMs / 86_400_000
	want := protocol.BreaksStatus{
		PausedUntilMs: beginMs + 1_860_000,
		Breaks: []protocol.Break{
			{
				Kind: protocol.Eyes, State: protocol.BreakPostponed, LoadMs: 1_270_000, EveryMs: 1_200_000, LengthMs: 20_000,
				DueMs: beginMs + 1_200_000, UntilMs: beginMs + 1_380_000, PostponesLeft: 1, PostponeMs: 180_000, CanSkip: true, Idea: idea,
			},
			{
				Kind: protocol.Move, State: protocol.BreakAhead, LoadMs: 1_270_000, EveryMs: 3_000_000, LengthMs: 300_000,
				PostponesLeft: 1, PostponeMs: 300_000, CanSkip: true, Idea: idea,
			},
			{
				Kind: protocol.Outside, State: protocol.BreakAhead, AtMs: beginMs + 4*hourMs, LengthMs: 900_000,
				PostponesLeft: 2, PostponeMs: 180_000, CanSkip: true, Idea: idea,
			},
		},
	}
	// Ten seconds after the last Advance: what is shown is live.
	if diff := cmp.Diff(want, s.state.Status(three, s.nowMs()+10_000)); diff != "" {
		t.Errorf("breaks (-want +got):\n%s", diff)
	}
}

// The badge says that a break comes only when one really would.
func TestSoon(t *testing.T) {
	for name, test := range map[string]struct {
		script []string
		want   bool
	}{
		"31 s before":             {lines("0s works", "19m29s end"), false},
		"30 s before":             {lines("0s works", "19m30s end"), true},
		"when it asks":            {lines("0s works", "20m end"), false},
		"while a call would hold": {lines("0s works", "19m hold call", "19m40s end"), false},
		"while paused":            {lines("0s works", "19m pause 5m", "19m40s end"), false},
		"while nobody is there":   {lines("0s works", "19m40s away", "19m41s end"), false},
		"in off hours":            {lines("0s works", "19m40s off", "19m41s end"), false},
	} {
		t.Run(name, func(t *testing.T) {
			s := play(t, only(protocol.Eyes), test.script...)
			if got := s.state.Status(s.rules, s.nowMs()).Breaks[0].Soon; got != test.want {
				t.Errorf("soon is %t, want %t", got, test.want)
			}
		})
	}
}

// Who has skipped enough can still end the break that they have begun, and screens know.
func TestARunningBreakCanBeEnded(t *testing.T) {
	once := only(protocol.Eyes)
	once.Skips = 1
	s := play(t, once, "0s works", "20m1s skip", "40m2s end")
	canSkip := func() bool { return s.state.Status(s.rules, s.nowMs()).Breaks[0].CanSkip }
	if canSkip() {
		t.Error("the second in a row can be skipped")
	}
	s.do([]string{"start"})
	if !canSkip() {
		t.Error("the one that runs cannot be ended")
	}
}

// A break that stands still says so, and goes on when the platform is left.
func TestABreakThatStands(t *testing.T) {
	for name, test := range map[string]struct {
		script []string
		want   bool
	}{
		"a page left in front":        {lines("0s works", "1m now", "1m59s end"), false},
		"a minute of it":              {lines("0s works", "1m now", "2m end"), true},
		"on the desk, and no page":    {lines("0s works", "1m now", "3m desk"), false},
		"and away":                    {lines("0s works", "1m now", "3m away"), false},
		"a page that came to it late": {lines("0s desk", "1m now", "3m works", "3m59s end"), false},
		"a page that is typed in":     {lines("0s works", "1m now", "1m1s hold typing"), true},
		"and not any more":            {lines("0s works", "1m now", "1m1s hold typing", "1m9s release"), false},
		"another program's typing":    {lines("0s desk", "1m now", "1m1s hold typing"), false},
		"no break at all":             {lines("0s works", "3m end"), false},
	} {
		t.Run(name, func(t *testing.T) {
			s := play(t, only(protocol.Move), test.script...)
			if got := s.state.Status(s.rules, s.nowMs()).Breaks[0].Stands; got != test.want {
				t.Errorf("stands is %t, want %t", got, test.want)
			}
		})
	}
}

func TestWhatIsKeptOfABreak(t *testing.T) {
	at := func(ms int64) int64 { return beginMs + ms }
	const second, minute = 1_000, 60_000
	for _, test := range []struct {
		name   string
		script []string
		want   []protocol.BreakRecord
	}{
		{
			"after a call, put off once, and taken",
			lines("0s works", "19m hold call", "35m release", "35m postpone", "38m start", "39m end"),
			[]protocol.BreakRecord{{
				Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(38*minute + 20*second), End: protocol.BreakTaken,
				Postponed: 1, StretchMs: 38 * minute, Held: []protocol.HeldFor{{Hold: protocol.HoldCall, HeldMs: 15 * minute}},
			}},
		},
		{
			"what it waited for is told by the order of the holds",
			lines("0s works", "19m hold typing", "21m pause 5m", "26m skip"),
			[]protocol.BreakRecord{{
				Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(26 * minute), End: protocol.BreakSkipped, StretchMs: 26 * minute,
				Held: []protocol.HeldFor{{Hold: protocol.HoldPaused, HeldMs: 5 * minute}, {Hold: protocol.HoldTyping, HeldMs: minute}},
			}},
		},
		{
			"rested before anybody answered",
			lines("0s works", "20m30s away", "24m end"),
			[]protocol.BreakRecord{{Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(23*minute + 30*second), End: protocol.BreakCredited, StretchMs: 20*minute + 30*second}},
		},
		{
			"the longest stretch is that before the walk",
			lines("0s works", "50m1s postpone move", "52m away", "58m end"),
			[]protocol.BreakRecord{
				{Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(55 * minute), End: protocol.BreakCredited, StretchMs: 52 * minute},
				{Kind: protocol.Move, DueMs: at(50 * minute), EndMs: at(57 * minute), End: protocol.BreakCredited, Postponed: 1, StretchMs: 52 * minute},
			},
		},
		{
			"nobody is at the screen during a walk either",
			lines("0s works", "50m1s start move", "50m1s away", "1h end"),
			[]protocol.BreakRecord{
				{Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(53*minute + second), End: protocol.BreakCredited, StretchMs: 50*minute + second},
				{Kind: protocol.Move, DueMs: at(50 * minute), EndMs: at(55*minute + second), End: protocol.BreakTaken, StretchMs: 50*minute + second},
			},
		},
		{
			"what the night has credited was credited in the evening",
			lines("0s works", "20m30s sleep 9h", "9h21m end"),
			[]protocol.BreakRecord{{Kind: protocol.Eyes, DueMs: at(20 * minute), EndMs: at(23*minute + 30*second), End: protocol.BreakCredited, StretchMs: 21 * minute}},
		},
		{
			"one that nobody asked for, and taken",
			lines("0s works", "10m now", "11m end"),
			[]protocol.BreakRecord{{Kind: protocol.Eyes, DueMs: at(10 * minute), EndMs: at(10*minute + 20*second), End: protocol.BreakTaken, StretchMs: 10 * minute}},
		},
		{"one that nobody asked for, and given up", lines("0s works", "10m now", "10m5s skip"), nil},
		{"a rest before any break is due is none", lines("0s works", "10m away", "20m works"), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := only(protocol.Eyes)
			if strings.Contains(strings.Join(test.script, " "), "move") {
				all = rules
			}
			s := play(t, all, test.script...)
			if diff := cmp.Diff(test.want, s.records); diff != "" {
				t.Errorf("records (-want +got):\n%s", diff)
			}
		})
	}
}

func BenchmarkAdvance(b *testing.B) {
	state, nowMs, presence := breaks.New(beginMs), int64(beginMs), breaks.Presence{Place: true}
	b.ReportAllocs()
	for b.Loop() {
		nowMs += 15_000
		state, _ = state.Advance(rules, presence, nowMs)
	}
}
