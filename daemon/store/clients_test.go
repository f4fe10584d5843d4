package store_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/places"
	"offhours/daemon/store"
	"offhours/protocol"
)

// clientHistory is a client that is added in a browser, and removed on the command line.
func clientHistory() []places.ClientWord {
	nour := protocol.Client{ID: "c1795000000000", Label: "مقهى نور", Pages: []string{"facebook.com/**?asset_id=12"}}
	return []places.ClientWord{
		{Revision: nowMs, AtMs: nowMs, Browser: alice, Client: nour},
		{Revision: nowMs + minute, AtMs: nowMs + minute, Client: nour, Removed: true},
	}
}

func TestEveryWordOnAClientIsKept(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	history := clientHistory()
	for _, said := range history {
		if err := s.SaveClient(t.Context(), said); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SaveClient(t.Context(), history[1]); err == nil {
		t.Error("a revision was used twice")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	words, err := reopen(t, folder).Words(t.Context())
	if diff := cmp.Diff(history, words.Clients); diff != "" || err != nil {
		t.Errorf("after a restart: %v (-want +got):\n%s", err, diff)
	}
}

func TestTheLastChoiceCounts(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	if got, err := s.LastChoice(t.Context()); got != (protocol.ChosenClient{}) || err != nil {
		t.Errorf("before any there is %v, %v", got, err)
	}
	for _, chosen := range []protocol.ChosenClient{{ID: "c1", UntilMs: nowMs + minute}, {}, {ID: "c2", UntilMs: nowMs + 2*minute}} {
		if err := s.SaveChoice(t.Context(), places.Choice{AtMs: nowMs, Browser: alice, ChosenClient: chosen}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := reopen(t, folder).LastChoice(t.Context())
	if want := (protocol.ChosenClient{ID: "c2", UntilMs: nowMs + 2*minute}); got != want || err != nil {
		t.Errorf("after a restart there is %v, %v; want %v", got, err, want)
	}
}

// Each span keeps whom it was for, and one that says somebody else is another span.
func TestASpanKeepsItsClient(t *testing.T) {
	s := openIn(t, t.TempDir())
	forClient := func(sequence int64, client string) protocol.Span {
		return with(sequence, func(span *protocol.Span) { span.Client = client })
	}
	upload(t, s, alice, 1, forClient(1, "c1"), forClient(2, ""), forClient(3, "c2"))
	again := upload(t, s, alice, 1, forClient(1, "c1"), forClient(2, "c1"), forClient(3, ""))
	if diff := cmp.Diff([]int64{2, 3}, again.Conflicts); diff != "" {
		t.Errorf("conflicts (-want +got):\n%s", diff)
	}
	spans, err := s.SpansBetween(t.Context(), 0, nowMs+minute)
	var got []string
	for _, span := range spans {
		got = append(got, span.Client)
	}
	if diff := cmp.Diff([]string{"c1", "", "c2"}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A history that knew of no clients has none, and can be exported all the same.
func TestAnOlderHistoryHasNoClients(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, spansOf(1)...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(folder, "offhours.db"), `
		ALTER TABLE spans DROP COLUMN client;
		DROP TABLE entries;
		DROP TABLE clients;
		DROP TABLE client_words;
		DROP TABLE client_choices`)
	if got, err := store.WordsIn(t.Context(), folder); got.Clients != nil || err != nil {
		t.Errorf("it has %v, %v; want none", got, err)
	}
	all, err := exportAll(folder)
	if err != nil || len(all.lines) != 1 {
		t.Errorf("exported %v, %v", all.lines, err)
	}
}
