package breaks_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func TestTell(t *testing.T) {
	ended := func(kind protocol.BreakKind, end protocol.BreakState, endMs, stretchMs int64) breaks.Ended {
		return breaks.Ended{BreakRecord: protocol.BreakRecord{Kind: kind, End: end, EndMs: endMs, StretchMs: stretchMs}}
	}
	all := []breaks.Ended{
		ended(protocol.Move, protocol.BreakTaken, 5, 3_000),
		ended(protocol.Eyes, protocol.BreakSkipped, 10, 1_000),
		ended(protocol.Eyes, protocol.BreakCredited, 20, 9_000), // after a flight west it is yesterday
		ended(protocol.Eyes, protocol.BreakTaken, 30, 2_000),
	}
	want := protocol.BreaksTaken{
		Days: []protocol.BreaksOfDay{
			{Date: "2026-11-29", Kinds: []protocol.BreaksOfAKind{{Kind: protocol.Eyes, Credited: 1}}, LongestStretchMs: 9_000},
			{Date: "2026-11-30", Kinds: []protocol.BreaksOfAKind{{Kind: protocol.Eyes, Taken: 1, Skipped: 1}, {Kind: protocol.Move, Taken: 1}}, LongestStretchMs: 3_000},
		},
		Records: []protocol.BreakRecord{all[3].BreakRecord, all[2].BreakRecord, all[1].BreakRecord, all[0].BreakRecord},
	}
	got := breaks.Tell(all, []string{"2026-11-30", "2026-11-30", "2026-11-29", "2026-11-30"})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	if none := breaks.Tell(nil, nil); none.Days == nil || none.Records == nil {
		t.Error("of no breaks the lists are missing, and not empty")
	}
}

// A year of many breaks is counted whole, and its latest are told one by one.
func TestTellOfManyBreaks(t *testing.T) {
	all, dates := make([]breaks.Ended, 600), make([]string, 600)
	for i := range all {
		all[i].EndMs, all[i].Kind, all[i].End, dates[i] = int64(i), protocol.Eyes, protocol.BreakTaken, "2026-11-30"
	}
	got := breaks.Tell(all, dates)
	if got.Days[0].Kinds[0].Taken != 600 || len(got.Records) != 500 || got.Records[0].EndMs != 599 {
		t.Errorf("counted %d, told %d, the first %d", got.Days[0].Kinds[0].Taken, len(got.Records), got.Records[0].EndMs)
	}
}
