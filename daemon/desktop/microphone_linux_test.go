package desktop_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop"
)

// ear is somebody who follows the microphone, and what they hear of it.
type ear struct {
	t    *testing.T
	used chan bool
	stop func() // returns when it has ended
}

func listen(t *testing.T, options desktop.MicrophoneOptions) *ear {
	t.Helper()
	e := &ear{t: t, used: make(chan bool, 100)}
	options.OnUse = func(inUse bool) { e.used <- inUse }
	ctx, end := context.WithCancel(context.Background())
	done := make(chan struct{})
	e.stop = func() { end(); <-done }
	t.Cleanup(e.stop)
	go func() {
		defer close(done)
		desktop.FollowMicrophone(ctx, options)
	}()
	return e
}

// wants waits for the next word, which is to be this one.
func (e *ear) wants(inUse bool) {
	e.t.Helper()
	if got := receive(e.t, e.used, "word of the microphone"); got != inUse {
		e.t.Fatalf("in use: %v, want %v", got, inUse)
	}
}

// heardNothing wants nothing to have been told.
func (e *ear) heardNothing(why string) {
	e.t.Helper()
	select {
	case got := <-e.used:
		e.t.Fatalf("in use: %v, %s", got, why)
	default:
	}
}

// often looks for a server that is not there as often as a test can wait for.
func often() desktop.MicrophoneOptions {
	return desktop.MicrophoneOptions{Patience: 300 * time.Millisecond, Seldom: 50 * time.Millisecond}
}

func TestN20TheMicrophoneIsFollowed(t *testing.T) {
	sound := computertest.NewSound(t)
	sound.Start()
	first := sound.Record(computertest.Microphone) // before anybody asks
	e := listen(t, desktop.MicrophoneOptions{})
	e.wants(true)
	second := sound.Record(computertest.Microphone)
	first()
	e.heardNothing("while another program records")
	second()
	e.wants(false)
	stop := sound.Record(computertest.Monitor)
	third := sound.Record(computertest.Microphone)
	e.wants(true) // the only one that was told: a monitor was not
	third()
	e.wants(false) // although the monitor is still recorded
	stop()
	e.stop()
	e.heardNothing("when nobody follows any more")
}

// A sound server that is not there yet, ends, or comes back is found.
func TestN20TheSoundServerComesAndGoes(t *testing.T) {
	sound := computertest.NewSound(t)
	e := listen(t, often())
	for range 3 {
		sound.Start()
		sound.Record(computertest.Microphone)
		e.wants(true)
		sound.Stop()
		e.wants(false)
	}
}

// A sound server that freezes in a call ends the call as far as anybody knows, and
// nobody waits for it: neither who follows nor their end.
func TestN20AFrozenSoundServerHoldsNobody(t *testing.T) {
	sound := computertest.NewSound(t)
	sound.Start()
	sound.Record(computertest.Microphone)
	e := listen(t, often())
	e.wants(true)
	sound.Freeze()
	e.wants(false)
	sound.Thaw()
	e.wants(true)
	sound.Freeze()
	e.wants(false)
	began := time.Now()
	e.stop()
	if took := time.Since(began); took > time.Second {
		t.Errorf("the end took %v beside a frozen sound server", took)
	}
}

// The end does not wait for a server that never answered at all, however patient one is.
func TestN20TheEndWaitsForNoSoundServer(t *testing.T) {
	sound := computertest.NewSound(t)
	sound.Start()
	sound.Freeze()
	before := runtime.NumGoroutine()
	e := listen(t, desktop.MicrophoneOptions{Patience: time.Hour})
	e.stop()
	e.heardNothing("by a server that is frozen")
	for end := time.Now().Add(ceiling); runtime.NumGoroutine() > before; <-time.After(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines, before %d", runtime.NumGoroutine(), before)
		}
	}
}

func TestN20DoctorLooksAtTheMicrophone(t *testing.T) {
	sound := computertest.NewSound(t)
	look := func(want desktop.Hearing, programs int) {
		t.Helper()
		ctx, end := context.WithTimeout(t.Context(), 2*time.Second)
		defer end()
		got := desktop.InspectMicrophone(ctx)
		if got.Hearing != want || len(got.Programs) != programs {
			t.Errorf("found %+v, want %q and %d programs", got, want, programs)
		}
		if ctx.Err() != nil {
			t.Error("it took as long as it may, and longer")
		}
	}
	look(desktop.HearingNone, 0)
	sound.Start()
	look(desktop.HearingWatched, 0)
	e := listen(t, desktop.MicrophoneOptions{})
	sound.Record(computertest.Microphone, "--client-name=Meet\n")
	e.wants(true)
	look(desktop.HearingWatched, 1)
	sound.Freeze()
	look(desktop.HearingSilent, 0)
	sound.Stop()
	look(desktop.HearingNone, 0)
	t.Setenv("PULSE_SERVER", "tcp:studio.example:4713")
	look(desktop.HearingElsewhere, 0)
}
