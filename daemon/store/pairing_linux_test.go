package store_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"offhours/daemon/store"
	"offhours/protocol"
)

var pairRaces = flag.Int("pairraces", 120, "how often two browsers offer the right code at once")

// seals are what a window keeps of a right code and of a wrong one.
var right, wrong = []byte(strings.Repeat("r", 32)), []byte(strings.Repeat("w", 32))

func openWindow(t *testing.T, s *store.Store, atMs int64) store.Window {
	t.Helper()
	window, _, err := s.OpenWindow(context.Background(), right, atMs)
	if err != nil {
		t.Fatal(err)
	}
	return window
}

// newcomer is a browser that offers its n-th code.
func newcomer(n int) store.Browser { return browserOf(fmt.Sprintf("b_%032x", n), nowMs) }

func offer(t *testing.T, s *store.Store, window store.Window, seal []byte, n int, atMs int64) store.Window {
	t.Helper()
	after, err := s.OfferCode(context.Background(), window.Number, seal, newcomer(n), atMs)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

// Whatever is tried in whatever order, a window pairs at most one browser, in time,
// and only before the fifth wrong code.
func TestPairingWindow(t *testing.T) {
	const lastMs = nowMs + protocol.PairingWindowMs - 1
	w := protocol.WindowWrong
	open, paired, withdrawn, expired := protocol.WindowOpen, protocol.WindowPaired, protocol.WindowWithdrawn, protocol.WindowExpired
	type try struct {
		seal []byte
		atMs int64
	}
	good, bad := try{right, nowMs}, try{wrong, nowMs}
	for _, test := range []struct {
		name  string
		tries []try
		want  []protocol.WindowState
	}{
		{"the right code, once", []try{good, good, bad}, []protocol.WindowState{paired, withdrawn, withdrawn}},
		{"a few wrong ones first", []try{bad, bad, bad, bad, good}, []protocol.WindowState{open, open, open, open, paired}},
		{"P1 the fifth wrong one closes it", []try{bad, bad, bad, bad, bad, good}, []protocol.WindowState{open, open, open, open, w, w}},
		{"at its last moment", []try{{right, lastMs}}, []protocol.WindowState{paired}},
		{"P3 a second late", []try{{right, lastMs + 1001}, good}, []protocol.WindowState{expired, expired}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := openNew(t)
			window := openWindow(t, s, nowMs)
			var browsers int
			for i, try := range test.tries {
				got := offer(t, s, window, try.seal, i, try.atMs).State
				if got != test.want[i] {
					t.Errorf("try %d: the window is %s, want %s", i+1, got, test.want[i])
				}
				if got == paired {
					browsers++
				}
			}
			wantBrowsers(t, s, browsers)
		})
	}
}

func wantBrowsers(t *testing.T, s *store.Store, want int) {
	t.Helper()
	all, err := s.Browsers(context.Background())
	if err != nil || len(all) != want {
		t.Errorf("%d browsers are paired, %v; want %d", len(all), err, want)
	}
}

// P2: of two browsers that come with the right code at once, exactly one is paired.
func TestP2RacesForACode(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	for race := range *pairRaces {
		window := openWindow(t, s, nowMs+int64(race)*86_400_000)
		states := make(chan protocol.WindowState, 2)
		var start, both sync.WaitGroup
		start.Add(1)
		for runner := range 2 {
			both.Go(func() {
				start.Wait()
				after, err := s.OfferCode(ctx, window.Number, right, newcomer(2*race+runner), window.UntilMs-1)
				if err != nil {
					t.Error(err)
				}
				states <- after.State
			})
		}
		start.Done()
		both.Wait()
		if first, second := <-states, <-states; (first == protocol.WindowPaired) == (second == protocol.WindowPaired) {
			t.Fatalf("race %d: %s and %s, want exactly one paired", race, first, second)
		}
		revokeAll(t, s)
	}
	t.Logf("%d races", *pairRaces)
}

// revokeAll makes room, and sees that there was one.
func revokeAll(t *testing.T, s *store.Store) {
	t.Helper()
	all, err := s.Browsers(context.Background())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d browsers were paired, %v; want 1", len(all), err)
	}
	if _, err := s.RevokeBrowser(context.Background(), all[0].ID, nowMs); err != nil {
		t.Fatal(err)
	}
}

// P9: where nothing can be written, nobody is paired, no code is used up, and
// nothing of the browser is left.
func TestP9FullDisk(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	window := openWindow(t, s, nowMs)
	lift := limitFiles(t, sizeOf(t, filepath.Join(folder, "keys.db-wal"))+100)
	_, failed := s.OfferCode(context.Background(), window.Number, right, newcomer(1), nowMs)
	_, _, unopened := s.OpenWindow(context.Background(), right, nowMs)
	lift()
	wantError(t, failed, store.ErrNotSaved)
	wantError(t, unopened, store.ErrNotSaved)
	wantBrowsers(t, s, 0)
	if again := offer(t, s, window, right, 2, nowMs); again.State != protocol.WindowPaired || again.Wrong != 0 {
		t.Errorf("the same code later: %+v, want paired", again)
	}
	wantBrowsers(t, s, 1)
}

