package breaks_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

var update = flag.Bool("update", false, "write the golden files anew")

// was is how an eye break came into each state.
var was = []struct {
	state  protocol.BreakState
	script []string
}{
	{protocol.BreakAhead, lines("0s works", "10m end")},
	{protocol.BreakDue, lines("0s works", "51m end")}, // behind the movement break
	{protocol.BreakHeld, lines("0s works", "19m hold call", "21m end")},
	{protocol.BreakPrompted, lines("0s works", "21m end")},
	{protocol.BreakPostponed, lines("0s works", "20m1s postpone")},
	{protocol.BreakRunning, lines("0s works", "20m1s start")},
	{protocol.BreakTaken, lines("0s works", "20m1s start", "20m2s away", "20m22s end")},
	{protocol.BreakCredited, lines("0s works", "20m1s away", "24m end")},
	{protocol.BreakSkipped, lines("0s works", "20m1s away", "20m30s skip")},
}

// events are what can happen, each a line or two of a scene after so long.
var events = []struct {
	name  string
	lines []string
}{
	{"now", lines("0s now eyes")},
	{"start", lines("0s start eyes")},
	{"postpone", lines("0s postpone eyes")},
	{"skip", lines("0s skip eyes")},
	{"pause", lines("0s pause 30m")},
	{"20m work", lines("0s works", "20m end")},
	{"3m away", lines("0s away", "3m end")},
	{"10m sleep", lines("0s sleep 10m")},
	{"move begins", lines("0s now move")},
	{"walk is due", lines("0s shift mon 4h")},
	{"quiet", lines("0s hold quiet")},
	{"lock", lines("0s hold locked")},
	{"call", lines("0s hold call")},
	{"call ends", lines("0s release")},
	{"off hours", lines("0s off")},
	{"no such kind", lines("0s none")},
	{"restart", lines("0s restart 5s")},
	{"10m down", lines("0s restart 10m")},
}

// Every state of an eye break, and what each event makes of it: testdata/states.txt. A dot
// is a break that stays as it is, and an x that the person is told why not.
func TestStatesAndEvents(t *testing.T) {
	const path = "testdata/states.txt"
	var table strings.Builder
	fmt.Fprintf(&table, "%-12s", "")
	for _, event := range events {
		fmt.Fprintf(&table, " %-12s", event.name)
	}
	reached := map[protocol.BreakState]bool{}
	for _, row := range was {
		fmt.Fprintf(&table, "\n%-12s", row.state)
		for _, event := range events {
			state, refused := after(t, row.script, event.lines)
			reached[state] = true
			fmt.Fprintf(&table, " %-12s", cell(row.state, state, refused))
		}
	}
	got := strings.ReplaceAll(table.String()+"\n", " \n", "\n")
	if len(reached) != len(was) {
		t.Errorf("only %v are reached", reached)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// after is the state of the eye break when something has happened to it.
func after(t *testing.T, script, event []string) (state protocol.BreakState, refused bool) {
	t.Helper()
	all := rules
	all.Outside = fresh
	s := play(t, all, script...)
	told := len(s.log)
	for _, line := range event {
		later, act, _ := strings.Cut(line, " ")
		s.runTo(s.elapsed + s.length(later))
		s.do(strings.Fields(act))
	}
	state = protocol.BreakAhead // of a kind that is switched off
	for _, b := range s.state.Status(s.rules, s.nowMs()).Breaks {
		if b.Kind == protocol.Eyes {
			state = b.State
		}
	}
	return state, strings.Contains(strings.Join(s.log[told:], "\n"), "refused")
}

func cell(before, after protocol.BreakState, refused bool) string {
	switch {
	case refused:
		return "x"
	case before == after:
		return "."
	}
	return string(after)
}
