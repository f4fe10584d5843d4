package main_test

import (
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"offhours/daemon/computertest"
)

// newDesktop is a bus and an X server of the test's own, without anybody who shows
// notices. It answers the environment of what runs on it.
func newDesktop(t *testing.T) []string {
	t.Helper()
	return computertest.NewScreen(t).Env()
}

// newDunst is a desktop on which dunst shows notices.
func newDunst(t *testing.T) (desktop []string, dunst *exec.Cmd) {
	t.Helper()
	screen := computertest.NewScreen(t)
	return screen.Env(), screen.StartDunst()
}

// A desktop that shows no notices is found, and mended by what is printed.
func TestDoctorMendsTheDesktop(t *testing.T) {
	desktop := newDesktop(t)
	d := start(t, func(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, desktop...) })
	run := func(name string, args ...string) string {
		cmd := exec.Command(name, args...)
		cmd.Env, cmd.Dir = slices.Concat(d.cmd.Env, []string{"OFFHOURS_DATA=" + d.data, "OFFHOURS_LISTEN=" + d.listen}), d.home
		out, _ := cmd.Output() // doctor's exit code says what it has found
		return string(out)
	}
	// mends wants one thing wrong, and runs what is said to mend it until all is well.
	mends := func(check, text, fix string) {
		t.Helper()
		found := ailment(t, run(d.binary, "doctor", "--json"), check)
		if len(found) != 1 || !strings.Contains(found[0].Text, text) || found[0].Fix != fix {
			t.Fatalf("found %+v", found)
		}
		cmd := exec.Command("sh", "-c", found[0].Fix)
		cmd.Env, cmd.SysProcAttr = d.cmd.Env, &syscall.SysProcAttr{Setpgid: true}
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }) // what it has left running
		for end := time.Now().Add(patience); len(ailment(t, run(d.binary, "doctor", "--json"), check)) > 0; <-time.After(20 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal(run(d.binary, "doctor"))
			}
		}
	}
	mends("notices", "no notification service runs, and no prompt is shown", "dunst &")
	if out, err := exec.Command("env", append(desktop, "dunstctl", "set-paused", "true")...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	mends("disturb", "do-not-disturb is on (dunst)", "dunstctl set-paused false")
	wantSaid(t, run(d.binary, "doctor", "--notify"), `a test notice was sent: look for "Offhours can reach you" on the desktop`)
	for end := time.Now().Add(patience); run("dunstctl", "count", "displayed") != "1\n"; <-time.After(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the test notice is not on the screen")
		}
	}
}

// With a browser that comes and a desktop that shows notices, nothing is wrong; and at
// a terminal the person is asked whether a notice came.
func TestDoctorFindsNothingWhereAllIsWell(t *testing.T) {
	desktop, dunst := newDunst(t)
	d := start(t, func(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, desktop...) })
	ask(t, connect(t, d.pair(t)), "browsers.start", struct{}{}, nil)
	screen, terminal := openTerminal(t)
	program := func(args ...string) (string, error) {
		cmd := exec.Command(d.binary, args...)
		cmd.Env = slices.Concat(d.cmd.Env, []string{"OFFHOURS_DATA=" + d.data, "OFFHOURS_LISTEN=" + d.listen})
		cmd.Stdin = terminal
		out, err := cmd.Output()
		return string(out), err
	}
	if out, err := program("browsers", "register"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for end := time.Now().Add(patience); ; <-time.After(20 * time.Millisecond) {
		out, err := program("doctor")
		if err == nil {
			t.Logf("doctor printed\n%s", out)
			break
		}
		if time.Now().After(end) {
			t.Fatalf("%v: %s", err, out)
		}
	}
	for _, tt := range []struct {
		answer, want string
		well         bool
	}{
		{"y\n", "a test notice was seen on the desktop", true},
		{"n\n", "a test notice was sent, and not seen on the desktop", false},
	} {
		if _, err := screen.WriteString(tt.answer); err != nil {
			t.Fatal(err)
		}
		out, err := program("doctor", "--notify")
		if (err == nil) != tt.well {
			t.Errorf("answered %q, doctor ended with %v", tt.answer, err)
		}
		wantSaid(t, out, tt.want)
	}
	_ = dunst.Process.Signal(syscall.SIGSTOP)
	began := time.Now()
	out, _ := program("doctor")
	wantSaid(t, out, "the notification service does not answer")
	took := time.Since(began)
	_ = dunst.Process.Signal(syscall.SIGCONT)
	if took > 5*time.Second {
		t.Errorf("beside a frozen notification service doctor took %v", took)
	}
}
