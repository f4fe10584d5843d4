package mutator_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"offhours/daemon/server/mutator"
)

func corpus(tb testing.TB) [][]byte {
	tb.Helper()
	requests, err := mutator.Requests(os.DirFS("../../../protocol/testdata/messages"))
	if err != nil {
		tb.Fatal(err)
	}
	return requests
}

func TestTheSameSeedGivesTheSameMessages(t *testing.T) {
	requests := corpus(t)
	first, again, other := mutator.New(7, requests), mutator.New(7, requests), mutator.New(8, requests)
	differ := false
	for i := range 1000 {
		message := first.Next()
		if got := again.Next(); !bytes.Equal(got, message) {
			t.Fatalf("message %d is %q, then %q", i, message, got)
		}
		differ = differ || !bytes.Equal(message, other.Next())
	}
	if !differ {
		t.Error("another seed gives the same messages")
	}
}

func TestTheCorpusStaysRight(t *testing.T) {
	requests := corpus(t)
	m := mutator.New(1, requests)
	for range 10_000 {
		m.Next()
	}
	for _, request := range requests {
		if !json.Valid(request) {
			t.Errorf("the corpus was changed: %q", request)
		}
	}
}

// A mutator that only makes garbage, or only what is right, tests one check of
// many.
func TestMessagesGetPastTheFirstCheck(t *testing.T) {
	m := mutator.New(1, corpus(t))
	const total = 20_000
	var valid, same, unknown int
	seen := map[string]bool{}
	for range total {
		message := m.Next()
		if json.Valid(message) {
			valid++
		}
		if seen[string(message)] {
			same++
		}
		if bytes.Contains(message, []byte(mutator.Canary)) {
			unknown++
		}
		seen[string(message)] = true
	}
	if valid < total/4 || valid > total*3/4 {
		t.Errorf("%d of %d are JSON, want something like half", valid, total)
	}
	if same > total/4 {
		t.Errorf("%d of %d came before", same, total)
	}
	if unknown < total/20 {
		t.Errorf("%d of %d have an unknown field", unknown, total)
	}
	t.Logf("%d messages: %d JSON, %d came before, %d with an unknown field", total, valid, same, unknown)
}

func BenchmarkNext(b *testing.B) {
	m := mutator.New(1, mutator.Usual(corpus(b)))
	b.ReportAllocs()
	for b.Loop() {
		m.Next()
	}
}
