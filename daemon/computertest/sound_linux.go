package computertest

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The sources of a [Sound], as programs call them.
const (
	Microphone = "microphone"
	Monitor    = "speakers.monitor" // what the computer plays
)

// Sound is a sound server of the test's own: a real PulseAudio that hears silence. It
// needs no hardware.
type Sound struct {
	Socket string // its path

	t       *testing.T
	folder  string
	process *exec.Cmd
}

// NewSound names a sound server that is not there until it is started, and makes it the
// session's. The test's end stops it.
func NewSound(t *testing.T) *Sound {
	t.Helper()
	folder := ShortFolder(t)
	s := &Sound{t: t, folder: folder, Socket: filepath.Join(folder, "pulse", "native")}
	t.Setenv("XDG_RUNTIME_DIR", folder)
	t.Setenv("PULSE_SERVER", "")
	t.Setenv("PULSE_RUNTIME_PATH", filepath.Dir(s.Socket))
	t.Cleanup(s.Stop)
	return s
}

// Start starts the server, and returns when it listens.
func (s *Sound) Start(more ...string) {
	s.t.Helper()
	modules := append([]string{
		"module-null-sink sink_name=speakers", "module-null-source source_name=" + Microphone, "module-native-protocol-unix",
	}, more...)
	s.process = exec.Command("pulseaudio", //nolint:noctx // Stop ends it
		"-n", "-v", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm", "--high-priority=no", "--realtime=no")
	for _, module := range modules {
		s.process.Args = append(s.process.Args, "-L", module)
	}
	s.process.Env = append(os.Environ(), "HOME="+s.folder, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere")
	log, err := s.process.StderrPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.process.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.await(log)
}

// await returns when the server has said that it is there, and has it say the rest to
// nobody.
func (s *Sound) await(log io.Reader) {
	s.t.Helper()
	lines := bufio.NewReader(log)
	var said strings.Builder
	for {
		line, err := lines.ReadString('\n')
		said.WriteString(line)
		if err != nil {
			s.t.Fatalf("the sound server has ended: %v\n%s", err, said.String())
		}
		if strings.Contains(line, "startup complete") {
			go func() { _, _ = io.Copy(io.Discard, lines) }()
			return
		}
	}
}

// Freeze has the server answer nobody until it is thawed.
func (s *Sound) Freeze() { _ = s.process.Process.Signal(syscall.SIGSTOP) }

// Thaw has it go on.
func (s *Sound) Thaw() { _ = s.process.Process.Signal(syscall.SIGCONT) }

// Stop kills the server, if it runs. It may be started again.
func (s *Sound) Stop() {
	if s.process != nil {
		_ = s.process.Process.Kill()
		_ = s.process.Wait()
		s.process = nil
	}
}

// Record has a program record from a source, until it is stopped or the test ends. It
// returns when the program hears something.
func (s *Sound) Record(source string, flags ...string) (stop func()) {
	s.t.Helper()
	program := exec.Command("parec", append(flags, "--server=unix:"+s.Socket, "--device="+source, "--latency-msec=20")...) //nolint:gosec,noctx // stop ends it
	heard, err := program.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		s.t.Fatal(err)
	}
	stop = func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	}
	s.t.Cleanup(stop)
	if _, err := heard.Read(make([]byte, 1)); err != nil {
		s.t.Fatalf("nothing is recorded from %s: %v", source, err)
	}
	go func() { _, _ = io.Copy(io.Discard, heard) }()
	return stop
}
