package server

import (
	"flag"
	"fmt"
	"log/slog"
	"maps"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"offhours/daemon/server/mutator"
	"offhours/protocol"
)

var (
	messages = flag.Int("messages", 10_000, "how many mutated messages go through the door")
	seed     = flag.Uint64("seed", 0, "seed of the mutated messages; 0 takes the clock")
)

// patient is how long the sessions may take for a few messages on a busy machine.
const patient = time.Minute

// Mutated messages go through all that a browser's message meets behind the
// proof: the session's loop, inspection, the JSON-RPC library, a handler that
// decodes, for a share of the uploads the store, and the outbox. Only the wire is
// played, so that millions get through; and the limits on bad messages and on
// messages a second are off, since nothing but bad messages comes.
//
// Every answer must be one of the protocol's refusals or a result of the right
// shape, and every call that reaches a handler must be answered. Nothing that was
// refused is stored, nothing of an unknown field is logged or stored (J8), and
// memory, goroutines and descriptors are in the end as they were.
func TestMutatedMessages(t *testing.T) {
	from := seedOf(t)
	corpus := requests(t)
	h := newHall(t)
	h.pass(t, from, corpus, 2_000) // what is made once is made
	before := footprintNow(t)

	began := time.Now()
	counts := h.pass(t, from+1, corpus, *messages)
	took := time.Since(began)

	settle(t, before)
	h.shelf.check(t)
	counts.check(t, *messages)
	t.Logf("%d mutated messages in %v: %s; %d uploads reached a handler, %d spans the store; seed %d", *messages, took.Round(time.Millisecond), counts, h.shelf.uploads.Load(), len(h.shelf.taken), from)
}

func seedOf(t *testing.T) uint64 {
	t.Helper()
	from := *seed
	if from == 0 {
		from = uint64(time.Now().UnixNano())
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("again with: -seed %d -messages %d", from, *messages)
		}
	})
	return from
}

func requests(t *testing.T) [][]byte {
	t.Helper()
	corpus, err := mutator.Requests(os.DirFS("../../protocol/testdata/messages"))
	if err != nil {
		t.Fatal(err)
	}
	return mutator.Usual(corpus)
}

// hall is a server without doors: the sessions behind them, over wires that are
// played.
type hall struct {
	server *Server
	shelf  *shelf
	log    *listener
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{shelf: newShelf(t), log: &listener{t: t}}
	h.server = New(Config{Methods: goldenMethods(t, h.shelf), Log: slog.New(slog.NewTextHandler(h.log, nil))})
	return h
}

// pass sends so many messages through a few sessions for each processor: each waits for its answers now and then.
func (h *hall) pass(t *testing.T, from uint64, corpus [][]byte, total int) counts {
	t.Helper()
	sessions := 4 * runtime.GOMAXPROCS(0)
	all := make([]*crowd, sessions)
	var running sync.WaitGroup
	for i := range all {
		share := total / sessions
		if i == 0 {
			share += total % sessions
		}
		all[i] = newCrowd(t, mutator.New(from+uint64(i)<<32, corpus), share)
		running.Go(func() { h.serve(all[i], i) })
	}
	running.Wait()
	sum := counts{}
	for _, c := range all {
		sum.add(c.counts)
	}
	return sum
}

// serve runs one session until its crowd is through.
func (h *hall) serve(c *crowd, number int) {
	peer := Peer{Door: protocol.BrowserDoor, Browser: fmt.Sprintf("b_%032x", number), Origin: protocol.ChromiumOrigin}
	s := newSession(peer, c, h.server)
	s.bad.most, s.pace.burst = math.MaxInt, math.MaxFloat64
	s.handlers = c.noting(s.handlers)
	s.run(0)
	c.check()
}

// listener is a log that nothing of an unknown field may reach.
type listener struct{ t *testing.T }

func (l *listener) Write(line []byte) (int, error) {
	if strings.Contains(string(line), mutator.Canary) {
		l.t.Errorf("J8 logged: %s", line)
	}
	if strings.Contains(string(line), "panic") {
		l.t.Errorf("logged: %s", line)
	}
	return len(line), nil
}

// counts are the answers by what they say: "result" or a refusal's word.
type counts map[string]int

func (c counts) add(other counts) {
	for what, n := range other {
		c[what] += n
	}
}

// check sees to it that the messages met every check, and most of them got an answer.
func (c counts) check(t *testing.T, total int) {
	t.Helper()
	answered := 0
	for _, n := range c {
		answered += n
	}
	for _, what := range []protocol.ErrorCode{"result", protocol.ErrBadJSON, protocol.ErrBadShape, protocol.ErrUnknownMethod, protocol.ErrForbidden} {
		if c[string(what)] < total/1000 {
			t.Errorf("of %d messages only %d were answered with %s", total, c[string(what)], what)
		}
	}
	if answered < total/2 || answered > total {
		t.Errorf("%d answers to %d messages", answered, total)
	}
}

func (c counts) String() string {
	var all []string
	for _, what := range slices.Sorted(maps.Keys(c)) {
		all = append(all, fmt.Sprintf("%s %d", what, c[what]))
	}
	return strings.Join(all, ", ")
}

// footprint is what the process holds.
type footprint struct {
	heapBytes, goroutines, descriptors int
}

func footprintNow(t *testing.T) footprint {
	t.Helper()
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return footprint{int(memory.HeapAlloc), runtime.NumGoroutine(), descriptors(t)}
}

// settle waits until the process holds no more than before: what has ended may
// need a moment to be gone.
func settle(t *testing.T, before footprint) {
	t.Helper()
	const slack = 8 << 20 // the garbage collector and the store's cache breathe
	for deadline := time.After(patient); ; {
		now := footprintNow(t)
		if now.heapBytes <= before.heapBytes+slack && now.goroutines <= before.goroutines && now.descriptors <= before.descriptors {
			return
		}
		select {
		case <-deadline:
			t.Errorf("before %+v, now %+v", before, now)
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// descriptors counts what the process has open, where the system tells.
func descriptors(t *testing.T) int {
	t.Helper()
	open, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Logf("descriptors are not counted: %v", err)
	}
	return len(open)
}
