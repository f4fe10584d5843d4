package app_test

import (
	"slices"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/store"
	"offhours/protocol"
)

// history is how many spans a long life with Offhours leaves: three years of
// about 1,100 spans a day.
const history = 1_200_000

// BenchmarkDay asks at the owner's door for the statistics of a day, with that
// history behind it: query, ledger, JSON and socket included. The day is
// yesterday, which is as long as today will be in the end.
func BenchmarkDay(b *testing.B) {
	data := b.TempDir()
	fill(b, data)
	h, _ := open(b, data)
	yesterday := time.Now().AddDate(0, 0, -1).Format(time.DateOnly)
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		h.ask("stats.get", protocol.StatsQuery{From: yesterday}, &protocol.Stats{})
		took = append(took, time.Since(began))
	}
	reportPercentiles(b, took)
}

// BenchmarkUpload sends batches as a browser does, through the WebSocket, the
// schema and the FULL commit, one after the other.
func BenchmarkUpload(b *testing.B) {
	for _, size := range []int{1, 100} {
		b.Run(map[int]string{1: "1 a batch", 100: "100 a batch"}[size], func(b *testing.B) {
			h := &house{t: b}
			h.run(b.TempDir(), nil) // quiet, as a service is
			browser, _ := h.connect(h.pair())
			fromMs := time.Now().Add(-24 * time.Hour).UnixMilli()
			var took []time.Duration
			sequence := int64(1)
			for b.Loop() {
				rest(b, len(took))
				upload := protocol.SpansUpload{OldestSequence: sequence}
				for range size {
					upload.Spans = append(upload.Spans, span(sequence, fromMs+sequence, fromMs+sequence+1, "facebook.groups"))
					sequence++
				}
				began := time.Now()
				call(b, browser, "spans.upload", upload, nil)
				took = append(took, time.Since(began))
			}
			reportPercentiles(b, took)
			b.ReportMetric(float64(sequence-1)/b.Elapsed().Seconds(), "spans/s")
		})
	}
}

// rest lets a burst of messages be forgotten before the next one, outside of what
// is measured: no browser may send more.
func rest(b *testing.B, sent int) {
	b.Helper()
	if sent == 0 || sent%(protocol.MessageBurst/2) != 0 {
		return
	}
	b.StopTimer()
	<-time.After(protocol.MessageBurst / 2 * time.Second / protocol.MessagesPerSecond)
	b.StartTimer()
}

// fill writes the history up to now straight into the store.
func fill(b *testing.B, data string) {
	b.Helper()
	s, err := store.Open(b.Context(), data, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	const browser = "b_00000000000000000000000000000000"
	if err := s.AddBrowser(b.Context(), store.Browser{
		ID: browser, Origin: browsertest.Origin, Family: protocol.Chromium, Key: make([]byte, 32), PairedMs: 1,
	}); err != nil {
		b.Fatal(err)
	}
	nowMs := time.Now().UnixMilli()
	const stepMs = 3 * 365 * 86_400_000 / history
	for sequence := int64(1); sequence <= history; {
		upload := protocol.SpansUpload{OldestSequence: 1}
		for range protocol.MaxSpansPerUpload {
			fromMs := nowMs - (history-sequence+1)*stepMs
			upload.Spans = append(upload.Spans, span(sequence, fromMs, fromMs+50_000, "facebook.groups"))
			sequence++
		}
		// Each batch is judged at the time at which it would have come.
		atMs := upload.Spans[len(upload.Spans)-1].ToMs
		if _, err := s.UploadSpans(b.Context(), browser, upload, atMs, func(string) bool { return true }); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

func reportPercentiles(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
