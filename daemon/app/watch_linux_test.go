package app_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// childBrowser turns the test program into a browser with this pairing: a process that
// connects and goes as it is told, and lives on.
const childBrowser = "OFFHOURS_TEST_BROWSER"

// What it is told, a line each; it answers "done".
const (
	connect    = "connect"
	disconnect = "disconnect"
)

func beBrowser(text string) error {
	var pairing protocol.Pairing
	if err := json.Unmarshal([]byte(text), &pairing); err != nil {
		return err
	}
	var browser *browsertest.Browser
	orders := bufio.NewScanner(os.Stdin)
	for orders.Scan() {
		var err error
		if orders.Text() == connect {
			browser, err = browsertest.Dial(context.Background(), pairing, nil)
			if err == nil {
				err = browser.Call(context.Background(), "browsers.start", protocol.Empty{}, nil)
			}
		} else {
			err = browser.Close()
		}
		if err != nil {
			return err
		}
		fmt.Println("done")
	}
	return orders.Err()
}

// program is such a browser.
type program struct {
	h       *house
	pairing protocol.Pairing
	process *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Scanner
}

func (h *house) program() *program {
	h.t.Helper()
	p := &program{h: h, pairing: h.pair(), process: exec.Command(os.Args[0])}
	text, err := json.Marshal(p.pairing)
	if err != nil {
		h.t.Fatal(err)
	}
	p.process.Env = append(os.Environ(), childBrowser+"="+string(text))
	p.process.Stderr = os.Stderr
	if p.in, err = p.process.StdinPipe(); err != nil {
		h.t.Fatal(err)
	}
	out, err := p.process.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	p.out = bufio.NewScanner(out)
	if err := p.process.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(p.end)
	p.tell(connect)
	status := h.until("its process is known", func(s protocol.Status) bool { return of(s, p.pairing).Pid != 0 })
	if pid := of(status, p.pairing).Pid; pid != p.process.Process.Pid {
		h.t.Fatalf("process %d, want %d", pid, p.process.Process.Pid)
	}
	return p
}

// of is what the status says of one browser.
func of(status protocol.Status, pairing protocol.Pairing) protocol.BrowserInfo {
	for _, browser := range status.Browsers {
		if browser.ID == pairing.Browser {
			return browser
		}
	}
	return protocol.BrowserInfo{}
}

func (p *program) tell(order string) {
	p.h.t.Helper()
	if _, err := fmt.Fprintln(p.in, order); err != nil || !p.out.Scan() {
		p.h.t.Fatalf("%s: %v, %v", order, err, p.out.Err())
	}
}

func (p *program) end() {
	_ = p.in.Close()
	_ = p.process.Wait()
}

// shortly is a daemon to which what lasts 30 ms is a gap.
func shortly(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, events: make(chan protocol.Event, 1000), leastGap: 30 * time.Millisecond}
	h.run(t.TempDir(), func(e protocol.Event) { h.events <- e })
	h.wait(protocol.EventListening)
	return h
}

// until waits until the status is so.
func (h *house) until(what string, is func(protocol.Status) bool) protocol.Status {
	h.t.Helper()
	for began := time.Now(); ; {
		status := h.status()
		if is(status) {
			return status
		}
		if time.Since(began) > patience {
			h.t.Fatalf("%s: it never came to that; gaps %v, browsers %+v", what, status.Gaps, status.Browsers)
		}
		<-time.After(5 * time.Millisecond)
	}
}

func TestB15ABrowserThatRunsUnheardIsNotWatchedSinceThen(t *testing.T) {
	h := shortly(t)
	browser := h.program()
	went := time.Now().UnixMilli()
	browser.tell(disconnect)
	if e := h.wait(protocol.EventUnwatched); e.Browser != browser.pairing.Browser || e.Family != protocol.Chromium {
		t.Errorf("the event tells of %+v", e)
	}
	status := h.status()
	if since := status.Browsers[0].UnwatchedMs; since < went || since > time.Now().UnixMilli() {
		t.Errorf("not watched since %d, want soon after %d", since, went)
	}
	browser.end()
	status = h.until("the browser is closed", func(s protocol.Status) bool { return s.Browsers[0].UnwatchedMs == 0 })
	ended := time.Now().UnixMilli()
	if len(status.Gaps) != 1 {
		t.Fatalf("gaps %v, want one", status.Gaps)
	}
	gap := status.Gaps[0]
	if gap.Browser != browser.pairing.Browser || gap.FromMs < went || gap.ToMs > ended || gap.ToMs-gap.FromMs < 30 {
		t.Errorf("gap %+v, want one between %d and %d", gap, went, ended)
	}
	var stats protocol.Stats
	h.ask("stats.get", protocol.StatsQuery{}, &stats)
	if diff := cmp.Diff(status.Gaps, stats.Gaps); diff != "" {
		t.Errorf("statistics have other gaps than the status (-status +stats):\n%s", diff)
	}
}

