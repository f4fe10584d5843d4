package main_test

import (
	"os/exec"
	"testing"
	"time"

	"offhours/daemon/computertest"
)

// Doctor says whether a microphone in use is known, and which program it is that breaks
// wait for. Neither it nor the daemon waits for a sound server that hangs.
func TestN20DoctorTellsOfTheMicrophone(t *testing.T) {
	sound := computertest.NewSound(t)
	d := start(t, func(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, "PULSE_SERVER=unix:"+sound.Socket) })
	wants := func(want string) {
		t.Helper()
		cmd := exec.Command(d.binary, "doctor", "--data", d.data, "--listen", d.listen)
		cmd.Env = d.cmd.Env
		out, _ := cmd.Output() // the exit code says what else it has found
		wantSaid(t, string(out), want)
	}
	wants("no sound server here: calls are known by their pages only")
	sound.Start()
	wants("breaks wait while a program uses the microphone")
	stop := sound.Record(computertest.Microphone, "--client-name=Meet")
	sound.Record(computertest.Monitor, "--client-name=Recorder")
	wants("the microphone is in use (Meet), and breaks wait until it is not")
	stop()
	sound.Freeze()
	began := time.Now()
	wants("the sound server does not answer")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("beside a frozen sound server doctor took %v", took)
	}
}
