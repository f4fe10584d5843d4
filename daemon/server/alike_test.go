package server_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

// A thousand tries do not tell which browsers are paired: the answers have one
// size, and one as soon as the other. The two kinds take turns, so that whatever
// else the computer does slows both, and medians forgive the rest.
func TestH46AnswersTellNobodyWhoIsPaired(t *testing.T) {
	h := open(t, server.Timing{})
	known := h.pair(protocol.ChromiumOrigin)
	ids := []string{known.id, "b_" + strings.Repeat("f", 32)}
	const tries = 1000
	sizes := map[int]int{}
	took := map[string][]time.Duration{}
	for i := range tries {
		id := ids[i%len(ids)]
		size, waited := h.challenge(known.origin, id)
		sizes[size]++
		took[id] = append(took[id], waited)
	}
	if len(sizes) != 1 {
		t.Errorf("challenges by size in bytes: %v, want all of one size", sizes)
	}
	paired, unknown := median(took[ids[0]]), median(took[ids[1]])
	t.Logf("%d challenges, median for a paired browser %v, for an unknown one %v", tries, paired, unknown)
	if (paired - unknown).Abs() > time.Millisecond {
		t.Errorf("the medians differ by %v", (paired - unknown).Abs())
	}
}

// challenge says hello, and how long the challenge is and took. The connection
// ends with a false proof.
func (h *house) challenge(origin, id string) (size int, took time.Duration) {
	h.t.Helper()
	b := h.upgrade(origin)
	hello := newHello(id)
	began := time.Now()
	b.send(hello)
	_, challenge, err := b.ReadMessage()
	took = time.Since(began)
	if err != nil {
		h.t.Fatal(err)
	}
	b.send(protocol.Proof{Proof: strings.Repeat("A", 43), Extension: "1"})
	if code := b.closed(); code != protocol.CloseNotProved {
		h.t.Fatalf("closed with %d, want 4401", code)
	}
	_ = b.WriteControl(websocket.CloseMessage, nil, time.Now().Add(patience))
	_ = b.Close()
	return len(challenge), took
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
