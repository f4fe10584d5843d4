package store_test

import (
	"slices"
	"testing"
	"time"
)

// BenchmarkSnapshot keeps a snapshot of three years of spans while a browser
// uploads one span after the other: how long the copy takes, and the longest and
// the usual time that an upload takes meanwhile.
func BenchmarkSnapshot(b *testing.B) {
	s := openNew(b)
	fillYears(b, s)
	sequence, day := int64(2), int64(0)
	var took []time.Duration
	for b.Loop() {
		day++
		done := make(chan error, 1)
		go func() { done <- s.Snapshot(b.Context(), nowMs+day*dayMs) }()
		for running := true; running; {
			began := time.Now()
			upload(b, s, alice, 1, span(sequence))
			took = append(took, time.Since(began))
			sequence++
			select {
			case err := <-done:
				if running = false; err != nil {
					b.Fatal(err)
				}
			default:
			}
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "upload-p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "upload-p99-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "upload-max-ms")
}
