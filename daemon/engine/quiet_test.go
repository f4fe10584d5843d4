package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/protocol"
)

func TestQuietFor(t *testing.T) {
	night, breaks, both := protocol.Quiet{Night: true}, protocol.Quiet{Breaks: true}, protocol.Quiet{Night: true, Breaks: true}
	running := []protocol.Break{{State: protocol.BreakAhead}, {State: protocol.BreakRunning, UntilMs: 7}}
	resting := protocol.QuietStatus{Why: protocol.QuietBreak, UntilMs: 7}
	asleep := protocol.QuietStatus{Why: protocol.QuietNight, UntilMs: 9}
	nothing := protocol.QuietStatus{}
	for _, test := range []struct {
		name   string
		on     protocol.Quiet
		phase  protocol.Phase
		breaks []protocol.Break
		want   protocol.QuietStatus
	}{
		{"neither is switched on", protocol.Quiet{}, protocol.Night, running, nothing},
		{"a night", night, protocol.Night, nil, asleep},
		{"a night of somebody who wants quiet breaks", breaks, protocol.Night, nil, nothing},
		{"off hours are no night", both, protocol.Off, nil, nothing},
		{"work", both, protocol.Work, nil, nothing},
		{"a break in off hours", breaks, protocol.Off, running, resting},
		{"a break at work", both, protocol.Work, running, resting},
		{"a break of somebody who wants quiet nights", night, protocol.Work, running, nothing},
		{"a break at night, quiet as a break only", breaks, protocol.Night, running, resting},
		{"a break in a quiet night", both, protocol.Night, running, asleep},
	} {
		t.Run(test.name, func(t *testing.T) {
			phase := protocol.PhaseRange{Phase: test.phase, ToMs: 9}
			if got := engine.QuietFor(test.on, phase, test.breaks); got != test.want {
				t.Errorf("%+v, want %+v", got, test.want)
			}
		})
	}
	for _, state := range []protocol.BreakState{
		protocol.BreakAhead, protocol.BreakDue, protocol.BreakPrompted, protocol.BreakHeld, protocol.BreakPostponed,
		protocol.BreakTaken, protocol.BreakCredited, protocol.BreakSkipped,
	} {
		if got := engine.QuietFor(both, protocol.PhaseRange{Phase: protocol.Work}, []protocol.Break{{State: state}}); got != nothing {
			t.Errorf("for a break that is %s: %+v", state, got)
		}
	}
}

// quietly is somebody who wants both, and works on Monday.
func quietly() protocol.Settings {
	s := cairo()
	s.Quiet = protocol.Quiet{Night: true, Breaks: true}
	return s
}

// The end of the quiet comes before what is to be seen then, and nothing is asked
// between two changes.
func TestQuietEndsBeforeTheNotice(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, quietly(), "2000-01-03 06:29:00")
		defer d.standUp()
		d.until(t, "2000-01-03 10:00:00")
		d.act(t, protocol.BreakNow)
		d.until(t, "2000-01-03 16:00:00")
		d.until(t, "2000-01-04 07:00:00")
		want := `Mon 06:29:00  quiet: for the night until Mon 06:30:00
Mon 06:30:00  quiet: for nothing
Mon 10:00:00  quiet: for the break until Mon 10:05:00
Mon 10:00:00  prompt: move break withdrawn
Mon 10:05:00  quiet: for nothing
Mon 10:05:00  prompt: move break is over
Mon 22:30:00  quiet: for the night until Tue 06:30:00
Tue 06:30:00  quiet: for nothing`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:", "break:", "prompt: closes", "prompt: follow")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// A break that reaches into the night goes on as the night's, and one that begins there
// changes nothing.
func TestQuietOfABreakAndOfTheNight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, quietly(), "2000-01-03 22:28:00")
		defer d.standUp()
		d.act(t, protocol.BreakNow)
		d.until(t, "2000-01-03 23:00:00")
		d.act(t, protocol.BreakNow)
		d.until(t, "2000-01-03 23:30:00")
		want := `Mon 22:28:00  quiet: for the break until Mon 22:33:00
Mon 22:30:00  quiet: for the night until Tue 06:30:00`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:", "break:", "prompt:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// Switched off in the middle of it, it ends at once.
func TestQuietThatIsSwitchedOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := sitDownOn(t, quietly(), "2000-01-03 23:00:00")
		defer d.standUp()
		d.set(t, cairo())
		<-time.After(time.Hour)
		d.set(t, quietly())
		want := `Mon 23:00:00  quiet: for the night until Tue 06:30:00
Mon 23:00:00  quiet: for nothing
Tue 00:00:00  quiet: for the night until Tue 06:30:00`
		if diff := cmp.Diff(want, d.read("plan:", "phase:", "follow-up:")); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}
