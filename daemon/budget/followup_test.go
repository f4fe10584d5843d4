package budget_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/budget"
	"offhours/protocol"
)

const (
	second = int64(1000)
	minute = 60 * second
	now    = int64(1_795_000_000_000)
)

func TestAPurseFromFirstToLast(t *testing.T) {
	purse := budget.FollowUp{Date: "2026-11-28", LimitMs: 15 * minute}
	var story []string
	note := func() { story = append(story, string(purse.State())) }
	note()
	purse = purse.Spend(5 * minute) // closed: nothing is taken
	purse.Open = true
	purse = purse.Spend(14 * minute).Advance(now)
	note()
	purse = purse.Spend(5 * minute).Advance(now)
	note()
	purse = purse.Advance(now + protocol.FollowUpEndingMs - 1)
	note()
	purse = purse.Advance(now + protocol.FollowUpEndingMs)
	note()
	want := []string{"ready", "open", "ending", "ending", "spent"}
	if diff := cmp.Diff(want, story); diff != "" {
		t.Errorf("states (-want +got):\n%s", diff)
	}
	if purse.SpentMs != purse.LimitMs {
		t.Errorf("%d ms were spent of %d", purse.SpentMs, purse.LimitMs)
	}
}

func TestStateAndPromise(t *testing.T) {
	tests := map[string]struct {
		purse    budget.FollowUp
		state    protocol.FollowUpState
		promised int64 // ms from now; 0 for not open
	}{
		"of no date":             {budget.FollowUp{LimitMs: minute}, protocol.FollowUpNone, 0},
		"the settings give none": {budget.FollowUp{Date: "2026-11-28"}, protocol.FollowUpNone, 0},
		"ready":                  {budget.FollowUp{Date: "2026-11-28", LimitMs: minute}, protocol.FollowUpReady, 0},
		"open":                   {budget.FollowUp{Date: "2026-11-28", LimitMs: 10 * minute, SpentMs: 3 * minute, Open: true}, protocol.FollowUpOpen, 7*minute + 30*second},
		"open, little left":      {budget.FollowUp{Date: "2026-11-28", LimitMs: minute, SpentMs: 59 * second, Open: true}, protocol.FollowUpOpen, 90 * second},
		"ending":                 {budget.FollowUp{Date: "2026-11-28", LimitMs: minute, SpentMs: minute, Open: true, EndingMs: now + 7*second}, protocol.FollowUpEnding, 7 * second},
		"spent":                  {budget.FollowUp{Date: "2026-11-28", LimitMs: minute, SpentMs: minute}, protocol.FollowUpSpent, 0},
		"none any more, in use":  {budget.FollowUp{Date: "2026-11-28", SpentMs: minute, Open: true, EndingMs: now + 7*second}, protocol.FollowUpEnding, 7 * second},
		"the limit was lowered":  {budget.FollowUp{Date: "2026-11-28", LimitMs: minute, SpentMs: 5 * minute}, protocol.FollowUpSpent, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.purse.State(); got != test.state {
				t.Errorf("it is %s, want %s", got, test.state)
			}
			untilMs, open := test.purse.PromisedMs(now)
			if open != (test.promised > 0) || open && untilMs != now+test.promised {
				t.Errorf("promised until %d ms from now (open: %v), want %d", untilMs-now, open, test.promised)
			}
		})
	}
}

// Whatever happens in whatever order, no more is spent than there was, and a
// purse that is used up is closed within the ending.
func TestNeverMoreThanThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		purse := budget.FollowUp{Date: "2026-11-28", LimitMs: rapid.Int64Range(0, 60*minute).Draw(t, "limit")}
		nowMs, usedUpMs, openMs := now, int64(0), int64(0)
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "open or close") {
				purse.Open = purse.LeftMs() > 0 && !purse.Open
			}
			passed := rapid.Int64Range(0, 5*minute).Draw(t, "passed")
			if purse.Open && purse.EndingMs == 0 {
				openMs += passed
			}
			nowMs += passed
			purse = purse.Spend(passed).Advance(nowMs)
			if purse.LeftMs() == 0 && usedUpMs == 0 {
				usedUpMs = nowMs
			}
			if purse.SpentMs > min(purse.LimitMs, openMs) {
				t.Fatalf("%d ms were spent in %d ms open, of %d", purse.SpentMs, openMs, purse.LimitMs)
			}
			if usedUpMs > 0 && purse.Open && nowMs >= usedUpMs+protocol.FollowUpEndingMs {
				t.Fatalf("open %d ms after it was used up", nowMs-usedUpMs)
			}
		}
	})
}
