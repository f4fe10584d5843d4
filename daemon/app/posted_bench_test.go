package app

import (
	"testing"

	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// BenchmarkPostedDay books a day's 1,100 segments, with a past of 500 revisions of the
// settings.
func BenchmarkPostedDay(b *testing.B) {
	s, err := store.Open(b.Context(), b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	const revisions, perDay = 500, 1_100
	for i := range int64(revisions) {
		if _, err := s.SaveSettings(b.Context(), settings.Default(), at(0)-(revisions-i)*hours(7*24), 0); err != nil {
			b.Fatal(err)
		}
	}
	a := &App{store: s, table: newTable(places.Words{}, 0)}
	var segments []ledger.Segment
	for i := range int64(perDay) {
		rule := []string{"facebook.groups", "x.home"}[i%2]
		segments = append(segments, ledger.Segment{
			FromMs: at(0) + i*60_000, ToMs: at(0) + (i+1)*60_000, Rule: rule, Zone: "Africa/Cairo", Attention: protocol.Focused,
		})
	}
	for b.Loop() {
		days, err := a.posted(b.Context(), ledger.DayOf(at(0)), ledger.DayOf(at(0)), segments, nil)
		if err != nil || len(days[0].Postings) == 0 {
			b.Fatalf("%+v, %v", days, err)
		}
	}
}
