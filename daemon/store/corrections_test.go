package store_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/places"
	"offhours/daemon/store"
	"offhours/protocol"
)

func correct(t *testing.T, s *store.Store, corrections ...places.Correction) {
	t.Helper()
	for _, c := range corrections {
		if err := s.SaveCorrection(context.Background(), c); err != nil {
			t.Fatal(err)
		}
	}
}

func corrections(t *testing.T, s *store.Store) ([]places.Correction, error) {
	t.Helper()
	words, err := s.Words(t.Context())
	return words.Corrections, err
}

// history is what somebody said of two rules, in this browser and on the command line.
func history() (first, other, second, back places.Correction) {
	first = places.Correction{Revision: nowMs, AtMs: nowMs, Browser: alice, Rule: "facebook.home", Role: protocol.Community}
	other = places.Correction{Revision: nowMs + 1, AtMs: nowMs, Rule: "x.home", Role: protocol.Ads}
	second = places.Correction{Revision: nowMs + minute, AtMs: nowMs + minute, Browser: bob, Rule: "facebook.home", Role: protocol.Content}
	back = places.Correction{Revision: nowMs + 2*minute, AtMs: nowMs + 2*minute, Browser: alice, Rule: "facebook.home"}
	return first, other, second, back
}

func TestTheNewestCorrectionOfARuleCounts(t *testing.T) {
	s := openNew(t)
	upload(t, s, bob, 1, span(1)) // whose names have the first refs
	first, other, second, back := history()
	for _, step := range []struct {
		says places.Correction
		want []places.Correction
	}{
		{first, []places.Correction{first}},
		{other, []places.Correction{first, other}},
		{second, []places.Correction{other, second}},
		{back, []places.Correction{other, back}},
	} {
		correct(t, s, step.says)
		got, err := corrections(t, s)
		if diff := cmp.Diff(step.want, got); diff != "" || err != nil {
			t.Errorf("after %+v: %v (-want +got):\n%s", step.says, err, diff)
		}
	}
}

func TestCorrectionsOfAFolderAreReadBesideTheDaemon(t *testing.T) {
	folder := t.TempDir()
	if got, err := store.WordsIn(t.Context(), folder); got.Corrections != nil || err != nil {
		t.Errorf("an empty folder has %v, %v; want none", got, err)
	}
	s := openIn(t, folder)
	first, other, second, _ := history()
	correct(t, s, first, other, second)
	got, err := store.WordsIn(t.Context(), folder)
	if diff := cmp.Diff([]places.Correction{other, second}, got.Corrections); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A history that knew of no corrections has none, and can be read all the same.
func TestAnOlderHistoryHasNoCorrections(t *testing.T) {
	folder := t.TempDir()
	if err := tryOpen(folder); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(folder, "offhours.db"), `DROP TABLE corrections`)
	if got, err := store.WordsIn(t.Context(), folder); got.Corrections != nil || err != nil {
		t.Errorf("it has %v, %v; want none", got, err)
	}
	if _, err := exportAll(folder); err != nil {
		t.Error(err)
	}
}

// What a snapshot holds and what an open file that disappears holds come back.
func TestCorrectionsOutliveALostHistory(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	first, other, second, _ := history()
	correct(t, s, first, other)
	if err := s.Snapshot(t.Context(), nowMs); err != nil {
		t.Fatal(err)
	}
	correct(t, s, second)
	remove(t, filepath.Join(folder, "offhours.db"))
	wantError(t, s.CheckInPlace(), store.ErrGone)
	if err := s.Rescue(t.Context(), nowMs); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := corrections(t, reopen(t, folder))
	if diff := cmp.Diff([]places.Correction{other, second}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestACorrectionThatCannotBeSavedIsNone(t *testing.T) {
	s := openNew(t)
	first, _, second, _ := history()
	correct(t, s, first)
	second.Revision = first.Revision // never twice
	if err := s.SaveCorrection(t.Context(), second); err == nil {
		t.Error("a revision was used twice")
	}
	second.Revision++
	correct(t, s, second)
	got, err := corrections(t, s)
	if diff := cmp.Diff([]places.Correction{second}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}
