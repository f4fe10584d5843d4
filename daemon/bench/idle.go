package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// report watches the daemon for one window.
func (d *daemon) report(ctx context.Context, out io.Writer, state string) error {
	wait(settle)
	before, err := d.spent()
	if err != nil {
		return err
	}
	count, err := d.wakeUps(ctx)
	if err != nil {
		return err
	}
	after, err := d.spent()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "idle %s: %.1f MB resident, %d wake-ups a minute, %.1f s of processor time an hour, %d bytes written\n",
		state, float64(after.residentKiB)/1024, count, (after.processor-before.processor).Seconds()*float64(time.Hour/window),
		after.writtenBytes-before.writtenBytes)
	return err
}

// spending is what a process has taken of its computer up to now.
type spending struct {
	residentKiB  int
	writtenBytes int           // to disks, through the system's memory
	processor    time.Duration // in steps of a nanosecond
}

func (d *daemon) spent() (s spending, err error) {
	proc := fmt.Sprintf("/proc/%d/", d.cmd.Process.Pid)
	if s.residentKiB, err = field(proc+"status", "VmRSS:"); err != nil {
		return s, err
	}
	if s.writtenBytes, err = field(proc+"io", "write_bytes:"); err != nil {
		return s, err
	}
	s.processor, err = d.processorTime()
	return s, err
}

// processorTime is what all threads have run, from their schedstat.
func (d *daemon) processorTime() (sum time.Duration, err error) {
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", d.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		text, err := os.ReadFile(file) //nolint:gosec // a file of /proc
		if err != nil {
			return 0, err
		}
		ran, _, _ := strings.Cut(string(text), " ")
		ns, err := strconv.ParseInt(ran, 10, 64)
		if err != nil {
			return 0, err
		}
		sum += time.Duration(ns)
	}
	return sum, nil
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
