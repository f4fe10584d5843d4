package desktop_test

import (
	"context"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/desktop"
	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// office is the rest of the daemon, as far as the engine needs it. It shows what the
// engine prompts on the screen.
type office struct {
	*desktop.Notifier
	holds chan protocol.Hold
	nowMs atomic.Int64

	prompts atomic.Int64 // how many the engine wanted
}

func (*office) SettingsInForce(context.Context, int64) ([]protocol.SettingsRevision, error) {
	return []protocol.SettingsRevision{{Revision: 1, Settings: settings.Default()}}, nil
}

func (*office) SaveSettings(context.Context, protocol.Settings, int64, int64) (int64, error) {
	return 1, nil
}

func (*office) NextPlanRevision(context.Context, string, int64) (int64, error) { return 1, nil }
func (*office) FirstStartMs(context.Context) (int64, error)                    { return 1, nil }

func (*office) SaveOpening(context.Context, budget.Opening) (int64, error) { return 1, nil }

func (*office) BreaksNow(context.Context) (breaks.Saved, bool, error) {
	return breaks.Saved{}, false, nil
}
func (*office) SaveBreaks(context.Context, breaks.Saved, []breaks.Ended) error { return nil }

func (*office) Openings(context.Context, int64, int64) ([]budget.Opening, error) { return nil, nil }

func (*office) SpansBetween(context.Context, int64, int64) ([]ledger.Span, error) { return nil, nil }

func (*office) Push(string, any)           {}
func (*office) PushTo(string, string, any) {}

func (o *office) BreakDue(b protocol.Break) {
	o.prompts.Add(1)
	o.Show(desktop.Notice{Tag: string(b.Kind), Title: string(b.Kind), Buttons: []desktop.Button{{Act: "start", Label: "Start"}}})
}

func (o *office) BreakGone(kind protocol.BreakKind) { o.Withdraw(string(kind)) }
func (o *office) BreakOver(kind protocol.BreakKind) {
	o.Show(desktop.Notice{Tag: string(kind), Title: "over"})
}
func (*office) FollowUpReady(int64) {}
func (*office) FollowUpGone()       {}
func (*office) FollowUpEnding()     {}
func (o *office) Closing(engine.Closing) {
	o.Show(desktop.Notice{Tag: "closing", Title: "closing"})
}

// work lets a person look at a platform for so long, on the office's own clock.
func (o *office) work(t *testing.T, e *engine.Engine, length time.Duration) {
	t.Helper()
	const step = 15 * time.Second
	for ; length > 0; length -= step {
		nowMs := o.nowMs.Add(step.Milliseconds())
		activity := protocol.Activity{Rule: "facebook.feed", Attention: protocol.Focused, SinceMs: nowMs, FromMs: nowMs}
		if err := e.Activity(t.Context(), "b_1", activity); err != nil {
			t.Fatal(err)
		}
	}
}

// startEngine starts an engine on the screen, in the office's own time.
func (o *office) startEngine(t *testing.T) *engine.Engine {
	t.Helper()
	e := engine.New(engine.Config{
		Store: o, Publisher: o, Prompter: o, Zones: desktop.Zones{}, Holds: o.holds, WallMs: o.nowMs.Load, Log: slog.New(slog.DiscardHandler),
	})
	if err := e.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(func() { stop(); <-done })
	go func() {
		defer close(done)
		_ = e.Run(ctx)
	}()
	return e
}

// hold tells the engine what the notifier said of the screen.
func (o *office) hold(t *testing.T, d *desk, want desktop.Quiet) {
	t.Helper()
	d.wants(t, want)
	hold := protocol.HoldQuiet
	if want == "" {
		hold = ""
	}
	o.holds <- hold
}

// A real service that shows nothing keeps what it is sent and shows all of it later.
// So it is sent nothing, and then one prompt, for both breaks that were due.
func TestN13RealServiceShowsOnePromptAfterTheQuiet(t *testing.T) {
	screen := newScreen(t)
	d := newDesk(t, desktop.Options{})
	d.waitPath(t, desktop.PathButtons)
	o := &office{Notifier: d.Notifier, holds: make(chan protocol.Hold)}
	o.nowMs.Store(time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC).UnixMilli())
	e := o.startEngine(t)

	screen.Run("dunstctl", "set-paused", "true")
	o.hold(t, d, desktop.QuietPaused)
	o.work(t, e, time.Hour)
	if sent := o.prompts.Load(); sent > 0 {
		t.Errorf("%d prompts wait for the end of the quiet", sent)
	}
	screen.Run("dunstctl", "set-paused", "false")
	o.hold(t, d, "")
	screen.WaitShown("1")
	if got := screen.History(); len(got) != 1 || got[0].Title != string(protocol.Move) {
		t.Errorf("dunst showed %+v, want one prompt to move", got)
	}
}
