package computertest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// busConfig is a session bus that knows of no service.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>ADDRESS</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`

// Bus is a session bus of the test's own, by the real bus daemon.
type Bus struct {
	Address string // as in DBUS_SESSION_BUS_ADDRESS

	t       *testing.T
	config  string
	process *exec.Cmd
}

// NewBus names a bus that is not there until it is started. The test's end stops it.
func NewBus(t *testing.T) *Bus {
	t.Helper()
	folder := ShortFolder(t)
	b := &Bus{t: t, Address: "unix:path=" + filepath.Join(folder, "s"), config: filepath.Join(folder, "conf")}
	b.configure("")
	t.Cleanup(b.Stop)
	return b
}

// ShortFolder is a folder for a socket, whose whole path must fit in 108 bytes:
// t.TempDir is too long for that.
func ShortFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "bus") //nolint:usetesting // see above
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

func (b *Bus) configure(more string) {
	b.t.Helper()
	text := strings.Replace(busConfig, "</listen>", "</listen>"+more, 1)
	if err := os.WriteFile(b.config, []byte(strings.Replace(text, "ADDRESS", b.Address, 1)), 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// Offer lets the bus start a service of that name as the file describes it. It counts
// from the next start of the bus.
func (b *Bus) Offer(name, description string) {
	b.t.Helper()
	folder := b.t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, name+".service"), []byte(description), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.configure("<servicedir>" + folder + "</servicedir>")
}

// Start starts the bus, and returns when it listens.
func (b *Bus) Start() {
	b.t.Helper()
	b.process = exec.Command("dbus-daemon", "--config-file="+b.config, "--nofork", "--nopidfile", "--print-address=1") //nolint:gosec,noctx // Stop ends it
	out, err := b.process.StdoutPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	if err := b.process.Start(); err != nil {
		b.t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil { // it listens
		b.t.Fatal(err)
	}
}

// Stop kills the bus, if it runs. It may be started again.
func (b *Bus) Stop() {
	if b.process != nil {
		_ = b.process.Process.Kill()
		_ = b.process.Wait()
		b.process = nil
	}
}
