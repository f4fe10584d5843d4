package pulse_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"offhours/daemon/computertest"
	"offhours/daemon/desktop/pulse"
)

const patience = 20 * time.Second

func dial(t *testing.T) *pulse.Conn {
	t.Helper()
	path, err := pulse.Path()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pulse.Dial(t.Context(), path, patience)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// wants asks after each change, until these programs record.
func wants(t *testing.T, c *pulse.Conn, want ...string) {
	t.Helper()
	for end := time.Now().Add(patience); ; {
		got, err := c.Recorders()
		if err != nil {
			t.Fatal(err)
		}
		if slices.Sort(got); slices.Equal(got, want) {
			return
		}
		if err := c.Wait(time.Until(end)); err != nil || time.Now().After(end) {
			t.Fatalf("%q record, want %q; %v", got, want, err)
		}
	}
}

func TestN20WhoRecordsFromAMicrophone(t *testing.T) {
	sound := computertest.NewSound(t)
	sound.Start("module-loopback source=" + computertest.Microphone + " sink=speakers") // the server's own
	c := dial(t)
	wants(t, c)
	sound.Record(computertest.Monitor)
	wants(t, c)
	stop := sound.Record(computertest.Microphone, "--client-name=Meet")
	wants(t, c, "Meet")
	other := sound.Record(computertest.Microphone, "--client-name=Zoom")
	wants(t, c, "Meet", "Zoom")
	stop()
	wants(t, c, "Zoom")
	other()
	wants(t, c)
}

// Programs that have the microphone open and paused, as between two calls, hear nobody.
func TestN20APausedRecordingIsNone(t *testing.T) {
	computertest.NewSound(t).Start()
	c := dial(t)
	stream, err := dial(t).Record(computertest.Microphone, "org.example.calls", false)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, c)
	for range 2 {
		if err := stream.Pause(false); err != nil {
			t.Fatal(err)
		}
		wants(t, c, "Offhours")
		if err := stream.Pause(true); err != nil {
			t.Fatal(err)
		}
		wants(t, c)
	}
}

func TestN20AMeterHearsNobody(t *testing.T) {
	computertest.NewSound(t).Start()
	c := dial(t)
	for _, tt := range []struct {
		application string
		meter       bool
		want        []string
	}{
		{"org.example.meter", true, nil},
		{"org.gnome.VolumeControl", false, nil},
		{"org.example.calls", false, []string{"Offhours"}},
	} {
		recorder := dial(t)
		stream, err := recorder.Record(computertest.Microphone, tt.application, tt.meter)
		if err != nil {
			t.Fatal(err)
		}
		if err := stream.Pause(false); err != nil {
			t.Fatal(err)
		}
		if err := c.Wait(patience); err != nil {
			t.Fatal(err)
		}
		wants(t, c, tt.want...)
		recorder.Close()
		wants(t, c)
	}
}

// What a program says of itself may be of any length, and what is paused too.
func TestN20LongNames(t *testing.T) {
	sound := computertest.NewSound(t)
	sound.Start()
	c := dial(t)
	sound.Record(computertest.Microphone, "--client-name=Meet", "--stream-name="+strings.Repeat("a", 60_000))
	wants(t, c, "Meet")
}
