package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// Of a day that begins in the middle of attention only what is in it is booked; the rest
// of a segment is the next day's.
func TestPostCutsAtQuartersAndDays(t *testing.T) {
	const dayMs = 24 * hourMs
	segments := []ledger.Segment{
		segment(dayMs-20*minMs, dayMs+10*minMs, "x.feed", focused),
		segment(dayMs+10*minMs, dayMs+12*minMs, "x.inbox", focused),
		segment(dayMs+13*minMs, dayMs+14*minMs, "x.feed", watched), // booked with what was focused
	}
	feed := ledger.Account{Rule: "x.feed", Zone: cairo, Phase: protocol.Work}
	inbox := ledger.Account{Rule: "x.inbox", Zone: cairo, Phase: protocol.Work}
	want := []ledger.Day{
		{Number: 0, Accounts: []ledger.Account{feed}, Postings: []ledger.Posting{{Quarter: 94, Ms: 5 * minMs}, {Quarter: 95, Ms: 15 * minMs}}},
		{
			Number: 1, Accounts: []ledger.Account{feed, inbox},
			Postings: []ledger.Posting{{Quarter: 0, Account: 0, Ms: 11 * minMs}, {Quarter: 0, Account: 1, Ms: 2 * minMs}},
		},
		{Number: 2},
	}
	noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
	if diff := cmp.Diff(want, ledger.Post(0, 2, segments, noHours, nil)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(want[1:2], ledger.Post(1, 1, segments, noHours, nil)); diff != "" {
		t.Errorf("one day alone: -want +got:\n%s", diff)
	}
}

// Before the first hours it was work, and what is open is only told outside of work.
func TestPostTellsPhasesAndOpenings(t *testing.T) {
	phases := func(string, int64, int64) []protocol.PhaseRange {
		return []protocol.PhaseRange{
			{Phase: protocol.Work, FromMs: 10 * minMs, ToMs: 20 * minMs}, {Phase: protocol.Off, FromMs: 20 * minMs, ToMs: 60 * minMs},
		}
	}
	openings := []budget.Opening{
		{Number: 7, Kind: budget.OpenedOnCall, FromMs: 5 * minMs, UntilMs: 40 * minMs},
		{Number: 9, Kind: budget.OpenedFollowUp, FromMs: 30 * minMs, UntilMs: 35 * minMs},
	}
	got := map[ledger.Account]int64{}
	for _, day := range ledger.Post(0, 0, []ledger.Segment{segment(0, 50*minMs, "x.feed", focused)}, phases, openings) {
		for _, e := range day.Postings {
			got[day.Accounts[e.Account]] += e.Ms
		}
	}
	account := func(phase protocol.Phase, openings string) ledger.Account {
		return ledger.Account{Rule: "x.feed", Zone: cairo, Phase: phase, Openings: openings}
	}
	want := map[ledger.Account]int64{
		account(protocol.Work, ""):   20 * minMs,
		account(protocol.Off, "7"):   15 * minMs, // 20 to 30, and 35 to 40
		account(protocol.Off, "9,7"): 5 * minMs,
		account(protocol.Off, ""):    10 * minMs,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// drawDays books attention of a whole day, cut and shuffled.
func drawDays(t *rapid.T) []ledger.Day {
	segments := inQuarters(ledger.Settle(sent(t, attentions(t))))
	for i := range segments { // not only whole quarters
		segments[i].ToMs -= rapid.Int64Range(0, quarterMs-1).Draw(t, "shorter")
	}
	offMs := rapid.Int64Range(0, horizonMs*quarterMs).Draw(t, "off")
	phases := func(string, int64, int64) []protocol.PhaseRange {
		return []protocol.PhaseRange{{Phase: protocol.Work, FromMs: 0, ToMs: offMs}, {Phase: protocol.Off, FromMs: offMs, ToMs: 48 * hourMs}}
	}
	return ledger.Post(0, 1, segments, phases, nil)
}

func TestAPackedDayIsTheSameDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, day := range drawDays(t) {
			got, err := ledger.Unpack(day.Number, day.Pack())
			if err != nil {
				t.Fatal(err)
			}
			if len(day.Postings) == 0 {
				day.Accounts, day.Postings = []ledger.Account{}, []ledger.Posting{}
			}
			if diff := cmp.Diff(day, got); diff != "" {
				t.Fatalf("-want +got:\n%s", diff)
			}
		}
	})
}

// What is not a packed day, or only a part of one, is refused, and harms nothing.
func TestUnpackRefusesWhatIsNoDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := drawDays(t)[0]
		packed := day.Pack()
		cut := packed[:rapid.IntRange(0, len(packed)-1).Draw(t, "cut")]
		if _, err := ledger.Unpack(0, cut); err == nil {
			t.Fatalf("%d of %d bytes are a day", len(cut), len(packed))
		}
		if _, err := ledger.Unpack(0, append(packed, 0)); err == nil {
			t.Fatal("a day with something behind it is a day")
		}
	})
	for name, packed := range map[string][]byte{
		"of another form": {2, 0, 0}, "nothing": nil, "an account that is not there": {1, 0, 0, 1, 0, 0, 5}, "a text that is not there": {1, 0, 1, 0, 0, 0, 0, 0, 0}, "far too many": {1, 0xff, 0xff, 0xff, 0xff, 0x7f},
	} {
		if day, err := ledger.Unpack(0, packed); err == nil {
			t.Errorf("%s: %+v", name, day)
		}
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add([]byte{1, 3, 6, 'x', '.', 'f', 'e', 'e', 'd', 0, 4, 'w', 'o', 'r', 'k', 1, 0, 1, 1, 2, 1, 1, 3, 0, 9})
	f.Fuzz(func(t *testing.T, packed []byte) {
		day, err := ledger.Unpack(3, packed)
		if err != nil {
			return
		}
		for _, e := range day.Postings {
			if e.Quarter < 0 || e.Quarter > 95 || e.Account >= len(day.Accounts) || e.Ms < 0 || e.Ms > quarterMs {
				t.Errorf("%+v of %d accounts", e, len(day.Accounts))
			}
		}
	})
}