// What is known when the daemon ends is there when the next one begins.
func TestB15AGapThatGoesOnIsKeptUpToTheEndOfTheDaemon(t *testing.T) {
	data := t.TempDir()
	h := &house{t: t, events: make(chan protocol.Event, 1000), leastGap: 30 * time.Millisecond}
	end := h.run(data, func(e protocol.Event) { h.events <- e })
	h.wait(protocol.EventListening)
	browser := h.program()
	browser.tell(disconnect)
	h.wait(protocol.EventUnwatched)
	known := h.status().Gaps[0]
	ending := time.Now().UnixMilli()
	end()
	h, _ = open(t, data)
	gaps := h.status().Gaps
	if len(gaps) != 1 || gaps[0].FromMs != known.FromMs || gaps[0].ToMs < ending {
		t.Errorf("gaps %v, want one from %d to %d or later", gaps, known.FromMs, ending)
	}
}

// Nobody misses a browser that was closed, nor one whose person never pressed Start.
func TestB15AClosedBrowserLeavesNoGap(t *testing.T) {
	h := shortly(t)
	closed, open := h.program(), h.program()
	unstarted, _ := h.connect(h.pair())
	_ = unstarted.Close()
	closed.end()
	h.wait(protocol.EventDisconnected)
	open.tell(disconnect)
	h.wait(protocol.EventUnwatched)
	for _, gap := range h.status().Gaps {
		if gap.Browser != open.pairing.Browser {
			t.Errorf("%s left a gap %+v", gap.Browser, gap)
		}
	}
}

// The browser knows best since when it watches.
func TestB15WhoComesBackSaysWhetherItWasWatching(t *testing.T) {
	h := shortly(t)
	const origin = protocol.Chromium
	pairing := h.pair()
	begin := func() *browsertest.Browser {
		browser, plans := h.connect(pairing)
		plans.next(t)
		call(t, browser, "browsers.start", protocol.Empty{}, nil)
		h.until("its process is known", func(s protocol.Status) bool { return of(s, pairing).Pid == os.Getpid() })
		return browser
	}
	report := func(b *browsertest.Browser, watchingMs int64, began bool) {
		nowMs := time.Now().UnixMilli()
		said := protocol.BrowserReport{Zone: "Africa/Cairo", FromMs: nowMs, ToMs: nowMs, WatchingMs: watchingMs, Began: began}
		notify(t, b, "browsers.report", said)
	}
	_ = begin().Close() // the test itself is the process that lives on
	e := h.wait(protocol.EventUnwatched)
	if e.Family != origin {
		t.Errorf("the event tells of %s", e.Family)
	}
	since := h.status().Browsers[0].UnwatchedMs
	browser := begin()
	if gaps := h.status().Gaps; len(gaps) != 1 || gaps[0].FromMs != since {
		t.Fatalf("gaps %v, want one from %d", gaps, since)
	}
	report(browser, since+31, false)
	h.until("switched on before it came", func(s protocol.Status) bool { return len(s.Gaps) == 1 && s.Gaps[0].ToMs == since+31 })
	report(browser, since-1, false)
	h.until("it was watching", func(s protocol.Status) bool { return len(s.Gaps) == 0 })

	_ = browser.Close()
	h.wait(protocol.EventUnwatched)
	browser = begin()
	if gaps := h.status().Gaps; len(gaps) != 1 {
		t.Fatalf("gaps %v, want one", gaps)
	}
	report(browser, time.Now().UnixMilli(), true)
	h.until("it was closed", func(s protocol.Status) bool { return len(s.Gaps) == 0 })
}

