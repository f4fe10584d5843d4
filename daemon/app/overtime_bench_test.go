package app

import (
	"testing"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// BenchmarkOvertime adds the overtime to a day's statistics: 1,100 segments, and a past
// of 500 revisions of the settings.
func BenchmarkOvertime(b *testing.B) {
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
	day := func(string) (fromMs, toMs int64) { return at(-2), at(22) }
	var segments []ledger.Segment
	for i := range int64(perDay) {
		rule := []string{"facebook.groups", "x.home"}[i%2]
		segments = append(segments, ledger.Segment{
			FromMs: at(0) + i*60_000, ToMs: at(0) + (i+1)*60_000, Rule: rule, Zone: "Africa/Cairo", Attention: protocol.Focused,
		})
	}
	for b.Loop() {
		overtime, err := a.overtime(b.Context(), engine.Snapshot{}, segments, at(-2), at(22), day)
		if err != nil || overtime.TotalMs == 0 {
			b.Fatalf("%+v, %v", overtime, err)
		}
	}
}
