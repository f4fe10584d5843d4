package server

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// contents takes everything, and the code at the end; -1 while there is no end.
func (o *outbox) contents() (messages []string, code int) {
	for {
		next, end := o.take()
		switch {
		case end != nil:
			return messages, end.code
		case next.message == nil:
			return messages, -1
		}
		messages = append(messages, string(next.message))
	}
}

func TestOutboxKeepsOnlyTheNewestOfAName(t *testing.T) {
	o := newOutbox()
	for i, name := range []string{"plan", "", "rules", "plan", "", "plan"} {
		o.put(parcel{message: fmt.Appendf(nil, "%s%d", name, i), name: name})
	}
	got, code := o.contents()
	if diff := cmp.Diff([]string{"1", "rules2", "4", "plan5"}, got); diff != "" || code != -1 {
		t.Errorf("code %d, messages (-want +got):\n%s", code, diff)
	}
}

func TestFullOutboxIsGivenUp(t *testing.T) {
	o := newOutbox()
	for i := range maxWaiting {
		if !o.put(parcel{message: []byte("x")}) {
			t.Fatalf("message %d has no room", i)
		}
	}
	if o.put(parcel{message: []byte("y")}) || o.put(parcel{message: []byte("z")}) {
		t.Error("a full outbox took a message")
	}
	o.close(errGoingAway) // too late to be the reason
	if messages, code := o.contents(); messages != nil || code != closeTryLater {
		t.Errorf("%d messages and code %d, want none and 1013", len(messages), code)
	}
}

func TestPushFitsInAFullOutboxOverItsElder(t *testing.T) {
	o := newOutbox()
	o.put(parcel{message: []byte("old"), name: "plan"})
	for range maxWaiting - 1 {
		o.put(parcel{message: []byte("x")})
	}
	if !o.put(parcel{message: []byte("new"), name: "plan"}) {
		t.Error("the newer plan has no room although the older one goes")
	}
}

func TestClosedOutboxSaysWhatWaitedFirst(t *testing.T) {
	o := newOutbox()
	o.put(parcel{message: []byte("answer")})
	o.close(errGoingAway)
	got, code := o.contents()
	if diff := cmp.Diff([]string{"answer"}, got); diff != "" || code != errGoingAway.code {
		t.Errorf("code %d, messages (-want +got):\n%s", code, diff)
	}
}

func TestAllowance(t *testing.T) {
	a := allowance{most: 2, window: time.Second}
	start := time.Unix(1_795_000_000, 0)
	for _, step := range []struct {
		after time.Duration
		want  bool
	}{{0, true}, {1, true}, {2, false}, {999 * time.Millisecond, false}, {time.Second, true}, {time.Second, true}, {time.Second, false}} {
		if got := a.take(start.Add(step.after)); got != step.want {
			t.Errorf("after %v: %v, want %v", step.after, got, step.want)
		}
	}
}
