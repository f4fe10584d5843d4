package processes

import (
	"io"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// patience bounds every wait for something that takes milliseconds.
const patience = 20 * time.Second

func TestTheProcessOfAConnectionIsFoundAndItsEndNoticed(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	own := listener.Addr().(*net.TCPAddr).AddrPort()
	peer := startPeer(t, own.String())
	conn, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	process, err := At(conn.RemoteAddr().(*net.TCPAddr).AddrPort(), own)
	if err != nil {
		t.Fatal(err)
	}
	defer process.Close()
	if process.Pid != peer.Process.Pid {
		t.Errorf("process %d, want %d", process.Pid, peer.Process.Pid)
	}
	ended := make(chan bool, 1)
	go func() { ended <- process.Wait() }()
	select {
	case <-ended:
		t.Error("it has ended before it did")
	default:
	}
	_ = peer.Process.Kill()
	_ = peer.Wait()
	select {
	case really := <-ended:
		if !really {
			t.Error("its end was not noticed, and the wait was over")
		}
	case <-time.After(patience):
		t.Error("its end was not noticed")
	}
}

// startPeer starts a program that connects to an address and stays.
func startPeer(t *testing.T, address string) *exec.Cmd {
	t.Helper()
	peer := exec.Command(os.Args[0], "-test.run", "^TestPeer$")
	peer.Env = append(os.Environ(), "OFFHOURS_TEST_PEER="+address)
	in, err := peer.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := peer.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = peer.Process.Kill()
		_ = peer.Wait()
	})
	return peer
}

// TestPeer is that program; by itself it proves nothing.
func TestPeer(*testing.T) {
	address := os.Getenv("OFFHOURS_TEST_PEER")
	if address == "" {
		return
	}
	conn, err := net.Dial("tcp", address)
	if err != nil {
		os.Exit(1)
	}
	defer conn.Close()
	_, _ = io.Copy(io.Discard, os.Stdin)
}

func TestNobodyWaitsForAProcessThatIsLetGo(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	conn, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	address := func(a net.Addr) netip.AddrPort { return a.(*net.TCPAddr).AddrPort() }
	process, err := At(address(conn.LocalAddr()), address(conn.RemoteAddr())) // ourselves
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan bool, 1)
	go func() { ended <- process.Wait() }()
	process.Close()
	select {
	case really := <-ended:
		if really {
			t.Error("it says that we have ended")
		}
	case <-time.After(patience):
		t.Error("it still waits")
	}
}

func TestAConnectionOfNobodyIsNotKnown(t *testing.T) {
	for _, nobody := range []netip.AddrPort{netip.MustParseAddrPort("127.0.0.1:1"), netip.MustParseAddrPort("[::1]:1"), {}} {
		if _, err := At(nobody, nobody); err != ErrUnknown { //nolint:errorlint // it is that and nothing around it
			t.Errorf("%s: %v, want %v", nobody, err, ErrUnknown)
		}
	}
}

// A browser is a process of that name; its children and whoever started it are not
// others. What runs here is a copy of a program that waits.
func TestABrowserIsFoundByItsFirstProcess(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(sleep)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "librewolf")
	if err := os.WriteFile(path, program, 0o700); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	browser := exec.Command(path, "600")
	if err := browser.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = browser.Process.Kill()
		_ = browser.Wait()
	}()
	for _, found := range Read().Browsers() {
		if found.Pid != browser.Process.Pid {
			continue
		}
		if found.Name != "LibreWolf" || found.Began.Sub(began).Abs() > 3*time.Second {
			t.Errorf("%+v, want LibreWolf of %s", found, began)
		}
		return
	}
	t.Error("it is not found")
}

func TestTheFirstProcessOfABrowser(t *testing.T) {
	table := Table{
		10: {name: "gnome-shell", parent: 1},
		20: {name: "chromium", parent: 10},
		21: {name: "chromium", parent: 20},
		22: {name: "chromium", parent: 21},
		23: {name: "sh", parent: 20}, // such as a launcher of ours
		24: {name: "offhours", parent: 23},
		30: {name: "firefox-esr", parent: 1},
		31: {name: "Socket Process", parent: 30},
		40: {name: "a loop", parent: 40},
	}
	got := map[int]int{}
	for _, pid := range []int{10, 20, 22, 24, 30, 31, 40, 99} {
		got[pid] = table.Main(pid)
	}
	want := map[int]int{10: 0, 20: 20, 22: 20, 24: 20, 30: 30, 31: 30, 40: 0, 99: 0}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("first processes (-want +got):\n%s", diff)
	}
}

func TestALineOfAProcessWhoseNameHasParentheses(t *testing.T) {
	line := "4711 (a) b) S 12 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 8642 1 1"
	pid, got, ok := parse([]byte(line))
	want := entry{name: "a) b", parent: 12, ticks: 8642}
	if pid != 4711 || got != want || !ok {
		t.Errorf("%d, %+v, %t; want 4711, %+v", pid, got, ok, want)
	}
	for _, bad := range []string{"4711 (dead) Z" + line[13:], "", "4711", "4711 (a", "4711 (a) S 12", "x (a) " + line[12:]} {
		if _, _, ok := parse([]byte(bad)); ok {
			t.Errorf("%q is taken for a process", bad)
		}
	}
}
