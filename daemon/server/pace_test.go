package server

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"offhours/protocol"
)

func TestPace(t *testing.T) {
	start := time.Unix(1_795_000_000, 0)
	p := newPaces().of("b")
	takes := func(after time.Duration) (taken int) {
		for p.take(start.Add(after)) {
			taken++
		}
		return taken
	}
	for _, step := range []struct {
		name  string
		after time.Duration
		want  int
	}{
		{"a burst", 0, protocol.MessageBurst},
		{"and then one at a time", 50 * time.Millisecond, 1},
		{"twenty a second", 1050 * time.Millisecond, protocol.MessagesPerSecond},
		{"a clock that is set back wins nothing", 0, 0},
		{"the whole burst after three seconds", 4050 * time.Millisecond, protocol.MessageBurst},
		{"no more after an hour", time.Hour, protocol.MessageBurst},
	} {
		if got := takes(step.after); got != step.want {
			t.Errorf("%s: %d messages, want %d", step.name, got, step.want)
		}
	}
}

// Whenever messages come, any window holds at most the burst and its seconds' worth.
func TestPaceOfAnyWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := newPaces().of("b")
		now := time.Unix(1_795_000_000, 0)
		var taken []time.Time
		for _, gap := range rapid.SliceOfN(rapid.IntRange(0, 200), 1, 400).Draw(t, "gaps in ms") {
			now = now.Add(time.Duration(gap) * time.Millisecond)
			if p.take(now) {
				taken = append(taken, now)
			}
		}
		for i := range taken {
			for j := i; j < len(taken); j++ {
				most := protocol.MessageBurst + taken[j].Sub(taken[i]).Seconds()*protocol.MessagesPerSecond
				if count := j - i + 1; float64(count) > most+1e-6 {
					t.Fatalf("%d messages within %v", count, taken[j].Sub(taken[i]))
				}
			}
		}
	})
}

func TestPaceOutlivesAConnection(t *testing.T) {
	all := newPaces()
	now := time.Unix(1_795_000_000, 0)
	for all.of("b").take(now) {
	}
	if all.of("b").take(now) {
		t.Error("the same browser starts afresh")
	}
	if !all.of("c").take(now) {
		t.Error("another browser pays for it")
	}
}
