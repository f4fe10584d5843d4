package main_test

import (
	"encoding/json"
	"syscall"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// frozenFor is longer than any silence that counts as attention, and than any after
// which a browser that was not asked could be taken for gone.
const frozenFor = 2*protocol.HeartbeatMs*time.Millisecond + 5*time.Second

// atOnce is at once for a daemon that shares its computer with other tests.
const atOnce = 2 * time.Second

// C4 and C7: to a process, being stopped is like a computer's sleep. Work begins
// while it stands still, with a platform in view.
func TestC4C7TheDaemonIsStoppedAndGoesOn(t *testing.T) {
	t.Parallel()
	d := start(t, inDayZone)
	heard := make(chan string, 1000)
	browser, err := browsertest.Dial(t.Context(), d.pair(t), func(name string, _ json.RawMessage) { heard <- name })
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = browser.Close() }()
	ask(t, browser, "browsers.start", protocol.Empty{}, nil)
	beginsMs := workBegins(t, browser)
	wantPhase(t, browser, protocol.Off)
	attendedMs := time.Now().UnixMilli()
	ask(t, browser, "activity.now", protocol.Activity{
		Rule: "facebook.groups", Attention: protocol.Focused, SinceMs: attendedMs, FromMs: attendedMs,
	}, nil)

	d.signal(t, syscall.SIGSTOP)
	stop := max(frozenFor, time.Until(time.UnixMilli(beginsMs))+time.Second)
	<-time.After(stop) // nothing can be waited for: it stands still
	for len(heard) > 0 {
		<-heard
	}
	d.signal(t, syscall.SIGCONT)
	awake := time.Now()
	wantPhase(t, browser, protocol.Work)
	if took := time.Since(awake); took > atOnce {
		t.Errorf("it answered after %v", took)
	}

	var stats protocol.Stats
	ask(t, browser, "stats.get", protocol.StatsQuery{From: dateOf(attendedMs), To: dateOf(time.Now().UnixMilli())}, &stats)
	if before := awake.UnixMilli() - attendedMs - stop.Milliseconds(); stats.TotalMs > before+protocol.MaxGapMs {
		t.Errorf("%d ms count, of which at most %d and one gap were lived", stats.TotalMs, before)
	}
	if stats.TotalMs < protocol.MaxGapMs-1000 {
		t.Errorf("%d ms count, want the gap: so long the browser may be silent", stats.TotalMs)
	}
	awaitPush(t, heard, "heartbeat") // it was asked whether it is there, and is
	wantPhase(t, browser, protocol.Work)
}

// workBegins saves hours by which work begins at the next full minute, every day,
// and answers when that is.
func workBegins(t *testing.T, browser *browsertest.Browser) (beginsMs int64) {
	t.Helper()
	begins := time.Now().UTC().Add(5 * time.Second).Truncate(time.Minute).Add(time.Minute)
	if begins.Hour() == 0 && begins.Minute() == 0 {
		begins = begins.Add(time.Minute) // else it would begin every midnight, and never end
	}
	var now protocol.SettingsRevision
	ask(t, browser, "settings.get", protocol.Empty{}, &now)
	day := []string{begins.Format("15:04") + "-24:00"}
	now.Settings.Zone, now.Settings.Night = dayZone, ""
	now.Settings.Work = protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day}
	ask(t, browser, "settings.set", now.Settings, nil)
	return begins.UnixMilli()
}

// wantPhase asks which phase it is.
func wantPhase(t *testing.T, browser *browsertest.Browser, want protocol.Phase) {
	t.Helper()
	var status protocol.Status
	ask(t, browser, "status.get", protocol.Empty{}, &status)
	if status.Phase != want {
		t.Errorf("the phase is %s, want %s", status.Phase, want)
	}
}

func awaitPush(t *testing.T, heard <-chan string, want string) {
	t.Helper()
	for deadline := time.After(patience); ; {
		select {
		case name := <-heard:
			if name == want {
				return
			}
		case <-deadline:
			t.Fatalf("no %s came", want)
		}
	}
}

func (d *daemon) signal(t *testing.T, signal syscall.Signal) {
	t.Helper()
	if err := d.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
}
