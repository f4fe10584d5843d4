package engine_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/engine"
	"offhours/protocol"
)

// memory is a store without a disk. The real one has tests of its own; here a
// day must pass in a moment, inside a bubble whose clock only a Go program obeys.
type memory struct {
	settings  protocol.SettingsRevision
	unread    error       // comes with the settings
	full      atomic.Bool // it takes nothing
	plans     int64
	startedMs int64
}

func (m *memory) Settings(context.Context) (protocol.SettingsRevision, error) {
	return m.settings, m.unread
}

func (m *memory) SaveSettings(_ context.Context, s protocol.Settings, nowMs int64) (int64, error) {
	m.settings = protocol.SettingsRevision{Revision: m.settings.Revision + 1, SavedMs: nowMs, Settings: s}
	return m.settings.Revision, nil
}

func (m *memory) NextPlanRevision(context.Context) (int64, error) {
	if m.full.Load() {
		return 0, errors.New("disk full")
	}
	m.plans++
	return m.plans, nil
}

func (m *memory) FirstStartMs(context.Context) (int64, error) { return m.startedMs, nil }

// desk is everything around the engine: it writes down what it is told, with the
// local time, and has a zone that a test can change.
type desk struct {
	engine *engine.Engine
	store  *memory
	stop   context.CancelFunc
	done   chan struct{}

	mu    sync.Mutex
	zone  string
	diary []string
	plan  protocol.Plan
}

func (d *desk) ZoneName() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.zone
}

func (d *desk) travel(zone string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.zone = zone
}

func (d *desk) Push(_ string, params any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if plan, ok := params.(protocol.Plan); ok {
		d.plan = plan
	}
}

// pushed is the plan that browsers have now.
func (d *desk) pushed() protocol.Plan {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.plan
}

func (d *desk) PushTo(_, name string, params any) { d.Push(name, params) }

func (d *desk) BreakDue(b protocol.Break)         { d.note("prompt: %s break is due", b.Kind) }
func (d *desk) BreakGone(kind protocol.BreakKind) { d.note("prompt: %s break withdrawn", kind) }
func (d *desk) BreakOver(kind protocol.BreakKind) { d.note("prompt: %s break is over", kind) }
func (d *desk) Closing(minutes int)               { d.note("prompt: closes in %d min", minutes) }

func (d *desk) event(e protocol.Event) {
	switch e.Event {
	case protocol.EventPhase:
		d.note("phase: %s until %s", e.Phase, d.local(e.UntilMs))
	case protocol.EventBreak:
		d.note("break: %s %s", e.Kind, e.State)
	case protocol.EventPlan:
		d.note("plan: zone %s", e.Zone)
	default: // the rest is not the engine's, or is noted as a prompt
	}
}

func (d *desk) local(ms int64) string {
	zone, err := time.LoadLocation(d.ZoneName())
	if err != nil {
		panic(err)
	}
	return time.UnixMilli(ms).In(zone).Format("Mon 15:04:05")
}

func (d *desk) note(format string, args ...any) {
	line := d.local(time.Now().UnixMilli()) + "  " + fmt.Sprintf(format, args...)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.diary = append(d.diary, line)
}

// read answers the diary since the last reading, without the lines that begin
// (after the time) with one of the given words.
func (d *desk) read(without ...string) string {
	synctest.Wait()
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for _, line := range d.diary {
		_, text, _ := strings.Cut(line, "  ")
		if !hasPrefix(text, without) {
			out = append(out, line)
		}
	}
	d.diary = nil
	return strings.Join(out, "\n")
}

func hasPrefix(text string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

// sitDown starts an engine in Cairo at the bubble's midnight, Saturday 2000-01-01 UTC.
func sitDown(t *testing.T, settings protocol.Settings, startedMs int64) *desk {
	t.Helper()
	return sitDownAt(t, &memory{settings: protocol.SettingsRevision{Revision: 1, Settings: settings}, startedMs: startedMs})
}

// sitDownAt starts an engine on what a store holds.
func sitDownAt(t *testing.T, store *memory) *desk {
	t.Helper()
	d := &desk{store: store, zone: "Africa/Cairo", done: make(chan struct{})}
	d.engine = engine.New(engine.Config{
		Store: d.store, Publisher: d, Prompter: d, Zones: d, Events: d.event, Log: slog.New(slog.DiscardHandler),
	})
	if err := d.engine.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	d.stop = stop
	go func() {
		defer close(d.done)
		_ = d.engine.Run(ctx)
	}()
	return d
}

// standUp stops the engine, so that the bubble can end.
func (d *desk) standUp() {
	d.stop()
	<-d.done
}

// until lets time pass to a local wall time such as "2000-01-03 09:00".
func (d *desk) until(t *testing.T, wall string) {
	t.Helper()
	zone, err := time.LoadLocation(d.ZoneName())
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", wall, zone)
	if err != nil {
		t.Fatal(err)
	}
	<-time.After(time.Until(at))
	synctest.Wait()
}

// attend keeps a place in front of a browser for so long, saying so every 15 s
// as browsers do, and then looks away.
func (d *desk) attend(t *testing.T, browser, rule string, length time.Duration) {
	t.Helper()
	d.look(t, browser, rule, length)
	d.say(t, browser, protocol.Activity{SinceMs: time.Now().UnixMilli(), FromMs: time.Now().UnixMilli()})
}

// look is attend without the looking away.
func (d *desk) look(t *testing.T, browser, rule string, length time.Duration) {
	t.Helper()
	sinceMs := time.Now().UnixMilli()
	for left := length; left > 0; left -= engine.CheckEvery {
		d.say(t, browser, protocol.Activity{Rule: rule, Attention: protocol.Focused, SinceMs: sinceMs, FromMs: time.Now().UnixMilli()})
		<-time.After(min(left, engine.CheckEvery))
	}
}

func (d *desk) say(t *testing.T, browser string, activity protocol.Activity) {
	t.Helper()
	if err := d.engine.Activity(t.Context(), browser, activity); err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
}
