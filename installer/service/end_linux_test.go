package service

import (
	"context"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// sleeper is a program that ends by itself only long after the test, and a descriptor
// that tells of its end.
func sleeper(t *testing.T) (process *os.Process, fd int) {
	t.Helper()
	cmd := exec.Command("sleep", "1000")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	fd, err := unix.PidfdOpen(cmd.Process.Pid, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = unix.Close(fd)
	})
	return cmd.Process, fd
}

// A deadline that is past when the wait begins does not make it one without an end.
func TestTheWaitForAnEndEnds(t *testing.T) {
	_, fd := sleeper(t)
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Hour))
	defer cancel()
	answer := make(chan error, 1)
	go func() { answer <- awaitEnd(ctx, fd) }()
	select {
	case err := <-answer:
		if err == nil {
			t.Error("a process that sleeps was found ended")
		}
	case <-time.After(patience):
		t.Fatal("it waits for ever")
	}
}

// A signal to the thread that waits, as when a program of ours ends, is not the end of
// the process that is waited for.
func TestTheWaitForAnEndOutlastsSignals(t *testing.T) {
	process, fd := sleeper(t)
	heard := make(chan os.Signal, 1)
	signal.Notify(heard, syscall.SIGUSR1)
	defer signal.Stop(heard)
	thread, answer := make(chan int, 1), make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		thread <- unix.Gettid()
		answer <- awaitEnd(t.Context(), fd)
	}()
	waiting := <-thread
	for range 50 {
		if err := unix.Tgkill(os.Getpid(), waiting, unix.SIGUSR1); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-answer:
			t.Fatalf("it waited no longer: %v", err)
		case <-heard:
		}
	}
	_ = process.Kill()
	if err := <-answer; err != nil {
		t.Error(err)
	}
}