// A profile that was closed is not missed where another one keeps the process alive.
func TestB15AnotherProfileOfTheSameProcessProvesNothing(t *testing.T) {
	h := shortly(t)
	first, second := h.pair(), h.pair()
	for _, pairing := range []protocol.Pairing{first, second} {
		browser, _ := h.connect(pairing)
		call(t, browser, "browsers.start", protocol.Empty{}, nil)
		h.until("its process is known", func(s protocol.Status) bool { return of(s, pairing).Pid == os.Getpid() })
		if pairing == first {
			defer browser.Close()
		} else {
			_ = browser.Close()
		}
	}
	h.wait(protocol.EventDisconnected)
	other := h.program()
	other.tell(disconnect)
	if e := h.wait(protocol.EventUnwatched); e.Browser != other.pairing.Browser {
		t.Errorf("%s is not watched, want only %s", e.Browser, other.pairing.Browser)
	}
	if since := of(h.status(), second).UnwatchedMs; since != 0 {
		t.Errorf("not watched since %d, want nothing said of a profile that may be closed", since)
	}
}

// A browser that its person has disconnected for good is not told of any more.
func TestB15NothingIsSaidOfABrowserThatWasDisconnectedForGood(t *testing.T) {
	h := shortly(t)
	browser := h.program()
	browser.tell(disconnect)
	h.wait(protocol.EventUnwatched)
	h.ask("browsers.revoke", protocol.BrowserRef{Browser: browser.pairing.Browser}, nil)
	known := h.status().Gaps
	browser.end()
	other := h.program() // and time passes
	other.tell(disconnect)
	h.wait(protocol.EventUnwatched)
	if diff := cmp.Diff(known, slices.DeleteFunc(h.status().Gaps, func(g protocol.Gap) bool { return g.Browser == other.pairing.Browser })); diff != "" {
		t.Errorf("gaps of the one that was disconnected (-then +later):\n%s", diff)
	}
}

// What cannot be kept is not acknowledged, so that the browser tells it again.
func TestB15WhatTheBrowserMissedIsToldAgainAfterAFullDisk(t *testing.T) {
	h, limit := openLimited(t, t.TempDir(), unlimited)
	pairing := h.pair()
	browser, _ := h.connect(pairing)
	nowMs := time.Now().UnixMilli()
	missed := protocol.Missed{FromMs: nowMs - 40*60_000, ToMs: nowMs - 10*60_000}
	limit(0)
	if err := browser.Call(t.Context(), "browsers.missed", missed, nil); err == nil {
		t.Fatal("it was acknowledged, and is not on the disk")
	}
	h.wait(protocol.EventListening) // the folder is opened anew, in vain
	limit(unlimited)
	h.wait(protocol.EventListening)
	h.callAgain()
	pairing.Listen = listen(h)
	browser, _ = h.connect(pairing)
	call(t, browser, "browsers.missed", missed, nil)
	if gaps := h.status().Gaps; len(gaps) != 1 {
		t.Errorf("gaps %v, want one", gaps)
	}
}

func notify(t testing.TB, b *browsertest.Browser, method string, params any) {
	t.Helper()
	if err := b.Notify(t.Context(), method, params); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
}

// A daemon that did not run when the browser went believes what the browser says, as
// often as it says it.
func TestB15WhatTheBrowserMissedIsKeptOnce(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	pairing := h.pair()
	end()
	h, _ = open(t, data)
	pairing.Listen = listen(h)
	browser, _ := h.connect(pairing)
	nowMs := time.Now().UnixMilli()
	missed := protocol.Missed{FromMs: nowMs - 40*60_000, ToMs: nowMs - 10*60_000}
	short := protocol.Missed{FromMs: nowMs - 5*60_000, ToMs: nowMs - 4*60_000 - 1}
	for _, told := range []protocol.Missed{missed, short, missed} {
		call(t, browser, "browsers.missed", told, nil)
	}
	want := []protocol.Gap{{Browser: pairing.Browser, FromMs: missed.FromMs, ToMs: missed.ToMs}}
	if diff := cmp.Diff(want, h.status().Gaps, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
}
