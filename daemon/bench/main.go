// Command bench measures a running daemon from outside: its memory, and how
// often it wakes while nothing happens, first without a browser and then with
// one that is connected and quiet. It takes a little over three minutes.
//
//	go run ./daemon/bench bin/offhours
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

const (
	// window is how long each state is watched.
	window = time.Minute

	// settle is how long a state lasts before: Go's runtime gives memory back for
	// some seconds after a start.
	settle = 30 * time.Second

	// look is how often the threads are looked at, and apart is how long the process
	// must have been still before what comes next is another wake-up. One timer
	// wakes two or three threads within a millisecond; that is one wake-up.
	look  = 5 * time.Millisecond
	apart = 250 * time.Millisecond
)

func main() {
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(binary string, out io.Writer) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*window)
	defer cancel()
	data, err := os.MkdirTemp("", "offhours-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(data) }()
	d, err := start(ctx, binary, data)
	if err != nil {
		return err
	}
	defer d.stop()

	if err := d.report(ctx, out, "without a browser"); err != nil {
		return err
	}
	browser, err := d.connect(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = browser.Close() }()
	return d.report(ctx, out, "with one quiet browser")
}

// daemon is the process that is measured.
type daemon struct {
	cmd    *exec.Cmd
	socket string
	listen string
}

// start runs the daemon on a data folder and a port of its own and waits until
// it answers.
func start(ctx context.Context, binary, data string) (*daemon, error) {
	listen, err := freePort(ctx)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, binary, "run", "--quiet", "--data", data, "--listen", listen) //nolint:gosec // the binary under test
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	d := &daemon{cmd: cmd, socket: filepath.Join(data, "offhours.sock"), listen: listen}
	for ctx.Err() == nil {
		client, err := server.Dial(ctx, d.socket)
		if err == nil {
			return d, client.Close()
		}
		wait(10 * time.Millisecond)
	}
	return nil, ctx.Err()
}

func (d *daemon) stop() {
	_ = d.cmd.Process.Signal(os.Interrupt)
	_ = d.cmd.Wait()
}

// connect pairs a browser and connects it; it then only listens.
func (d *daemon) connect(ctx context.Context) (io.Closer, error) {
	client, err := server.Dial(ctx, d.socket)
	if err != nil {
		return nil, err
	}
	defer func() { _ = client.Close() }()
	var pairing protocol.Pairing
	request := protocol.PairRequest{Origin: browsertest.Origin, Family: protocol.Chromium}
	if err := client.Call(ctx, "browsers.pair", request, &pairing); err != nil {
		return nil, err
	}
	return browsertest.Dial(ctx, pairing, nil)
}

// report watches the daemon for one window.
func (d *daemon) report(ctx context.Context, out io.Writer, state string) error {
	wait(settle)
	count, err := d.wakeUps(ctx)
	if err != nil {
		return err
	}
	rss, err := d.residentKiB()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "idle %s: %.1f MB resident, %d wake-ups a minute\n", state, float64(rss)/1024, count)
	return err
}

// wakeUps counts how often the process came to life within one window.
func (d *daemon) wakeUps(ctx context.Context) (count int, err error) {
	var switches int
	var changed time.Time
	for ended := time.Now().Add(window); time.Now().Before(ended) && ctx.Err() == nil; wait(look) {
		now, err := d.switches()
		if err != nil {
			return 0, err
		}
		if switches != 0 && now != switches {
			if time.Since(changed) > apart {
				count++
			}
			changed = time.Now()
		}
		switches = now
	}
	return count, ctx.Err()
}

// switches is how often the process's threads began to wait.
func (d *daemon) switches() (int, error) {
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", d.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	sum := 0
	for _, file := range files {
		n, err := field(file, "voluntary_ctxt_switches:")
		if err != nil {
			return 0, err
		}
		sum += n
	}
	return sum, nil
}

func (d *daemon) residentKiB() (int, error) {
	return field(fmt.Sprintf("/proc/%d/status", d.cmd.Process.Pid), "VmRSS:")
}

// field reads a number from a file of /proc.
func field(file, name string) (int, error) {
	text, err := os.ReadFile(file) //nolint:gosec // a file of /proc
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, found := strings.CutPrefix(line, name); found {
			return strconv.Atoi(strings.Fields(rest)[0])
		}
	}
	return 0, fmt.Errorf("%s has no %s", file, name)
}

func freePort(ctx context.Context) (string, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String(), nil
}

func wait(d time.Duration) { <-time.After(d) }
