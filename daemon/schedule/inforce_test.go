package schedule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Monday 7 September 2026 in Cairo, three hours east of Greenwich: what was saved on
// Sunday evening opens the platforms until 20:00, and closes the afternoon's hour.
func TestOfTwoDocumentsTheStrictestHoldsUntilTheLaterCountsInFull(t *testing.T) {
	cairo := zone(t, "Africa/Cairo")
	before := schedule.Document{
		Hours:    compile(t, protocol.Settings{Night: "22:30-06:30", Work: everyDay("09:00-17:00")}),
		Location: cairo,
	}
	after := schedule.Document{
		Hours:    compile(t, protocol.Settings{Night: "23:30-06:00", Work: everyDay("09:00-13:00", "14:00-20:00")}),
		Location: cairo, SavedMs: utc(t, "2026-09-06T20:00Z"), FullMs: utc(t, "2026-09-07T06:00Z"),
	}
	var got []string
	for _, p := range (schedule.InForce{before, after}).Phases(utc(t, "2026-09-06T19:00Z"), utc(t, "2026-09-07T21:00Z")) {
		got = append(got, string(p.Phase)+" "+show(p.FromMs))
	}
	want := []string{
		"off 2026-09-06T19:00:00Z", "night 2026-09-06T19:30:00Z", // 22:30, not 23:30
		"off 2026-09-07T03:30:00Z", // 06:30, not 06:00
		"work 2026-09-07T06:00:00Z", "off 2026-09-07T10:00:00Z", "work 2026-09-07T11:00:00Z", "off 2026-09-07T17:00:00Z",
		"night 2026-09-07T20:30:00Z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWhenWhatOpensMoreCounts(t *testing.T) {
	for name, tt := range map[string]struct {
		settings protocol.Settings
		now      string
		want     string
	}{
		"in the evening: tomorrow's work":                       {protocol.Settings{Work: everyDay("09:00-17:00")}, "2026-09-07T20:50Z", "2026-09-08T09:00Z"},
		"less than eight hours before work: the day after":      {protocol.Settings{Work: everyDay("09:00-17:00")}, "2026-09-07T01:30Z", "2026-09-08T09:00Z"},
		"eight hours before work: that":                         {protocol.Settings{Work: everyDay("09:00-17:00")}, "2026-09-07T01:00Z", "2026-09-07T09:00Z"},
		"at work: not these hours":                              {protocol.Settings{Work: everyDay("09:00-23:00")}, "2026-09-07T10:00Z", "2026-09-08T09:00Z"},
		"on leave: when it is over":                             {protocol.Settings{Work: everyDay("09:00-17:00"), Exceptions: []protocol.Exception{{From: "2026-09-01", To: "2026-10-31"}}}, "2026-09-07T10:00Z", "2026-11-01T09:00Z"},
		"who never works, in eight hours":                       {protocol.Settings{}, "2026-09-07T10:00Z", "2026-09-07T18:00Z"},
		"who always works, in eight hours: no hours ever begin": {protocol.Settings{Work: everyDay("00:00-24:00")}, "2026-09-07T10:00Z", "2026-09-07T18:00Z"},
	} {
		t.Run(name, func(t *testing.T) {
			inForce := schedule.Alone(compile(t, tt.settings), zone(t, "UTC"))
			if got := inForce.OpensMs(utc(t, tt.now)); got != utc(t, tt.want) {
				t.Errorf("at %s, want %s", show(got), tt.want)
			}
		})
	}
}

// Whatever is saved in whatever order: until it counts in full a document opens
// nothing, and closes at once what it closes; then it holds alone.
func TestADocumentOpensNothingBeforeItsTime(t *testing.T) {
	rank := map[protocol.Phase]int{protocol.Work: 0, protocol.Off: 1, protocol.Night: 2}
	rapid.Check(t, func(t *rapid.T) {
		_, old, loc, fromMs, toMs := drawHours(t)
		_, young, _, _, _ := drawHours(t)
		savedMs := rapid.Int64Range(fromMs, toMs-1).Draw(t, "saved")
		fullMs := rapid.Int64Range(savedMs, toMs).Draw(t, "counts in full")
		both := schedule.InForce{{Hours: old, Location: loc}, {Hours: young, Location: loc, SavedMs: savedMs, FullMs: fullMs}}
		phases := both.Phases(fromMs, toMs)
		checkTiling(t, phases, fromMs, toMs)
		atMs := rapid.Int64Range(fromMs, toMs-1).Draw(t, "at")
		at := func(phases []protocol.PhaseRange) int {
			phase, _ := (protocol.Plan{Phases: phases}).PhaseAt(atMs)
			return rank[phase.Phase]
		}
		want := at(old.Phases(loc, fromMs, toMs))
		switch {
		case atMs >= fullMs:
			want = at(young.Phases(loc, fromMs, toMs))
		case atMs >= savedMs:
			want = max(want, at(young.Phases(loc, fromMs, toMs)))
		}
		if got := at(phases); got != want {
			t.Fatalf("at %s (saved %s, full %s) it is %d, want %d", show(atMs), show(savedMs), show(fullMs), got, want)
		}
	})
}
