package store_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/store"
	"offhours/protocol"
)

// Whatever way the same spans come in, in any order and batches and however
// often, the same is stored and the watermark ends at the same number.
func TestUploadPropertyAnyWayIn(t *testing.T) {
	t.Parallel()
	s := openNew(t)
	count := 0
	rapid.Check(t, func(t *rapid.T) {
		count++
		browser := fmt.Sprintf("b_%032x", count) // a new one each time: quicker than a new database
		spans := drawSpans(t)
		want := modelOf(spans)
		got := uploadAnyWay(t, s, browser, spans)
		if diff := cmp.Diff(want.rows, rows(t, s, browser)); diff != "" {
			t.Error("stored (-want +got):\n" + diff)
		}
		if got.Watermark != want.watermark || got.NextFree != want.nextFree {
			t.Errorf("watermark %d, next free %d; want %d, %d", got.Watermark, got.NextFree, want.watermark, want.nextFree)
		}
	})
}

// drawSpans draws right and wrong spans with gaps between their sequences.
func drawSpans(t *rapid.T) []protocol.Span {
	var spans []protocol.Span
	sequence := int64(0)
	for range rapid.IntRange(1, 30).Draw(t, "spans") {
		sequence += rapid.SampledFrom([]int64{1, 1, 1, 1, 2, 5}).Draw(t, "step")
		next := span(sequence)
		if rapid.IntRange(0, 5).Draw(t, "wrong") == 0 {
			next.Rule = "facebook.nowhere"
		}
		spans = append(spans, next)
	}
	return spans
}

// uploadAnyWay sends every span at least once and returns the last answer.
func uploadAnyWay(t *rapid.T, s *store.Store, browser string, spans []protocol.Span) protocol.SpansUploaded {
	queue := rapid.Permutation(spans).Draw(t, "order")
	again := rapid.SliceOfN(rapid.SampledFrom(spans), 0, 20).Draw(t, "again")
	queue = append(queue, again...)
	var answer protocol.SpansUploaded
	for len(queue) > 0 {
		size := rapid.IntRange(1, len(queue)).Draw(t, "batch")
		answer = upload(t, s, browser, 1, queue[:size]...)
		if answer.Conflicts != nil {
			t.Errorf("conflicts %v, although no number has two contents", answer.Conflicts)
		}
		queue = queue[size:]
	}
	return answer
}

// model is what must be true in the end, worked out from the spans alone.
type model struct {
	rows                []row
	watermark, nextFree int64
}

func modelOf(spans []protocol.Span) model {
	var m model
	for _, span := range spans { // in order of sequence
		if span.Rule != "facebook.nowhere" {
			m.rows = append(m.rows, rowsOf(span)...)
		}
		if span.Sequence == m.watermark+1 {
			m.watermark = span.Sequence
		}
		m.nextFree = span.Sequence + 1
	}
	return m
}
