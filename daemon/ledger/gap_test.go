package ledger_test

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// An evening in minutes: a browser goes at 10, and it is 40 now.
func TestB15AGapIsWhatIsKnownToHaveBeenUnwatched(t *testing.T) {
	const minute = int64(60_000)
	tests := map[string]struct {
		absence ledger.Absence
		toMin   int64 // 0: no gap
	}{
		"it runs on":                                 {ledger.Absence{Seen: true}, 40},
		"whether it runs is not known":               {ledger.Absence{}, 0},
		"it was closed":                              {ledger.Absence{Seen: true, EndedMs: 10*minute + 800}, 0},
		"it ran for a while and was closed":          {ledger.Absence{Seen: true, EndedMs: 25 * minute}, 25},
		"it came back at once":                       {ledger.Absence{Seen: true, ToMs: 10*minute + 30_000}, 0},
		"it came back":                               {ledger.Absence{Seen: true, ToMs: 30 * minute}, 30},
		"and had been switched on before":            {ledger.Absence{Seen: true, ToMs: 30 * minute, WatchingMs: 20 * minute}, 20},
		"and had been watching":                      {ledger.Absence{Seen: true, ToMs: 30 * minute, WatchingMs: 5 * minute}, 0},
		"closed, and begun again":                    {ledger.Absence{Seen: true, EndedMs: 25 * minute, ToMs: 30 * minute, WatchingMs: 29 * minute}, 25},
		"it came back and had just begun":            {ledger.Absence{Seen: true, ToMs: 30 * minute, WatchingMs: 29 * minute, Began: true}, 0},
		"it ended, came back and had just begun":     {ledger.Absence{Seen: true, EndedMs: 25 * minute, ToMs: 30 * minute, WatchingMs: 29 * minute, Began: true}, 25},
		"it came back, and the clock was set before": {ledger.Absence{Seen: true, ToMs: 8 * minute}, 0},
		"exactly a minute":                           {ledger.Absence{Seen: true, EndedMs: 11 * minute}, 11},
		"a moment less":                              {ledger.Absence{Seen: true, EndedMs: 11*minute - 1}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.absence.FromMs = 10 * minute
			fromMs, toMs, known := test.absence.Gap(40*minute, minute)
			if known != (test.toMin != 0) || known && (fromMs != 10*minute || toMs != test.toMin*minute) {
				t.Errorf("from %d to %d ms, known: %t; want up to minute %d", fromMs, toMs, known, test.toMin)
			}
		})
	}
}

// The extension's own marks are a minute apart; the daemon knows better when it went.
func TestB15WhatABrowserTellsItselfIsCutToWhatTheDaemonKnows(t *testing.T) {
	const minute = int64(60_000)
	missed := protocol.Missed{FromMs: 9 * minute, ToMs: 30 * minute}
	tests := map[string]struct {
		absence      ledger.Absence
		fromMs, toMs int64 // 0: no gap
	}{
		"nothing is known":           {ledger.Absence{}, 9 * minute, 30 * minute},
		"when it went":               {ledger.Absence{FromMs: 9*minute + 40_000}, 9*minute + 40_000, 30 * minute},
		"and when it was closed":     {ledger.Absence{FromMs: 9*minute + 40_000, EndedMs: 20 * minute}, 9*minute + 40_000, 20 * minute},
		"it was closed at once":      {ledger.Absence{FromMs: 9*minute + 40_000, EndedMs: 10 * minute}, 0, 0},
		"it went a moment ago":       {ledger.Absence{FromMs: 29*minute + 30_000}, 0, 0},
		"it went after it came back": {ledger.Absence{FromMs: 31 * minute}, 0, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			fromMs, toMs, known := test.absence.Cut(missed, minute)
			if known != (test.toMs != 0) || known && (fromMs != test.fromMs || toMs != test.toMs) {
				t.Errorf("from %d to %d ms, known: %t; want %d to %d", fromMs, toMs, known, test.fromMs, test.toMs)
			}
		})
	}
}

// Each instant that some gap of a browser covers is covered once, and no other is.
func TestWithoutEntries(t *testing.T) {
	gap := func(fromMs, toMs int64) protocol.Gap { return protocol.Gap{Browser: "a", FromMs: fromMs, ToMs: toMs} }
	for name, tt := range map[string]struct {
		entries []ledger.Entry
		want    []protocol.Gap
	}{
		"of none":                  {nil, []protocol.Gap{gap(100, 200), gap(300, 305)}},
		"beside it":                {[]ledger.Entry{saidOf(1, 200, 300, protocol.Care), saidOf(2, 0, 100, "")}, []protocol.Gap{gap(100, 200), gap(300, 305)}},
		"in the middle of it":      {[]ledger.Entry{saidOf(1, 140, 150, protocol.Care)}, []protocol.Gap{gap(100, 140), gap(150, 200), gap(300, 305)}},
		"over what was seen in it": {[]ledger.Entry{seenOf(1, 140, 150)}, []protocol.Gap{gap(100, 200), gap(300, 305)}},
		"all but a moment of it":   {[]ledger.Entry{saidOf(1, 105, 200, "")}, []protocol.Gap{gap(300, 305)}},
		"over it, in two entries":  {[]ledger.Entry{saidOf(1, 150, 250, ""), saidOf(2, 90, 160, protocol.Care)}, []protocol.Gap{gap(300, 305)}},
		"over all of them at once": {[]ledger.Entry{saidOf(1, 0, 400, "")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := ledger.WithoutEntries([]protocol.Gap{gap(100, 200), gap(300, 305)}, tt.entries, 10)
			if diff := gocmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestJoinedGapsCoverTheSameInstants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gaps := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) protocol.Gap {
			fromMs := rapid.Int64Range(0, 20).Draw(t, "from")
			return protocol.Gap{
				Browser: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "browser"),
				FromMs:  fromMs, ToMs: fromMs + rapid.Int64Range(1, 10).Draw(t, "length"),
			}
		}), 0, 12).Draw(t, "gaps")
		slices.SortFunc(gaps, func(a, b protocol.Gap) int { return cmp.Compare(a.FromMs, b.FromMs) })
		count := func(gaps []protocol.Gap) map[protocol.Gap]int {
			covered := map[protocol.Gap]int{}
			for _, gap := range gaps {
				for ms := gap.FromMs; ms < gap.ToMs; ms++ {
					covered[protocol.Gap{Browser: gap.Browser, FromMs: ms}]++
				}
			}
			return covered
		}
		want := count(gaps)
		for instant := range want {
			want[instant] = 1
		}
		if diff := gocmp.Diff(want, count(ledger.JoinGaps(gaps))); diff != "" {
			t.Fatalf("instants covered (-want +got):\n%s", diff)
		}
	})
}
