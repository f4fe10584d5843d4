package server

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/creachadair/jrpc2"

	"offhours/daemon/server/mutator"
)

// together is how many mutated messages go between two probes. It is half of what
// may wait for a peer, so no outbox overflows.
const together = maxWaiting / 2

// crowd is a wire whose peer sends mutated messages, and every so often a probe: a
// right one, without whose answer it sends no more. A message that upset the
// session cannot hide.
type crowd struct {
	t     *testing.T
	left  int // mutated messages still to come
	next  func() []byte
	ended chan struct{} // closed when the session says goodbye

	// The reading goroutine's.
	batch   [][]byte // sent since the last probe that was answered
	probes  int
	probing bool

	// The method whose handler ran last. No other runs before its answer is written.
	called atomic.Value
	calls  atomic.Int64 // that reached a handler and are to be answered

	// The writing goroutine's, until it has told of the probe's answer.
	judge    judge
	counts   counts
	wrong    []string
	answered chan string // the ids of probes
}

const probeID = "probe-"

func newCrowd(t *testing.T, m *mutator.Mutator, messages int) *crowd {
	t.Helper()
	return &crowd{
		t: t, left: messages, next: m.Next, ended: make(chan struct{}),
		judge: newJudge(t), counts: counts{}, answered: make(chan string, 1),
	}
}

// read implements wire.
func (c *crowd) read() ([]byte, error) {
	if len(c.batch) == together || c.left == 0 {
		if !c.probing {
			return c.probe(), nil
		}
		if !c.survived() || c.left == 0 {
			return nil, io.EOF
		}
	}
	c.left--
	message := c.next()
	c.batch = append(c.batch, message)
	return message, nil
}

func (c *crowd) probe() []byte {
	c.probing = true
	c.probes++
	return fmt.Appendf(nil, `{"jsonrpc":"2.0","id":"%s%d","method":"status.get"}`, probeID, c.probes)
}

// survived waits for the probe's answer, and reports what was wrong since the last.
func (c *crowd) survived() bool {
	want := fmt.Sprint(probeID, c.probes)
	select {
	case id := <-c.answered:
		if id != want {
			c.wrong = append(c.wrong, fmt.Sprintf("%s was answered, not %s", id, want))
		}
	case <-c.ended:
		c.wrong = append(c.wrong, "the session ended")
	case <-time.After(patient):
		c.t.Errorf("the session hangs after %q", c.batch)
		return false
	}
	if len(c.wrong) > 0 {
		c.t.Errorf("%s\nafter %q", strings.Join(c.wrong, "\n"), c.batch)
		return false
	}
	c.probing, c.batch = false, c.batch[:0]
	return true
}

// write implements wire.
func (c *crowd) write(message []byte) error {
	called, _ := c.called.Load().(string)
	answer, err := c.judge.read(message, called)
	if err != nil {
		c.wrong = append(c.wrong, fmt.Sprintf("%v: %s", err, message))
	}
	if strings.HasPrefix(answer.id, probeID) {
		c.answered <- answer.id
		return nil
	}
	c.counts[answer.says]++
	return nil
}

func (c *crowd) goodbye(farewell) { close(c.ended) }
func (c *crowd) beat() error      { return nil }
func (c *crowd) hangUp()          {}
func (c *crowd) abort()           {}

// check is called when the session is over.
func (c *crowd) check() {
	if c.left > 0 {
		c.t.Errorf("the session ended %d messages too early, after %q", c.left, c.batch)
	}
	if calls, results := c.calls.Load(), c.counts["result"]+c.probes; calls != int64(results) {
		c.t.Errorf("%d calls reached a handler, %d were answered with a result", calls, results)
	}
}

// noting makes handlers that leave their method's name.
func (c *crowd) noting(handlers jrpc2.Assigner) jrpc2.Assigner { return noter{c, handlers} }

type noter struct {
	crowd    *crowd
	handlers jrpc2.Assigner
}

func (n noter) Assign(ctx context.Context, method string) jrpc2.Handler {
	handle := n.handlers.Assign(ctx, method)
	if handle == nil {
		return nil
	}
	return func(ctx context.Context, request *jrpc2.Request) (any, error) {
		n.crowd.called.Store(method)
		if !request.IsNotification() {
			n.crowd.calls.Add(1)
		}
		return handle(ctx, request)
	}
}
