package app

import (
	"context"
	"net/netip"
	"slices"
	"sync"
	"time"

	"offhours/daemon/ledger"
	"offhours/daemon/processes"
	"offhours/daemon/server"
	"offhours/protocol"
)

// watch follows which browsers run without being watched, and keeps those gaps. It
// remembers the process behind each connection: as long as that lives after the
// connection has ended, the browser runs, and nobody closes or counts anything there.
// What it cannot know, because the system does not tell or the daemon did not run, the
// extension tells itself when it comes back: see browsersMissed.
type watch struct {
	*App
	mu     sync.Mutex
	of     map[string]*watched
	ended  bool
	tasks  sync.WaitGroup
	others others
}

// watched is one browser since the daemon runs.
type watched struct {
	peer    server.Peer        // its last connection
	visit   int                // counts them
	here    bool               // it is connected
	process *processes.Process // at its other end; nil when it is not known, or over
	away    ledger.Absence     // the last one; zero while there was none
	due     *time.Timer        // when the absence may become a gap
	kept    bool               // the absence is kept as a gap
}

// came notes that a browser is connected. Whose connection it is takes the kernel's
// tables to find out, and nobody waits for that.
func (w *watch) came(peer server.Peer) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.of == nil {
		w.of = map[string]*watched{}
	}
	b := w.of[peer.Browser]
	if b == nil {
		b = &watched{}
		w.of[peer.Browser] = b
	}
	if b.isAway() {
		b.away.ToMs = nowMs()
		w.settle(peer.Browser, b)
	}
	b.letGo()
	b.peer, b.here = peer, true
	b.visit++
	visit := b.visit
	w.tasks.Go(func() { w.find(peer, visit) })
}

func (w *watch) find(peer server.Peer, visit int) {
	own, err := netip.ParseAddrPort(w.server.Addr())
	if err != nil {
		return
	}
	process, err := processes.At(peer.Address, own)
	if err != nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	b := w.of[peer.Browser]
	if w.ended || b.visit != visit {
		process.Close()
		return
	}
	b.process = process
	if b.isAway() { // it went in the meantime
		w.follow(peer.Browser, b)
	}
}

// went notes that a browser is not connected any more.
func (w *watch) went(peer server.Peer) {
	isUsed := w.isUsed(peer.Browser)
	w.mu.Lock()
	defer w.mu.Unlock()
	b := w.of[peer.Browser]
	b.here, b.kept, b.away = false, false, ledger.Absence{}
	if !isUsed || w.ended {
		b.letGo()
		return
	}
	b.away = ledger.Absence{FromMs: nowMs()}
	if b.process != nil {
		w.follow(peer.Browser, b)
	}
}

// isUsed says whether the person has pressed Start in a browser, and has not
// disconnected it for good.
func (w *watch) isUsed(browser string) bool {
	found, err := w.store.Browser(w.ctx, browser)
	return err == nil && found.StartedMs > 0 && found.RevokedMs == 0 && !slices.Contains(w.shutOut.all(), browser)
}

// follow waits for what comes first: the end of the process, or the time after which
// the absence is a gap.
func (w *watch) follow(browser string, b *watched) {
	b.away.Seen = true
	visit, process := b.visit, b.process
	b.due = time.AfterFunc(w.config.leastGap(), func() { w.away(browser, visit, nil) })
	w.tasks.Go(func() {
		if process.Wait() {
			w.away(browser, visit, func(b *watched) {
				b.away.EndedMs = nowMs()
				b.letGo()
			})
		}
	})
}

// away notes what has become of a browser that is still away.
func (w *watch) away(browser string, visit int, note func(*watched)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	b := w.of[browser]
	if w.ended || b.visit != visit || !b.isAway() {
		return
	}
	if note != nil {
		note(b)
	}
	w.settle(browser, b)
}

