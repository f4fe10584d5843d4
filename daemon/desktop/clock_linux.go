package desktop

import (
	"context"
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// ClockSteps tells whenever the computer's clock was set or the computer woke from
// sleep, until ctx ends; nil where the system does not tell. It costs nothing while
// nothing happens: a timer that the kernel cancels when its clock is changed.
func ClockSteps(ctx context.Context) <-chan struct{} {
	fd, err := unix.TimerfdCreate(unix.CLOCK_REALTIME, unix.TFD_CLOEXEC|unix.TFD_NONBLOCK)
	if err != nil {
		return nil
	}
	timer := os.NewFile(uintptr(fd), "clock")
	if armUntilSet(timer) != nil {
		_ = timer.Close()
		return nil
	}
	context.AfterFunc(ctx, func() { _ = timer.Close() })
	steps := make(chan struct{}, 1)
	go tellSteps(timer, steps)
	return steps
}

func tellSteps(timer *os.File, steps chan<- struct{}) {
	expirations := make([]byte, 8)
	for {
		if _, err := timer.Read(expirations); err != nil && !errors.Is(err, unix.ECANCELED) {
			return // closed
		}
		if armUntilSet(timer) != nil { // before it is told, so that no step falls in between
			return
		}
		select {
		case steps <- struct{}{}:
		default: // told already, and not heard yet
		}
	}
}

// armUntilSet has the timer end when the clock is set, or in a year. It fails when
// the timer is closed.
func armUntilSet(timer *os.File) error {
	end, err := unix.TimeToTimespec(time.Now().AddDate(1, 0, 0))
	if err != nil {
		return err
	}
	conn, err := timer.SyscallConn()
	if err != nil {
		return err
	}
	failed := conn.Control(func(fd uintptr) {
		const untilSet = unix.TFD_TIMER_ABSTIME | unix.TFD_TIMER_CANCEL_ON_SET
		err = unix.TimerfdSettime(int(fd), untilSet, &unix.ItimerSpec{Value: end}, nil)
	})
	return errors.Join(failed, err)
}
