package desktop_test

import (
	"context"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"offhours/daemon/desktop"
)

// A nanosecond is the least by which a clock can be set, and the kernel tells of
// it as of an hour; by nothing it would not.
func TestC5TheSystemTellsThatItsClockWasSet(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	steps := desktop.ClockSteps(ctx)
	for times := range 3 {
		setByANanosecond(t)
		wait(t, steps, times)
	}
	select {
	case <-steps:
		t.Error("told of a step that nobody made")
	default:
	}
}

func wait(t *testing.T, steps <-chan struct{}, times int) {
	t.Helper()
	select {
	case <-steps:
	case <-time.After(10 * time.Second):
		t.Fatalf("not told, after %d times", times)
	}
}

func setByANanosecond(t *testing.T) {
	t.Helper()
	const setOffset, nano = 0x0100, 0x2000 // ADJ_SETOFFSET, ADJ_NANO
	if _, err := unix.Adjtimex(&unix.Timex{Modes: setOffset | nano, Time: unix.Timeval{Usec: 1}}); err != nil {
		t.Fatalf("set the clock by a nanosecond, which takes root: %v", err)
	}
}