// Ten windows within any 24 hours, also for who sets the clock back.
func TestPairingWindowsPerDay(t *testing.T) {
	s := openNew(t)
	const hour = 3_600_000
	for n := range protocol.MaxPairingWindows {
		_, left, err := s.OpenWindow(context.Background(), right, nowMs+int64(n)*hour)
		if err != nil || left != protocol.MaxPairingWindows-n-1 {
			t.Fatalf("window %d: %d left, %v", n+1, left, err)
		}
	}
	for _, atMs := range []int64{nowMs + 10*hour, nowMs + 24*hour - 1, nowMs - 48*hour} {
		if _, _, err := s.OpenWindow(context.Background(), right, atMs); !errors.Is(err, store.ErrTooManyWindows) {
			t.Errorf("at %d: %v, want too many", atMs, err)
		}
	}
	openWindow(t, s, nowMs+24*hour)
}

func TestANewerWindowReplacesAnOlderOne(t *testing.T) {
	s := openNew(t)
	older := openWindow(t, s, nowMs)
	newer := openWindow(t, s, nowMs)
	if got := offer(t, s, older, right, 1, nowMs).State; got != protocol.WindowReplaced {
		t.Errorf("the older window is %s, want replaced", got)
	}
	if err := s.ShutWindow(context.Background(), newer.Number, protocol.WindowWithdrawn); err != nil {
		t.Fatal(err)
	}
	if got := offer(t, s, newer, right, 1, nowMs).State; got != protocol.WindowWithdrawn {
		t.Errorf("the window that was taken back is %s", got)
	}
	if _, err := s.Window(context.Background(), newer.Number+1); !errors.Is(err, store.ErrUnknownWindow) {
		t.Errorf("a window that never was: %v", err)
	}
}

// Of a code that can be used no more, not even the seal is kept.
func TestAWindowThatIsShutKeepsNothingOfItsCode(t *testing.T) {
	s := openNew(t)
	for _, end := range []func(store.Window){
		func(w store.Window) { offer(t, s, w, right, 1, nowMs) },
		func(w store.Window) { offer(t, s, w, right, 2, w.UntilMs) },
		func(w store.Window) {
			for n := range protocol.MaxWrongCodes {
				offer(t, s, w, wrong, n, nowMs)
			}
		},
		func(store.Window) { openWindow(t, s, nowMs) },
	} {
		window := openWindow(t, s, nowMs)
		end(window)
		var kept bool
		row := s.KeysReader().QueryRow(`SELECT seal IS NOT NULL FROM pairing_windows WHERE number = ?`, window.Number)
		if err := row.Scan(&kept); err != nil || kept {
			t.Errorf("window %d keeps its seal: %v, %v", window.Number, kept, err)
		}
	}
}

// The cap is kept by both ways to pair, and a revoked browser makes room.
func TestTooManyBrowsers(t *testing.T) {
	s := openNew(t)
	for n := range protocol.MaxBrowsers {
		add(t, s, newcomer(n))
	}
	if err := s.AddBrowser(context.Background(), newcomer(100)); !errors.Is(err, store.ErrTooManyBrowsers) {
		t.Errorf("one more: %v", err)
	}
	window := openWindow(t, s, nowMs)
	if _, err := s.OfferCode(context.Background(), window.Number, right, newcomer(100), nowMs); !errors.Is(err, store.ErrTooManyBrowsers) {
		t.Errorf("one more by a code: %v", err)
	}
	if _, err := s.RevokeBrowser(context.Background(), newcomer(3).ID, nowMs); err != nil {
		t.Fatal(err)
	}
	if got := offer(t, s, window, right, 100, nowMs).State; got != protocol.WindowPaired {
		t.Errorf("the code is %s although there is room again", got)
	}
}

func TestRenameBrowser(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	add(t, s, browserOf(alice, 1), browserOf(bob, 2))
	named, err := s.RenameBrowser(ctx, alice, "بريد العمل")
	if err != nil || named.Name != "بريد العمل" {
		t.Errorf("named %q, %v", named.Name, err)
	}
	if _, err := s.RenameBrowser(ctx, bob, "بريد العمل"); !errors.Is(err, store.ErrNameTaken) {
		t.Errorf("the same name for another: %v", err)
	}
	if _, err := s.RenameBrowser(ctx, "b_nobody", "x"); !errors.Is(err, store.ErrUnknownBrowser) {
		t.Errorf("a name for nobody: %v", err)
	}
	for _, id := range []string{alice, bob} {
		if _, err := s.RenameBrowser(ctx, id, ""); err != nil {
			t.Errorf("no name for %s: %v", id, err)
		}
	}
}

// A revoked browser is gone from the list, and its history is not.
func TestRevokeBrowser(t *testing.T) {
	ctx, s := context.Background(), openNew(t)
	add(t, s, browserOf(alice, 1), browserOf(bob, 2))
	upload(t, s, alice, 1, span(1))
	if _, err := s.RevokeBrowser(ctx, alice, nowMs); err != nil {
		t.Fatal(err)
	}
	wantBrowsers(t, s, 1)
	if kept, err := s.Browser(ctx, alice); err != nil || kept.RevokedMs != nowMs {
		t.Errorf("revoked at %d, %v", kept.RevokedMs, err)
	}
	if got := rows(t, s, alice); len(got) != 1 {
		t.Errorf("its history is %v", got)
	}
	for _, again := range []func() (store.Browser, error){
		func() (store.Browser, error) { return s.RevokeBrowser(ctx, alice, nowMs+1) },
		func() (store.Browser, error) { return s.RenameBrowser(ctx, alice, "x") },
	} {
		if _, err := again(); !errors.Is(err, store.ErrUnknownBrowser) {
			t.Errorf("once it is revoked: %v", err)
		}
	}
}

func sizeOf(t *testing.T, path string) uint64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return uint64(info.Size())
}
