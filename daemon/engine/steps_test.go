package engine_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// Where the system tells of a step everything is right at once, and a step of
// which it does not tell is still found at one of the few checks.
func TestC5WhereTheSystemTellsOfSteps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(&memory{settings: protocol.SettingsRevision{Revision: 1, Settings: cairo()}, startedMs: longAgo})
		d.steps = make(chan struct{})
		d.setClock(time.Duration(d.at(t, "2000-01-03 16:50:00")-d.nowMs()) * time.Millisecond)
		d.run(t)
		defer d.standUp()
		d.read()

		d.setClock(15 * time.Minute)
		d.steps <- struct{}{}
		want := `Mon 17:05:00  clock: 15m0s
Mon 17:05:00  phase: off until Mon 22:30:00`
		if diff := cmp.Diff(want, d.read("plan:", "follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("told of a step (-want +got):\n%s", diff)
		}

		d.setClock(time.Hour)
		<-time.After(engine.CheckSeldom)
		if diff := cmp.Diff("Mon 18:05:15  clock: 1h0m0s", d.read("plan:", "follow-up:", "prompt: follow")); diff != "" {
			t.Errorf("not told of a step (-want +got):\n%s", diff)
		}
	})
}