// settle keeps the gap of the last absence as far as it is known now, or drops what
// turned out to be none.
func (w *watch) settle(browser string, b *watched) {
	if b.isAway() && w.isShared(b) {
		return
	}
	fromMs, toMs, known := b.away.Gap(nowMs(), w.leastGapMs())
	gap := protocol.Gap{Browser: browser, FromMs: fromMs, ToMs: toMs}
	switch {
	case known:
		w.note(w.keep(gap))
		if !b.kept && b.isAway() {
			w.browserEvent(protocol.EventUnwatched, b.peer)
		}
		b.kept = true
	case b.kept:
		w.note(w.store.DropGap(w.lasting(), gap))
		b.kept = false
	}
}

func (w *watch) keep(gap protocol.Gap) error { return w.store.SaveGap(w.lasting(), gap) }

// lasting outlives the server: what is known of a gap is kept at the very end, too.
func (w *watch) lasting() context.Context { return context.WithoutCancel(w.ctx) }

func (w *watch) note(err error) {
	if err != nil && !w.isDown() {
		w.config.Log.Error("gap not kept", "error", err)
	}
}

// tick lengthens the gaps that go on, so that a daemon that is killed has lost a minute
// of them at most.
func (w *watch) tick() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for browser, b := range w.of {
		if b.isAway() && b.away.EndedMs == 0 {
			w.settle(browser, b)
		}
	}
}

// reported takes over since when a browser has been watching, also from what was kept
// before this daemon began.
func (w *watch) reported(browser string, report protocol.BrowserReport) {
	if report.WatchingMs == 0 {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if b := w.of[browser]; b != nil && b.away.FromMs != 0 {
		b.away.WatchingMs, b.away.Began = report.WatchingMs, report.Began
		w.settle(browser, b)
	}
	w.note(w.store.CutGaps(w.lasting(), browser, report.WatchingMs))
}

// forget ends what is said of a browser that its person has disconnected for good.
func (w *watch) forget(browser string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if b := w.of[browser]; b != nil && !b.here {
		b.letGo()
		b.away, b.kept = ledger.Absence{}, false
	}
}

// isShared says whether a browser that is connected has the same process: then that lives
// also when the one that is away was closed, as a profile of several may be.
func (w *watch) isShared(b *watched) bool {
	for _, other := range w.of {
		if other.here && other.process != nil && b.process != nil && other.process.Pid == b.process.Pid {
			return true
		}
	}
	return false
}

// missed keeps a gap that a browser tells of itself. What it has told before, it may
// tell again; after an error it has to.
func (w *watch) missed(browser string, missed protocol.Missed) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	var away ledger.Absence
	if b := w.of[browser]; b != nil && b.away.FromMs < missed.ToMs {
		away = b.away
	}
	fromMs, toMs, known := away.Cut(missed, w.leastGapMs())
	if !known {
		return nil
	}
	return w.keep(protocol.Gap{Browser: browser, FromMs: fromMs, ToMs: toMs})
}

// look is the process of a browser that is connected, and of one that is not since when
// it runs without being watched; 0 where nothing is known.
func (w *watch) look(browser string) (pid int, unwatchedMs int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	b := w.of[browser]
	switch {
	case b == nil || b.process == nil:
		return 0, 0
	case b.here:
		return b.process.Pid, 0
	}
	if fromMs, _, known := b.away.Gap(nowMs(), w.leastGapMs()); known && !w.isShared(b) {
		return 0, fromMs
	}
	return 0, 0
}

// close ends all that waits. A gap that goes on has been kept up to now.
func (w *watch) close() {
	w.tick()
	w.mu.Lock()
	w.ended = true
	for _, b := range w.of {
		b.letGo()
	}
	w.mu.Unlock()
	w.tasks.Wait()
}

func (w *watch) leastGapMs() int64 { return w.config.leastGap().Milliseconds() }

func (b *watched) isAway() bool { return !b.here && b.away.FromMs != 0 }

// letGo follows the process no longer.
func (b *watched) letGo() {
	if b.due != nil {
		b.due.Stop()
	}
	if b.process != nil {
		b.process.Close()
	}
	b.due, b.process = nil, nil
}
