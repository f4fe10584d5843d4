// Command bench measures a running daemon from outside: how large it is and how
// soon it listens, and then what it costs while nothing happens, first without a
// browser and then with one that is connected and quiet. It takes a little over
// three minutes.
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
	"slices"
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
	if err := reportStarts(ctx, out, binary, data); err != nil {
		return err
	}
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
		wait(time.Millisecond)
	}
	return nil, ctx.Err()
}

// starts is how often a start is timed; the first one makes the database.
const starts = 10

// reportStarts times from the start of the process to its first answer.
func reportStarts(ctx context.Context, out io.Writer, binary, data string) error {
	info, err := os.Stat(binary) //nolint:gosec // the binary under test
	if err != nil {
		return err
	}
	var took []time.Duration
	for range starts {
		began := time.Now()
		d, err := start(ctx, binary, data)
		if err != nil {
			return err
		}
		took = append(took, time.Since(began))
		d.stop()
	}
	first := took[0]
	slices.Sort(took)
	_, err = fmt.Fprintf(out, "binary %.1f MB; answers after %d ms (median of %d starts), the very first time after %d ms\n",
		float64(info.Size())/1e6, took[starts/2].Milliseconds(), starts, first.Milliseconds())
	return err
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

func freePort(ctx context.Context) (string, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String(), nil
}

func wait(d time.Duration) { <-time.After(d) }
