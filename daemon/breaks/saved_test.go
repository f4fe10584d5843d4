package breaks_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// restored is a state that was saved as the disk has it by a daemon that has ended in good
// order, and read there at nowMs.
func restored(t interface{ Fatal(args ...any) }, state breaks.State, nowMs int64) breaks.State {
	stopped := state.Saved()
	stopped.Stopped = true
	document, err := json.Marshal(stopped)
	if err != nil {
		t.Fatal(err)
	}
	var saved breaks.Saved
	if err := json.Unmarshal(document, &saved); err != nil {
		t.Fatal(err)
	}
	again, err := breaks.Restore(saved, nowMs)
	if err != nil {
		t.Fatal(err, string(document))
	}
	return again
}

// A daemon that is started again goes on where it was; whoever was away from the computer
// meanwhile has rested.
func TestRestart(t *testing.T) {
	limited := only(protocol.Eyes)
	limited.Skips = 2
	runScenes(t, []sceneTest{
		{
			"the load goes on", only(protocol.Eyes),
			lines("0s works", "15m restart 5s", "15m5s works", "20m6s end"),
			lines("20m5s eyes prompted"),
		},
		{
			"a prompt that was on the screen is asked again, with its postponements", only(protocol.Eyes),
			lines("0s works", "20m1s postpone", "23m2s postpone", "26m3s restart 5s", "26m9s postpone"),
			lines(
				"20m0s eyes prompted", "20m1s eyes postponed", "23m1s eyes prompted", "23m2s eyes postponed",
				"26m2s eyes prompted", "26m8s eyes prompted", "26m9s refused: this break cannot be postponed again; start or skip it",
			),
		},
		{
			"a break that runs ends at its time", only(protocol.Move),
			lines("0s works", "50m1s start", "50m2s away", "52m restart 5s", "56m end"),
			lines("50m0s move prompted", "50m1s move running", "55m1s move taken"),
		},
		{
			"a pause stays one", only(protocol.Eyes),
			lines("0s works", "10m pause 30m", "15m restart 5s", "41m end"),
			lines("20m5s eyes held", "40m0s eyes prompted"),
		},
		{
			"skips in a row are counted on", limited,
			lines("0s works", "20m1s skip", "40m2s skip", "60m3s restart 1s", "60m5s skip"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead", "40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"1h0m2s eyes prompted", "1h0m4s eyes prompted",
				`1h0m5s refused: 2 in a row were skipped; start this one, or "offhours break pause" if it cannot be now`,
			),
		},
		{
			"a computer that was switched off was rest", only(protocol.Eyes),
			lines("0s works", "20m1s restart 10m", "30m2s works", "49m end"),
			lines("20m0s eyes prompted", "30m1s eyes credited", "30m1s eyes ahead"),
		},
		{
			"fresh air that was had does not come again", only(protocol.Outside),
			lines("0s shift mon 4h", "0s works", "1m start", "1m1s away", "17m restart 5s", "17m10s works", "20m end"),
			lines("0s outside prompted", "1m0s outside running", "16m0s outside taken", "17m10s outside ahead"),
		},
	})
}

// A daemon that is killed may have gone on for a while after it last saved anything: that is
// no rest, and what is longer was.
func TestKilled(t *testing.T) {
	killed := play(t, only(protocol.Eyes), "0s works", "19m end")
	for name, test := range map[string]struct {
		afterMs int64
		loadMs  int64
	}{
		"started again at once":          {1_000, 19 * 60_000},
		"before it would have saved":     {breaks.UnsavedMs, 19 * 60_000},
		"after less than a rest":         {breaks.UnsavedMs + 179_000, 19 * 60_000},
		"after a rest":                   {breaks.UnsavedMs + 180_000, 0},
		"before it, by a clock set back": {-600_000, 19 * 60_000},
	} {
		nowMs := killed.nowMs() + test.afterMs
		state, err := breaks.Restore(killed.state.Saved(), nowMs)
		if err != nil {
			t.Fatal(err)
		}
		state, _ = state.Advance(killed.rules, killed.presence, nowMs)
		if got := state.Status(killed.rules, nowMs).Breaks[0].LoadMs; got != test.loadMs {
			t.Errorf("%s: the load is %d ms, want %d", name, got, test.loadMs)
		}
	}
}

// What no state can be is not taken for one.
func TestUnfit(t *testing.T) {
	fit := func() breaks.Saved {
		return play(t, rules, "0s works", "19m hold call", "21m release", "21m1s postpone").state.Saved()
	}
	for name, spoil := range map[string]func(*breaks.Saved){
		"nothing":            func(s *breaks.Saved) { *s = breaks.Saved{} },
		"a kind less":        func(s *breaks.Saved) { s.Kinds = s.Kinds[:2] },
		"an unknown state":   func(s *breaks.Saved) { s.Kinds[0].State = "snoozed" },
		"a load below none":  func(s *breaks.Saved) { s.Kinds[1].Load = -1 },
		"a stretch below it": func(s *breaks.Saved) { s.StretchMs = -1 },
		"no end":             func(s *breaks.Saved) { s.Kinds[0].UntilMs = 0 },
		"an end of none":     func(s *breaks.Saved) { s.Kinds[1].UntilMs = s.NowMs + 1 },
		"an idea before all": func(s *breaks.Saved) { s.Kinds[2].Idea = -1 },
		"due in the future":  func(s *breaks.Saved) { s.Kinds[0].DueMs = s.NowMs + 1 },
		"another order":      func(s *breaks.Saved) { s.Kinds[0], s.Kinds[1] = s.Kinds[1], s.Kinds[0] },
		"an unknown hold":    func(s *breaks.Saved) { s.Kinds[0].Held = []protocol.HeldFor{{Hold: "lunch", HeldMs: 1}} },
		"a hold below none":  func(s *breaks.Saved) { s.Kinds[0].Held[0].HeldMs = -1 },
		"paused for a week":  func(s *breaks.Saved) { s.PausedUntilMs = s.NowMs + 7*24*hourMs },
		"two that run": func(s *breaks.Saved) {
			for i := range 2 {
				s.Kinds[i].State, s.Kinds[i].UntilMs = protocol.BreakRunning, s.NowMs+1
			}
		},
		"skipped below never": func(s *breaks.Saved) { s.Kinds[0].Skipped = -1 },
	} {
		saved := fit()
		spoil(&saved)
		if state, err := breaks.Restore(saved, saved.NowMs); !errors.Is(err, breaks.ErrUnfit) {
			t.Errorf("%s: restored %+v (%v), want breaks.ErrUnfit", name, state, err)
		}
	}
	saved := fit()
	state, err := breaks.Restore(saved, saved.NowMs)
	if diff := cmp.Diff(saved, state.Saved()); diff != "" || err != nil {
		t.Errorf("what was fit: %v (-saved +saved again):\n%s", err, diff)
	}
}
